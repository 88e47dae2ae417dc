"""`/host/`: the workshops."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from workshop.store import workshops as stored
from workshop.web.access import Access, organiser_here, serves
from workshop.web.hall import hall


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/", view_func=workshops)


@serves(Access.ORGANISER)
def workshops() -> ResponseReturnValue:
    """List the organiser's own workshops, the newest first."""
    with hall().store.reading() as database:
        found = stored.of_organiser(database, organiser_here().id)
    return render_template("host/workshops.html", workshops=found)
