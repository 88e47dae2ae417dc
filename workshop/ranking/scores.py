"""Scores, one per ballot. Exact fractions, so that a tie is a tie and not a rounding."""

from fractions import Fraction

from workshop.domain.ballot import Ballot
from workshop.ranking.tally import Tally


def score(tally: Tally, ballot: Ballot) -> Fraction | None:
    """Return the mean of the scored answers, None when nobody gave one.

    agreement: s = (A - D) / N in [-1, 1], where N counts "not sure".
    scale of k points: the mean in [0, k - 1] over answers on the scale; "not sure" is left out.
    """
    scored = [
        (answer.value, tally.counts.get(answer.key, 0))
        for answer in ballot.answers
        if answer.value is not None
    ]
    people = sum(count for _, count in scored)
    if people == 0:
        return None
    return Fraction(sum(value * count for value, count in scored), people)
