"""How certain the places of a result are: what is said instead of bare ranks."""

from dataclasses import dataclass

import numpy as np

from workshop.domain.reading import Electorate
from workshop.ranking.certainty.left_out import LeftOut, left_out
from workshop.ranking.certainty.rank_sets import RankSet, simultaneous
from workshop.ranking.certainty.tiers import Tier, by_tier, census_tiers, sample_tiers
from workshop.ranking.certainty.top import in_top
from workshop.ranking.values import Values, means


@dataclass(frozen=True, slots=True, kw_only=True)
class Certain:
    """What may be said about the best `places`. Each tuple has one entry a statement.

    `tiers`: clear, contested or clear not; None where nobody gave a scored answer.
    `order`: the columns in the order to show them, by tier and inside a tier the likeliest first.
    `chances`: P(in the best `places`), and `ranks`: the ranks a statement may have; both are empty
    where the room is the electorate, because nothing is estimated there.
    `left_out`: what a single person could change.
    """

    places: int
    electorate: Electorate
    tiers: tuple[Tier | None, ...]
    order: tuple[int, ...]
    left_out: LeftOut
    chances: tuple[float | None, ...] = ()
    ranks: tuple[RankSet | None, ...] = ()


def certain(
    values: Values, *, places: int, electorate: Electorate, generator: np.random.Generator
) -> Certain:
    """Return how certain the places are, from votes of (people, statements), nan where missing.

    Each person counts the same. `generator` draws for the sample; a census draws nothing.
    """
    if electorate is Electorate.ROOM:
        return _of_a_census(values, places)
    ranks = simultaneous(values, generator)
    chances = in_top(values, places, generator)
    tiers = sample_tiers(ranks, places)
    return Certain(
        places=places,
        electorate=electorate,
        tiers=tiers,
        order=by_tier(tiers, chances),
        left_out=left_out(values, places),
        chances=chances,
        ranks=ranks,
    )


def _of_a_census(values: Values, places: int) -> Certain:
    """Inside a tier the higher mean comes first."""
    tiers = census_tiers(values, places)
    return Certain(
        places=places,
        electorate=Electorate.ROOM,
        tiers=tiers,
        order=by_tier(tiers, _means(values)),
        left_out=left_out(values, places),
    )


def _means(values: Values) -> tuple[float | None, ...]:
    return tuple(None if np.isnan(mean) else float(mean) for mean in means(values))
