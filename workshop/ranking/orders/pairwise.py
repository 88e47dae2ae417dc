"""How many people prefer one statement to another, for every two."""

from typing import Any

import numpy as np
import numpy.typing as npt

from workshop.ranking.values import Values

Pairs = npt.NDArray[np.int64]
Codes = npt.NDArray[np.unsignedinteger[Any]]

_BLOCK = 255  # so many people fit a count of one byte, which is what makes it quick


def pairwise(values: Values) -> Pairs:
    """Return statements x statements: how many people score the row above the column.

    `values` is people x statements, more is better. Who gave one of the two no score (nan) says
    nothing about the two, and who scores them alike prefers neither.
    """
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
