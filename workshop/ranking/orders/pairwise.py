"""How many people prefer one statement to another, for every two."""

from typing import Any

import numpy as np
import numpy.typing as npt

from workshop.ranking.values import Values

Pairs = npt.NDArray[np.int64]
Codes = npt.NDArray[np.unsignedinteger[Any]]

_FEW = 10  # different scores: a product of matrices for each is quicker than a person at a time
_BLOCK = 255  # so many people fit a count of one byte, which is what makes it quick


def pairwise(values: Values) -> Pairs:
    """Return statements x statements: how many people score the row above the column.

    `values` is people x statements, more is better. Who gave one of the two no score (nan) says
    nothing about the two, and who scores them alike prefers neither.
    """
    scores = np.unique(values[~np.isnan(values)])
    return _by_score(values, scores) if len(scores) <= _FEW else _by_person(values)


def _by_score(values: Values, scores: Values) -> Pairs:
    """For few different scores: who gives the column this one and the row a higher one.

    Single precision counts to 16 million people.
    """
    found = np.zeros((values.shape[1], values.shape[1]), dtype=np.int64)
    for score in scores[:-1]:
        higher, this = (values > score).astype(np.float32), (values == score).astype(np.float32)
        found += (higher.T @ this).astype(np.int64)
    return found


def _by_person(values: Values) -> Pairs:
    """For many different scores, as on ranking ballots."""
    above, below = _codes(values)
    people, statements = values.shape
    found = np.zeros((statements, statements), dtype=np.int64)
    for start in range(0, people, _BLOCK):
        block = np.zeros((statements, statements), dtype=np.uint8)
        for person in range(start, min(start + _BLOCK, people)):
            block += (above[person, :, np.newaxis] > below[person]).view(np.uint8)
        found += block
    return found


def _codes(values: Values) -> tuple[Codes, Codes]:
    """Return small whole numbers in the order of the scores, which compare five times as fast.

    A missing score is the lowest where it would have to be above another one, and the highest
    where it would have to be below, so that it never is.
    """
    distinct, code = np.unique(values, return_inverse=True)  # nan comes last
    highest = code.reshape(values.shape).astype(np.min_scalar_type(len(distinct)))
    return np.where(np.isnan(values), 0, highest).astype(highest.dtype), highest
