"""Decisions: one row a decision that stands, the oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.domain.refinement.lineage import Lineage
from workshop.domain.refinement.refinement import Refinement, Way
from workshop.domain.statement import Wording
from workshop.reports.csv_file import Cell
from workshop.reports.refinement.book import Book
from workshop.reports.tables.table import Field, Table, columns_of, rows_of, text, whole_number

_ = str  # marks words for translation


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    number: int
    simulated: int
    decision: Refinement
    lineage: Lineage

    @property
    def taken(self) -> list[Wording]:
        return [self.lineage.wording(each) for each in self.decision.taken]

    @property
    def made(self) -> list[Wording]:
        return [self.lineage.wording(each) for each in self.decision.made]


_FIELDS: tuple[Field[_Row], ...] = (
    whole_number("number", _("Decision"), lambda row: row.number, about=_("1 is the first one.")),
    text(
        "way",
        _("What"),
        lambda row: row.decision.way.value,
        about=_("keep, reword, merge, split, park or drop."),
    ),
    text("on", _("On"), lambda row: _labels(row.taken), about=_("The statements decided on.")),
    text("text", _("Words before"), lambda row: _texts(row.taken), about=_("One a line.")),
    text("made", _("Made"), lambda row: _labels(row.made), about=_("What stands there since.")),
    text("new_text", _("Words since"), lambda row: _texts(row.made), about=_("One a line.")),
    text("reason", _("Reason"), lambda row: row.decision.reason),
    text(
        "same_meaning",
        _("Same meaning"),
        lambda row: _same_meaning(row.decision),
        about=_("Of a rewording: yes, then votes on the words before speak of those since, too."),
    ),
    whole_number(
        "simulated_people",
        _("Simulated people"),
        lambda row: row.simulated or None,
        about=_("A rehearsal: so many of the people whose votes were decided on are not real."),
    ),
    text("decided_by", _("Decided by"), lambda row: row.decision.by),
    text("decided_at", _("Decided at"), lambda row: row.decision.at, about=_("In UTC.")),
)


def decisions_table(book: Book) -> Table:
    """Return every decision that stands; those that were undone are left out."""
    ordered = sorted(book.lineage.refinements, key=lambda each: each.sequence)
    rows = [
        _Row(number=number, simulated=book.record.simulated, decision=each, lineage=book.lineage)
        for number, each in enumerate(ordered, start=1)
    ]
    return Table(
        key="decisions",
        title=_("Decisions"),
        columns=columns_of(_FIELDS),
        rows=rows_of(_FIELDS, rows),
        note=_("Decisions that were undone are left out."),
        fixed=3,
    )


def _labels(wordings: Iterable[Wording]) -> str:
    return "|".join(each.statement.label for each in wordings)


def _texts(wordings: Iterable[Wording]) -> str:
    return "\n".join(each.statement.text for each in wordings)


def _same_meaning(decision: Refinement) -> Cell:
    if decision.way is not Way.REWORD:
        return None
    return "yes" if decision.same_meaning else "no"
