"""Quartiles of a matrix: between which answers the middle half of the room lies."""

import numpy as np

from workshop.domain.ballot import NOT_MY_FIELD
from workshop.ranking.tally import Tally

Quartiles = tuple[float, float, float]


def quartiles(tally: Tally, criterion: str) -> Quartiles | None:
    """Return the lower quartile, the median and the upper one; None when nobody gave a step.

    Between two answers they are in proportion (Hyndman and Fan's definition 7: American
    Statistician 50 (1996) 361). Each person counts the same; "not my field" is left out.
    """
    counts = {
        int(key): people
        for key, people in tally.under(criterion).counts.items()
        if key != NOT_MY_FIELD and people
    }
    if not counts:
        return None
    given = np.repeat(list(counts), list(counts.values()))
    low, middle, high = np.quantile(given, (0.25, 0.5, 0.75))
    return float(low), float(middle), float(high)
