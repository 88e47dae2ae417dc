"""Bowker's test of symmetry: whether changes of mind went one way more than the other."""

from dataclasses import dataclass

import numpy as np

from workshop.ranking.between.chi_square import survival
from workshop.ranking.between.turnover import Turnover


@dataclass(frozen=True, slots=True, kw_only=True)
class Symmetry:
    """`p` in [0, 1]: how often chance alone makes changes as lopsided as these.

    `changed` of `people` gave another answer. The chi-square distribution is an approximation,
    and a rough one where only a few changed.
    """

    chi2: float
    degrees: int
    p: float
    changed: int
    people: int


def bowker(table: Turnover) -> Symmetry | None:
    """Return the test of one statement's turnover table, before x after, None without people.

    chi2 = sum of (n_ij - n_ji)^2 / (n_ij + n_ji) over the pairs i < j of answers that somebody
    changed between; their number is the degrees of freedom, 3 at most on a three-way ballot. When
    nobody changed there is nothing lopsided: p is 1.

    Source: Bowker (1948), Journal of the American Statistical Association 43:572.
    """
    people = int(table.sum())
    if not people:
        return None
    upper = np.triu_indices(len(table), k=1)
    there, back = table[upper], table.T[upper]
    moved = (there + back) > 0
    there, back = there[moved], back[moved]
    chi2 = float(((there - back) ** 2 / (there + back)).sum())
    return Symmetry(
        chi2=chi2,
        degrees=len(there),
        p=survival(chi2, len(there)),
        changed=int((there + back).sum()),
        people=people,
    )
