"""The tables as CSV files in one zip."""

import io
from collections.abc import Mapping, Sequence
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from workshop.reports.csv_file import csv_file
from workshop.reports.tables.table import Table

_NO_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip knows


def csv_zip(tables: Sequence[Table]) -> bytes:
    """Return the zip of these tables, each in a file of its own name."""
    return zipped({f"{table.key}.csv": csv_of(table) for table in tables})


def csv_of(table: Table) -> bytes:
    """Return the CSV file of a table, whose head has the keys of its columns."""
    return csv_file([column.key for column in table.columns], table.rows)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of these files that is the same for the same files: no time is in it."""
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in files.items():
            entry = ZipInfo(name, date_time=_NO_TIME)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
    return target.getvalue()
