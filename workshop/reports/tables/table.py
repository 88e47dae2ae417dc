"""A table: what every format is written from."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from workshop.reports.csv_file import Cell
from workshop.reports.letters import whole

T = TypeVar("T")

_DIGITS = 6


class ColumnKind(StrEnum):
    """What stands in a column. SHARE: a part of 1. A word may stand in place of any number."""

    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`key` names it for programs, `words` for people; `about` says what it means."""

    key: str
    words: str
    kind: ColumnKind
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells under columns. None is an empty cell: nothing is known, or nothing was asked.

    The first `fixed` columns stay in sight when somebody scrolls; the first `printed` go to paper,
    all of them when it is 0.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    fixed: int = 0
    printed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[T]):
    """A column, and how its cell is read from what a row is about."""

    column: Column
    read: Callable[[T], Cell]


def text(key: str, words: str, read: Callable[[T], Cell], *, about: str = "") -> Field[T]:
    """Return a field of text."""
    return _field(key, words, read, about=about, kind=ColumnKind.TEXT)


def whole_number(key: str, words: str, read: Callable[[T], Cell], *, about: str = "") -> Field[T]:
    """Return a field of whole numbers."""
    return _field(key, words, read, about=about, kind=ColumnKind.WHOLE)


def number(key: str, words: str, read: Callable[[T], Cell], *, about: str = "") -> Field[T]:
    """Return a field of numbers."""
    return _field(key, words, read, about=about, kind=ColumnKind.NUMBER)


def share(key: str, words: str, read: Callable[[T], Cell], *, about: str = "") -> Field[T]:
    """Return a field of parts of 1."""
    return _field(key, words, read, about=about, kind=ColumnKind.SHARE)


def rows_of(fields: Sequence[Field[T]], items: Iterable[T]) -> tuple[tuple[Cell, ...], ...]:
    """Return a row for each item, a cell for each field; text that any file can hold."""
    return tuple(tuple(plain(field.read(item)) for field in fields) for item in items)


def columns_of(fields: Sequence[Field[T]]) -> tuple[Column, ...]:
    """Return the columns of fields."""
    return tuple(field.column for field in fields)


def plain(cell: Cell) -> Cell:
    """Return a cell as files hold it: whole letters, and six digits behind the point."""
    if isinstance(cell, str):
        return whole(str(cell))
    return round(cell, _DIGITS) if isinstance(cell, float) else cell


def _field(
    key: str, words: str, read: Callable[[T], Cell], *, about: str, kind: ColumnKind
) -> Field[T]:
    return Field(column=Column(key=key, words=words, kind=kind, about=about), read=read)
