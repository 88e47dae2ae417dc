"""Three tiers for the best k, instead of bare ranks: clear, contested, clear not."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np

from workshop.ranking.certainty.left_out import means_without
from workshop.ranking.certainty.places import surely_inside, surely_outside
from workshop.ranking.certainty.rank_sets import RankSet
from workshop.ranking.values import Counts, Values, answered

LEAST_ANSWERS = 5


class Tier(StrEnum):
    """Whether a statement is in the top: surely, perhaps, surely not."""

    CLEAR = "clear"
    CONTESTED = "contested"
    CLEAR_NOT = "clear-not"


def sample_tiers(sets: Sequence[RankSet | None], top: int) -> tuple[Tier | None, ...]:
    """Return the tiers where the room stands for others, from simultaneous rank sets.

    Clear: no rank in the set is behind `top`. Clear not: each is. None without a set.
    All tiers are right at once with the confidence of the sets.
    """
    return tuple(
        None if each is None else _tier(clear=each.high <= top, clear_not=each.low > top)
        for each in sets
    )


def census_tiers(
    values: Values, top: int, *, cells: Counts | None = None
) -> tuple[Tier | None, ...]:
    """Return the tiers where the room is the electorate, from votes of (people, statements).

    Nothing is estimated. Clear: in the top of the whole room, and whoever is left out, and in
    none of these in a tie at the cut. Clear not: in each of them with at least `top` others
    strictly above it. So a statement is contested where a tie, or one person who might as well
    have been away, decides about it; the fewer answers it has, the more easily. What rests on
    one person's answer is contested. None where nobody gave a scored answer. `cells` says where
    each is counted, when each cell counts the same.
    """
    rooms = means_without(values, cells)
    clear = np.count_nonzero(surely_inside(rooms, top), axis=0) == len(rooms)
    clear_not = np.count_nonzero(surely_outside(rooms, top), axis=0) == len(rooms)
    return tuple(
        _tier(clear=bool(sure), clear_not=bool(sure_not)) if count else None
        for count, sure, sure_not in zip(answered(values), clear, clear_not, strict=True)
    )


def with_enough(
    tiers: Sequence[Tier | None], values: Values, *, least: int = LEAST_ANSWERS
) -> tuple[Tier | None, ...]:
    """Return the tiers, contested where too few answered to be sure of anything.

    Too few: under `least`, in a smaller room under all of it. Four people who all agree are four
    people; that nobody else would say otherwise, they do not show.
    """
    people = int(np.count_nonzero(~np.isnan(values).all(axis=1)))
    enough = answered(values) >= min(least, people)
    return tuple(
        tier if tier is None or sure else Tier.CONTESTED
        for tier, sure in zip(tiers, enough, strict=True)
    )


def by_tier(tiers: Sequence[Tier | None], scores: Sequence[float | None]) -> tuple[int, ...]:
    """Return the columns in the order to show: by tier, inside a tier the highest score first.

    With equal scores the earlier column stays first; what has no tier comes last.
    """
    order = list(Tier)

    def place(column: int) -> tuple[int, float]:
        tier = tiers[column]
        return len(order) if tier is None else order.index(tier), -(scores[column] or 0.0)

    return tuple(sorted(range(len(tiers)), key=place))


def _tier(*, clear: bool, clear_not: bool) -> Tier:
    if clear:
        return Tier.CLEAR
    return Tier.CLEAR_NOT if clear_not else Tier.CONTESTED
