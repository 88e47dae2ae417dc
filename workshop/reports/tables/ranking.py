"""The ranking: one row a statement and round, in the order to show."""

from collections.abc import Iterable

from workshop.domain.ballot import Ballot
from workshop.reports.record import Record
from workshop.reports.tables.certainty import BY_GROUPS, SURE
from workshop.reports.tables.counts import FURTHER, OF_ONE_BALLOT, SUPPORT, counted
from workshop.reports.tables.place import ABOUT, PLACE, Row
from workshop.reports.tables.table import Field, Table, columns_of, rows_of

_ = str  # marks words for translation

KEY = "ranking"
_FIXED = 5


def ranking_table(record: Record) -> Table:
    """Return the ranking of every round: in it by tier, in a tier by rank."""
    fields = ranking_fields(round_.ballot for round_ in record.rounds)
    return Table(
        key=KEY,
        title=_("Ranking"),
        columns=columns_of(fields),
        rows=rows_of(fields, _rows(record)),
        note=_("A room is not a survey. What each column means stands in “Method”."),
        fixed=_FIXED,
        printed=len(PLACE) + len(SUPPORT),
    )


def ranking_fields(ballots: Iterable[Ballot]) -> tuple[Field[Row], ...]:
    """Return the columns of the ranking of rounds with these ballots."""
    return (
        *(*PLACE, *SUPPORT),
        *SURE[:3],
        *FURTHER,
        *counted(ballots),
        *SURE[3:],
        *(*OF_ONE_BALLOT, *BY_GROUPS, *ABOUT),
    )


def _rows(record: Record) -> list[Row]:
    titles = record.titles
    return [
        Row(title=titles[found.result.round.id], found=found, detail=detail)
        for found in record.findings
        for detail in found.details
    ]
