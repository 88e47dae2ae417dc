"""Places by score: equal scores share one."""

from collections.abc import Sequence

import numpy as np

from workshop.ranking.values import Values

_DIGITS = 9  # sums in another order differ after the fifteenth digit: still a tie


def known(scores: Values) -> tuple[float | None, ...]:
    """Return the scores, None for nan."""
    return tuple(None if np.isnan(score) else float(score) for score in scores)


def competition_ranks(scores: Values) -> tuple[int | None, ...]:
    """Return ranks, 1 for the highest score: after two on rank 2 comes rank 4. None for nan."""
    rounded = np.round(scores, _DIGITS)
    falling = np.sort(-rounded[~np.isnan(rounded)])
    ranks = np.searchsorted(falling, -rounded, side="left") + 1
    return tuple(
        None if np.isnan(score) else int(rank) for score, rank in zip(rounded, ranks, strict=True)
    )


def middle_ranks(scores: Values) -> Values:
    """Return positions, 1 for the highest score; equals share the mean of their positions.

    What has no score (nan) comes after all that has, on the mean of the positions left.
    """
    rounded = np.nan_to_num(np.round(scores, _DIGITS), nan=-np.inf)
    falling = np.sort(-rounded)
    first = np.searchsorted(falling, -rounded, side="left")
    last = np.searchsorted(falling, -rounded, side="right")
    return np.asarray((first + last + 1) / 2, dtype=np.float64)


def top(ranks: Sequence[int | None], k: int) -> frozenset[int]:
    """Return the statements of the best k, with all that share the last rank among them."""
    return frozenset(
        statement for statement, rank in enumerate(ranks) if rank is not None and rank <= k
    )
