"""How many people prefer one statement to another, for every two."""

import numpy as np
import numpy.typing as npt

from workshop.ranking.values import Values

Pairs = npt.NDArray[np.int64]

_BLOCK = 255  # so many people fit a count of one byte, which is what makes it quick


def pairwise(values: Values) -> Pairs:
    """Return statements x statements: how many people score the row above the column.

    `values` is people x statements, more is better. Who gave one of the two no score (nan) says
    nothing about the two, and who scores them alike prefers neither.
    """
    people, statements = values.shape
    found = np.zeros((statements, statements), dtype=np.int64)
    for start in range(0, people, _BLOCK):
        block = np.zeros((statements, statements), dtype=np.uint8)
        for scores in values[start : start + _BLOCK]:
            block += (scores[:, np.newaxis] > scores).view(np.uint8)
        found += block
    return found
