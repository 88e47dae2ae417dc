"""What the fills of a bar mean, and how many lines the foot of a result takes for it."""

from dataclasses import dataclass
from math import ceil

from workshop.domain.ballot import Answer, BallotKind
from workshop.domain.round import Round
from workshop.ranking.findings.model import Findings
from workshop.reports.charts.bar import Fill, in_order
from workshop.reports.saying.order import order_rule
from workshop.reports.saying.ranges import range_name
from workshop.web.language import gettext, tongue
from workshop.web.screen.whisker import has_ranges

_ROOM = 1820  # units of the screen
_LETTER = 17.0
_SWATCH = 78
_BETWEEN = 30
_PAGES = 400
_SEAL = 34  # letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An answer, its fill, and its name; on a scale with what it counts."""

    answer: Answer
    fill: Fill
    words: str

    @property
    def width(self) -> float:
        """About how much room it takes."""
        letters = len(self.answer.sign) + 1 + len(self.words)
        return _SWATCH + letters * _LETTER + _BETWEEN


def legend(round_: Round) -> tuple[Entry, ...]:
    """Return the entries in the order of a bar; a ballot without answers has none."""
    is_scale = round_.ballot.kind is BallotKind.SCALE
    return tuple(
        Entry(
            answer=answer,
            fill=fill,
            words=f"{gettext(answer.label).lower()} {answer.value}"
            if is_scale and answer.value is not None
            else gettext(answer.label).lower(),
        )
        for answer, fill in in_order(round_.ballot)
    )


def _range_width(findings: Findings) -> float:
    if not has_ranges(findings):
        return 0
    words = range_name(findings.result.round.ballot, tongue())
    return _SWATCH + len(words) * _LETTER + _BETWEEN


def order_words(round_: Round) -> str:
    """The rule of the order; beside the chart of a matrix, what its points are, too."""
    said = order_rule(round_, tongue())
    if round_.ballot.kind is BallotKind.MATRIX:
        return f"{gettext('Points: the middle answers.')} {said}"
    return said


def foot_lines(findings: Findings) -> int:
    """How many lines the foot takes: the rule and the pages, and the legend with or over them."""
    round_ = findings.result.round
    wide = sum(entry.width for entry in legend(round_)) + _range_width(findings)
    seal = 0 if round_.ballot.kind is BallotKind.MATRIX else _SEAL
    rest = (len(order_words(round_)) + seal) * _LETTER + _PAGES
    if wide + rest <= _ROOM:
        return 1
    return ceil(rest / _ROOM) + ceil(wide * 1.1 / _ROOM)
