"""Which statement is surely above which: Romano and Wolf's step-down over pairs of statements.

Statements come best mean first, so of two only the earlier can turn out to be surely above. The
pair the other way round is never rejected, and stays among the comparisons to the end.
"""

from math import ceil

import numpy as np
import numpy.typing as npt

from workshop.ranking.certainty.comparison import Comparison, Draws
from workshop.ranking.values import Flags

_BLOCK = 1 << 19  # differences at a time, 2 MB: they stay in the processor's own memory


def apart_everywhere(comparison: Comparison, *, confidence: float) -> Flags:
    """Return which pairs are surely apart, shape (statements, statements), all pairs at once.

    The chance that any of these statements is wrong is at most 1 - confidence. The maximum over
    all pairs is taken row by row: no array is larger than (statements, draws), however many pairs
    there are. The pairs that no limit can reject are gone through once, and not in each step.
    """
    pairs, statistic = np.triu(comparison.inverse > 0), comparison.statistic
    backward, forward = _extremes(comparison, pairs)
    above = pairs & (statistic > _quantile(np.maximum(backward, forward), confidence))
    never = pairs & (statistic <= _quantile(backward, confidence))  # no limit is below this one
    left = pairs & ~above & ~never
    if above.any() and left.any():
        always = np.maximum(backward, _extremes(comparison, never)[1])
        above |= _stepped_down(comparison, left, always=always, confidence=confidence)
    both: Flags = above | above.T
    return both


def _stepped_down(
    comparison: Comparison, left: Flags, *, always: Draws, confidence: float
) -> Flags:
    """Which of the pairs left are surely apart; `always` is the maximum over those that stay."""
    above = np.zeros_like(left)
    while left.any():
        forward = _extremes(comparison, left)[1]
        fresh = left & (comparison.statistic > _quantile(np.maximum(always, forward), confidence))
        if not fresh.any():
            break
        above |= fresh
        left = left & ~fresh
    return above


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
    statements, draws = comparison.draws.shape
    block = max(1, _BLOCK // max(1, statements))
    found = [
        _extremes_of(comparison, left, comparison.draws[:, start : start + block])
        for start in range(0, draws, block)
    ]
    return np.concatenate([most for most, _ in found]), np.concatenate([most for _, most in found])


def _extremes_of(comparison: Comparison, left: Flags, draws: Draws) -> tuple[Draws, Draws]:
    draws = np.ascontiguousarray(draws)
    backward = forward = np.full(draws.shape[1], -np.inf, dtype=np.float32)
    for place in np.flatnonzero(left.any(axis=1)):
        others = _others(left[place])
        differences = draws[place] - draws[others]
        differences *= comparison.inverse[place, others, None]
        backward = np.maximum(backward, -_least(differences))
        forward = np.maximum(forward, _most(differences))
    return backward, forward


def _others(row: Flags) -> npt.NDArray[np.intp] | slice:
    """The columns of a row: a slice, which copies nothing, where they stand side by side."""
    found = np.flatnonzero(row)
    first, last = int(found[0]), int(found[-1]) + 1
    return slice(first, last) if len(found) == last - first else found


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
