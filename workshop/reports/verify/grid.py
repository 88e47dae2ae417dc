"""A table as a file has it: rows of text under a head, each cell with its place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop.reports.tables.table import Column

_ = str  # marks words for translation

NO_COLUMN = _("“%(table)s”: the column “%(column)s” is missing.")
NO_NUMBER = _("“%(table)s”, row %(row)s, “%(column)s”: “%(cell)s” is no number.")

_SHOWN = 40
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]{1,3})?")


class TableDamaged(Exception):
    """A table that cannot be read; its text names the place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """`name`: as the file calls it. `rows` have the number that a spreadsheet shows."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row: its cells, and what the file calls their columns, by the key of the column."""

    table: str
    number: int
    cells: Mapping[str, str]
    heads: Mapping[str, str]

    def text(self, key: str) -> str:
        """The cell as it stands."""
        return self.cells[key]

    def number_of(self, key: str) -> float | None:
        """The cell as a number, also where it is stored as text; None where it is empty.

        Raises:
            TableDamaged: when it is something else.
        """
        cell = self.cells[key].strip()
        if not cell:
            return None
        if not _NUMBER.fullmatch(cell):
            names = {"table": self.table, "row": self.number, "column": self.heads[key]}
            raise TableDamaged(NO_NUMBER % {**names, "cell": cell[:_SHOWN]})
        return float(cell.replace(",", "."))

    def whole(self, key: str) -> int | None:
        """The cell as a whole number; None where it is empty.

        Raises:
            TableDamaged: when it is something else.
        """
        found = self.number_of(key)
        if found is None or found.is_integer():
            return None if found is None else int(found)
        names = {"table": self.table, "row": self.number, "column": self.heads[key]}
        raise TableDamaged(NO_NUMBER % {**names, "cell": self.cells[key][:_SHOWN]})

    def count(self, key: str) -> int:
        """The cell as a whole number; nothing is 0.

        Raises:
            TableDamaged: when it is something else.
        """
        return self.whole(key) or 0


def lines_of(grid: Grid, columns: Sequence[Column]) -> tuple[Line, ...]:
    """Return the rows, whatever the order of their columns; a head has keys, or words.

    Raises:
        TableDamaged: when a column is missing.
    """
    places = dict(_places(grid, columns))
    heads = {key: grid.head[place].strip() for key, place in places.items()}
    return tuple(
        Line(
            table=grid.name,
            number=number,
            heads=heads,
            cells={
                key: cells[place] if place < len(cells) else "" for key, place in places.items()
            },
        )
        for number, cells in grid.rows
    )


def _places(grid: Grid, columns: Sequence[Column]) -> Iterator[tuple[str, int]]:
    """Yield where each column stands: by its place where the head is whole, else by its name."""
    keys, words = [each.key for each in columns], [each.words for each in columns]
    head = [cell.strip() for cell in grid.head]
    if head[: len(keys)] in (keys, words):
        yield from ((key, place) for place, key in enumerate(keys))
        return
    for column in columns:
        named = column.key if column.key in head else column.words
        if named not in head:
            raise TableDamaged(NO_COLUMN % {"table": grid.name, "column": column.words})
        yield column.key, head.index(named)
