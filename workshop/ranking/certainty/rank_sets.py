"""Rank confidence sets: which ranks a statement may have among all whom the room stands for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from workshop.ranking.certainty.arranged import arranged
from workshop.ranking.certainty.comparison import Comparison, compared
from workshop.ranking.certainty.stepdown import apart_each, apart_everywhere
from workshop.ranking.values import Flags, Values

CONFIDENCE = 0.95
DRAWS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class RankSet:
    """The ranks from `low` (best) to `high`, both 1 or more."""

    low: int
    high: int


def simultaneous(
    values: Values,
    generator: np.random.Generator,
    *,
    weights: Values | None = None,
    confidence: float = CONFIDENCE,
    draws: int = DRAWS,
) -> tuple[RankSet | None, ...]:
    """Return a set for each statement, all of them right at once with this confidence.

    `values` has the shape (people, statements), and so has `weights`, where not all weigh the same.
    For the top k and its tiers, which speak about
    every statement. None where nobody gave a scored answer; ranks are among the others. A
    statement with a single answer, whose spread is unknown, may have any rank. Two statements
    whose difference has no spread (s_jk = 0: all see them equally far apart) are not told apart.

    Step-down over all ordered pairs against the maximum of draws from N(0, S): an approximation
    for large rooms, made fit for small ones by reading each statistic as Student's t
    (`comparison`). Source: Mogstad, Romano, Shaikh, Wilhelm, Review of Economic Studies (2024),
    doi 10.1093/restud/rdad006.
    """
    apart = partial(apart_everywhere, confidence=confidence)
    return _rank_sets(values, generator, draws, apart=apart, weights=weights)


def marginal(
    values: Values,
    generator: np.random.Generator,
    *,
    confidence: float = CONFIDENCE,
    draws: int = DRAWS,
) -> tuple[RankSet | None, ...]:
    """Return a set for each statement, each of them right by itself with this confidence.

    For a sentence about one statement that was chosen before the vote. Otherwise as
    `simultaneous`, in which each of these sets lies.
    """
    apart = partial(apart_each, confidence=confidence)
    return _rank_sets(values, generator, draws, apart=apart)


def counted(apart: Flags) -> tuple[RankSet, ...]:
    """Return the sets of statements that come best first, where apart[j, k] says j is sure of k.

    `low` is one more than how many are surely above, `high` how many are not surely below.
    """
    low = 1 + np.count_nonzero(np.tril(apart), axis=1)
    high = len(apart) - np.count_nonzero(np.triu(apart), axis=1)
    return tuple(RankSet(low=int(a), high=int(b)) for a, b in zip(low, high, strict=True))


def _rank_sets(
    values: Values,
    generator: np.random.Generator,
    draws: int,
    *,
    apart: Callable[[Comparison], Flags],
    weights: Values | None = None,
) -> tuple[RankSet | None, ...]:
    room = arranged(values, weights)
    sets = counted(apart(compared(room.values, generator, draws=draws, weights=room.weights)))
    set_of = dict(zip(room.columns.tolist(), sets, strict=True))
    return tuple(set_of.get(column) for column in range(values.shape[1]))
