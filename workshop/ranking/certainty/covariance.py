"""The covariance of the statements' means, when the people are a sample."""

import numpy as np

from workshop.ranking.values import Values, answered, means


def covariance(values: Values, weights: Values | None = None) -> Values:
    """Return the estimated covariance of the means, shape (statements, statements).

    When everybody answered everything it is the sample covariance (over n - 1) divided by n,
    the number of people. With missing answers, n_jk people answered both j and k: their answers
    give the sample covariance c_jk (over n_jk - 1, around these people's own means), and since
    only they are in both means, which are over n_j and n_k people, the entry is

        c_jk n_jk / (n_j n_k),   on the diagonal   c_jj / n_j.

    Such entries, put together from different people, may not fit together; negative eigenvalues
    are clipped to 0. That adds a positive semidefinite matrix, so no variance of a difference
    gets smaller by it. An entry of fewer than two people comes out as 0.
    On the diagonal that is unknown, not certain: `comparison` leaves such a statement out.

    With `weights` (people, statements) the means are weighted, and the covariance is that of their
    linear parts w (x - t) / (sum of w), over people; with equal weights and no gap it is the same.
    Source: Binder, International Statistical Review 51 (1983) 279.

    All of n people giving one and the same answer does not show that nobody thinks otherwise: such
    a mean is given the variance it would have if one of them were one step away (`_unanimous`).
    """
    return with_root(values, weights)[0]


def with_root(values: Values, weights: Values | None = None) -> tuple[Values, Values]:
    """Return the covariance and its symmetric square root: the only one, whatever the machine."""
    found = _plain(values) if weights is None else _weighted(values, weights)
    found[np.diag_indices_from(found)] += _unanimous(values)
    found = (found + found.T) / 2  # symmetric to the last digit
    sizes, axes = np.linalg.eigh(found)
    kept = np.maximum(sizes, 0.0)
    root: Values = (axes * np.sqrt(kept)) @ axes.T
    if weights is not None or not np.isnan(values).any():
        return found, root
    fitting = (axes * kept) @ axes.T
    return (fitting + fitting.T) / 2, root


def variances(values: Values, weights: Values | None = None) -> Values:
    """Return the estimated variance of each mean by itself, shape (statements,)."""
    found = _spread(values) if weights is None else np.diagonal(_weighted(values, weights))
    return np.asarray(found + _unanimous(values))


def _spread(values: Values) -> Values:
    count = answered(values)
    squares = np.nansum(np.square(values - means(values)), axis=0)
    return np.asarray(squares / np.maximum(count - 1, 1) / np.maximum(count, 1))


def _plain(values: Values) -> Values:
    gap = np.isnan(values)
    centred = np.where(gap, 0.0, values - means(values))
    here = (~gap).astype(np.float64)
    both = here.T @ here
    sums = centred.T @ here  # of j, over those who also answered k
    products = centred.T @ centred - sums * sums.T / np.maximum(both, 1)
    own = np.maximum(np.diagonal(both), 1)
    found: Values = products * both / np.maximum(both - 1, 1) / np.outer(own, own)
    return found


def _weighted(values: Values, weights: Values) -> Values:
    """No repair is needed: a matrix of products of columns is positive semidefinite."""
    total, count = weights.sum(axis=0), answered(values)
    centred = np.where(np.isnan(values), 0.0, values - means(values, weights))
    parts = centred * weights / np.where(total > 0, total, 1.0)
    parts *= np.sqrt(count / np.maximum(count - 1, 1))
    return np.asarray(parts.T @ parts, dtype=np.float64)


def _unanimous(values: Values) -> Values:
    """Return (step / n)^2 for each statement whose n answers are all the same, 0 for the others.

    The step is the smallest difference between two answers anywhere in the room; where the whole
    room gave one answer to everything, there is none, and nothing is said.
    """
    levels = np.unique(values[~np.isnan(values)])
    if len(levels) < 2:  # noqa: PLR2004 - a step has two ends
        return np.zeros(values.shape[1])
    count = answered(values)
    highest = np.where(np.isnan(values), -np.inf, values).max(axis=0, initial=-np.inf)
    lowest = np.where(np.isnan(values), np.inf, values).min(axis=0, initial=np.inf)
    step = float(np.diff(levels).min())
    return np.where((count > 1) & (highest == lowest), step / np.maximum(count, 1), 0.0) ** 2
