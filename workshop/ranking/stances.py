"""Where each person stands on each statement, on any ballot: for it, against it, neither."""

from collections.abc import Callable, Sequence

import numpy as np

from workshop.domain.ballot import ABSTAIN, NOT_MY_FIELD, Ballot, BallotKind, Stance
from workshop.ranking.answers import Answers
from workshop.ranking.values import Values

_MIDDLE = 3  # of the five steps of a matrix


def stances_of(ballot: Ballot, answers: Answers) -> Values:
    """Return +1 for who supports a statement, -1 for who opposes it, 0 for neither, else nan.

    The shape is (people, statements). agreement and scale: which way the answer points; "not sure"
    and the middle of a scale are 0. points: +1 with a point or more, else 0. ranking: +1 where it
    has a place, else 0. matrix: +1 where both answers are over the middle, -1 where both are under
    it, else 0. Nobody opposes on a whole ballot: a point for one is none for another. nan: no
    answer, an abstention, "not my field".
    """
    stand = _STANCES[ballot.kind]
    return answers.numbers(lambda answer: stand(ballot, [given for _, given in answer]))


_OF_STANCE = {Stance.AGREE: 1.0, Stance.DISAGREE: -1.0}


def _answer(ballot: Ballot, answer: Sequence[str]) -> float:
    return _OF_STANCE.get(ballot.answer(answer[0]).stance, 0.0)


def _points(_ballot: Ballot, answer: Sequence[str]) -> float:
    return np.nan if answer[0] == ABSTAIN else float(int(answer[0]) > 0)


def _place(_ballot: Ballot, answer: Sequence[str]) -> float:
    return np.nan if answer[0] == ABSTAIN else float(answer[0].isdigit())


def _both(_ballot: Ballot, answer: Sequence[str]) -> float:
    if NOT_MY_FIELD in answer:
        return np.nan
    steps = [int(step) - _MIDDLE for step in answer]
    return float(all(step > 0 for step in steps)) - float(all(step < 0 for step in steps))


_STANCES: dict[BallotKind, Callable[[Ballot, Sequence[str]], float]] = {
    BallotKind.AGREEMENT: _answer,
    BallotKind.SCALE: _answer,
    BallotKind.POINTS: _points,
    BallotKind.RANKING: _place,
    BallotKind.MATRIX: _both,
}
