"""k-means++: where the centres of groups start, so that few restarts end in a bad grouping."""

import numpy as np
import numpy.typing as npt

from workshop.ranking.values import Values


def starts(spots: Values, people: npt.NDArray[np.intp], luck: Values) -> Values:
    """Return k different spots for each restart, shape (k, restarts, 2).

    `spots` has shape (spots, 2), k of them or more and no two the same, with so many `people` on
    each. `luck` has shape (k, restarts), even between 0 and 1. Each spot is drawn by its people:
    the first as it is, every further one also by the squared distance to the closest before it.

    Source: Arthur and Vassilvitskii, k-means++: the advantages of careful seeding, Proceedings of
    the ACM-SIAM Symposium on Discrete Algorithms 2007, 1027.
    """
    found = np.empty((*luck.shape, 2))
    found[0] = spots[_drawn(np.tile(people.astype(np.float64), (luck.shape[1], 1)), luck[0])]
    far = _gaps(found[0], spots)
    for number in range(1, len(luck)):
        found[number] = spots[_drawn(far * people, luck[number])]
        np.minimum(far, _gaps(found[number], spots), out=far)
    return found


def _drawn(weights: Values, luck: Values) -> npt.NDArray[np.intp]:
    """One place for each row of weights, never one that weighs nothing."""
    total = weights.cumsum(axis=1)
    found: npt.NDArray[np.intp] = np.count_nonzero(total <= luck[:, None] * total[:, -1:], axis=1)
    return found


def _gaps(centres: Values, spots: Values) -> Values:
    """Squared distances, shape (centres, spots)."""
    across, up = (np.square(centres[:, axis, None] - spots[:, axis]) for axis in (0, 1))
    return np.asarray(across + up, dtype=np.float64)
