"""A workbook as openpyxl reads it, and small tables to write one from."""

import io

from openpyxl import Workbook, load_workbook

from workshop.reports.csv_file import Cell
from workshop.reports.tables.table import Column, ColumnKind, Table

TEXT, WHOLE, SHARE, NUMBER = (
    ColumnKind.TEXT,
    ColumnKind.WHOLE,
    ColumnKind.SHARE,
    ColumnKind.NUMBER,
)


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def a_table(
    *rows: tuple[Cell, ...],
    kinds: tuple[ColumnKind, ...] = (TEXT,),
    fixed: int = 0,
    printed: int = 0,
) -> Table:
    columns = tuple(
        Column(key=f"column_{place}", words=f"Column {place}", kind=kind)
        for place, kind in enumerate(kinds)
    )
    return Table(
        key="a-table", title="A table", columns=columns, rows=rows, fixed=fixed, printed=printed
    )
