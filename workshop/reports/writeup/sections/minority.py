"""Minority views: who does not agree with what goes forward, as far as it may be said."""

from collections.abc import Iterator

from workshop.ranking.division.consensus import Verdict
from workshop.reports.refinement.book import Answer, Book, Entry
from workshop.reports.saying.answers import both_ways
from workshop.reports.saying.outcomes import verdict_words
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Block, Cell, Runs
from workshop.reports.writeup.proposals import noted
from workshop.reports.writeup.words import (
    cell,
    head,
    named,
    names_row,
    paragraph,
    plain,
    rows,
    spaced,
    strong,
    table,
)

_KEYS = ("minority", "quotes", "loses", "equality")
_APART = {Verdict.NOT, Verdict.DISSENT}


def minority(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield the proposals on which the room is not of one mind, and what writers noted."""
    found = tuple(entry for entry in book.proposals if _answer(entry) or _noted(entry))
    if not found:
        yield paragraph(tongue.gettext("No minority view was noted on any proposal."))
        return
    yield paragraph(
        tongue.gettext("These go forward although some of the room thinks otherwise."), look="small"
    )
    yield from table(
        tongue.gettext("Proposals with other views"),
        (head(tongue.gettext("Proposal")), head(tongue.gettext("Other views"))),
        (46, 54),
        rows(_row(book, entry, tongue) for entry in found),
    )


def _answer(entry: Entry) -> Answer | None:
    """The vote on it, where the room is divided or against it."""
    answer = entry.answer
    if answer is None or answer.findings.result.round.ballot.is_whole:
        return None
    return answer if answer.detail.support.verdict in _APART else None


def _noted(entry: Entry) -> bool:
    return any(entry.note(key) for key in _KEYS)


def _row(book: Book, entry: Entry, tongue: Tongue) -> tuple[Cell, ...]:
    answer = _answer(entry)
    vote = _vote(answer, tongue) if answer else ()
    return (
        names_row(named(entry.statement)),
        cell(vote, *noted(book, entry, tongue, keys=_KEYS)),
    )


def _vote(answer: Answer, tongue: Tongue) -> Runs:
    verdict = strong(f"{verdict_words(answer.detail.support.verdict, tongue)}:")
    return spaced(verdict, plain(f"{both_ways(answer.detail, tongue)}."))
