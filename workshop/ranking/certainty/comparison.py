"""Every statement against every other: how far apart, and how far chance alone would put them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop.ranking.certainty.covariance import with_root
from workshop.ranking.certainty.student import on_the_normal_scale
from workshop.ranking.groups.weights import effective_sizes
from workshop.ranking.values import Counts, Values, answered, means

_TINY = 1e-10  # a variance below this part of the largest is the rounding of a 0
_LEAST_ANSWERS = 2

Draws = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`statistic` is T_jk = (t_j - t_k) / s_jk and `inverse` 1 / s_jk, both (statements, same).

    Both are 0 where nothing can be said: s_jk = 0, or a statement has a single answer.
    `statistic` is on the scale of the normal distribution, as if many people had answered.
    `draws` has the shape (statements, draws): each column is one draw Z from N(0, S).
    """

    statistic: Values
    inverse: Draws
    draws: Draws


def compared(
    values: Values, generator: np.random.Generator, *, draws: int, weights: Values | None = None
) -> Comparison:
    """Compare statements that each have an answer, shape (people, statements).

    T_jk estimates its own s_jk, so in a small room it strays further than the draws do. It is
    read as Student's t, with one degree of freedom less than the fewer of both have answers: what
    a paired t test has when everybody answered, and the least that Welch's has when nobody
    answered both. Where all statements are liked alike, the worst case, sets at 95 % would
    otherwise tell some apart, wrongly, in far more than 5 % of small rooms: `docs/methods.md` has
    the simulation.

    The draws are kept in single precision, seven digits: the quantile that they give has an error
    by chance in its second or third.

    Where people weigh differently (`weights`), Kish's effective sizes stand for the numbers of
    answers in the degrees of freedom.
    """
    matrix, root = with_root(values, weights)
    answers, mean = answered(values), means(values, weights)
    inverse = _inverse(matrix, answers)
    sizes = answers.astype(np.float64) if weights is None else effective_sizes(weights)
    freedom = np.maximum(np.minimum(sizes[:, None], sizes) - 1.0, 0.0)
    normal = generator.standard_normal((matrix.shape[0], draws))
    return Comparison(
        statistic=on_the_normal_scale((mean[:, None] - mean) * inverse, freedom),
        inverse=inverse.astype(np.float32),
        draws=(root @ normal).astype(np.float32),
    )


def _inverse(matrix: Values, answers: Counts) -> Values:
    own = np.diagonal(matrix)
    square = own[:, None] + own - 2 * matrix
    alone = answers < _LEAST_ANSWERS
    unknown = alone | alone[:, None] | (square <= _TINY * own.max(initial=0.0))
    found: Values = 1 / np.sqrt(np.where(unknown, np.inf, square))
    return found
