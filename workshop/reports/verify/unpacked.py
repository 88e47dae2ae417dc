"""The tables in a zip of CSV files or in a workbook, unpacked as a stranger's file is."""

import csv
import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO, StringIO
from itertools import count
from pathlib import PurePosixPath
from zipfile import ZipFile

import msgspec

from workshop.errors import NotAnExport
from workshop.packs.archive import WORKBOOK, names_in
from workshop.packs.csv_file import decoded, separator
from workshop.packs.problems import PackHasProblems
from workshop.packs.spreadsheet import ask_child
from workshop.reports.csv_file import unguarded
from workshop.reports.verify.grid import Grid, TableDamaged
from workshop.reports.verify.sheets import SECONDS, Sheets

_ = str  # marks words for translation

NOT_CSV = _("“%(table)s” cannot be read from row %(row)s on.")
TWICE = _("“%(table)s” is in the zip more than once.")
FORMULA = _(
    "“%(table)s”, cell %(cell)s: a formula stands there. This program never writes one, so"
    " somebody typed it."
)

_CHILD = "workshop.reports.verify.workbook_child"
_WALL_SECONDS = 2 * SECONDS
_GOES_ON = re.compile(r" \d+$")  # of a sheet with the rows that the one before could not hold
_MARK = "ranking"  # a table that only our files have, with `method`


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """Tables by key, in a workbook by title; `formulas`: where some stand, by title."""

    grids: Mapping[str, Grid]
    formulas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def is_workbook(names: tuple[str, ...]) -> bool:
    """Whether a zip is a workbook."""
    return WORKBOOK in {name.casefold() for name in names}


def listed(content: bytes) -> tuple[str, ...]:
    """Return the names in a zip that does no harm.

    Raises:
        NotAnExport: when it is damaged, locked or too large inside.
    """
    try:
        return names_in(content)
    except PackHasProblems as error:
        raise NotAnExport(found=str(error.problems[0])) from error


def from_zip(content: bytes) -> Unpacked:
    """Return the CSV files of a zip by their names; others in it are left alone.

    Raises:
        TableDamaged: when one cannot be read, or is there twice.
    """
    grids: dict[str, Grid] = {}
    with ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            path = PurePosixPath(name)
            if path.suffix != ".csv" or path.name.startswith("."):
                continue
            if path.stem in grids:
                raise TableDamaged(TWICE % {"table": path.name})
            grids[path.stem] = _grid(path.name, archive.read(name))
    return Unpacked(grids=grids)


def from_workbook(content: bytes) -> Unpacked:
    """Return the sheets of a workbook by their titles; it is read in a child process.

    Raises:
        NotAnExport: when the child refuses it, or dies of it.
    """
    try:
        found = msgspec.json.decode(ask_child(_CHILD, content, seconds=_WALL_SECONDS), type=Sheets)
    except (PackHasProblems, msgspec.DecodeError) as error:
        raise NotAnExport(found=_why(error)) from error
    if found.problem:
        raise NotAnExport(found=found.problem)
    return Unpacked(
        grids=_joined(found), formulas={each.title: each.formulas for each in found.sheets}
    )


def formulas_in(found: Unpacked, titles: Container[str]) -> Iterator[str]:
    """Yield where formulas stand in these sheets; what somebody added beside them is theirs."""
    for title, cells in found.formulas.items():
        if title in titles:
            yield from (FORMULA % {"table": title, "cell": cell} for cell in cells)


def _why(error: Exception) -> str:
    return str(error.problems[0]) if isinstance(error, PackHasProblems) else str(error)


def _joined(found: Sheets) -> dict[str, Grid]:
    """Return a grid for each sheet, with the rows of those on which it goes on."""
    grids: dict[str, Grid] = {}
    for sheet in found.sheets:
        head, *rows = sheet.rows or ((),)
        filled = [(number, row) for number, row in enumerate(rows, start=2) if any(row)]
        first = grids.get(_GOES_ON.sub("", sheet.title))
        title = first.name if first else sheet.title
        before = first.rows if first else ()
        grids[title] = Grid(name=title, head=head, rows=(*before, *filled))
    return grids


def _grid(name: str, content: bytes) -> Grid:
    numbers = count(1)
    try:
        text = decoded(content)
        divider = separator(text, len)
        reader = csv.reader(StringIO(text, newline=""), delimiter=divider, strict=True)
        found = [(next(numbers), tuple(unguarded(cell) for cell in record)) for record in reader]
    except (csv.Error, PackHasProblems) as error:
        raise TableDamaged(NOT_CSV % {"table": name, "row": next(numbers)}) from error
    head = found[0][1] if found else ()
    return Grid(name=name, head=head, rows=tuple(row for row in found[1:] if any(row[1])))
