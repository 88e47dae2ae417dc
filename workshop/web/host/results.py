"""`/host/w/<code>/results/<round_id>`: everything a round says, once it is revealed."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from workshop.actions.telling import changes_of, findings_of
from workshop.domain.round import Round
from workshop.errors import NotFound, ResultIsHidden
from workshop.store import rounds
from workshop.web.access import Access, current_workshop, serves
from workshop.web.errors import status_of
from workshop.web.fragments import htmx, page_or_block, wants_block
from workshop.web.hall import hall
from workshop.web.host.result.address import GROUPS, MATRIX, RANKING, Address, read_asked
from workshop.web.host.result.sight import sight_of
from workshop.web.screen.drawing import DRAWING

_SWAPPED = {RANKING, GROUPS, MATRIX}


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/results/<round_id>", view_func=results)


@serves(Access.VIEWER)
def results(code: str, round_id: str) -> ResponseReturnValue:
    """Show the result; before the reveal say that it comes with the reveal."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    round_ = _round(round_id)
    try:
        found = findings_of(hall(), round_)
    except ResultIsHidden as error:
        page = render_template("host/unrevealed.html", workshop=workshop, round=round_)
        return page, status_of(error)
    address = Address(code=workshop.code, round_id=round_.id, asked=read_asked(request.args))
    sight = sight_of(workshop, found, address=address, changes=changes_of(hall(), round_))
    shown = {"workshop": workshop, "sight": sight, "result": found.result, **DRAWING}
    return page_or_block("host/results.html", _block(), **shown)


def _round(round_id: str) -> Round:
    with hall().store.reading() as database:
        round_ = rounds.by_id(database, round_id, workshop_id=current_workshop().id)
    if round_ is None:
        raise NotFound
    return round_


def _block() -> str:
    """The table that a press on one of its links asks for."""
    target = str(htmx.target or "") if wants_block() else ""
    return target if target in _SWAPPED else RANKING
