"""k-means: people who stand close to each other on the map, in k groups."""

import numpy as np
import numpy.typing as npt

from workshop.ranking.opinion.lloyd import closeness, settled
from workshop.ranking.opinion.sample import DIGITS, sample
from workshop.ranking.opinion.starts import starts
from workshop.ranking.values import Values

RESTARTS = 50
_BLOCK = 1 << 18  # distances kept at a time: 2 MB, however many people there are

Labels = npt.NDArray[np.intp]
Counts = npt.NDArray[np.intp]


def clusters(
    points: Values, k: int, *, rng: np.random.Generator, restarts: int = RESTARTS
) -> Labels:
    """Return the group of each point, 0 to k - 1 and 0 the largest, shape (points,).

    `points` has shape (points, 2). Of all restarts, each from k different places drawn by `rng`,
    the one with the smallest sum of squared distances to the groups' centres wins. Places are drawn
    from their sorted order, so the order of people does not matter. With fewer than k different
    places there are fewer groups. Restarts go in blocks: memory grows with people, not with their
    number times 50. In a very large room they look at a sample of the people, and only the best
    of them is settled with everybody.
    """
    spots, spot_of, people = np.unique(
        np.round(points, DIGITS), axis=0, return_inverse=True, return_counts=True
    )
    if not len(spots):
        return np.zeros(0, dtype=np.intp)
    some = sample(points, rng=rng)
    luck = rng.random((min(k, len(spots)), restarts))
    if len(some) < len(points):
        centres = settled(_centres(*_places(points[some]), luck), spots, people)
    else:
        centres = _centres(spots, people, luck)
    labels = closeness(centres, spots)[:, 0].argmax(axis=0)
    return _by_size(labels[spot_of.ravel()])


def _places(points: Values) -> tuple[Values, Counts]:
    """The different places of some points, and how many people are on each."""
    spots, people = np.unique(np.round(points, DIGITS), axis=0, return_counts=True)
    return spots, people


def _centres(spots: Values, people: Counts, luck: Values) -> Values:
    """The centres of the best of all restarts, shape (k, 1, 2)."""
    size = max(1, _BLOCK // (len(luck) * len(spots)))
    found = [
        _best(spots, people, luck[:, first : first + size])
        for first in range(0, luck.shape[1], size)
    ]
    return max(found, key=lambda pair: pair[1])[0]


def _best(spots: Values, people: Counts, luck: Values) -> tuple[Values, float]:
    """The centres of the best of some restarts, and how close their people are to them."""
    centres = settled(starts(spots, people, luck), spots, people)
    sums = closeness(centres, spots).max(axis=0) @ people
    best = int(sums.argmax())
    return centres[:, [best]], float(sums[best])


def _by_size(labels: Labels) -> Labels:
    """The same groups, numbered from the largest; of equal ones the first in the old order."""
    names, inverse, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    number = np.empty(len(names), dtype=np.intp)
    number[np.argsort(-sizes, kind="stable")] = np.arange(len(names))
    return number[inverse]
