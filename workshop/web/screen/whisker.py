"""The likely range on a bar: a line with two ends, in the units of the bar."""

from dataclasses import dataclass

from workshop.domain.ballot import BallotKind
from workshop.domain.reading import Electorate
from workshop.ranking.certainty.wilson import Interval
from workshop.ranking.findings.model import Detail, Findings
from workshop.web.screen.reach import reach

EDGE = 2.0  # half a stroke: the ends stay inside the bar
_TOP, _MIDDLE, _FOOT = 16, 28, 40  # of a bar of 56


@dataclass(frozen=True, slots=True, kw_only=True)
class Whisker:
    """From `start` to `end`; both lie inside the bar."""

    start: float
    end: float

    @property
    def path(self) -> str:
        """The drawing, for a bar that is 56 high."""
        return (
            f"M{self.start} {_TOP}V{_FOOT}M{self.start} {_MIDDLE}H{self.end}"
            f"M{self.end} {_TOP}V{_FOOT}"
        )


def has_ranges(findings: Findings) -> bool:
    """Whether ranges are said at all: not of a census, and not beside the chart of a matrix."""
    is_chart = findings.result.round.ballot.kind is BallotKind.MATRIX
    return findings.reading.electorate is Electorate.OTHERS and not is_chart


def range_of(detail: Detail, findings: Findings) -> Interval | None:
    """The likely range: of a score on a whole ballot, else of the part that supports."""
    if not has_ranges(findings):
        return None
    is_whole = findings.result.round.ballot.is_whole
    return detail.likely if is_whole else detail.support.agree.interval


def whisker(detail: Detail, findings: Findings, *, length: float) -> Whisker | None:
    """Return the range as it lies on a bar of this length; None where there is none."""
    found = range_of(detail, findings)
    if found is None:
        return None
    if findings.result.round.ballot.is_whole:
        span = reach(findings)
        return laid(span.part(found.low), span.part(found.high), length=length)
    return laid(found.low, found.high, length=length)


def laid(low: float, high: float, *, length: float) -> Whisker:
    """A range between two parts of a bar, kept off its edges by half a stroke."""
    start, end = (min(max(EDGE, part * length), length - EDGE) for part in (low, high))
    return Whisker(start=round(start, 1), end=round(max(start, end), 1))
