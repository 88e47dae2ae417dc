"""Minority views: who does not agree with what goes forward, as far as it may be said."""

from collections.abc import Iterator
from enum import StrEnum

from workshop.domain.ballot import Ballot
from workshop.ranking.division.consensus import Verdict
from workshop.reports.refinement.book import Answer, Book, Entry
from workshop.reports.saying.answers import sides_words
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Block, Cell
from workshop.reports.writeup.proposals import noted
from workshop.reports.writeup.words import (
    cell,
    head,
    named,
    names_row,
    paragraph,
    plain,
    rows,
    table,
)

_ = str  # marks words for translation

_KEYS = ("minority", "quotes", "loses", "equality")


class Side(StrEnum):
    """How many disagree with what goes forward, beside those who agree."""

    MOST = "most"
    NO_FEWER = "no-fewer"
    MINORITY = "minority"
    NOTED = "noted"


_SIDES = {
    Side.MOST: _("Goes forward although most of the room disagreed"),
    Side.NO_FEWER: _("Goes forward although as many disagreed as agreed, or more"),
    Side.MINORITY: _("A minority disagreed"),
    Side.NOTED: _("The writers noted another view"),
}


def minority(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield the proposals with which people disagree, and what writers noted."""
    found = {entry.statement.id: side for entry in book.proposals if (side := _side(entry))}
    if not found:
        yield paragraph(tongue.gettext("No minority view was noted on any proposal."))
        return
    groups = (
        rows(
            (_row(book, e, tongue) for e in book.proposals if found.get(e.statement.id) is side),
            name=tongue.gettext(_SIDES[side]),
        )
        for side in Side
    )
    yield from table(
        tongue.gettext("Proposals with other views"),
        (head(tongue.gettext("Proposal")), head(tongue.gettext("Other views"))),
        (46, 54),
        *groups,
    )


def _side(entry: Entry) -> Side | None:
    """Where it stands; None where the room is of one mind for it, and nothing was noted."""
    answer = _answer(entry)
    if answer is None:
        return Side.NOTED if any(entry.note(key) for key in _KEYS) else None
    sides = answer.detail.support
    if sides.disagree.people * 2 > sides.answers:
        return Side.MOST
    if sides.disagree.people >= sides.agree.people:
        return Side.NO_FEWER
    return Side.MINORITY


def _answer(entry: Entry) -> Answer | None:
    """The vote on it, where somebody disagrees and the room is not of one mind for it."""
    answer = entry.answer
    if answer is None or answer.findings.result.round.ballot.is_whole:
        return None
    sides = answer.detail.support
    return answer if sides.disagree.people and sides.verdict in _APART else None


_APART = {Verdict.NOT, Verdict.DISSENT}


def _row(book: Book, entry: Entry, tongue: Tongue) -> tuple[Cell, ...]:
    answer = _answer(entry)
    vote = plain(f"{sides_words(answer.detail, _ballot(answer), tongue)}.") if answer else ()
    why = noted(book, entry, tongue, keys=("priority_reason",)) if entry.goes_against else ()
    owed = tongue.gettext("Why it goes forward has not been said yet.")
    if not entry.goes_against or entry.note("priority_reason"):
        owed = ""
    return (
        names_row(named(entry.statement)),
        cell(vote, *why, plain(owed), *noted(book, entry, tongue, keys=_KEYS)),
    )


def _ballot(answer: Answer) -> Ballot:
    return answer.findings.result.round.ballot
