"""What stands beside the score of a statement, on the ballots that are more than one answer."""

from fractions import Fraction
from statistics import median

from workshop.domain.ballots.ranking import placed_before
from workshop.ranking.tally import Tally


def total_points(tally: Tally) -> int:
    """All points that were given to it."""
    return sum(int(key) * people for key, people in tally.counts.items() if key.isdigit())


def supporters(tally: Tally) -> int:
    """How many people gave it at least one point."""
    return times_placed(tally)


def first_choices(tally: Tally) -> int:
    """How many people put it on the first place."""
    return tally.counts.get("1", 0)


def times_placed(tally: Tally) -> int:
    """How many people gave it a place, or a point."""
    return sum(people for key, people in tally.counts.items() if key.isdigit() and int(key))


def borda(tally: Tally, *, size: int) -> Fraction:
    """The sum over all ballots: place p of `size` is worth `size` - p.

    What is not placed is worth the average of the places that are left; an abstention is none.
    """
    return sum(
        (_worth(key, size) * people for key, people in tally.counts.items()), start=Fraction(0)
    )


def middle(tally: Tally) -> float | None:
    """The median step on one axis of a matrix, None when nobody gave one."""
    steps = [
        int(key) for key, people in tally.counts.items() for _ in range(people) if key.isdigit()
    ]
    return float(median(steps)) if steps else None


def _worth(key: str, size: int) -> Fraction:
    if key.isdigit():
        return Fraction(size - int(key))
    return Fraction(size - placed_before(key) - 1, 2) if key.startswith("after-") else Fraction(0)
