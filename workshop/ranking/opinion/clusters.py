"""k-means: people who stand close to each other on the map, in k groups."""

import numpy as np
import numpy.typing as npt

from workshop.ranking.values import Values

RESTARTS = 50
_STEPS = 300
_DIGITS = 9
_STILL = 1e-12

Labels = npt.NDArray[np.intp]


def clusters(
    points: Values, k: int, *, rng: np.random.Generator, restarts: int = RESTARTS
) -> Labels:
    """Return the group of each point, 0 to k - 1 and 0 the largest, shape (points,).

    `points` has shape (points, 2). Of all restarts, each from k different places drawn by `rng`,
    the one with the smallest sum of squared distances to the groups' centres wins. Places are drawn
    from their sorted order, so the order of people does not matter. With fewer than k different
    places there are fewer groups.

    Source: Lloyd, IEEE Transactions on Information Theory 1982, 28:129,
    doi 10.1109/TIT.1982.1056489.
    """
    spots, spot_of, people = np.unique(
        np.round(points, _DIGITS), axis=0, return_inverse=True, return_counts=True
    )
    if not len(spots):
        return np.zeros(0, dtype=np.intp)
    mass = np.column_stack([spots * people[:, None], people])
    centres = _settled(_drawn(spots, min(k, len(spots)), rng=rng, restarts=restarts), spots, mass)
    distances = _distances(centres, spots)
    best = (distances.min(axis=1) @ people).argmin()
    return _by_size(distances[best].argmin(axis=0)[spot_of.ravel()])


def _drawn(spots: Values, k: int, *, rng: np.random.Generator, restarts: int) -> Values:
    """Different places to start from, shape (restarts, k, 2)."""
    lots = rng.random((restarts, len(spots)))
    return np.asarray(spots[np.argsort(lots, axis=1)[:, :k]], dtype=np.float64)


def _settled(centres: Values, spots: Values, mass: Values) -> Values:
    """Centres that no further step moves; a restart that is still takes no more steps."""
    moving = np.arange(len(centres))
    for _ in range(_STEPS):
        before = centres[moving]
        centres[moving] = _moved(before, spots, mass)
        moving = moving[np.abs(centres[moving] - before).max(axis=(1, 2)) > _STILL]
        if not len(moving):
            break
    return centres


def _moved(centres: Values, spots: Values, mass: Values) -> Values:
    """The mean of the people closest to each centre; one that has nobody stays."""
    near = _distances(centres, spots).argmin(axis=1)
    chosen = near[:, None, :] == np.arange(centres.shape[1])[None, :, None]
    total = chosen.astype(np.float64) @ mass
    people = total[:, :, 2:]
    return np.where(people > 0, total[:, :, :2] / np.maximum(1, people), centres)


def _distances(centres: Values, spots: Values) -> Values:
    """Squared distances, shape (restarts, k, spots)."""
    lengths = np.square(centres).sum(axis=2)[:, :, None] + np.square(spots).sum(axis=1)
    return np.asarray(np.maximum(0.0, lengths - 2 * (centres @ spots.T)), dtype=np.float64)


def _by_size(labels: Labels) -> Labels:
    """The same groups, numbered from the largest; of equal ones the first in the old order."""
    names, inverse, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    number = np.empty(len(names), dtype=np.intp)
    number[np.argsort(-sizes, kind="stable")] = np.arange(len(names))
    return number[inverse]
