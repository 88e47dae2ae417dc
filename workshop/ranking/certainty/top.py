"""P(in top k): how likely a statement is in the top among all whom the room stands for."""

import numpy as np

from workshop.ranking.certainty.arranged import arranged
from workshop.ranking.certainty.places import held
from workshop.ranking.values import Values

DRAWS = 2000

_BLOCK = 500  # draws at a time
_NUMBERS = 1 << 22  # and fewer in a very large room: 32 MB, however many people there are
_ALIKE = 1e-9  # means closer than this part of the largest vote differ by rounding only


def in_top(
    values: Values,
    top: int,
    generator: np.random.Generator,
    *,
    weights: Values | None = None,
    draws: int = DRAWS,
) -> tuple[float | None, ...]:
    """Return P(in the best `top`) for each statement; None where nobody gave a scored answer.

    Bayesian bootstrap over people: each draw weighs the people by Dirichlet(1, ..., 1), so that
    one person's votes stay together, and each statement has the weighted mean over those who
    answered it. Statements that tie at the cut share what is left of the top evenly, so the
    chances add up to `top`, or to the number of statements if that is smaller.
    `values` has the shape (people, statements), and so has `weights`, where not all weigh the same.
    The standard error of a chance is at most 0.0112.
    Source: Rubin, Annals of Statistics 9 (1981) 130, doi 10.1214/aos/1176345338.
    """
    room = arranged(values, weights)
    gap = np.isnan(room.values)
    own = (~gap).astype(np.float64) if room.weights is None else room.weights
    worth = np.where(gap, 0.0, room.values) * own
    alike = _ALIKE * _largest(room.values)
    total = np.zeros(room.columns.size)
    block = max(1, min(_BLOCK, _NUMBERS // max(1, len(values))))
    for start in range(0, draws, block):
        size = (min(block, draws - start), len(values))
        scores = _scores(worth, own, generator.standard_exponential(size))
        total += _part(scores, top, alike).sum(axis=0)
    chance = dict(zip(room.columns.tolist(), (total / draws).tolist(), strict=True))
    return tuple(chance.get(column) for column in range(values.shape[1]))


def _scores(worth: Values, own: Values, drawn: Values) -> Values:
    """The weighted means of each draw, shape (draws, statements); what weights add up to cancels.

    Exponential weights over their sum are Dirichlet(1, ..., 1).
    """
    found: Values = (drawn @ worth) / (drawn @ own)
    return found


def _part(scores: Values, top: int, alike: float) -> Values:
    """How much of each statement is in the top: 1, 0, or its share of a tie."""
    if top < 1:
        return np.zeros_like(scores)
    cut = held(scores, top)
    above = scores > cut + alike
    tied = ~above & (scores >= cut - alike)
    left = top - np.count_nonzero(above, axis=1, keepdims=True)
    share = np.minimum(left / np.maximum(np.count_nonzero(tied, axis=1, keepdims=True), 1), 1.0)
    return np.where(above, 1.0, np.where(tied, share, 0.0))


def _largest(values: Values) -> float:
    return float(np.abs(np.nan_to_num(values)).max(initial=0.0))
