"""Wilson interval: which shares of a larger population fit the share that was counted."""

from dataclasses import dataclass
from math import sqrt

Z = 1.959964  # leaves 2.5 % of a normal distribution on either side


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From `low` to `high`, both parts of 1."""

    low: float
    high: float


def wilson(count: float, people: float, *, z: float = Z) -> Interval | None:
    """Return the Wilson score interval of count / people, 95 % unless told; None without people.

    0 <= count <= people; both may be effective numbers of a weighted count.
    Source: Wilson, Journal of the American Statistical Association 22 (1927) 209.

    Raises:
        ValueError: when more are counted than there are people, or fewer than none.
    """
    if people <= 0:
        return None
    if not 0 <= count <= people:
        raise ValueError(count)
    share, spread = count / people, z * z / people
    middle = (share + spread / 2) / (1 + spread)
    half = sqrt(spread * (share * (1 - share) + spread / 4)) / (1 + spread)
    low, high = min(share, middle - half), max(share, middle + half)  # exact at 0 and at all
    return Interval(low=max(0.0, low), high=min(1.0, high))


def votes_needed(people: int, *, z: float = Z) -> int | None:
    """Return how many of these must agree for a lower bound over one half.

    None where even all of them are too few: under four, at 95 %.
    """
    for count in range(people // 2, people + 1):
        interval = wilson(count, people, z=z)
        if interval is not None and interval.low > 1 / 2:
            return count
    return None
