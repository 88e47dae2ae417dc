"""How far out a chi-square statistic lies."""

from math import erfc, exp, fsum, inf, lgamma, log, sqrt


def survival(chi2: float, degrees: int) -> float:
    """Return P(X >= chi2) for a chi-square X with this many degrees of freedom, in [0, 1].

    In closed form, with h = chi2 / 2: for even degrees the sum of exp(-h) h^i / i! over
    i < degrees / 2; for odd ones erfc(sqrt(h)), and the sum of exp(-h) h^i / gamma(i + 1) over
    i = 1/2, 3/2, ... < degrees / 2 (Abramowitz and Stegun 1964, 26.4.4 and 26.4.5). With no
    degrees X is 0. The terms are added as logarithms, so that none is too large.

    Raises ValueError for a statistic or degrees below 0, and for an infinite statistic.
    """
    if not (0 <= chi2 < inf and degrees >= 0):
        message = f"no chi-square statistic with {degrees} degrees is {chi2}"
        raise ValueError(message)
    half = chi2 / 2
    if half == 0:
        return 1.0
    odd = degrees % 2
    terms = (place + odd / 2 for place in range(degrees // 2))
    tail = fsum(exp(i * log(half) - half - lgamma(i + 1)) for i in terms)
    return min(tail + (erfc(sqrt(half)) if odd else 0.0), 1.0)
