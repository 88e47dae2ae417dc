"""The Wilson interval: how certain a share is that rests on few people."""

from dataclasses import dataclass
from math import sqrt

_Z = 1.959964  # 95 %, two-sided


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A share's interval, both ends in [0, 1]."""

    low: float
    high: float


def wilson(successes: int, n: int) -> Interval | None:
    """Return the 95 % score interval of `successes` of `n`; None when nobody answered.

    Source: Wilson, Journal of the American Statistical Association 1927, 22:209,
    doi 10.1080/01621459.1927.10502953.
    """
    if n <= 0:
        return None
    share = successes / n
    whole = 1 + _Z**2 / n
    middle = (share + _Z**2 / (2 * n)) / whole
    reach = _Z / whole * sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    return Interval(low=max(0.0, middle - reach), high=min(1.0, middle + reach))
