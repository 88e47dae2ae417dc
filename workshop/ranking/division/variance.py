"""The division of a statement: the variance of its answers, 0 all alike, 1 half against half."""

import numpy as np

from workshop.ranking.values import Values


def variance(values: Values, *, low: float = -1.0, high: float = 1.0) -> tuple[float | None, ...]:
    """Return the variance of each statement's answers as a share of the largest there can be.

    `values` is people x statements. The variance is the population's (divided by n: the room is
    described, not a sample). The largest on a scale from `low` to `high` is ((high - low) / 2)^2,
    half of the people at either end (Popoviciu 1935), so on -1, 0, +1 this is the plain variance.
    A statement without answers has None; a single answer is alike with itself, and has 0.

    Raises ValueError when an answer lies outside the scale, or the scale has no width.
    """
    _refuse_outside(values, low, high)
    # From the lowest answer on, so that equal answers differ by exactly 0.
    above = values - np.fmin.reduce(values, axis=0, initial=np.inf)
    answers = (~np.isnan(values)).sum(axis=0)
    people = np.maximum(answers, 1)
    mean = np.nansum(above, axis=0) / people
    squares = np.nansum((above - mean) ** 2, axis=0) / people
    shares = np.minimum(squares / ((high - low) / 2) ** 2, 1.0)
    return tuple(float(share) if n else None for share, n in zip(shares, answers, strict=True))


def _refuse_outside(values: Values, low: float, high: float) -> None:
    if not low < high:
        message = f"a scale from {low} to {high} has no width"
        raise ValueError(message)
    if bool(((values < low) | (values > high)).any()):
        message = f"an answer lies outside the scale from {low} to {high}"
        raise ValueError(message)
