"""One page of a result, as its ballot is drawn."""

from workshop.domain.ballot import BallotKind
from workshop.ranking.result import Placed, RoundResult
from workshop.web.screen.leaf import Leaf, leaf_of
from workshop.web.screen.legend import foot_lines
from workshop.web.screen.notes import note
from workshop.web.screen.paging import LINE_LENGTH, LINES, lines

_FREE_HEAD = 2
_LENGTHS = {BallotKind.MATRIX: 33}  # a list beside a chart has shorter lines


def sheet_of(result: RoundResult, page: int, *, head: int = 1) -> Leaf[Placed]:
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
    return leaf_of(result.placed, page, heights=heights, capacity=capacity)
