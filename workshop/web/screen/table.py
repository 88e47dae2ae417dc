"""A result as a table: the columns of each ballot, and each statement's numbers in them.

The screen's table for screen readers and the host's page print the same.
"""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.ballots.matrix import IMPACT
from workshop.ranking import support
from workshop.ranking.medians import not_my_field
from workshop.ranking.result import Placed, RoundResult
from workshop.ranking.tally import Tally
from workshop.reports.charts.bar import in_order
from workshop.reports.quadrants import pair, quadrant
from workshop.reports.saying.numerals import short
from workshop.web.language import gettext


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A heading, with the sign and the stance of an answer where it is about one."""

    words: str
    sign: str = ""
    stance: str = ""


def columns(result: RoundResult) -> tuple[Column, ...]:
    """Return the headings between the statement and its score."""
    heads = _HEADS.get(result.round.ballot.kind)
    if heads:
        return tuple(Column(words=gettext(words)) for words in heads)
    return tuple(
        Column(words=gettext(answer.label), sign=answer.sign, stance=answer.stance)
        for answer, _fill in in_order(result.round.ballot)
    )


def cells(placed: Placed, result: RoundResult) -> tuple[str, ...]:
    """Return what stands in each column for a statement."""
    return tuple(map(str, _CELLS[result.round.ballot.kind](placed, result)))


def answered(tally: Tally, ballot: Ballot) -> int:
    """How many people answered about a statement; on a matrix each gave two answers."""
    if ballot.kind is BallotKind.MATRIX:
        return tally.under(IMPACT).answered
    return tally.answered - tally.abstained


_ = str  # marks words for translation

_HEADS = {
    BallotKind.POINTS: (_("Points"), _("From people")),
    BallotKind.RANKING: (_("First for"), _("Placed by")),
    BallotKind.MATRIX: (_("Change"), _("Easy"), _("Where"), _("Not my field")),
}


def _answers(placed: Placed, result: RoundResult) -> tuple[object, ...]:
    counts = placed.standing.tally.counts
    return tuple(counts.get(answer.key, 0) for answer, _fill in in_order(result.round.ballot))


def _points(placed: Placed, _result: RoundResult) -> tuple[object, ...]:
    return support.points(placed.standing.tally), support.supporters(placed.standing.tally)


def _places(placed: Placed, _result: RoundResult) -> tuple[object, ...]:
    return support.firsts(placed.standing.tally), support.placed_by(placed.standing.tally)


def _medians(placed: Placed, result: RoundResult) -> tuple[object, ...]:
    outside = not_my_field(placed.standing.tally, IMPACT)
    found = pair(placed, result.round.weighting)
    if found is None:
        return "–", "–", "–", outside  # noqa: RUF001 - a dash: there is no number
    where = gettext(quadrant(found, result.round.ballot))
    return short(found.impact), short(found.feasibility), where, outside


_CELLS: dict[BallotKind, Callable[[Placed, RoundResult], tuple[object, ...]]] = {
    BallotKind.AGREEMENT: _answers,
    BallotKind.SCALE: _answers,
    BallotKind.POINTS: _points,
    BallotKind.RANKING: _places,
    BallotKind.MATRIX: _medians,
}
