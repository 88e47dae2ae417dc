"""CSV as spreadsheets write it: any of three separators, UTF-8, or UTF-16 with its mark."""

import codecs
import csv
import re
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from itertools import count

from workshop.packs.columns import known_names
from workshop.packs.problems import FileNotReadable
from workshop.packs.sheet import Sheet, filled_rows

_ = str  # marks a sentence for translation; it is translated where it is shown

NOT_UNICODE = _(
    "The letters of this file cannot be read. In your spreadsheet choose Save as, "
    "then CSV UTF-8, and upload the new file."
)
NOT_CSV = _(
    "The CSV cannot be read from this row on. Look for a quotation mark that is never closed, "
    "or save the file as CSV UTF-8 from a spreadsheet."
)
_SEPARATORS = (",", ";", "\t")
_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_GUARDED = re.compile(r"'+[=+\-@\uff1d\uff0b\uff0d\uff20]")


def read_csv(data: bytes) -> Sheet:
    """Read the rows of a CSV file.

    Raises:
        FileNotReadable: when it is not text, not CSV, or too much.
    """
    text = decoded(data)
    divider = separator(text, lambda cells: len(known_names(cells)))
    return Sheet(rows=tuple(filled_rows(records(text, divider))))


def decoded(data: bytes) -> str:
    """Return the letters of a file.

    Raises:
        FileNotReadable: when it is not text.
    """
    try:
        text = data.decode(_MARKS.get(data[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FileNotReadable(NOT_UNICODE) from error
    if "\0" in text:
        raise FileNotReadable(NOT_UNICODE)
    return text


def separator(text: str, known: Callable[[Sequence[str]], int]) -> str:
    """Return the separator that finds most of the columns we know in the first filled row."""
    return max(_SEPARATORS, key=lambda divider: known(_first(text, divider)))


def _first(text: str, divider: str) -> list[str]:
    try:
        return next(filter(any, _reader(text, divider)), [])
    except csv.Error:
        return []


def records(text: str, divider: str) -> Iterator[list[str]]:
    """Every row as it stands, without the quotes that a safe export puts before = + - @.

    Raises:
        FileNotReadable: when it is not CSV from a row on.
    """
    reader = _reader(text, divider)
    numbers = count(1)
    try:
        for record in reader:
            next(numbers)
            yield [_unguarded(cell) for cell in record]
    except csv.Error as error:
        raise FileNotReadable(NOT_CSV, row=next(numbers)) from error


def _reader(text: str, divider: str) -> Iterator[list[str]]:
    source = StringIO(text, newline="")
    return csv.reader(source, delimiter=divider, strict=True, skipinitialspace=True)


def _unguarded(cell: str) -> str:
    """Take off the one quote that a safe export puts before = + - @, or their wide twins."""
    return cell[1:] if _GUARDED.match(cell) else cell
