"""Pages of results: as many rows as fit, every row on exactly one page, in their order.

A row is as high as its words: seven usual statements fill a page, a long one takes the room of
two. Nothing is cut off and nothing is set smaller.
"""

import textwrap
import unicodedata
from collections.abc import Sequence

LINES = 14  # seven rows of two lines
LEAST_LINES = 2
LINE_LENGTH = 46  # letters that surely fit one line of the column of words


def pages(heights: Sequence[int], capacity: int, *, break_at: int = 0) -> tuple[range, ...]:
    """Return the rows of each page; a row that is too high for any page has one to itself.

    The row `break_at` begins a page, whatever room is left before it.
    """
    starts: list[int] = []
    used = capacity
    for row, height in enumerate(heights):
        if row == break_at or used + height > capacity:
            starts.append(row)
            used = 0
        used += height
    ends = [*starts[1:], len(heights)]
    return tuple(range(start, end) for start, end in zip(starts, ends, strict=False))


def lines(text: str, *, length: int = LINE_LENGTH, note: str = "") -> int:
    """How many lines a row takes: its words, and the note under them."""
    said = (text, note)
    return max(LEAST_LINES, sum(len(textwrap.wrap(wide(text), length)) for text in said))


def wide(text: str) -> str:
    """Return a text in which wide letters stand twice: it has as many letters as it is wide."""
    if text.isascii():
        return text
    return "".join(letter * (1 + _is_wide(letter)) for letter in text)


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in {"W", "F"}
