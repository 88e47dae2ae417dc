"""Turnover tables: how many went from each answer to each other one, between two rounds."""

import numpy as np
import numpy.typing as npt

from workshop.ranking.between.paired import Paired

Turnover = npt.NDArray[np.int64]

THREE_WAY = (1.0, 0.0, -1.0)  # agree, not sure, disagree


def turnover(pairs: Paired, scale: tuple[float, ...] = THREE_WAY) -> Turnover:
    """Return statements x before x after: the people with each pair of answers.

    Answers stand in the order of `scale`; on a three-way ballot agree, not sure, disagree.

    Raises ValueError when an answer is not on the scale.
    """
    for values in (pairs.before, pairs.after):
        if not np.isin(values[~np.isnan(values)], scale).all():
            message = "an answer is not on the scale"
            raise ValueError(message)
    before = [pairs.before == answer for answer in scale]
    after = [pairs.after == answer for answer in scale]
    cells = [(was & now).sum(axis=0) for was in before for now in after]
    table = np.array(cells, dtype=np.int64).reshape(len(scale), len(scale), -1)
    return np.moveaxis(table, -1, 0)
