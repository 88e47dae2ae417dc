"""Where counting people and counting groups disagree: Simpson's paradox, and another top."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from workshop.ranking.groups.competition import top
from workshop.ranking.groups.members import Shown, group_means, names_of
from workshop.ranking.values import Values

_TIE = 1e-9
_LEAST_GROUPS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal:
    """Two statements (columns): the whole room puts `upper` first, each group `lower`."""

    upper: int
    lower: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherTop:
    """What enters and what leaves the top k when each group counts the same.

    `tied`: with the ties at the cut broken in some way, in both, the top would be the same.
    """

    enters: tuple[int, ...]
    leaves: tuple[int, ...]
    tied: bool = False


def reversals(
    values: Values,
    groups: Sequence[str],
    *,
    shortlist: Sequence[int],
    shown: Shown | None = None,
) -> tuple[Reversal, ...]:
    """Return the pairs of shortlisted statements whose pooled order is opposite in every group.

    Only groups count that are shown on both statements and answered both; two at least, and none
    of them tied. It takes missing answers, or people who named no group: where everybody is in a
    group and answered both, the pooled order cannot be opposite to all of them.

    Source: Simpson, Journal of the Royal Statistical Society B 1951, 13:238,
    doi 10.1111/j.2517-6161.1951.tb00088.x.
    """
    pooled = group_means(values, ["all"] * len(values), ["all"]).ravel()
    means = group_means(values, groups, names_of(groups))
    if shown is not None:
        means = np.where(shown, means, np.nan)
    found = (_reversal(pooled, means, pair) for pair in combinations(sorted(set(shortlist)), 2))
    return tuple(each for each in found if each is not None)


def other_top(
    pooled: Sequence[int | None], group_equal: Sequence[int | None], k: int
) -> OtherTop | None:
    """Return how the top k changes when each group counts the same; None when it does not.

    Both are the ranks of the same statements. Who shares the last rank is in, in both.
    """
    people, each_group = top(pooled, k), top(group_equal, k)
    if people == each_group:
        return None
    return OtherTop(
        enters=tuple(sorted(each_group - people)),
        leaves=tuple(sorted(people - each_group)),
        tied=_can_be_alike(pooled, group_equal, k),
    )


def _can_be_alike(one: Sequence[int | None], other: Sequence[int | None], k: int) -> bool:
    """Whether some k statements are the top of both, however each breaks its tie at the cut."""
    possible = top(one, k) & top(other, k)
    sure = _sure(one, k) | _sure(other, k)
    return sure <= possible and len(sure) <= k <= len(possible)


def _sure(ranks: Sequence[int | None], k: int) -> frozenset[int]:
    """What is in the top however its ties are broken."""
    sharing = Counter(ranks)
    return frozenset(
        column
        for column, rank in enumerate(ranks)
        if rank is not None and rank + sharing[rank] - 1 <= k
    )


def _reversal(pooled: Values, means: Values, pair: tuple[int, int]) -> Reversal | None:
    first, second = pair
    if not abs(pooled[first] - pooled[second]) > _TIE:
        return None
    upper, lower = (first, second) if pooled[first] > pooled[second] else (second, first)
    gaps = means[:, upper] - means[:, lower]
    gaps = gaps[~np.isnan(gaps)]
    opposite = len(gaps) >= _LEAST_GROUPS and bool((gaps < -_TIE).all())
    return Reversal(upper=upper, lower=lower) if opposite else None
