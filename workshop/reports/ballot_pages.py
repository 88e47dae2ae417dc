"""Paper ballots, page by page: which statements stand on which page, so that none is split.

Heights are in millimetres, and rather too large than too small: a page is closed before it is full,
and a browser that sets type a little wider still needs no page more.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.keys import keys
from workshop.domain.statement import Statement

POINT = 0.3528
TYPE = 16 * POINT  # what people read is 16 points or more
LINE = TYPE * 1.25
WIDTH = 178.0
ROOM = 247.0  # of one page, without its line at the top and its foot

_FEW_GROUPS = 4
_TAG = 20.0
_BOX = 8.0 + 2.5
_WRITE = 30.0  # a box to write a number in, with its distance
_BOX_LINE = 9.5  # a line of boxes, with its distance to the next
_ROW_EDGES = 6.4
_WIDE, _LETTER, _SPACE = 1.05, 0.53, 0.28  # in sizes


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotPage:
    """One page of a sheet: `number` of `total`, and its statements."""

    number: int
    total: int
    statements: tuple[Statement, ...]

    @property
    def is_last(self) -> bool:
        """Whether the sheet ends here."""
        return self.number == self.total


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the statements on the first page, and below them on the last."""

    title: str
    question: str
    how: str
    groups: Sequence[str] = ()
    asks_budget: bool = False


def pages(ballot: Ballot, statements: Sequence[Statement], head: Head) -> tuple[BallotPage, ...]:
    """Return the pages of one sheet; every statement is on one of them, in order."""
    filled: list[list[Statement]] = [[]]
    left = ROOM - _head_height(head)
    for statement in statements:
        height = row_height(ballot, statement.text)
        if height > left:
            filled.append([])
            left = ROOM
        filled[-1].append(statement)
        left -= height
    if left < _foot_height(ballot):
        filled.append([])
    return tuple(
        BallotPage(number=number, total=len(filled), statements=tuple(found))
        for number, found in enumerate(filled, start=1)
    )


def columns(labels: Sequence[str], *, width: float = WIDTH - _TAG, most: int = 4) -> int:
    """How many boxes stand side by side, so that every label fits on one line beside its box."""
    widest = _BOX + 3.0 + max((measure(label) for label in labels), default=0.0)
    return max(1, min(most, len(labels) or 1, int(width // widest)))


def row_height(ballot: Ballot, text: str) -> float:
    """How high one statement stands with its boxes."""
    if ballot.is_whole:
        return max(lines(text, WIDTH - _TAG - _WRITE) * LINE, 12.0) + _ROW_EDGES
    words = lines(text, WIDTH - _TAG) * LINE + 1.5
    if ballot.kind is BallotKind.MATRIX:
        steps = sum(_criterion_height(found.label) for found in ballot.criteria)
        return words + steps + _BOX_LINE + _ROW_EDGES
    labels = [found.answer.label for found in keys(ballot)]
    return words + -(-len(labels) // columns(labels)) * _BOX_LINE - 1.5 + _ROW_EDGES


def lines(text: str, width: float, *, size: float = TYPE) -> int:
    """How many lines a text needs in type of this size."""
    needed, used, space = 1, 0.0, _SPACE * size
    for word in text.split():
        length = measure(word, size=size)
        if used and used + space + length > width:
            needed, used = needed + 1, 0.0
        used += length + (space if used else 0.0)
        while used > width:  # a word longer than a line is broken
            needed, used = needed + 1, used - width
    return needed


def measure(text: str, *, size: float = TYPE) -> float:
    """How long a text is on one line."""
    return sum(_advance(char) for char in text) * size


def _advance(char: str) -> float:
    if char.isspace():
        return _SPACE
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in {"W", "F"} or char in "MWmw@%":
        return _WIDE
    return _LETTER if not char.isupper() else _LETTER * 1.25


def _criterion_height(label: str) -> float:
    return max(lines(label, 72.0) * LINE, 8.0) + 2.0


def _head_height(head: Head) -> float:
    title = lines(head.title, WIDTH, size=26 * POINT) * 26 * POINT * 1.15
    question = lines(head.question, WIDTH, size=20 * POINT) * 20 * POINT * 1.2
    how = lines(head.how, WIDTH) * LINE
    return title + question + how + 6.0 + _groups_height(head) + _budget_height(head)


def _groups_height(head: Head) -> float:
    if not head.groups:
        return 0.0
    beside = group_columns(head.groups)
    width = WIDTH / beside - _BOX - 3.0
    rows = [head.groups[start : start + beside] for start in range(0, len(head.groups), beside)]
    tall = (max(lines(group, width) for group in row) * LINE for row in rows)
    return LINE + 7.0 + sum(max(height + 1.5, _BOX_LINE) for height in tall)


def _budget_height(head: Head) -> float:
    return LINE + 7.0 + _BOX_LINE if head.asks_budget else 0.0


def group_columns(groups: Sequence[str]) -> int:
    """How many groups stand side by side; a long name takes two lines."""
    return 2 if len(groups) > _FEW_GROUPS else 1


def _foot_height(ballot: Ballot) -> float:
    return (_BOX_LINE + 2.0 if ballot.is_whole else 0.0) + 3 * LINE + 4.0
