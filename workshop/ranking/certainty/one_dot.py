"""Rank sets where everybody has one dot: exact, also in a small room."""

from collections.abc import Sequence
from fractions import Fraction
from math import comb

import numpy as np

from workshop.ranking.certainty.rank_sets import CONFIDENCE, RankSet, counted
from workshop.ranking.values import Values


def one_dot(counts: Sequence[int], *, confidence: float = CONFIDENCE) -> tuple[RankSet, ...]:
    """Return a set for each statement, all of them right at once with at least this confidence.

    `counts` holds how many chose each statement. Given that somebody chose j or k, and were both
    as popular, it is a toss of a coin which: p_jk = P(Bin(x_j + x_k, 1/2) >= x_j). Holm's rule
    goes over all ordered pairs. Exact for any number of people; nothing is drawn.
    Source: Holm, Scandinavian Journal of Statistics 6 (1979) 65.
    """
    order = np.argsort(-np.array(counts, dtype=np.intp), kind="stable")
    chances = _chances([counts[place] for place in order])
    above = chances <= _limit(chances, 1 - confidence)
    found = counted(above | above.T)
    place_of = np.argsort(order)
    return tuple(found[place] for place in place_of)


def _chances(counts: Sequence[int]) -> Values:
    """Each p_jk, shape (statements, statements); 1 on the diagonal. Equal counts are done once."""
    kinds, kind = np.unique(np.array(counts, dtype=np.intp), return_inverse=True)
    table = np.array([[_tail(int(a), int(b)) for b in kinds] for a in kinds]).reshape(
        kinds.size, kinds.size
    )
    found: Values = table[np.ix_(kind, kind)]
    np.fill_diagonal(found, 1.0)
    return found


def _tail(count: int, other: int) -> float:
    """P(Bin(count + other, 1/2) >= count), from whole numbers."""
    total = count + other
    return float(Fraction(sum(comb(total, more) for more in range(count, total + 1)), 2**total))


def _limit(chances: Values, level: float) -> float:
    """The largest p that Holm's rule rejects, -1 when it rejects none."""
    size = len(chances)
    pairs = size * (size - 1)
    ordered = np.sort(chances, axis=None)[:pairs]  # the diagonal's ones come last
    held = ordered > level / (pairs - np.arange(pairs))
    rejected = int(np.argmax(held)) if held.any() else pairs
    return float(ordered[rejected - 1]) if rejected else -1.0
