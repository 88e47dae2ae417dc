"""A share as it may be told: when all of a group answer alike, it tells what each of them did."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.ranking.groups.small_cells import ON_SCREEN

_TEN = 10


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


def told(successes: int, n: int) -> Told | None:
    """Return the share of `successes` among `n`, capped at 90 % and 10 %; None under 5 people.

    Everything from the cap on reads the same, so that "90 % or more" never means "all": under ten
    people nine tenths could only be all, and the cap is 80 % and 20 %.
    """
    if n < ON_SCREEN:
        return None
    cap = 9 if n >= _TEN else 8
    if successes * _TEN >= cap * n:
        return Told(share=cap / _TEN, bound=Bound.AT_LEAST)
    if successes * _TEN <= (_TEN - cap) * n:
        return Told(share=(_TEN - cap) / _TEN, bound=Bound.AT_MOST)
    return Told(share=successes / n, bound=Bound.EXACT)
