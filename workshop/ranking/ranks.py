"""Ranks with ties: equal scores share a rank, and it is said that they do."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from workshop.domain.ballot import Ballot
from workshop.domain.round import Weighting
from workshop.ranking.scores import score
from workshop.ranking.tally import Tally

_TOLD_DIGITS = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One statement's place. `rank` is None when nobody gave an answer that can be scored.

    `score` is what may be told: where each group counts the same it has one digit after the point,
    because the exact one is one more equation, beside the room's counts, for what a single group
    answered. `rank` and `tied` always rest on the exact one.
    """

    tally: Tally
    score: Fraction | None
    rank: int | None
    tied: bool


def standings(
    tallies: Sequence[Tally],
    ballot: Ballot,
    *,
    number: Callable[[str], int],
    weighting: Weighting = Weighting.PERSON,
) -> tuple[Standing, ...]:
    """Rank by score, highest first; inside a tie by statement number; unscored ones last.

    Ranks are competition ranks: after two statements on rank 2 comes rank 4.
    `number` gives the statement number of a version id.
    """
    size = len(tallies)
    scored = [(score(tally, ballot, size=size, weighting=weighting), tally) for tally in tallies]
    scored.sort(key=lambda pair: _place(pair[0], number(pair[1].version_id)))
    first: dict[Fraction | None, int] = {}
    for place, (value, _) in enumerate(scored, start=1):
        first.setdefault(value, place)
    sharing = Counter(value for value, _ in scored)
    return tuple(
        Standing(
            tally=tally,
            score=_told(value, weighting),
            rank=None if value is None else first[value],
            tied=value is not None and sharing[value] > 1,
        )
        for value, tally in scored
    )


def _told(value: Fraction | None, weighting: Weighting) -> Fraction | None:
    return value if value is None or weighting is Weighting.PERSON else round(value, _TOLD_DIGITS)


def _place(value: Fraction | None, number: int) -> tuple[bool, Fraction, int]:
    return (value is None, -(value or Fraction(0)), number)
