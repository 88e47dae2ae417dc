"""`/host/w/<code>/results/<round_id>`: the result of a round, once it is revealed."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from workshop.errors import NotFound, ResultIsHidden
from workshop.store import flags, participants, rounds
from workshop.store.repeats import repeat_of
from workshop.store.results import revealed
from workshop.web.access import Access, current_workshop, serves
from workshop.web.errors import status_of
from workshop.web.hall import hall
from workshop.web.screen.drawing import DRAWING
from workshop.web.screen.people import base_of


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/results/<round_id>", view_func=results)


@serves(Access.VIEWER)
def results(code: str, round_id: str) -> ResponseReturnValue:
    """Show the result as a table; before the reveal say that it comes with the reveal."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    with hall().store.reading() as database:
        simulated = participants.in_rehearsal(database, workshop.id)
        flagged = flags.counts(database, workshop.id)
        round_ = rounds.by_id(database, round_id, workshop_id=workshop.id)
        if round_ is None:
            raise NotFound
        try:
            result = revealed(database, round_)
        except ResultIsHidden as error:
            page = render_template("host/unrevealed.html", workshop=workshop, round=round_)
            return page, status_of(error)
        repeat = repeat_of(database, round_)
    return render_template(
        "host/results.html",
        workshop=workshop,
        result=result,
        simulated=simulated,
        flagged=flagged,
        repeated=repeat.earlier if repeat else None,
        moves=repeat.moves if repeat else (),
        base=base_of(result, workshop.head_count),
        **DRAWING,
    )
