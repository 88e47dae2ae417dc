"""One page of a result: its rows, and where it stands in the whole."""

from dataclasses import dataclass

from workshop.domain.ballot import BallotKind
from workshop.ranking.result import Placed, RoundResult
from workshop.web.screen.legend import foot_lines
from workshop.web.screen.notes import note
from workshop.web.screen.paging import LINE_LENGTH, LINES, lines, pages

_FREE_HEAD = 2
_LENGTHS = {BallotKind.MATRIX: 33}  # a list beside a chart has shorter lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`first` and `last` count statements, `page` counts pages; all from 1."""

    rows: tuple[Placed, ...]
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


def sheet_of(result: RoundResult, page: int, *, head: int = 1) -> Sheet:
    """Return a page (from 0) of a result as its ballot is drawn.

    Notes and legend need room, and so does what stands over the sentence from `head` lines on.
    """
    ballot = result.round.ballot
    heights = [
        lines(
            each.statement.text,
            length=_LENGTHS.get(ballot.kind, LINE_LENGTH),
            note=note(each, ballot),
        )
        for each in result.placed
    ]
    capacity = LINES + 1 - foot_lines(result.round) - max(0, head - _FREE_HEAD)
    found = pages(heights, capacity) or (range(0),)
    page = max(0, min(page, len(found) - 1))
    rows = found[page]
    return Sheet(
        rows=tuple(result.placed[row] for row in rows),
        first=rows.start + 1,
        last=rows.stop,
        total=len(result.placed),
        page=page + 1,
        pages=len(found),
    )
