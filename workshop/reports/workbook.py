"""The tables as one workbook: a sheet a table, numbers as numbers, and never a formula."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from workshop.reports.csv_file import Cell
from workshop.reports.letters import whole
from workshop.reports.tables.table import Column, ColumnKind, Table

_ = str  # marks words for translation

MOST_ROWS = 1_048_575  # of one sheet, below its head
MOST_LETTERS = 32_767  # of one cell, in units of UTF-16
CUT = _(" […] The rest stands in the CSV file and in the JSON file.")

_NEVER = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_A4 = 9
_SHEET_NAME = 31
_NARROWEST, _WIDEST, _OF_A_HEAD = 7, 52, 16
_LINE, _MOST_HEIGHT = 15, 400  # in points; a row is never higher than 409
_HEAD = {"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 2}
_LOOKS: dict[ColumnKind, dict[str, str | int]] = {
    ColumnKind.TEXT: {"text_wrap": True, "valign": "top", "align": "general"},
    ColumnKind.NUMBER: {"num_format": "0.00", "valign": "top", "align": "right", "indent": 1},
    ColumnKind.SHARE: {"num_format": "0%", "valign": "top", "align": "right", "indent": 1},
    ColumnKind.WHOLE: {"num_format": "0", "valign": "top", "align": "right", "indent": 1},
}


def workbook(tables: Sequence[Table], *, title: str, most_rows: int = MOST_ROWS) -> bytes:
    """Return the workbook of these tables; `title` stands in its properties.

    A table of more than `most_rows` goes on on a further sheet.
    """
    target = io.BytesIO()
    book = empty_book(target)
    book.set_properties({"title": whole(title)})
    looks = {
        kind: _Look(head=book.add_format({**look, **_HEAD}), cell=book.add_format(look))
        for kind, look in _LOOKS.items()
    }
    for table in tables:
        for number, part in enumerate(_parts(table, most_rows), start=1):
            name = table.title if number == 1 else f"{table.title} {number}"
            _write(book.add_worksheet(name[:_SHEET_NAME]), part, looks)
    book.close()
    return target.getvalue()


def empty_book(target: io.BytesIO) -> Workbook:
    """Return a workbook in which text stays text, whichever call writes it.

    `_cell` says itself that it writes text; this holds for a cell that is written in another way.
    """
    return Workbook(target, {"in_memory": True, **_NEVER})


def _parts(table: Table, most_rows: int) -> list[Table]:
    starts = range(0, max(1, len(table.rows)), most_rows)
    return [replace(table, rows=table.rows[start : start + most_rows]) for start in starts]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    head: Format
    cell: Format


def _write(sheet: Worksheet, table: Table, looks: dict[ColumnKind, _Look]) -> None:
    widths = [
        _width(column, [row[place] for row in table.rows])
        for place, column in enumerate(table.columns)
    ]
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, fitting(column.words), looks[column.kind].head)
        sheet.set_column(place, place, widths[place])
    sheet.set_row(0, _height([column.words for column in table.columns], widths))
    for line, row in enumerate(table.rows, start=1):
        sheet.set_row(line, _height(row, widths))
        for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
            _cell(sheet, (line, place), cell, look=looks[column.kind].cell)
    sheet.freeze_panes(1, table.fixed)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    _on_paper(sheet, table)


def _height(cells: Sequence[Cell], widths: Sequence[int]) -> float:
    """Return a height in points in which wrapped text stands in full: not every program fits it."""
    most = max(
        (_lines(cell, width) for cell, width in zip(cells, widths, strict=True) if cell), default=1
    )
    return float(min(_MOST_HEIGHT, most * _LINE))


def _lines(cell: Cell, width: int) -> int:
    parts = cell.split("\n") if isinstance(cell, str) else [""]
    return sum(max(1, ceil(len(part) / width)) for part in parts)


def _cell(sheet: Worksheet, place: tuple[int, int], cell: Cell, *, look: Format) -> None:
    """Write a cell as what it is: text is never asked whether it might be something else."""
    if isinstance(cell, str):
        if cell:
            sheet.write_string(*place, fitting(cell), look)
    elif cell is not None:
        sheet.write_number(*place, cell, look)


def _on_paper(sheet: Worksheet, table: Table) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&R&P / &N")
    if table.printed:
        sheet.print_area(0, 0, len(table.rows), table.printed - 1)


def _width(column: Column, cells: Sequence[Cell]) -> int:
    """Return a width in letters: as the content has it, within limits; a head may wrap."""
    longest = max((len(_shown(column, cell)) for cell in cells), default=0)
    head = min(len(column.words), _OF_A_HEAD)
    return max(_NARROWEST, min(_WIDEST, max(longest, head) + 3))


def _shown(column: Column, cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.2f}" if column.kind is ColumnKind.NUMBER else f"{cell:.0%}"
    return "" if cell is None else str(cell)


def fitting(text: str) -> str:
    """Return the text as one cell can hold it; what is cut says so."""
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * MOST_LETTERS:
        return whole(text)
    room = 2 * (MOST_LETTERS - len(CUT))
    return whole(units[:room].decode("utf-16-le", "ignore")) + CUT
