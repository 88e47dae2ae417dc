"""Votes: one row a mark, under numbers that are drawn for the one file, as in the file of votes."""

from collections.abc import Sequence

from workshop.domain.vote import CastMark
from workshop.reports.record import Record
from workshop.reports.tables.table import Column, ColumnKind, Table, plain
from workshop.reports.votes import HEADER, vote_rows

_ = str  # marks words for translation

_WORDS = {
    "round": _("Round"),
    "ballot": _("Ballot"),
    "person": _("Person"),
    "channel": _("Channel"),
    "statement": _("No."),
    "criterion": _("Criterion"),
    "answer": _("Answer"),
}
_ABOUT = {
    "person": _("A number drawn for this one file. Another file has other ones."),
    "channel": _("Empty where fewer than five people came by one of them in a round."),
    "answer": _(
        "Points as their number; in a ranking the place, or “after-3” where three were placed"
        " before; in a matrix 1 to 5."
    ),
}
VOTES = tuple(
    Column(key=key, words=_WORDS[key], kind=ColumnKind.TEXT, about=_ABOUT.get(key, ""))
    for key in HEADER
)


def votes_table(record: Record, marks: Sequence[CastMark]) -> Table:
    """Return every mark in an order that is drawn; no group and no time is with it."""
    found = vote_rows(
        marks, rounds=record.rounds, statements=record.statements, chance=record.chance
    )
    return Table(
        key="votes",
        title=_("Votes"),
        columns=VOTES,
        rows=tuple(tuple(plain(cell) for cell in row) for row in found),
        note=_("To count every ballot again. Groups and times are left out."),
        fixed=1,
    )
