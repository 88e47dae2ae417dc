"""`/host/w/<code>/copy`: use a workshop as the start of the next."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.copying import copy_workshop, has_edits
from workshop.domain.plan import read_plan
from workshop.errors import BadInput
from workshop.web.access import Access, current_host, current_workshop, organiser_here, serves
from workshop.web.errors import status_of
from workshop.web.hall import hall
from workshop.web.host.asking import Asked, as_stored, kept
from workshop.web.host.new import code_length

FIRST, NEWEST = "first", "newest"


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/copy", view_func=copy)
    blueprint.add_url_rule("/w/<code>/copy", view_func=make_copy, methods=["POST"])


@serves(Access.ORGANISER)
def copy(code: str) -> ResponseReturnValue:
    """Ask for the title and the date of the next workshop."""
    del code  # the guard has looked the workshop up
    asked = as_stored(current_workshop()).with_value("held_on", "")
    return _page(asked.with_value("wording", NEWEST))


@serves(Access.ORGANISER)
def make_copy(code: str) -> ResponseReturnValue:
    """Make the copy and go to its desk."""
    del code  # the guard has looked the workshop up
    source = current_workshop()
    typed = {name: request.form.get(name, "") for name in ("title", "held_on", "wording")}
    try:
        wanted = read_plan({**as_stored(source).values, **typed})
        made = copy_workshop(
            hall(),
            source=source,
            wanted=wanted,
            newest=typed["wording"] != FIRST,
            code_length=code_length(),
            owner_id=organiser_here().id,
            actor=current_host(),
        )
    except BadInput as error:
        return _page(kept(typed, error)), status_of(error)
    return redirect(url_for("host.desk", code=made.code), 303)


def _page(asked: Asked) -> str:
    workshop = current_workshop()
    with hall().store.reading() as database:
        edited = has_edits(database, workshop)
    return render_template("host/copy.html", workshop=workshop, asked=asked, edited=edited)
