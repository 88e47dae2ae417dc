"""How certain the places of a result are: what is said instead of bare ranks."""

from dataclasses import dataclass

import numpy as np

from workshop.domain.reading import Electorate
from workshop.ranking.certainty.left_out import LeftOut, left_out
from workshop.ranking.certainty.rank_sets import RankSet, simultaneous
from workshop.ranking.certainty.tiers import Tier, by_tier, census_tiers, sample_tiers, with_enough
from workshop.ranking.certainty.top import in_top
from workshop.ranking.groups.weights import weights_of
from workshop.ranking.values import Counts, Values, means


@dataclass(frozen=True, slots=True, kw_only=True)
class Certain:
    """What may be said about the best `places`. Each tuple has one entry a statement.

    `tiers`: clear, contested or clear not; None where nobody gave a scored answer.
    `order`: the columns in the order to show them, by tier and inside a tier the highest score
    first, so that what a room reads from top to bottom are ranks that rise.
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
    values: Values,
    *,
    places: int,
    electorate: Electorate,
    generator: np.random.Generator,
    cells: Counts | None = None,
) -> Certain:
    """Return how certain the places are, from votes of (people, statements), nan where missing.

    Each person counts the same, or with `cells` (`groups/cells.py`) each cell. `generator` draws
    for the sample; a census draws nothing.
    """
    if electorate is Electorate.ROOM:
        return _of_a_census(values, places, cells)
    weights = None if cells is None else weights_of(values, cells)
    ranks = simultaneous(values, generator, weights=weights)
    chances = in_top(values, places, generator, weights=weights)
    tiers = with_enough(sample_tiers(ranks, places), values)
    return Certain(
        places=places,
        electorate=electorate,
        tiers=tiers,
        order=by_tier(tiers, _means(values, weights)),
        left_out=left_out(values, places, cells=cells),
        chances=chances,
        ranks=ranks,
    )


def _of_a_census(values: Values, places: int, cells: Counts | None) -> Certain:
    tiers = with_enough(census_tiers(values, places, cells=cells), values)
    weights = None if cells is None else weights_of(values, cells)
    return Certain(
        places=places,
        electorate=Electorate.ROOM,
        tiers=tiers,
        order=by_tier(tiers, _means(values, weights)),
        left_out=left_out(values, places, cells=cells),
    )


def _means(values: Values, weights: Values | None) -> tuple[float | None, ...]:
    found = means(values, weights)
    return tuple(None if np.isnan(mean) else round(float(mean), 9) for mean in found)
