"""McNemar's exact test: whether more people came to agree than ceased to."""

from dataclasses import dataclass
from itertools import accumulate

from workshop.ranking.between.turnover import Turnover


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """`won` came to agree, `lost` ceased to. `p` in [0, 1]: how often chance alone does as much."""

    won: int
    lost: int
    p: float


def mcnemar(table: Turnover) -> Swing | None:
    """Return the test of one statement's turnover table, None when nobody answered both times.

    The first answer of the table is "agree"; "not sure" and "disagree" are both not to agree.

    Source: McNemar (1947), Psychometrika 12:153; exact by the binomial distribution.
    """
    if not table.any():
        return None
    won, lost = int(table[1:, 0].sum()), int(table[0, 1:].sum())
    return Swing(won=won, lost=lost, p=exact_p(won, lost))


def exact_p(won: int, lost: int) -> float:
    """Return the two-sided p-value: min(1, 2 P(Bin(won + lost, 1/2) <= the smaller)).

    Whole numbers all the way, rounded once. 1 when nobody changed.
    """
    changed, fewer = won + lost, min(won, lost)
    ways = accumulate(
        range(1, fewer + 1), lambda choose, i: choose * (changed - i + 1) // i, initial=1
    )
    return min(1.0, 2 * sum(ways) / (1 << changed))
