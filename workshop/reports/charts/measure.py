"""How long a bar is that stands for a score."""

from fractions import Fraction

from workshop.domain.ballot import BallotKind
from workshop.domain.ballots.matrix import STEPS
from workshop.ranking import unplaced
from workshop.ranking.result import Placed, RoundResult


def length_of(placed: Placed, result: RoundResult, *, length: float) -> float:
    """The length of the bar of a whole ballot, of a bar that stands for the most.

    The most is the best score of the round for points, and a first place from everybody for a
    ranking: a bar that is full there means that all agreed. What nobody gave a point or a place
    has no bar: a ranking's begin at what that scores.
    """
    value = placed.standing.score
    if value is None:
        return 0.0
    least, most = ends(result)
    share = (value - least) / (most - least) if most > least else Fraction(0)
    return round(float(max(Fraction(0), share)) * length, 1)


def ends(result: RoundResult) -> tuple[Fraction, Fraction]:
    """Which scores stand for no bar, and for a full one, on a whole ballot."""
    if result.round.ballot.kind is BallotKind.MATRIX:
        return Fraction(1), Fraction(STEPS)
    ballot, standings = result.round.ballot, [each.standing for each in result.placed]
    if ballot.kind is BallotKind.RANKING:
        tallies = [standing.tally for standing in standings]
        least = unplaced.least(tallies, ballot, weighting=result.round.weighting)
        return least or Fraction(0), Fraction(max(1, len(tallies) - 1))
    return Fraction(0), max((each.score or Fraction(0) for each in standings), default=Fraction(0))
