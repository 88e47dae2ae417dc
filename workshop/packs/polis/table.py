"""One file of a conversation, row by row: columns in any order, further ones, cells of any size."""

import csv
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from workshop.packs.cells import tidy
from workshop.packs.csv_file import decoded, records, separator
from workshop.packs.polis.limits import FILE_LIMIT
from workshop.packs.polis.problems import ConversationHasProblems, FileProblem, unreadable
from workshop.packs.problems import PackHasProblems

_ = str  # marks a sentence for translation; it is translated where it is shown

EMPTY = _("This file is empty. It needs a header row.")
MISSING = _("The header row has no column %(column)s.")


@dataclass(frozen=True, slots=True)
class Record:
    """A row: its number as a spreadsheet shows it, and its cells from left to right."""

    row: int
    cells: Sequence[str]

    def at(self, place: int | None) -> str:
        """The cell at this place; empty where there is none."""
        return self.cells[place].strip() if place is not None and place < len(self.cells) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The header of a file, and its rows, which can be read once."""

    file: str
    names: tuple[str, ...]
    rows: Iterator[Record]

    def place(self, name: str) -> int | None:
        """Where a column stands; None when it is not there."""
        return self.names.index(name) if name in self.names else None


def read_table(file: str, data: bytes, *, needed: Collection[str]) -> Table:
    """Read the header of a CSV file with these columns at least; the rows come as they are asked.

    Raises:
        ConversationHasProblems: when a column is missing, or it is not CSV; also while reading on.
    """
    rows = plain_rows(file, data, known=needed)
    header = next(rows, None)
    if header is None:
        raise unreadable(file, EMPTY)
    names = tuple(tidy(cell).casefold() for cell in header.cells)
    for column in needed:
        if column not in names:
            raise unreadable(file, MISSING, column=column)
    return Table(file=file, names=names, rows=rows)


def plain_rows(file: str, data: bytes, *, known: Collection[str]) -> Iterator[Record]:
    """Every filled row; the words that are `known` in the first one tell the separator.

    Raises:
        ConversationHasProblems: where it is not CSV.
    """
    try:
        text = decoded(data)
        with _cells_of_any_size():
            divider = separator(text, lambda cells: len({*map(str.casefold, cells)} & {*known}))
        for number, cells in enumerate(_one_by_one(records(text, divider)), start=1):
            if any(cells):
                yield Record(number, cells)
    except PackHasProblems as error:
        raise ConversationHasProblems(FileProblem(file, p) for p in error.problems) from error


def _one_by_one(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """The rows; the limit of cells holds for everybody else again while one is being used."""
    while True:
        with _cells_of_any_size():
            row = next(rows, None)
        if row is None:
            return
        yield row


@contextmanager
def _cells_of_any_size() -> Iterator[None]:
    """Descriptions can be long; the size of the file is limited already."""
    before = csv.field_size_limit(FILE_LIMIT)
    try:
        yield
    finally:
        csv.field_size_limit(before)
