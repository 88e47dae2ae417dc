"""People and statements in an order that does not depend on who came first.

What is drawn by chance is drawn for places in an array. Arranged first, the same votes and the
same seed give the same figures, also when somebody counts an export with shuffled rows.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop.ranking.values import Values, means


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """`values` with the best mean first; `columns` says where each column was.

    Statements without a scored answer are left out. With equal means the earlier column stays
    first. People stand in the order of their answers; equal rows are exchangeable.
    """

    values: Values
    columns: npt.NDArray[np.intp]


def arranged(values: Values) -> Arranged:
    """Arrange votes of shape (people, statements)."""
    mean = means(values)
    order = np.argsort(-mean, kind="stable")  # nan comes last
    columns = order[: np.count_nonzero(~np.isnan(mean))]
    kept = np.where(np.isnan(values), np.nan, values + 0.0)[:, columns]  # one nan, one zero
    rows = sorted(range(kept.shape[0]), key=lambda row: kept[row].tobytes())
    return Arranged(values=kept[np.array(rows, dtype=np.intp)], columns=columns)
