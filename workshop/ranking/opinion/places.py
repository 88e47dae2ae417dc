"""Where a person stands on the opinion map."""

import numpy as np
import numpy.typing as npt

from workshop.ranking.opinion.components import Components
from workshop.ranking.values import Values

_VOTES = 7  # fewer say too little about a person, where there are as many statements


def has_place(values: Values) -> npt.NDArray[np.bool_]:
    """Return who answered enough to stand on the map: 7 statements, or all where there are fewer.

    Shape (people,). Without a statement nobody has a place.
    """
    statements = values.shape[1]
    given = (~np.isnan(values)).sum(axis=1)
    return np.asarray((given >= min(_VOTES, statements)) & (statements > 0), dtype=np.bool_)


def places(values: Values, found: Components) -> Values:
    """Return each person's place, shape (people, 2), in the unit of the values.

    sqrt(C / n_p) x sum over the n_p answers of the person of (answer - mean) x axis, with C
    statements: few answers do not pull to the middle. Who gave none stands in the middle.

    Source: Polis' sparsity-aware projection; Small and others, Recerca 2021, 26(2),
    doi 10.6035/recerca.5516.
    """
    given = (~np.isnan(values)).sum(axis=1)
    own = np.where(np.isnan(values), 0.0, values - found.middle)
    stretch = np.sqrt(values.shape[1] / np.maximum(1, given))
    return np.asarray(stretch[:, None] * (own @ found.axes.T), dtype=np.float64)
