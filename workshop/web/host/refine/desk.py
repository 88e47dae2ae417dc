"""`/host/w/<code>/refine/`: the shortlist by tier, and the way to a second vote."""

from collections.abc import Collection

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.refinement.second import second_round
from workshop.domain.kind import Kind
from workshop.domain.round import Round
from workshop.errors import BadInput, Refused, WorkshopError
from workshop.store import parts
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.explained import explained
from workshop.web.host.refine.page import book_here
from workshop.web.host.refine.shortlist import shortlist
from workshop.web.language import gettext, ngettext
from workshop.web.screen.drawing import DRAWING

_ = str  # marks words for translation

_EXPLAINED = ("tiers", "support", "rank", "alike", "consensus", "gaps", "owed")
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
    """Put the proposals of a kind before the room once more, and say where it is opened."""
    kind = _kind(request.form.get("kind", ""))
    title = gettext(_TITLES[kind])
    try:
        made = second_round(
            hall(), workshop=current_workshop(), kind=kind, title=title, actor=current_host()
        )
    except Refused as error:
        return desk_page(error)
    return redirect(url_for("host.refine_desk", code=code, made=made), 303)


def desk_page(
    error: WorkshopError | None = None, *, ticked: Collection[str] = ()
) -> tuple[str, int]:
    """Render the shortlist, with what was ticked and a sentence when something cannot be done."""
    found = shortlist(book_here(), show=request.values.get("show", ""))
    made = _made(request.args.get("made", ""))
    page = render_template(
        "host/refine/desk.html",
        workshop=current_workshop(),
        shortlist=found,
        ticked=ticked,
        said=sentence(error) if error else "",
        said_at=request.values.get("kind", ""),
        made=made,
        made_words=_made_words(made) if made else "",
        explained=explained(_EXPLAINED if found.is_told else ("owed",)),
        **DRAWING,
    )
    return page, status_of(error) if error else 200


def _made(part_id: str) -> Round | None:
    """The second round that was just made."""
    with hall().store.reading() as database:
        known = parts.of_workshop(database, current_workshop().id)
    return next((part.round for part in known if part.id == part_id), None)


def _made_words(round_: Round) -> str:
    """How much it asks, and for how many places."""
    size, places = round_.size, round_.reading.places_of(round_.size)
    asks = ngettext("It asks about %(num)s statement.", "It asks about %(num)s statements.", size)
    return f"{asks} {ngettext('Looks for the best one.', 'Looks for the best %(num)s.', places)}"


def _kind(typed: str) -> Kind:
    try:
        return Kind(typed)
    except ValueError:
        raise BadInput from None
