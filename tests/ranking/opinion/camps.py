"""Rooms with camps: people who mostly answer alike."""

import numpy as np

from workshop.ranking.values import Values


def camps(*sizes: int, statements: int = 12, seed: int = 1, stray: float = 0.08) -> Values:
    """Each camp has its own answer to each statement; a few stray from it, and some skip one."""
    rng = np.random.default_rng(seed)
    lines = np.where(rng.random((len(sizes), statements)) < 0.5, 1.0, -1.0)
    values = np.repeat(lines, sizes, axis=0)
    values[rng.random(values.shape) < stray] *= -1
    values[rng.random(values.shape) < stray] = np.nan
    return values


def partition(labels: object) -> set[frozenset[int]]:
    """The groups as sets of people: their numbers do not matter."""
    array = np.asarray(labels)
    return {frozenset(np.flatnonzero(array == name).tolist()) for name in np.unique(array)}
