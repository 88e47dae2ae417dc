"""The Borda count of a statement over all ballots that put the best few in order."""

from fractions import Fraction

from workshop.domain.ballots.ranking import placed_before
from workshop.ranking.tally import Tally


def borda(tally: Tally, *, size: int) -> Fraction:
    """The sum over all ballots: place p of `size` is worth `size` - p.

    What is not placed is worth the average of the places that are left; an abstention is none.
    """
    return sum(
        (_worth(key, size) * people for key, people in tally.counts.items()), start=Fraction(0)
    )


def _worth(key: str, size: int) -> Fraction:
    if key.isdigit():
        return Fraction(size - int(key))
    return Fraction(size - placed_before(key) - 1, 2) if key.startswith("after-") else Fraction(0)
