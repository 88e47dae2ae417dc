"""Votes as numbers: an array of shape (people, statements), nan where somebody gave no answer."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from workshop.domain.ballot import Ballot
from workshop.domain.ballots.marks import Mark
from workshop.ranking.scores import worth

Values = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.intp]


def values_of(
    ballot: Ballot, marks: Sequence[Mapping[Mark, str]], statements: Sequence[str]
) -> Values:
    """Return what each person's answers are worth, shape (people, statements).

    `marks` holds the marks of each person, `statements` the version ids in the round's order.
    An answer is worth what `scores.worth` says, in the ballot's own unit; on a matrix it is the
    mean over the criteria. What takes no part in a score is nan: no answer, an abstention, "not
    my field", "not sure" on a scale. Each column's mean is the score with each person counting
    the same. Every worth is a whole or a half, so that sums are exact and equal means are equal.
    """
    shape = (len(marks), len(statements))
    worths = _worths(ballot, marks, size=len(statements))
    column = {version_id: place for place, version_id in enumerate(statements)}
    found = [
        (row * shape[1] + column[version_id], value)
        for row, filled in enumerate(marks)
        for (version_id, criterion), answer in filled.items()
        if version_id in column and (value := worths[criterion, answer]) is not None
    ]
    cells = np.array([cell for cell, _ in found], dtype=np.intp)
    weights = np.array([value for _, value in found], dtype=np.float64)
    total = np.bincount(cells, weights, minlength=shape[0] * shape[1]).astype(np.float64)
    return _shares(total, np.bincount(cells, minlength=total.size)).reshape(shape)


def answered(values: Values) -> Counts:
    """Return how many people gave each statement a scored answer, shape (statements,)."""
    found: Counts = np.count_nonzero(~np.isnan(values), axis=0)
    return found


def means(values: Values, weights: Values | None = None) -> Values:
    """Return each statement's mean over those who answered, nan where nobody did.

    `weights` has the shape of `values`, 0 where there is no answer; without it all weigh the same.
    """
    if weights is None:
        return _shares(np.nansum(values, axis=0), answered(values))
    total = (np.nan_to_num(values) * weights).sum(axis=0)
    return _shares(total, weights.sum(axis=0))


def _worths(
    ballot: Ballot, marks: Sequence[Mapping[Mark, str]], *, size: int
) -> dict[tuple[str, str], float | None]:
    """What each answer is worth, by criterion and answer: looked up once, not once a person."""
    given = {(criterion, answer) for filled in marks for (_, criterion), answer in filled.items()}
    found = {}
    for criterion, answer in given:
        key = f"{criterion}:{answer}" if criterion else answer
        value = worth(key, ballot, size=size)
        found[criterion, answer] = None if value is None else float(value)
    return found


def _shares(total: Values, count: Counts | Values) -> Values:
    found = np.full(total.shape, np.nan)
    np.divide(total, count, out=found, where=count > 0)
    return found
