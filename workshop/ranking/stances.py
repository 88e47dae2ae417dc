"""Where each person stands on each statement, on any ballot; and which answers are alike."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np

from workshop.domain.ballot import ABSTAIN, NOT_MY_FIELD, Ballot, BallotKind, Stance
from workshop.domain.ballots.marks import Mark
from workshop.ranking.values import Values

_MIDDLE = 3  # of the five steps of a matrix

Answer = tuple[str, ...]


def stances_of(
    ballot: Ballot, marks: Sequence[Mapping[Mark, str]], statements: Sequence[str]
) -> Values:
    """Return +1 for who supports a statement, -1 for who opposes it, 0 for neither, else nan.

    The shape is (people, statements). agreement and scale: which way the answer points; "not sure"
    and the middle of a scale are 0. points: +1 with a point or more, else 0. ranking: +1 where it
    has a place, else 0. matrix: +1 where both answers are over the middle, -1 where both are under
    it, else 0. Nobody opposes on a whole ballot: a point for one is none for another. nan: no
    answer, an abstention, "not my field".
    """
    return _table(partial(_STANCES[ballot.kind], ballot), marks, statements)


def answers_of(marks: Sequence[Mapping[Mark, str]], statements: Sequence[str]) -> Values:
    """Return a number for each different answer, shape (people, statements), nan for none.

    Both answers of a matrix are one; "not sure" and an abstention are answers like others.
    """
    known: dict[Answer, float] = {}
    return _table(lambda answer: known.setdefault(answer, float(len(known))), marks, statements)


def _table(
    number: Callable[[Answer], float],
    marks: Sequence[Mapping[Mark, str]],
    statements: Sequence[str],
) -> Values:
    column = {version_id: place for place, version_id in enumerate(statements)}
    found = np.full((len(marks), len(statements)), np.nan)
    known: dict[Answer, float] = {}
    for row, filled in enumerate(marks):
        for version_id, answer in _answers(filled).items():
            if version_id in column:
                if answer not in known:
                    known[answer] = number(answer)
                found[row, column[version_id]] = known[answer]
    return found


def _answers(filled: Mapping[Mark, str]) -> dict[str, Answer]:
    """What somebody answered about each version: one answer, or one for each criterion."""
    if not any(criterion for _, criterion in filled):
        return {version_id: (answer,) for (version_id, _), answer in filled.items()}
    found: dict[str, Answer] = {}
    for (version_id, _), answer in sorted(filled.items()):
        found[version_id] = (*found.get(version_id, ()), answer)
    return found


_OF_STANCE = {Stance.AGREE: 1.0, Stance.DISAGREE: -1.0}


def _answer(ballot: Ballot, answer: Answer) -> float:
    return _OF_STANCE.get(ballot.answer(answer[0]).stance, 0.0)


def _points(_ballot: Ballot, answer: Answer) -> float:
    return np.nan if answer[0] == ABSTAIN else float(int(answer[0]) > 0)


def _place(_ballot: Ballot, answer: Answer) -> float:
    return np.nan if answer[0] == ABSTAIN else float(answer[0].isdigit())


def _both(_ballot: Ballot, answer: Answer) -> float:
    if NOT_MY_FIELD in answer:
        return np.nan
    steps = [int(step) - _MIDDLE for step in answer]
    return float(all(step > 0 for step in steps)) - float(all(step < 0 for step in steps))


_STANCES: dict[BallotKind, Callable[[Ballot, Answer], float]] = {
    BallotKind.AGREEMENT: _answer,
    BallotKind.SCALE: _answer,
    BallotKind.POINTS: _points,
    BallotKind.RANKING: _place,
    BallotKind.MATRIX: _both,
}
