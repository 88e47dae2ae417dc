"""What one person weighs on a statement, so that each cell of the room counts the same."""

import numpy as np

from workshop.ranking.groups.cells import sums_of
from workshop.ranking.scores import CAP
from workshop.ranking.values import Counts, Values


def weights_of(values: Values, cells: Counts, *, cap: float = CAP) -> Values:
    """Return what each answer weighs, shape (people, statements); 0 where there is none.

    Of N people who answered a statement, in G cells, a person in a cell of n weighs N / (G n), at
    most `cap`: the cell of somebody who is capped counts less than the others.
    """
    count = sums_of(values, cells)[1]
    weight = cell_weights(count, cap=cap)
    found: Values = weight[cells, np.arange(values.shape[1])]
    return np.where(np.isnan(values), 0.0, found)


def cell_weights(count: Values, *, cap: float = CAP) -> Values:
    """Return what a person of each cell weighs, from how many answered: (cells, statements)."""
    total, filled = count.sum(axis=0), np.count_nonzero(count, axis=0)
    found = np.zeros(count.shape)
    np.divide(total, filled * count, out=found, where=count > 0)
    return np.minimum(cap, found)


def effective_sizes(weights: Values) -> Values:
    """Return Kish's effective sample size of each statement, in people; 0 where nobody answered.

    n_eff = (sum w)^2 / sum w^2: so many people with equal weights would be as certain.
    Source: Kish, Survey Sampling, 1965; Journal of Official Statistics 1992, 8:183.
    """
    squares = np.square(weights).sum(axis=0)
    found = np.zeros(squares.shape)
    np.divide(np.square(weights.sum(axis=0)), squares, out=found, where=squares > 0)
    return found
