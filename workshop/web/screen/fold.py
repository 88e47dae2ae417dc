"""Many statements in one line: a dot for each, and the most that support one of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workshop.ranking.findings.model import Detail, Findings
from workshop.web.screen.reach import score_length

RADIUS = 4.5
_STEP = 9.0
_COLUMN = 10.0
_GROUND, _SKY = 50.0, 5.0  # of a bar of 56


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A statement's dot: where it lies on a bar."""

    x: float
    y: float


def dots(details: Sequence[Detail], findings: Findings, *, length: float) -> tuple[Dot, ...]:
    """Return a dot for each statement where its bar would end; alike ones stand on each other."""
    columns = [_column(each, findings, length) for each in details]
    highest = max(Counter(columns).values(), default=1)
    step = min(_STEP, (_GROUND - _SKY) / max(1, highest - 1))
    seen: Counter[float] = Counter()
    found: list[Dot] = []
    for x in columns:
        found.append(Dot(x=x, y=round(_GROUND - seen[x] * step, 1)))
        seen[x] += 1
    return tuple(found)


def most_support(details: Sequence[Detail]) -> int:
    """How many support the one of them that most do."""
    return max((each.support.agree.people for each in details), default=0)


def _column(detail: Detail, findings: Findings, length: float) -> float:
    """The end of the bar, in columns as wide as a dot."""
    whole = findings.result.round.ballot.is_whole
    ends = score_length(detail, findings, length=length)
    found = ends if whole else (detail.support.agree.share or 0.0) * length
    return min(max(_COLUMN, round(found / _COLUMN) * _COLUMN), length - _COLUMN)
