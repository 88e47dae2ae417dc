"""The likely range of a score: which means of a larger population fit the mean that was counted."""

import numpy as np

from workshop.ranking.certainty.covariance import variances
from workshop.ranking.certainty.student import from_the_normal_scale
from workshop.ranking.certainty.wilson import Interval, Z
from workshop.ranking.groups.weights import effective_sizes
from workshop.ranking.values import Values, answered, means

_LEAST_ANSWERS = 2
_DIGITS = 9  # people in another order make sums that differ after the fifteenth digit


def likely_ranges(values: Values, weights: Values | None = None) -> tuple[Interval | None, ...]:
    """Return Student's 95 % interval of each mean, in the unit of `values`; None under 2 answers.

    `values` has the shape (people, statements), `weights` too where not all weigh the same: then
    Kish's effective size gives the degrees of freedom. It ends where the answers of the room end.
    """
    sizes = answered(values).astype(np.float64) if weights is None else effective_sizes(weights)
    spread = np.sqrt(variances(values, weights))
    half = spread * from_the_normal_scale(Z, np.maximum(sizes - 1.0, 1.0))
    least, most = _ends(values)
    return tuple(
        Interval(
            low=max(least, round(float(mean - by), _DIGITS)),
            high=min(most, round(float(mean + by), _DIGITS)),
        )
        if count >= _LEAST_ANSWERS
        else None
        for mean, by, count in zip(means(values, weights), half, answered(values), strict=True)
    )


def _ends(values: Values) -> tuple[float, float]:
    given = values[~np.isnan(values)]
    return float(given.min(initial=np.inf)), float(given.max(initial=-np.inf))
