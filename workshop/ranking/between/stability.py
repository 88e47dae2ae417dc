"""Whether people still change their minds: stability comes before consensus."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.ranking.between.turnover import Turnover
from workshop.ranking.division.consensus import Verdict
from workshop.ranking.division.share import IntervalOf, Share, share_of


class Outcome(StrEnum):
    """What two rounds say about a statement.

    All but CHANGING and TOO_FEW are results, and another round is not needed for them. Where
    neither side prevails and stays so, the room is divided: literature on Delphi calls that
    stable dissent, too.
    """

    STABLE_CONSENSUS = "stable-consensus"
    STABLE_DISSENT = "stable-dissent"
    STABLE_DIVISION = "stable-division"
    CHANGING = "changing"
    TOO_FEW = "too-few"


LIMIT = 0.15  # stable: a smaller share changed their answer
FEWEST = 5  # people who answered both times

_STABLE = {
    Verdict.CONSENSUS: Outcome.STABLE_CONSENSUS,
    Verdict.DISSENT: Outcome.STABLE_DISSENT,
    Verdict.NOT: Outcome.STABLE_DIVISION,
    Verdict.TOO_FEW: Outcome.TOO_FEW,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stability:
    """The share of people in both rounds who `changed` their answer, and what follows."""

    outcome: Outcome
    changed: Share


def stability(
    table: Turnover,
    *,
    verdict: Verdict,
    interval: IntervalOf,
    limit: float = LIMIT,
    fewest: int = FEWEST,
) -> Stability:
    """Return how stable one statement's turnover table is; `verdict` is the later round's.

    Stable: less than `limit` of those who answered both times gave another answer
    (von der Gracht 2012, Technological Forecasting and Social Change 79:1525: stability before
    consensus). Under `fewest` people nothing is said.
    """
    people, same = int(table.sum()), int(table.trace())
    changed = share_of(people - same, people, interval)
    if changed.share is None or people < fewest:
        outcome = Outcome.TOO_FEW
    else:
        outcome = _STABLE[verdict] if changed.share < limit else Outcome.CHANGING
    return Stability(outcome=outcome, changed=changed)
