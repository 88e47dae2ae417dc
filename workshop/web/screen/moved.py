"""One page of what moved: up first, then down, then what stayed; the longest way first.

What asks something else than before stands behind it, without ranks.
"""

from dataclasses import dataclass
from fractions import Fraction

from workshop.ranking.moves import Move, Way
from workshop.ranking.repeat import Repeat
from workshop.reports.saying.moves import lead_word, row_note, rows_of
from workshop.web.language import tongue
from workshop.web.screen.leaf import Leaf, leaf_of
from workshop.web.screen.paging import LINES, lines

_FREE_HEAD = 2
_ORDER = (Way.UP, Way.DOWN, Way.STAYED, Way.NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A statement that moved or stayed, and what is noted under it.

    `lead` says which way it and those after it went; empty where the row before it says so.
    """

    move: Move
    change: Fraction | None
    lead: str
    note: str


def moved(repeat: Repeat, page: int, *, head: int = 1) -> Leaf[Line]:
    """Return a page (from 0). What stands over the sentence needs room from `head` lines on."""
    ordered = in_order(rows_of(repeat))
    notes = [row_note(move, repeat, tongue()) for move in ordered]
    heights = [
        lines(move.statement.text, note=note) for move, note in zip(ordered, notes, strict=True)
    ]
    capacity = LINES - max(0, head - _FREE_HEAD)
    leaf = leaf_of(ordered, page, heights=heights, capacity=capacity)
    return leaf.holding(_rows(leaf.rows, repeat))


def in_order(moves: tuple[Move, ...]) -> tuple[Move, ...]:
    """Up, down, stayed; of what moved the longest way first, of what stayed the best."""
    return tuple(sorted(moves, key=_place))


def _place(move: Move) -> tuple[int, int, int]:
    way = abs(move.up or 0) if move.way in {Way.UP, Way.DOWN} else 0
    return _ORDER.index(move.way), -way, move.after or move.before or 0


def _rows(moves: tuple[Move, ...], repeat: Repeat) -> tuple[Line, ...]:
    leads = ["", *(lead_word(move, repeat, tongue()) for move in moves)]
    changes = repeat.changes
    return tuple(
        Line(
            move=move,
            change=changes.get(move.statement.id),
            lead="" if before == lead else lead,
            note=row_note(move, repeat, tongue()),
        )
        for move, before, lead in zip(moves, leads, leads[1:], strict=False)
    )
