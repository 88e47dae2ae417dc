"""Some of very many people: enough to find where groups are, before everybody is looked at."""

import numpy as np
import numpy.typing as npt

from workshop.ranking.values import Values

ENOUGH = 2000
DIGITS = 9  # places closer than this are one

Rows = npt.NDArray[np.intp]


def sample(points: Values, *, rng: np.random.Generator) -> Rows:
    """Return the rows of `ENOUGH` points drawn by `rng`, or of all when there are no more.

    They are drawn from their sorted order, so the order of people does not matter.
    """
    if len(points) <= ENOUGH:
        return np.arange(len(points))
    across, up = np.round(points, DIGITS).T
    order = np.lexsort((up, across))
    return np.asarray(order[rng.choice(len(points), ENOUGH, replace=False)], dtype=np.intp)
