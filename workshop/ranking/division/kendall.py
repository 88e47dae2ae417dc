"""Kendall's W: how alike people order the same statements, 0 not at all, 1 all the same."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from workshop.ranking.division.mid_ranks import mid_ranks
from workshop.ranking.values import Values


class Band(StrEnum):
    """What W is called from .1, .3, .5 and .7 on (Schmidt, Decision Sciences 1997); below, NONE."""

    NONE = "none"
    VERY_WEAK = "very-weak"
    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"


_FROM = ((0.7, Band.STRONG), (0.5, Band.MODERATE), (0.3, Band.WEAK), (0.1, Band.VERY_WEAK))


@dataclass(frozen=True, slots=True, kw_only=True)
class Concordance:
    """Kendall's `w` in [0, 1] among `people`, its name, and Friedman's `chi2` with its degrees.

    chi2 says that people do not order by chance, never how much they agree: do not show it, or a
    p-value made of it, as agreement.
    """

    w: float
    band: Band
    chi2: float
    degrees: int
    people: int


def kendall(values: Values) -> Concordance | None:
    """Return W over those who scored every statement; `values` is people x statements.

    Only the order of a person's scores counts, and ties are corrected for. Who left a score out
    has no order of all statements and is left out (see `people`). None with fewer than two people
    or two statements, and when everyone ties everything: there is no order to agree on.

    W = 12 S / (n^2 (m^3 - m) - n sum T), S the squared deviations of the rank sums
    (Kendall and Babington Smith, Annals of Mathematical Statistics 1939). chi2 = n (m - 1) W
    is Friedman's, corrected for ties.
    """
    whole = values[~np.isnan(values).any(axis=1)]
    people, statements = whole.shape
    if people < 2 or statements < 2:  # noqa: PLR2004  # it takes two to agree, and two to order
        return None
    ranks, ties = mid_ranks(whole)
    most = people**2 * (statements**3 - statements) - people * int(ties.sum())
    if not most:
        return None
    spread = float(((ranks.sum(axis=0) - people * (statements + 1) / 2) ** 2).sum())
    w = min(12 * spread / most, 1.0)
    return Concordance(
        w=w,
        band=band(w),
        chi2=people * (statements - 1) * w,
        degrees=statements - 1,
        people=people,
    )


def band(w: float) -> Band:
    """Return what a W in [0, 1] is called."""
    return next((name for least, name in _FROM if w >= least), Band.NONE)
