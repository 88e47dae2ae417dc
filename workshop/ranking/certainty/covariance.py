"""The covariance of the statements' means, when the people are a sample."""

import numpy as np

from workshop.ranking.values import Values, means


def covariance(values: Values) -> Values:
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
    """
    gap = np.isnan(values)
    centred = np.where(gap, 0.0, values - means(values))
    here = (~gap).astype(np.float64)
    both = here.T @ here
    sums = centred.T @ here  # of j, over those who also answered k
    products = centred.T @ centred - sums * sums.T / np.maximum(both, 1)
    own = np.maximum(np.diagonal(both), 1)
    found = products * both / np.maximum(both - 1, 1) / np.outer(own, own)
    found = _repaired(found) if gap.any() else found
    return (found + found.T) / 2  # symmetric to the last digit


def root(matrix: Values) -> Values:
    """Return the symmetric square root of a covariance: its only one, whatever the machine."""
    sizes, axes = np.linalg.eigh(matrix)
    found: Values = (axes * np.sqrt(np.maximum(sizes, 0.0))) @ axes.T
    return found


def _repaired(matrix: Values) -> Values:
    sizes, axes = np.linalg.eigh(matrix)
    found: Values = (axes * np.maximum(sizes, 0.0)) @ axes.T
    return found
