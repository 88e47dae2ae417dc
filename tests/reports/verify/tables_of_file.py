"""The tables of a zip or of a workbook, to be changed at will and put together again."""

import csv
import io
from collections.abc import Callable
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook

from workshop.reports.archive import zipped

Rows = list[dict[str, str]]
Tables = dict[str, Rows]
Change = Callable[[Tables], object]


def rezipped(content: bytes, change: Change) -> bytes:
    """The zip after somebody has been at its CSV files."""
    with ZipFile(io.BytesIO(content)) as archive:
        texts = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    heads = {name: next(csv.reader(io.StringIO(text))) for name, text in texts.items()}
    tables = {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(text, newline="")))
        for name, text in texts.items()
    }
    change(tables)
    return zipped({f"{key}.csv": _csv(heads[f"{key}.csv"], rows) for key, rows in tables.items()})


def resaved(content: bytes, change: Callable[[Workbook], None]) -> bytes:
    """The workbook after somebody has been at its sheets."""
    book, target = load_workbook(io.BytesIO(content)), io.BytesIO()
    change(book)
    book.save(target)
    return target.getvalue()


def _csv(head: list[str], rows: Rows) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, head, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
