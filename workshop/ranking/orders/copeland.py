"""Copeland's method: who wins the most comparisons, two by two."""

import numpy as np

from workshop.ranking.orders.pairwise import Pairs


def copeland(pairs: Pairs) -> tuple[int, ...]:
    """Return each statement's wins less its losses, from -(m - 1) to m - 1.

    `pairs` is what `pairwise` returns. A win is a majority of those who prefer either of the two;
    equal numbers are neither a win nor a loss, and so are two that nobody compared.

    Source: Copeland (1951), A reasonable social welfare function, University of Michigan.
    """
    return tuple(int(score) for score in np.sign(pairs - pairs.T).sum(axis=1))
