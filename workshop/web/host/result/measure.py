"""A column of a result's table: what it is called, what it says, and what it is sorted by."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.ranking.findings.model import Detail

Value = tuple[float, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a table says of one statement in one column; `also` is said smaller, below it."""

    words: str
    also: str = ""
    is_hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A column. `value` is what it is sorted by, None where a statement has none.

    `words` are in the reader's language. `rises`: the first press puts the smallest on top.
    `explained` names what is said about it (`web/host/explained.py`).
    """

    key: str
    words: str
    value: Callable[[Detail], Value | None]
    cell: Callable[[Detail], Cell]
    rises: bool = False
    is_number: bool = True
    explained: str = ""


def number(value: float | None) -> Value | None:
    """What a number is sorted by."""
    return None if value is None else (float(value), "")


def letters(text: str) -> Value:
    """What words are sorted by."""
    return (0.0, text.casefold())
