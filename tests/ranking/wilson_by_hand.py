"""Wilson's 95 % interval (1927), for whoever needs some interval of a share."""

from math import sqrt
from typing import NamedTuple

Z = 1.959963984540054  # the 97.5 % point of the normal distribution


class Ends(NamedTuple):
    low: float
    high: float


def wilson(people: int, n: int) -> Ends:
    share = people / n
    middle = share + Z**2 / (2 * n)
    half = Z * sqrt(share * (1 - share) / n + Z**2 / (4 * n**2))
    return Ends((middle - half) / (1 + Z**2 / n), (middle + half) / (1 + Z**2 / n))
