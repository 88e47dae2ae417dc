"""Schulze's method: the strongest chain of majorities decides between every two."""

import numpy as np
import numpy.typing as npt

from workshop.ranking.orders.pairwise import Pairs
from workshop.ranking.orders.places import Places, places_by_wins


def strongest_paths(pairs: Pairs) -> Pairs:
    """Return statements x statements: how strong the strongest path from row to column is.

    `pairs` is what `pairwise` returns. A path goes from majority to majority, and is as strong as
    its weakest majority: the number of people who make it ("winning votes"). 0: there is no path.

    Source: Schulze (2011), Social Choice and Welfare 36:267. By Floyd and Warshall's algorithm.
    """
    strength = np.where(pairs > pairs.T, pairs, 0)
    strength = strength.astype(np.min_scalar_type(int(strength.max(initial=0))))
    through = np.empty_like(strength)
    for via in range(len(strength)):
        np.minimum(strength[:, via, np.newaxis], strength[via], out=through)
        np.maximum(strength, through, out=strength)
    np.fill_diagonal(strength, 0)
    return strength.astype(np.int64)


def schulze_wins(pairs: Pairs) -> npt.NDArray[np.bool_]:
    """Return statements x statements: whether the row stands above the column. Transitive."""
    paths = strongest_paths(pairs)
    return paths > paths.T


def schulze(pairs: Pairs) -> Places:
    """Return the places of the statements; `best` is the rank, equal ones are tied."""
    return places_by_wins(schulze_wins(pairs))
