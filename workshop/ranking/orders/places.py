"""The places a statement can take in an order with ties: from its best to its worst."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop.ranking.values import Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """A statement each: the first and the last place it has in any way to break the ties.

    `best` is its rank: one more than the statements above it.
    """

    best: tuple[int, ...]
    worst: tuple[int, ...]


def places_by_score(scores: Values) -> Places:
    """Return the places by a score a statement, the highest first."""
    ordered = np.sort(scores)
    not_above = np.searchsorted(ordered, scores, side="right")
    below = np.searchsorted(ordered, scores, side="left")
    return _places(len(scores) - not_above, below)


def places_by_wins(wins: npt.NDArray[np.bool_]) -> Places:
    """Return the places by who stands above whom: `wins` is true where the row is above.

    The relation must be transitive, so that some order of all keeps to it.
    """
    return _places(wins.sum(axis=0), wins.sum(axis=1))


def _places(above: npt.NDArray[np.int64], below: npt.NDArray[np.int64]) -> Places:
    return Places(
        best=tuple(int(many) + 1 for many in above),
        worst=tuple(len(below) - int(many) for many in below),
    )
