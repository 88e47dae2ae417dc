"""One page of what moved: up first, then down, then what stayed; the longest way first."""

from dataclasses import dataclass
from fractions import Fraction

from workshop.ranking.moves import Move, Way
from workshop.ranking.repeat import Repeat
from workshop.reports.saying.moves import move_note
from workshop.web.language import tongue
from workshop.web.screen.leaf import Leaf, leaf_of
from workshop.web.screen.paging import LINES, lines

_FREE_HEAD = 2
_ORDER = (Way.UP, Way.DOWN, Way.STAYED, Way.NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A statement that moved or stayed; `leads` where a page says which way these went."""

    move: Move
    change: Fraction | None
    leads: bool


def moved(repeat: Repeat, page: int, *, head: int = 1) -> Leaf[Line]:
    """Return a page (from 0). What stands over the sentence needs room from `head` lines on."""
    ordered = in_order(repeat.moves)
    heights = [lines(move.statement.text, note=move_note(move, tongue())) for move in ordered]
    capacity = LINES - max(0, head - _FREE_HEAD)
    leaf = leaf_of(ordered, page, heights=heights, capacity=capacity)
    return leaf.holding(_rows(leaf.rows, repeat.changes))


def in_order(moves: tuple[Move, ...]) -> tuple[Move, ...]:
    """Up, down, stayed; of what moved the longest way first, of what stayed the best."""
    return tuple(sorted(moves, key=_place))


def _place(move: Move) -> tuple[int, int, int]:
    way = abs(move.up or 0) if move.way in {Way.UP, Way.DOWN} else 0
    return _ORDER.index(move.way), -way, move.after or move.before or 0


def _rows(moves: tuple[Move, ...], changes: dict[str, Fraction]) -> tuple[Line, ...]:
    ways = [None, *(move.way for move in moves)]
    return tuple(
        Line(move=move, change=changes.get(move.statement.id), leads=before is not move.way)
        for move, before in zip(moves, ways, strict=False)
    )
