"""A sheet: numbered rows of text cells, whatever file they came from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workshop.packs.limits import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS
from workshop.packs.problems import FileNotReadable, Problem

_ = str  # marks a sentence for translation; it is translated where it is shown

TOO_FAR_DOWN = _("There is something in this row, but only the first %(limit)s rows can be read.")
TOO_FAR_RIGHT = _("This row has %(count)s cells. At most %(limit)s can be read.")
TOO_MUCH_TEXT = _("The file holds too much text. Split it into smaller packs.")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row and its number, as a spreadsheet shows it: the first row is 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The rows that hold something, and what was left out."""

    rows: tuple[Row, ...]
    notices: tuple[Problem, ...] = ()


def filled_rows(records: Iterable[Sequence[str]]) -> Iterator[Row]:
    """Count every record, and give those that hold something, without blank cells at the end.

    Raises:
        FileNotReadable: when a row lies too far down, is too wide, or the text is too much.
    """
    characters = 0
    for number, record in enumerate(records, start=1):
        cells = _trimmed(record)
        characters += sum(map(len, cells))
        if cells:
            _refuse_bombs(number, len(cells), characters)
            yield Row(number, cells)


def _trimmed(record: Sequence[str]) -> tuple[str, ...]:
    width = len(record)
    while width and not record[width - 1].strip():
        width -= 1
    return tuple(record[:width])


def _refuse_bombs(number: int, width: int, characters: int) -> None:
    if number > MOST_ROWS + 1:
        raise FileNotReadable(TOO_FAR_DOWN, row=number, limit=MOST_ROWS + 1)
    if width > MOST_COLUMNS:
        raise FileNotReadable(TOO_FAR_RIGHT, row=number, count=width, limit=MOST_COLUMNS)
    if characters > MOST_CHARACTERS:
        raise FileNotReadable(TOO_MUCH_TEXT)
