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

    `weights` are in the same order, None where all weigh the same.

    Statements without a scored answer are left out. With equal means the earlier column stays
    first. People stand in the order of their answers; equal rows are exchangeable.
    """

    values: Values
    columns: npt.NDArray[np.intp]
    weights: Values | None = None


def arranged(values: Values, weights: Values | None = None) -> Arranged:
    """Arrange votes of shape (people, statements), and what each weighs."""
    mean = means(values, weights)
    order = np.argsort(-mean, kind="stable")  # nan comes last
    columns = order[: np.count_nonzero(~np.isnan(mean))]
    kept = np.where(np.isnan(values), np.nan, values + 0.0)[:, columns]  # one nan, one zero
    weighed = None if weights is None else weights[:, columns]
    key = kept if weighed is None else np.hstack([kept, weighed])
    rows = np.array(sorted(range(len(key)), key=lambda row: key[row].tobytes()), dtype=np.intp)
    return Arranged(
        values=kept[rows], columns=columns, weights=None if weighed is None else weighed[rows]
    )
