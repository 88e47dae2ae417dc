"""Barriers and solutions: one row a barrier of the top and a solution that addresses it."""

from dataclasses import dataclass

from workshop.ranking.findings.linked import Solution, Solved
from workshop.reports.csv_file import Cell
from workshop.reports.record import Record
from workshop.reports.saying.tiers import tier_word
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.tables.table import (
    Field,
    Table,
    columns_of,
    rows_of,
    share,
    text,
    whole_number,
)

_ = str  # marks words for translation


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    solved: Solved
    solution: Solution | None


_FIELDS: tuple[Field[_Row], ...] = (
    whole_number(
        "barrier_rank",
        _("Rank of the barrier"),
        lambda row: row.solved.barrier.placed.standing.rank,
    ),
    text("barrier", _("Barrier"), lambda row: row.solved.barrier.placed.statement.label),
    text("barrier_text", _("What it says"), lambda row: row.solved.barrier.placed.statement.text),
    text(
        "in_the_top",
        _("In the top"),
        lambda row: tier_word(row.solved.barrier.tier, ENGLISH),
    ),
    text(
        "gap",
        _("Gap"),
        lambda row: "gap" if row.solved.gap else None,
        about=_(
            "It is clear in the top, and no solution for it has half of the answers behind it."
        ),
    ),
    text(
        "solution",
        _("Solution"),
        lambda row: row.solution.detail.placed.statement.label if row.solution else None,
        about=_("Empty: no solution that was voted on addresses this barrier."),
    ),
    text(
        "solution_text",
        _("What the solution says"),
        lambda row: row.solution.detail.placed.statement.text if row.solution else None,
    ),
    whole_number(
        "solution_rank",
        _("Rank of the solution"),
        lambda row: row.solution.detail.placed.standing.rank if row.solution else None,
    ),
    share(
        "support",
        _("Support of the solution"),
        lambda row: row.solution.detail.support.agree.share if row.solution else None,
        about=_("Supporters as a part of those who answered."),
    ),
    whole_number(
        "answers",
        _("Answers"),
        lambda row: row.solution.detail.answers if row.solution else None,
    ),
    share(
        "leverage",
        _("Leverage"),
        lambda row: row.solution.leverage if row.solution else None,
        about=_("The part of the room's priorities that lie on barriers it addresses."),
    ),
)


def links_table(record: Record) -> Table:
    """Return the barriers of the top with their solutions, the best supported first."""
    return Table(
        key="barriers-and-solutions",
        title=_("Barriers and solutions"),
        columns=columns_of(_FIELDS),
        rows=_rows(record),
        note=_("A gap may also be a missing link in the list of statements."),
        fixed=2,
    )


def _rows(record: Record) -> tuple[tuple[Cell, ...], ...]:
    if record.links is None:
        return ()
    found: list[_Row] = []
    for solved in record.links.solved:
        found += [_Row(solved=solved, solution=each) for each in solved.solutions or (None,)]
    return rows_of(_FIELDS, found)
