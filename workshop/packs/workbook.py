"""An .xlsx workbook as rows of text. Runs in the limited child process only."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice

import openpyxl

from workshop.packs.archive import NOT_A_WORKBOOK, check_archive
from workshop.packs.problems import FileNotReadable, Problem, shortened
from workshop.packs.sheet import Sheet, filled_rows

_ = str  # marks a sentence for translation; it is translated where it is shown

OTHER_SHEETS = _("Only the first sheet, %(name)s, was read. The file has %(count)s.")

_LAST_ROW = 1_048_576  # no spreadsheet has more; a file may claim billions


def read_workbook(data: bytes) -> Sheet:
    """Read the first sheet of a workbook, with the values that formulas last had.

    Raises:
        FileNotReadable: when it is not a workbook, has macros, or is too much.
        Exception: whatever openpyxl raises on a damaged file, or defusedxml on one with entities.
    """
    check_archive(data)
    book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    with closing(book):
        return _first_sheet(book)


def _first_sheet(book: openpyxl.Workbook) -> Sheet:
    if not book.worksheets:
        raise FileNotReadable(NOT_A_WORKBOOK)
    first, *others = book.worksheets
    first.reset_dimensions()  # the size a sheet declares may be a lie
    values = {"name": shortened(first.title), "count": 1 + len(others)}
    return Sheet(
        rows=tuple(filled_rows(_records(first.iter_rows(values_only=True)))),
        notices=(Problem(None, "", OTHER_SHEETS, values),) if others else (),
    )


def _records(rows: Iterable[Iterable[object]]) -> Iterator[list[str]]:
    return ([text_of(value) for value in row] for row in islice(rows, _LAST_ROW))


def text_of(value: object) -> str:
    """The text of a cell as a person would have typed it: 7, not 7.0."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value)
