"""Ranks within each person's scores; equal scores share the mean of their places (mid-ranks)."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from workshop.ranking.values import Values


class MidRanks(NamedTuple):
    """`ranks`: people x statements, 1 for the lowest score. `ties`: the sum of t^3 - t a person."""

    ranks: Values
    ties: npt.NDArray[np.int64]


def mid_ranks(values: Values) -> MidRanks:
    """Return the mid-ranks of `values`, people x statements with every score there.

    `ties` sums t^3 - t over each person's ties of t statements.
    """
    people, statements = values.shape
    order = np.argsort(values, axis=1, kind="stable")
    ordered = np.take_along_axis(values, order, axis=1)
    begins = np.ones((people, statements), dtype=bool)
    begins[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    run = np.cumsum(begins.ravel()) - 1  # which run of equal scores a place belongs to
    first = np.flatnonzero(begins.ravel())
    length = np.diff(first, append=people * statements)
    place = first % max(statements, 1) + (length + 1) / 2
    ranks = np.empty((people, statements))
    np.put_along_axis(ranks, order, place[run].reshape(people, statements), axis=1)
    cubes = length**3 - length
    return MidRanks(ranks, np.where(begins, cubes[run].reshape(people, statements), 0).sum(axis=1))
