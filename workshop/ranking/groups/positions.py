"""Rankings by groups that count the same: the rule of the James Lind Alliance."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workshop.ranking.groups.competition import competition_ranks, known, middle_ranks
from workshop.ranking.groups.members import group_means, names_of
from workshop.ranking.values import Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions:
    """The sums of positions, the lowest is the best, and the ranks from 1; None without a sum."""

    scores: tuple[float | None, ...]
    ranks: tuple[int | None, ...]


def by_positions(values: Values, groups: Sequence[str]) -> Positions:
    """Return the sums of the positions that the groups give; the lowest sum has rank 1.

    Inside a group statements are scored by their mean value (for a ranking ballot: the Borda
    worth), and ranked: position 1 is the best, equals share the mean of their positions. What a
    group gave no answer to takes the mean of its places left, as on a single ballot. A group that
    gave no answer at all takes no part; a statement without an answer in any has no score.
    A sum over groups tells what a hidden one added: give "" for the people of a small group.

    Source: The James Lind Alliance Guidebook, interim priority setting.
    """
    means = group_means(values, groups, names_of(groups))
    means = means[~np.isnan(means).all(axis=1)]
    positions = np.array([middle_ranks(each) for each in means]).reshape(means.shape)
    nobody = np.isnan(means).all(axis=0)
    scores = np.where(nobody, np.nan, positions.sum(axis=0))
    return Positions(scores=known(scores), ranks=competition_ranks(-scores))
