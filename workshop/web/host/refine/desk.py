"""`/host/w/<code>/refine/`: the shortlist by tier, and the way to a second vote."""

from collections.abc import Collection

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.refinement.second import second_round
from workshop.domain.kind import Kind
from workshop.errors import BadInput, Refused, WorkshopError
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.refine.page import book_here
from workshop.web.host.refine.shortlist import shortlist
from workshop.web.language import gettext
from workshop.web.screen.drawing import DRAWING

_ = str  # marks words for translation

_TITLES = {Kind.BARRIER: _("Barriers, refined"), Kind.SOLUTION: _("Solutions, refined")}


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/refine/", view_func=refine_desk)
    blueprint.add_url_rule("/w/<code>/refine/again", view_func=vote_on_refined, methods=["POST"])


@serves(Access.FACILITATOR)
def refine_desk(code: str) -> ResponseReturnValue:
    """Show the shortlist, narrowed as the address asks."""
    del code  # the guard has looked the workshop up
    return desk_page()


@serves(Access.FACILITATOR)
def vote_on_refined(code: str) -> ResponseReturnValue:
    """Put the proposals of a kind before the room once more, and go where it is opened."""
    kind = _kind(request.form.get("kind", ""))
    title = gettext(_TITLES[kind])
    try:
        second_round(
            hall(), workshop=current_workshop(), kind=kind, title=title, actor=current_host()
        )
    except Refused as error:
        return desk_page(error)
    return redirect(url_for("host.desk", code=code), 303)


def desk_page(
    error: WorkshopError | None = None, *, ticked: Collection[str] = ()
) -> tuple[str, int]:
    """Render the shortlist, with what was ticked and a sentence when something cannot be done."""
    found = shortlist(book_here(), show=request.values.get("show", ""))
    page = render_template(
        "host/refine/desk.html",
        workshop=current_workshop(),
        shortlist=found,
        ticked=ticked,
        said=sentence(error) if error else "",
        **DRAWING,
    )
    return page, status_of(error) if error else 200


def _kind(typed: str) -> Kind:
    try:
        return Kind(typed)
    except ValueError:
        raise BadInput from None
