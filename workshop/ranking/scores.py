"""Scores, one per ballot. Exact fractions, so that a tie is a tie and not a rounding."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from workshop.domain.ballot import ABSTAIN, NOT_MY_FIELD, Ballot, BallotKind
from workshop.domain.ballots.ranking import placed_before
from workshop.domain.round import Weighting
from workshop.ranking.tally import Tally

CAP = 4  # where each group counts the same, nobody counts for more than four average people


def score(
    tally: Tally, ballot: Ballot, *, size: int = 0, weighting: Weighting = Weighting.PERSON
) -> Fraction | None:
    """Return the mean value of the scored answers, None when nobody gave one.

    agreement: s = (A - D) / N in [-1, 1], where N counts "not sure".
    scale of k points: the mean in [0, k - 1]; "not sure" is left out.
    points: points per ballot handed in. ranking of the best k of `size`: Borda per ballot, where
    place p is worth `size` - p, and what is not placed the average of the places that are left.
    matrix: the mean over both criteria, in [1, 5]. Abstentions and "not my field" are left out.

    With each group weighing the same, it is the mean of the means of the tally's cells, where
    nobody weighs more than `CAP` average people; a cell in which nobody gave a scored answer takes
    no part.
    """
    if weighting is Weighting.PERSON:
        return _mean([_sum(tally.counts, ballot, size)])
    return _mean([_sum(counts, ballot, size) for counts in tally.groups.values()])


def worth(key: str, ballot: Ballot, *, size: int = 0) -> Fraction | None:
    """Return what one answer is worth, None where it takes no part in the score.

    `size` is how many statements a ranking is over; on a matrix the criterion stands before the
    answer (`impact:4`).
    """
    return _VALUES[ballot.kind](key, ballot, size)


def _sum(counts: Mapping[str, int], ballot: Ballot, size: int) -> tuple[Fraction, int]:
    """What all scored answers are worth together, and how many they are."""
    scored = [
        (value, people)
        for key, people in counts.items()
        if people and (value := worth(key, ballot, size=size)) is not None
    ]
    total = sum((value * count for value, count in scored), Fraction(0))
    return total, sum(count for _, count in scored)


def _mean(cells: Sequence[tuple[Fraction, int]]) -> Fraction | None:
    """The mean of the cells: of N answers in G cells, one in a cell of n weighs N / (G n)."""
    filled = [(total, people) for total, people in cells if people]
    if not filled:
        return None
    share = Fraction(sum(people for _, people in filled), len(filled))
    weights = [min(Fraction(CAP), share / people) for _, people in filled]
    above = sum((w * total for w, (total, _) in zip(weights, filled, strict=True)), Fraction(0))
    return above / sum(w * people for w, (_, people) in zip(weights, filled, strict=True))


def _answer(key: str, ballot: Ballot, _size: int) -> Fraction | None:
    values = {answer.key: answer.value for answer in ballot.answers}
    value = values.get(key)
    return None if value is None else Fraction(value)


def _points(key: str, _ballot: Ballot, _size: int) -> Fraction | None:
    return None if key == ABSTAIN else Fraction(int(key))


def _borda(key: str, _ballot: Ballot, size: int) -> Fraction | None:
    if key == ABSTAIN:
        return None
    if key.isdigit():
        return Fraction(size - int(key))
    return Fraction(size - placed_before(key) - 1, 2)


def _step(key: str, _ballot: Ballot, _size: int) -> Fraction | None:
    step = key.partition(":")[2]
    return None if step == NOT_MY_FIELD else Fraction(int(step))


_VALUES: dict[BallotKind, Callable[[str, Ballot, int], Fraction | None]] = {
    BallotKind.AGREEMENT: _answer,
    BallotKind.SCALE: _answer,
    BallotKind.POINTS: _points,
    BallotKind.RANKING: _borda,
    BallotKind.MATRIX: _step,
}
