"""The quadrants of a matrix: where the middle answers of a statement lie, and what comes first."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from workshop.domain.ballot import Ballot
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT
from workshop.domain.round import Round, Weighting
from workshop.ranking.medians import median
from workshop.ranking.result import Placed

_ = str  # marks words for translation


class Quadrant(StrEnum):
    """What a place in the picture means; NONE is on a cut."""

    FIRST = _("Do first")
    EFFORT = _("Worth the effort")
    EASY = _("Easy but small")
    LEAVE = _("Leave")
    NONE = _("On the line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The medians of a statement."""

    impact: Fraction
    feasibility: Fraction


def pair(placed: Placed, weighting: Weighting) -> Pair | None:
    """Return the medians of a statement, None when nobody could say."""
    tally = placed.standing.tally
    impact = median(tally, IMPACT, weighting=weighting)
    feasibility = median(tally, FEASIBILITY, weighting=weighting)
    if impact is None or feasibility is None:
        return None
    return Pair(impact=impact, feasibility=feasibility)


def quadrant(found: Pair, ballot: Ballot) -> Quadrant:
    """Return the quadrant of a pair, cut at the middle of each scale."""
    middle = {criterion.key: Fraction(1 + criterion.steps, 2) for criterion in ballot.criteria}
    if found.impact == middle[IMPACT] or found.feasibility == middle[FEASIBILITY]:
        return Quadrant.NONE
    strong, easy = found.impact > middle[IMPACT], found.feasibility > middle[FEASIBILITY]
    if strong:
        return Quadrant.FIRST if easy else Quadrant.EFFORT
    return Quadrant.EASY if easy else Quadrant.LEAVE


def comes_first(placed: Placed, round_: Round) -> bool:
    """Whether a statement is easy and a big change: what the sentence names and the chart fills."""
    found = pair(placed, round_.weighting)
    return found is not None and quadrant(found, round_.ballot) is Quadrant.FIRST
