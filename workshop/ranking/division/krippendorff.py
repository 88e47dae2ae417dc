"""Krippendorff's alpha: agreement beyond chance, with votes missing, on any level of scale."""

from enum import StrEnum

import numpy as np

from workshop.ranking.values import Values


class Level(StrEnum):
    """What the distance between two answers means: other or not, places apart, numbers apart."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"


def krippendorff(values: Values, *, level: Level) -> float | None:
    """Return alpha of people's answers; `values` is people x statements, nan where none is.

    See `alpha` for what comes out.
    """
    answered = ~np.isnan(values)
    scale, answer = np.unique(values[answered], return_inverse=True)
    statement = np.nonzero(answered)[1]
    size = (values.shape[1], len(scale))
    counts = np.bincount(statement * len(scale) + answer, minlength=size[0] * size[1])
    return alpha(counts.reshape(size).astype(np.float64), scale, level=level)


def alpha(counts: Values, scale: Values, *, level: Level) -> float | None:
    """Return alpha: 1 everyone agrees on every statement, 0 as by chance, below 0 worse.

    `counts` is statements x categories, the people in each; `scale` the categories as rising
    numbers, which only the interval level measures. What fewer than two people answered has no
    pair to compare and is left out. None when no pair is left, or all answers are the same: then
    there is nothing that agreement could be told from.

    alpha = 1 - D_o / D_e (Krippendorff, Content Analysis, 2004; Computing Krippendorff's
    alpha-reliability, 2011). The distance of a category to itself is 0, so the number of ordered
    pairs of people in c and k is n_uc n_uk wherever it counts.
    """
    paired = counts[counts.sum(axis=1) > 1]
    people = paired.sum(axis=1)
    in_all = paired.sum(axis=0)
    n = float(people.sum())
    distance = _distances(in_all, scale, level)
    expected = float(in_all @ distance @ in_all)
    if not expected:
        return None
    observed = float((((paired @ distance) * paired).sum(axis=1) / (people - 1)).sum())
    return 1 - observed * (n - 1) / expected


def _distances(in_all: Values, scale: Values, level: Level) -> Values:
    """Return the squared distances between the categories, categories x categories."""
    if level is Level.NOMINAL:
        return 1 - np.eye(len(scale))
    # An ordinal category stands in the middle of its own people, all in a row.
    place = scale if level is Level.INTERVAL else np.cumsum(in_all) - in_all / 2
    return np.asarray((place[:, np.newaxis] - place) ** 2)
