"""One page of a result, as its ballot is drawn."""

from collections.abc import Sequence

from workshop.domain.ballot import BallotKind
from workshop.ranking.findings.model import Detail, Findings
from workshop.web.screen.leaf import Leaf, leaf_of
from workshop.web.screen.legend import foot_lines
from workshop.web.screen.notes import note
from workshop.web.screen.paging import LINE_LENGTH, LINES, lines
from workshop.web.screen.tiers import Row, in_order, is_tiered, last_tier, with_leads

FOLD_LINES = 2  # what is said in one line takes the room of a short row
_FREE_HEAD = 2
_BESIDE_A_CHART = 33  # a list beside a chart has shorter lines
_BESIDE_TIERS = 40  # a column says the tiers, and what is clear is bolder


def sheet_of(findings: Findings, page: int, *, head: int = 1) -> Leaf[Row]:
    """Return a page (from 0) of a result as its ballot is drawn.

    Notes and legend need room, and so does what stands over the sentence from `head` lines on.
    Where the last tier alone would fill more than a page, one line sums it up under the rows
    before it, and its own pages follow.
    """
    details = in_order(findings)
    heights = _heights(details, findings)
    capacity = _lines_of(findings) + 1 - foot_lines(findings) - max(0, head - _FREE_HEAD)
    folded = _folded(findings, details, heights, capacity=capacity)
    leaf = leaf_of(
        _rows(details, folded),
        page,
        heights=_with_fold(heights, folded),
        capacity=capacity,
        break_at=folded.start,
    )
    return leaf.holding(with_leads(leaf.rows))


def _lines_of(findings: Findings) -> int:
    """Rows by tier stand closer, for the legend of the ranges takes a line more."""
    return LINES + 1 if is_tiered(findings) else LINES


def _heights(details: Sequence[Detail], findings: Findings) -> list[int]:
    ballot = findings.result.round.ballot
    return [
        lines(
            each.placed.statement.text,
            length=_length(findings),
            note=note(each.placed, ballot),
        )
        for each in details
    ]


def _length(findings: Findings) -> int:
    if findings.result.round.ballot.kind is BallotKind.MATRIX:
        return _BESIDE_A_CHART
    return _BESIDE_TIERS if is_tiered(findings) else LINE_LENGTH


def _folded(
    findings: Findings, details: Sequence[Detail], heights: Sequence[int], *, capacity: int
) -> range:
    """Which rows one line sums up: those of the last tier, if they would not fit one page."""
    found = last_tier(details) if is_tiered(findings) else range(0)
    return found if sum(heights[place] for place in found) > capacity else range(0)


def _rows(details: Sequence[Detail], folded: range) -> list[Row]:
    rows = [Row(detail=each) for each in details]
    if folded:
        before = folded.start - 1
        rows[before] = Row(detail=details[before], after=tuple(details[folded.start : folded.stop]))
    return rows


def _with_fold(heights: Sequence[int], folded: range) -> list[int]:
    before = folded.start - 1
    return [
        height + (FOLD_LINES if folded and place == before else 0)
        for place, height in enumerate(heights)
    ]
