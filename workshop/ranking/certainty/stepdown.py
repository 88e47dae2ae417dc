"""Which statement is surely above which: Romano and Wolf's step-down over pairs of statements.

Statements come best mean first, so of two only the earlier can turn out to be surely above. The
pair the other way round is never rejected, and stays among the comparisons to the end.
"""

from math import ceil

import numpy as np

from workshop.ranking.certainty.comparison import Comparison, Draws
from workshop.ranking.values import Flags

_BLOCK = 128  # draws at a time: what is worked on stays in the processor's own memory


def apart_everywhere(comparison: Comparison, *, confidence: float) -> Flags:
    """Return which pairs are surely apart, shape (statements, statements), all pairs at once.

    The chance that any of these statements is wrong is at most 1 - confidence. The maximum over
    all pairs is taken row by row for 128 draws at a time: no array is larger than (statements,
    draws), however many pairs there are.
    """
    left = np.triu(comparison.inverse > 0)
    above = np.zeros_like(left)
    backward, forward = _extremes(comparison, left)
    while left.any():
        limit = _quantile(np.maximum(backward, forward), confidence)
        fresh = left & (comparison.statistic > limit)
        if not fresh.any():
            break
        above |= fresh
        left &= ~fresh
        forward = _extremes(comparison, left)[1]
    both: Flags = above | above.T
    return both


def apart_each(comparison: Comparison, *, confidence: float) -> Flags:
    """Return the same, where each statement is compared with the others on its own.

    Row j says from whom j is surely apart, with a chance of at most 1 - confidence that anything
    in this row is wrong. It is not symmetric.
    """
    found = np.zeros(comparison.statistic.shape, dtype=np.bool_)
    for place in range(len(found)):
        found[place] = _apart(comparison, place, confidence)
    return found


def _apart(comparison: Comparison, place: int, confidence: float) -> Flags:
    """From whom one statement is surely apart."""
    sign = np.where(comparison.statistic[place] < 0, -1, 1).astype(np.float32)
    scale = (comparison.inverse[place] * sign)[:, None]
    differences = (comparison.draws[place] - comparison.draws) * scale
    left = comparison.inverse[place] > 0
    apart: Flags = np.zeros_like(left)
    backward, forward = -_least(differences), _most(differences)
    while left.any():
        limit = _quantile(np.maximum(backward, forward), confidence)
        fresh = left & (np.abs(comparison.statistic[place]) > limit)
        if not fresh.any():
            break
        apart |= fresh
        left &= ~fresh
        forward = _most(differences[left])
    return apart


def _extremes(comparison: Comparison, left: Flags) -> tuple[Draws, Draws]:
    """For each draw the greatest (Z_k - Z_j) / s_jk and (Z_j - Z_k) / s_jk over the pairs left."""
    size = comparison.draws.shape[1]
    found = [
        _extremes_of(comparison, left, comparison.draws[:, start : start + _BLOCK])
        for start in range(0, size, _BLOCK)
    ]
    return np.concatenate([most for most, _ in found]), np.concatenate([most for _, most in found])


def _extremes_of(comparison: Comparison, left: Flags, draws: Draws) -> tuple[Draws, Draws]:
    draws = np.ascontiguousarray(draws)
    backward = forward = np.full(draws.shape[1], -np.inf, dtype=np.float32)
    for place, row in enumerate(left):
        others = np.flatnonzero(row)
        differences = draws[place] - draws[others]
        differences *= comparison.inverse[place, others, None]
        backward = np.maximum(backward, -_least(differences))
        forward = np.maximum(forward, _most(differences))
    return backward, forward


def _most(differences: Draws) -> Draws:
    found: Draws = differences.max(axis=0, initial=-np.inf)
    return found


def _least(differences: Draws) -> Draws:
    found: Draws = differences.min(axis=0, initial=np.inf)
    return found


def _quantile(greatest: Draws, confidence: float) -> float:
    """The smallest draw that at least this part of all draws does not exceed."""
    place = max(ceil(confidence * greatest.size), 1) - 1
    return float(np.partition(greatest, place)[place])
