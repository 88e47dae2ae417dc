"""What a storage says when it refuses, told apart from a mistake of ours in the SQL."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the fixed SQLite, if there is one

from workshop.errors import NotRead, NotSaved

# Source: the result codes of SQLite; the low byte of an extended code is its kind.
_KIND = 0xFF
_BUSY = {5, 6}
_READONLY = 8
_DAMAGED = {11, 26}  # damaged, no database
_UNREADABLE = {
    5,
    6,
    7,
    10,
    11,
    13,
    14,
    15,
    26,
}  # busy, locked, memory, disk, damaged, full, cannot open


@contextmanager
def reading() -> Iterator[None]:
    """Raise NotRead for what the disk or the file refuses; mistakes of ours stay what they are."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if _code(error) in _UNREADABLE:
            raise NotRead from error
        raise


@contextmanager
def writing() -> Iterator[None]:
    """Raise NotSaved for what the disk or the file refuses; broken constraints stay as they are."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        refuses = isinstance(error, sqlite3.OperationalError)
        if refuses or _code(error) in _UNREADABLE | {_READONLY}:
            raise NotSaved from error
        raise


def is_busy(error: Exception) -> bool:
    """Whether somebody else uses the file just now."""
    return _code(error) in _BUSY


def is_damaged(error: Exception) -> bool:
    """Whether a file is no whole database; not whether a disk refused for now."""
    return _code(error) in _DAMAGED


def _code(error: Exception) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & _KIND
