"""Cells of the ranking and the method that only tables have, against what the counts give."""

from collections.abc import Iterator, Mapping

from workshop.domain.ballot import NOT_SURE
from workshop.errors import WorkshopError
from workshop.ranking.division.not_sure import not_sure
from workshop.ranking.result import Placed, RoundResult
from workshop.reports import figures
from workshop.reports.csv_file import Cell
from workshop.reports.document.round import Round
from workshop.reports.saying.seals import SEAL
from workshop.reports.tables.counts import OF_ONE_BALLOT
from workshop.reports.tables.method import ROUND_PART
from workshop.reports.tables.table import plain
from workshop.reports.verify.again import result_of
from workshop.reports.verify.fields import alike
from workshop.reports.verify.grid import Line, TableDamaged
from workshop.reports.verify.mismatch import Mismatch, Part, as_mismatches
from workshop.reports.verify.tabled import Tabled

_ = str  # marks words for translation

OTHER = _(
    "“%(table)s”, row %(row)s, “%(column)s”: it says “%(told)s”, and by the counts it is"
    " “%(found)s”."
)
SEAL_TOLD = _(
    "“%(table)s”, row %(row)s: it says of the seal of “%(round)s” something else than its seal."
)

_OF_ONE_BALLOT = tuple(field.column.key for field in OF_ONE_BALLOT)


def cells_against_counts(told: Tabled) -> Iterator[Mismatch]:
    """Yield what does not fit."""
    for round_ in told.export.rounds:
        lines = {
            each.text("statement"): each
            for each in told.ranking
            if each.text("round") == round_.title
        }
        for label, found in _expected(round_):
            yield from as_mismatches(_of_line(lines[label], found), Part.TABLES, of=round_.title)
    yield from as_mismatches(_seals_told(told))
    yield from as_mismatches(_ballots_told(told))


def _expected(round_: Round) -> Iterator[tuple[str, dict[str, Cell]]]:
    """Yield what each row of a round should say; nothing where its rules are none of ours."""
    counts = {each.statement: each.counts for each in round_.statements}
    try:
        result = result_of(round_, counts)
        found = [(each.statement.label, _cells(result, each)) for each in result.placed]
    except (ValueError, KeyError, ArithmeticError, WorkshopError):
        return  # it is named where the results are worked out
    yield from found


def _cells(result: RoundResult, placed: Placed) -> dict[str, Cell]:
    counts, round_ = placed.standing.tally.counts, result.round
    own = dict(zip(figures.HEADER, figures.cells(result, placed), strict=True))
    offered = (each.key for each in round_.ballot.answers if each.key != NOT_SURE)
    return {
        "kind": placed.statement.kind.value,
        "ballot": round_.ballot.kind.value,
        "question": round_.question,
        "voted": result.voted,
        "joined": result.joined,
        "many_not_sure": _many(placed),
        **{key: plain(own[key]) for key in _OF_ONE_BALLOT},
        **{f"count_{key.replace('-', '_')}": counts.get(key, 0) for key in offered},
    }


def _many(placed: Placed) -> Cell:
    counts = placed.standing.tally.counts
    found = not_sure(unsure=counts.get(NOT_SURE, 0), seen=sum(counts.values()))
    return "yes" if found.flagged else None


def _of_line(line: Line, found: Mapping[str, Cell]) -> Iterator[str]:
    """Yield what a row says else; under an answer that its round does not offer it says nothing."""
    nothing: dict[str, Cell] = {key: None for key in line.cells if key.startswith("count_")}
    for key, cell in {**nothing, **found}.items():
        told = line.text(key)
        if told != ("" if cell is None else str(cell)) and not _same_number(line, key, cell):
            names = {
                "table": line.table,
                "row": line.number,
                "column": line.heads[key],
                "told": told,
            }
            yield OTHER % {**names, "found": "" if cell is None else cell}


def _same_number(line: Line, key: str, cell: Cell) -> bool:
    try:
        return isinstance(cell, int | float) and alike(line.number_of(key), cell)
    except TableDamaged:
        return False


def _ballots_told(told: Tabled) -> Iterator[str]:
    """Yield where a row of the votes names another ballot than its round has."""
    kinds = {each.title: each.ballot.kind for each in told.export.rounds}
    for line in told.votes:
        found, said = kinds.get(line.text("round")), line.text("ballot")
        if found not in {None, said}:
            names = {"table": line.table, "row": line.number, "told": said}
            yield OTHER % {**names, "column": line.heads["ballot"], "found": found}


def _seals_told(told: Tabled) -> Iterator[str]:
    seals = {ROUND_PART % each.title: each for each in told.export.rounds}
    for line in told.method:
        round_ = seals.get(line.text("part"))
        if round_ is None or line.text("name") != SEAL:
            continue
        standing = round_.seals[-1].characters if round_.seals else ""
        if not standing or not line.text("text").startswith(standing):
            names = {"table": line.table, "row": line.number, "round": round_.title}
            yield SEAL_TOLD % names
