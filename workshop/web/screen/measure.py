"""Numbers of a result as they are printed, and the length of a bar that stands for a score."""

from fractions import Fraction

from workshop.domain.ballot import BallotKind
from workshop.ranking.result import Placed, RoundResult


def decimal(value: Fraction | None, *, places: int = 2, signed: bool = False) -> str:
    """A number to so many places: `+0.62`, `−0.08`, `1.43`; empty when nobody could be counted."""
    if value is None:
        return ""
    rounded = round(value, places)
    sign = "+" if signed and rounded else ""
    return f"{float(rounded):{sign}.{places}f}".replace("-", "−")


def short(value: Fraction) -> str:
    """A median: `4`, or `3.5` where it is halfway."""
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.1f}"


def length_of(placed: Placed, result: RoundResult, *, length: float) -> float:
    """The length of the bar of a whole ballot, of a bar that stands for the most.

    The most is the best score of the round for points, and a first place from everybody for a
    ranking: a bar that is full there means that all agreed.
    """
    value = placed.standing.score
    most = _most(result)
    if value is None or most <= 0:
        return 0.0
    return round(float(max(Fraction(0), value) / most) * length, 1)


def _most(result: RoundResult) -> Fraction:
    if result.round.ballot.kind is BallotKind.RANKING:
        return Fraction(max(1, len(result.placed) - 1))
    return max((each.standing.score or Fraction(0) for each in result.placed), default=Fraction(0))
