"""The opinion map: people who answer alike stand close, in groups where they stand apart."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from workshop.ranking.opinion.clusters import Labels, clusters
from workshop.ranking.opinion.components import components
from workshop.ranking.opinion.places import has_place, places
from workshop.ranking.opinion.sample import sample
from workshop.ranking.opinion.silhouette import silhouettes
from workshop.ranking.values import Values

LEAST_PEOPLE = 15
LEAST_IN_GROUP = 5
LEAST_SILHOUETTE = 0.25
_FEWEST, _MOST = 2, 5
_PEOPLE_A_GROUP = 12


class Why(StrEnum):
    """Why there is no map."""

    FEW_PEOPLE = "few-people"
    SMALL_GROUPS = "small-groups"
    NOT_APART = "not-apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionMap:
    """The people on the map by their rows, with their places and groups; or why there is none.

    `groups` are numbers from 0, the largest. `explained` is the part of all differences that each
    axis tells, in [0, 1]. `silhouette` is that of the best grouping, shown or not. Groups come from
    answers alone and are no names for people; other people or seeds may give other groups.
    """

    people: tuple[int, ...] = ()
    places: tuple[tuple[float, float], ...] = ()
    groups: tuple[int, ...] = ()
    silhouette: float | None = None
    explained: tuple[float, float] | None = None
    why_not: Why | None = None


def opinion_map(values: Values, *, rng: np.random.Generator) -> OpinionMap:
    """Return the map of a matrix people x statements; nothing of it when it is not to be shown.

    On it is who answered 7 statements (or all, where there are fewer). Of 2 to
    min(5, 2 + n // 12) groups, all of 5 people at least, the number with the best mean silhouette
    is taken; it must be over 0.25. Under 15 people there is no map. Of more than 2,000 people,
    so many are drawn for it: silhouettes look at every two people.
    """
    people = np.flatnonzero(has_place(values))
    if len(people) < LEAST_PEOPLE:
        return OpinionMap(why_not=Why.FEW_PEOPLE)
    found = components(values[people])
    spots = places(values[people], found)
    silhouette, groups, why_not = _best(spots, rng)
    if groups is None:
        return OpinionMap(silhouette=silhouette, why_not=why_not)
    return OpinionMap(
        people=tuple(people.tolist()),
        places=tuple((float(across), float(up)) for across, up in spots),
        groups=tuple(groups.tolist()),
        silhouette=silhouette,
        explained=found.explained,
    )


def _best(
    spots: Values, rng: np.random.Generator
) -> tuple[float | None, Labels | None, Why | None]:
    most = min(_MOST, _FEWEST + len(spots) // _PEOPLE_A_GROUP)
    tried = [clusters(spots, k, rng=rng) for k in range(_FEWEST, most + 1)]
    some = sample(spots, rng=rng)
    scores = silhouettes(spots[some], [labels[some] for labels in tried])
    scored = [
        (score, labels) for score, labels in zip(scores, tried, strict=True) if score is not None
    ]
    large = [pair for pair in scored if np.bincount(pair[1]).min() >= LEAST_IN_GROUP]
    silhouette, groups = max(large or scored, key=lambda pair: pair[0], default=(None, None))
    if silhouette is None or silhouette <= LEAST_SILHOUETTE:
        return silhouette, None, Why.NOT_APART
    return (silhouette, groups, None) if large else (silhouette, None, Why.SMALL_GROUPS)
