"""The child process that opens a workbook to check: little memory, little time.

`python -m workshop.reports.verify.workbook_child` reads a workbook from its standard input and
writes `Sheets` as JSON. It may die on a hostile file; the parent lives on.
"""

from collections.abc import Iterable
from contextlib import closing
from io import BytesIO
from itertools import islice

import openpyxl
from openpyxl.cell.read_only import ReadOnlyCell as Cell
from openpyxl.worksheet._read_only import ReadOnlyWorksheet as Worksheet

from workshop.packs.archive import check_archive
from workshop.packs.problems import PackHasProblems
from workshop.packs.spreadsheet_child import serve
from workshop.packs.workbook import text_of
from workshop.reports.verify.sheets import SECONDS, Sheet, Sheets

_MOST_SHEETS, _MOST_COLUMNS, _MOST_FORMULAS = 60, 400, 5
_LAST_ROW = 1_048_576  # no spreadsheet has more; a file may claim billions


def answer_to(data: bytes) -> Sheets:
    """Read every sheet of a workbook; why it cannot be read becomes part of the answer."""
    try:
        check_archive(data)
    except PackHasProblems as error:
        return Sheets(problem=str(error.problems[0]))
    book = openpyxl.load_workbook(BytesIO(data), read_only=True, keep_links=False)
    with closing(book):
        return Sheets(sheets=tuple(_sheet(each) for each in book.worksheets[:_MOST_SHEETS]))


def _sheet(sheet: Worksheet) -> Sheet:
    sheet.reset_dimensions()  # the size a sheet declares may be a lie
    formulas: list[str] = []
    rows = tuple(_texts(row, formulas) for row in islice(sheet.iter_rows(), _LAST_ROW))
    return Sheet(title=sheet.title, rows=rows, formulas=tuple(formulas))


def _texts(row: Iterable[Cell], formulas: list[str]) -> tuple[str, ...]:
    """Return a row as text, without blank cells at its end; note where formulas stand."""
    found = []
    for cell in islice(row, _MOST_COLUMNS):
        found.append(text_of(cell.value))
        if cell.data_type == "f" and len(formulas) < _MOST_FORMULAS:
            formulas.append(cell.coordinate)
    while found and not found[-1]:
        found.pop()
    return tuple(found)


if __name__ == "__main__":
    serve(answer_to, seconds=SECONDS)
