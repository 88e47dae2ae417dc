"""The mean silhouette: how clearly groups on the map stand apart."""

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement

import numpy as np

from workshop.ranking.opinion.clusters import Labels
from workshop.ranking.values import Values

_TILE = 256  # people: their distances, 0.5 MB, stay in the processor's own memory
_GROUPS = 2


def silhouettes(points: Values, groupings: Sequence[Labels]) -> tuple[float | None, ...]:
    """Return the mean silhouette of each grouping of the same points, in [-1, 1].

    `points` has shape (points, 2). A point's silhouette is (b - a) / max(a, b): a is its mean
    distance to the others of its group, b that to the closest other group; 0 for who is alone in a
    group, and where both are 0. None with fewer than two groups.

    Source: Rousseeuw, Journal of Computational and Applied Mathematics 1987, 20:53,
    doi 10.1016/0377-0427(87)90125-7.
    """
    members = [_members(labels) for labels in groupings]
    if not members:
        return ()
    totals = _totals(points, np.hstack(members))
    parts = np.split(totals, np.cumsum([each.shape[1] for each in members])[:-1], axis=1)
    return tuple(_mean(total, own) for total, own in zip(parts, members, strict=True))


def _members(labels: Labels) -> Values:
    """1 where a point is in a group, shape (points, groups)."""
    return np.asarray(labels[:, None] == np.unique(labels)[None, :], dtype=np.float64)


def _totals(points: Values, members: Values) -> Values:
    """The sum of each point's distances to each group; each distance is computed once."""
    found = np.zeros(members.shape)
    for some, others in _tiles(len(points)):
        far = _distances(points[some], points[others])
        found[some] += far @ members[others]
        if some != others:
            found[others] += far.T @ members[some]
    return found


def _tiles(size: int) -> Iterator[tuple[slice, slice]]:
    """Every two tiles of points once, and each with itself."""
    tiles = [slice(start, start + _TILE) for start in range(0, size, _TILE)]
    return combinations_with_replacement(tiles, 2)


def _distances(some: Values, points: Values) -> Values:
    across, up = (some[:, None, axis] - points[None, :, axis] for axis in (0, 1))
    across *= across
    up *= up
    across += up
    return np.asarray(np.sqrt(across, out=across), dtype=np.float64)


def _mean(totals: Values, members: Values) -> float | None:
    """The mean over points, from the sum of each point's distances to each group."""
    sizes = members.sum(axis=0)
    if len(sizes) < _GROUPS:
        return None
    others = members @ sizes - 1
    inside = (totals * members).sum(axis=1) / np.maximum(1, others)
    outside = np.where(members > 0, np.inf, totals / sizes).min(axis=1)
    larger = np.maximum(inside, outside)
    apart = np.divide(outside - inside, larger, out=np.zeros(len(larger)), where=larger > 0)
    return float(np.where(others > 0, apart, 0.0).mean())
