"""CSV that spreadsheets open as it is meant: with its letters, and without running anything."""

import csv
import io
from collections.abc import Iterable, Sequence

Cell = str | int | float | None

_FULL_WIDTH_TWINS = ("\uff1d", "\uff0b", "\uff0d", "\uff20")
_STARTERS = ("=", "+", "-", "@", "\t", "\r", *_FULL_WIDTH_TWINS)


def csv_file(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return the file in UTF-8 with a byte-order mark; numbers stay numbers, None is empty."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def guarded(cell: Cell) -> Cell:
    """Text that a spreadsheet would take for a formula gets an apostrophe in front.

    So does text that begins as if it had one already: who takes one off reads what was written.
    """
    if isinstance(cell, str) and cell.lstrip(" ").lstrip("'").startswith(_STARTERS):
        return f"'{cell}"
    return cell


def unguarded(cell: str) -> str:
    """Return the text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and guarded(cell[1:]) == cell else cell
