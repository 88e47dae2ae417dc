"""`/host/w/<code>/print/ballots/<round_id>`: a round as paper ballots, made to be printed."""

from collections.abc import Sequence
from dataclasses import replace

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.grouping import offered
from workshop.domain.keys import keys
from workshop.domain.round import Round
from workshop.domain.sheet import MOST_NUMBER, MOST_SHEETS, read_number
from workshop.domain.statement import Statement
from workshop.domain.workshop import Group, Workshop
from workshop.errors import BadInput, BadNumberOfSheets, BadSheetNumber, NotFound
from workshop.reports.ballot_pages import Head, columns, group_columns, pages
from workshop.store import groups, rounds
from workshop.store.frozen import statements_of
from workshop.web.access import Access, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.language import gettext, ngettext

USUAL_SHEETS = 10


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/print/ballots/<round_id>", view_func=ballots)


@serves(Access.HELPER)
def ballots(code: str, round_id: str) -> ResponseReturnValue:
    """Show as many sheets as are asked for, each with its own number."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    round_, statements, asked = _asked(workshop, round_id)
    typed = {
        "sheets": request.args.get("sheets", str(USUAL_SHEETS)),
        "first": request.args.get("first", "1"),
        "ask": request.args.get("ask", "1"),
    }
    try:
        numbers, said, status = _numbers(typed["sheets"], typed["first"]), "", 200
    except BadInput as error:
        numbers, said, status = range(0), sentence(error), status_of(error)
    asks = typed["ask"] == "1"
    head = _head(round_, asked if asks else [])
    head = replace(head, asks_budget=asks and workshop.asks_budget)
    page = render_template(
        "print/ballots.html",
        workshop=workshop,
        round=round_,
        typed=typed,
        said=said,
        most=MOST_SHEETS,
        numbers=numbers if statements else range(0),
        head=head,
        pages=pages(round_.ballot, statements, head),
        keys=keys(round_.ballot),
        beside=_beside(round_.ballot),
        groups=asked if asks else [],
        group_columns=group_columns(head.groups),
    )
    return page, status


def _asked(
    workshop: Workshop, round_id: str
) -> tuple[Round, tuple[Statement, ...], tuple[Group, ...]]:
    with hall().store.reading() as database:
        round_ = rounds.by_id(database, round_id, workshop_id=workshop.id)
        if round_ is None:
            raise NotFound
        asked = offered(groups.voting(database, workshop.id))
        return round_, statements_of(database, round_), asked


def _numbers(sheets: str, first: str) -> range:
    start = read_number(first)
    try:
        many = read_number(sheets)
    except BadSheetNumber:
        raise BadNumberOfSheets(most=MOST_SHEETS) from None
    if many > MOST_SHEETS:
        raise BadNumberOfSheets(most=MOST_SHEETS)
    if start + many - 1 > MOST_NUMBER:
        raise BadSheetNumber(most=MOST_NUMBER)
    return range(start, start + many)


def _head(round_: Round, asked: Sequence[Group]) -> Head:
    return Head(
        title=gettext(round_.title),
        question=gettext(round_.question),
        how=how(round_.ballot),
        groups=[gettext(group.name) for group in asked],
    )


def _beside(ballot: Ballot) -> int:
    return columns([gettext(found.answer.label) for found in keys(ballot)])


def how(ballot: Ballot) -> str:
    """How a sheet is filled in, in one or two short sentences."""
    if ballot.kind is BallotKind.POINTS:
        return _how_points(ballot)
    if ballot.kind is BallotKind.RANKING:
        return _how_ranking(ballot)
    if ballot.kind is BallotKind.MATRIX:
        return gettext(
            "Cross one box on each of the two lines, or only “Not my field”."
            " You may leave out a statement."
        )
    return gettext("Cross one box for each statement. You may leave one out.")


def _how_points(ballot: Ballot) -> str:
    spend = ngettext(
        "You have %(num)s point. Write it beside the statement you choose.",
        "You have %(num)s points. Write beside a statement how many you give it.",
        ballot.budget,
    )
    if ballot.cap < ballot.budget:
        spend += " " + gettext("At most %(cap)s on one.", cap=ballot.cap)
    return spend + " " + gettext("You need not spend all.")


def _how_ranking(ballot: Ballot) -> str:
    if ballot.places == 1:
        return gettext("Write 1 beside the best. Leave the others empty.")
    return gettext(
        "Write 1 beside the best, 2 beside the next, and so on to %(places)s."
        " Leave the others empty.",
        places=ballot.places,
    )
