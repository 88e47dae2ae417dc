"""A share as it may be told: when all of a group answer alike, it tells what each of them did."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np

from workshop.ranking.groups.small_cells import ON_SCREEN
from workshop.ranking.values import Values

_TEN = 10
_CACHED = 2048


class Bound(StrEnum):
    """How a share is meant: as it is, or as "90 % or more", "10 % or less"."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A share in [0, 1] that may be shown, and how it is meant."""

    share: float
    bound: Bound


@lru_cache(maxsize=_CACHED)
def told(successes: int, n: int) -> Told | None:
    """Return the share of `successes` among `n`, capped at 90 % and 10 %; None under 5 people.

    Everything from the cap on reads the same, so that "90 % or more" never means "all": under ten
    people nine tenths could only be all, and the cap is 80 % and 20 %.
    """
    if n < ON_SCREEN:
        return None
    cap = _cap(n)
    if successes * _TEN >= cap * n:
        return Told(share=cap / _TEN, bound=Bound.AT_LEAST)
    if successes * _TEN <= (_TEN - cap) * n:
        return Told(share=(_TEN - cap) / _TEN, bound=Bound.AT_MOST)
    return Told(share=successes / n, bound=Bound.EXACT)


@lru_cache(maxsize=_CACHED)
def span(n: int, bound: Bound) -> tuple[int, int]:
    """Return the fewest and the most of n who can be told in this way."""
    least, most = -(-_cap(n) * n // _TEN), (_TEN - _cap(n)) * n // _TEN
    return {
        Bound.AT_MOST: (0, most),
        Bound.EXACT: (most + 1, least - 1),
        Bound.AT_LEAST: (least, n),
    }[bound]


def capped_agree(agree: Values, n: Values) -> Values:
    """Return how many of n agree, brought inside the caps of `told`: neither all nor nobody."""
    cap = np.where(n >= _TEN, 9, 8) / _TEN
    found: Values = np.clip(agree, (1 - cap) * n, cap * n)
    return found


def _cap(n: int) -> int:
    """How many tenths are the most that is told."""
    return 9 if n >= _TEN else 8
