"""The score that holds a place, and who is in the top with it, without it, or by a tie."""

import numpy as np

from workshop.ranking.values import Flags, Values


def held(scores: Values, place: int) -> Values:
    """Return the score on this place (1 is the best) of each row, shape (rows, 1).

    `scores` has the shape (rows, statements), nan where there is none. Infinite where there is
    no such place: above the best, or below the last.
    """
    size = scores.shape[1]
    if not 1 <= place <= size:
        return np.full((len(scores), 1), np.inf if place < 1 else -np.inf)
    known = np.where(np.isnan(scores), -np.inf, scores)
    return np.partition(known, size - place, axis=1)[:, [size - place]]


def inside(scores: Values, top: int) -> Flags:
    """Who is in the top of each row; all that share the last rank are in."""
    return scores >= held(scores, top)  # nan is not


def surely_inside(scores: Values, top: int) -> Flags:
    """Who is in the top of each row, and in no tie that reaches over the cut."""
    return scores > held(scores, top + 1)


def surely_outside(scores: Values, top: int) -> Flags:
    """Who has at least `top` others strictly above it; never what has no score."""
    return scores < held(scores, top)
