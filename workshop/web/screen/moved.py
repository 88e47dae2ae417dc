"""One page of what moved: up first, then down, then what stayed; the longest way first."""

from dataclasses import dataclass
from fractions import Fraction

from workshop.ranking.moves import Move, Way
from workshop.ranking.repeat import Repeat
from workshop.web.language import gettext
from workshop.web.screen.moved_words import move_note
from workshop.web.screen.paging import LINES, lines, pages

_FREE_HEAD = 2
_ORDER = (Way.UP, Way.DOWN, Way.STAYED, Way.NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A statement that moved or stayed; `leads` where a page says which way these went."""

    move: Move
    change: Fraction | None
    leads: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """`first` and `last` count statements, `page` counts pages; all from 1."""

    rows: tuple[Line, ...]
    first: int
    last: int
    total: int
    page: int
    pages: int

    @property
    def previous(self) -> int | None:
        """The page before this one."""
        return self.page - 1 if self.page > 1 else None

    @property
    def next(self) -> int | None:
        """The page after this one."""
        return self.page + 1 if self.page < self.pages else None


def moved(repeat: Repeat, page: int, *, head: int = 1) -> Moved:
    """Return a page (from 0). What stands over the sentence needs room from `head` lines on."""
    ordered = in_order(repeat.moves)
    heights = [lines(move.statement.text, note=move_note(move)) for move in ordered]
    found = pages(heights, LINES - max(0, head - _FREE_HEAD)) or (range(0),)
    page = max(0, min(page, len(found) - 1))
    rows = found[page]
    return Moved(
        rows=_rows(ordered[rows.start : rows.stop], repeat.changes),
        first=rows.start + 1,
        last=rows.stop,
        total=len(ordered),
        page=page + 1,
        pages=len(found),
    )


def in_order(moves: tuple[Move, ...]) -> tuple[Move, ...]:
    """Up, down, stayed; of what moved the longest way first, of what stayed the best."""
    return tuple(sorted(moves, key=_place))


def moved_head(repeat: Repeat) -> str:
    """What stands over the sentence: which vote, and that it is compared."""
    return str(gettext("%(title)s: what moved", title=gettext(repeat.later.round.title)))


def base_of_both(repeat: Repeat) -> str:
    """What the comparison rests on: `28 voted, 30 before, 25 in both`."""
    both = gettext("at least %(num)s", num=repeat.both) if repeat.has_tablets else repeat.both
    return gettext(
        "%(now)s voted, %(before)s before, %(both)s in both",
        now=repeat.later.voted,
        before=repeat.earlier.voted,
        both=both,
    )


def _place(move: Move) -> tuple[int, int, int]:
    way = abs(move.up or 0) if move.way in {Way.UP, Way.DOWN} else 0
    return _ORDER.index(move.way), -way, move.after or move.before or 0


def _rows(moves: tuple[Move, ...], changes: dict[str, Fraction]) -> tuple[Line, ...]:
    ways = [None, *(move.way for move in moves)]
    return tuple(
        Line(move=move, change=changes.get(move.statement.id), leads=before is not move.way)
        for move, before in zip(moves, ways, strict=False)
    )
