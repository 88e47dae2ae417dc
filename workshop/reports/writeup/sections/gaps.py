"""Barriers and what would help: which have a solution, which have none, and what was answered."""

from collections.abc import Iterator

from workshop.domain.ballot import Ballot
from workshop.domain.refinement.notes import GAPS
from workshop.ranking.findings.linked import Solved
from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.answers import behind_words
from workshop.reports.saying.gaps import gaps_sentence
from workshop.reports.saying.tiers import tier_word
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Block, Cell, Runs
from workshop.reports.writeup.words import (
    cell,
    head,
    heading,
    named,
    names_row,
    paragraph,
    plain,
    rows,
    spaced,
    strong,
    table,
    typed,
)


def gaps(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield the barriers of the top with their best solution, then the answer to each gap."""
    links, say = book.record.links, tongue.gettext
    if links is None:
        yield paragraph(
            say(
                "This needs a vote on barriers, one on solutions, and links between them."
                " Points and rankings do not say what half of the room supports."
            )
        )
        return
    yield paragraph(gaps_sentence(links, tongue), look="lead")
    yield from table(
        say("The strongest barriers, and the solution for each that most support"),
        (head(say("Barrier")), head(say("In the top")), head(say("Best solution"))),
        (42, 14, 44),
        rows(_row(book, solved, tongue) for solved in links.solved),
    )
    if book.gaps:
        yield heading(say("What was answered"))
        yield from table(
            say("Each gap, and its answer"),
            (head(say("Gap")), head(say("Answer"))),
            (50, 50),
            rows(_answer(book, entry, tongue) for entry in book.gaps),
        )


def _row(book: Book, solved: Solved, tongue: Tongue) -> tuple[Cell, ...]:
    return (
        names_row(named(solved.barrier.placed.statement)),
        cell(plain(tier_word(solved.barrier.tier, tongue))),
        cell(_best(book, solved, tongue)),
    )


def _best(book: Book, solved: Solved, tongue: Tongue) -> Runs:
    gap = strong(tongue.gettext("Gap:")) if solved.gap else ()
    if not solved.solutions:
        words = plain(tongue.gettext("no solution that was voted on addresses it"))
        return spaced(gap, words)
    best = solved.solutions[0].detail
    ballot = _ballot(book, best.placed.statement.version_id)
    return spaced(
        gap, named(best.placed.statement), plain(f"({behind_words(best, ballot, tongue)})")
    )


def _ballot(book: Book, version_id: str) -> Ballot:
    """The ballot of the last round that asked a wording, statement by statement."""
    asked = [
        found.result.round.ballot
        for found in book.record.findings
        if version_id in found.columns and not found.result.round.ballot.is_whole
    ]
    return asked[-1]


def _answer(book: Book, entry: Entry, tongue: Tongue) -> tuple[Cell, ...]:
    state = entry.note("gap")
    said = tongue.gettext(GAPS[state]) if state else tongue.gettext("Not answered yet")
    reason = typed(entry.note("gap_reason"), book.record.workshop.language)
    return (
        names_row(named(entry.statement)),
        cell(spaced(strong(f"{said}."), reason)),
    )
