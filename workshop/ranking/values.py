"""Votes as numbers: an array of shape (people, statements), nan where somebody gave no answer."""

import numpy as np
import numpy.typing as npt

from workshop.domain.ballot import Ballot
from workshop.ranking.answers import Answer, Answers
from workshop.ranking.scores import worth
from workshop.ranking.tally import counted_as

Values = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.intp]


def values_of(ballot: Ballot, answers: Answers) -> Values:
    """Return what each person's answers are worth, shape (people, statements).

    An answer is worth what `scores.worth` says, in the ballot's own unit; on a matrix it is the
    mean over the criteria. What takes no part in a score is nan: no answer, an abstention, "not
    my field", "not sure" on a scale. Each column's mean is the score with each person counting
    the same. Every worth is a whole or a half, so that sums are exact and equal means are equal.
    """
    size = answers.codes.shape[1]
    return answers.numbers(lambda answer: _worth(ballot, answer, size))


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


def _worth(ballot: Ballot, answer: Answer, size: int) -> float | None:
    """The mean over the criteria that somebody answered; one answer is its own mean."""
    keys = [counted_as(criterion, given) for criterion, given in answer]
    found = [value for key in keys if (value := worth(key, ballot, size=size)) is not None]
    return float(sum(found) / len(found)) if found else None


def _shares(total: Values, count: Counts | Values) -> Values:
    found = np.full(total.shape, np.nan)
    np.divide(total, count, out=found, where=count > 0)
    return found
