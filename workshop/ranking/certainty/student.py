"""Student's t on the scale of the normal distribution: what few people say weighs less."""

import numpy as np

from workshop.ranking.values import Values


def on_the_normal_scale(statistic: Values, freedom: Values) -> Values:
    """Return the normal deviate z that is about as unlikely as t with these degrees of freedom.

    Same shape and sign as `statistic`; 0 where there is no degree of freedom. z is within 0.01 of
    the exact one from 30 degrees up; with fewer it is smaller in the far tail, and nowhere more
    than 0.01 too large, so nothing is called surer than it is.
    Source: Wallace, Annals of Mathematical Statistics 30 (1959) 1121.
    """
    some = np.maximum(freedom, 1)
    size = np.sqrt(some * np.log1p(statistic**2 / some)) * (8 * some + 1) / (8 * some + 3)
    found: Values = np.where(freedom > 0, np.copysign(size, statistic), 0.0)
    return found


def from_the_normal_scale(deviate: float, freedom: Values) -> Values:
    """Return the t that is about as unlikely as a normal deviate, with these degrees of freedom.

    The other way round of `on_the_normal_scale`, for degrees of 1 or more. For the 95 % deviate it
    is at most 1 % too large from 4 degrees up.
    """
    size = deviate * (8 * freedom + 3) / (8 * freedom + 1)
    found: Values = np.sqrt(freedom * np.expm1(size**2 / freedom))
    return found
