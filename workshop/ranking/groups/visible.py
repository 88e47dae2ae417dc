"""Which groups may be seen on each statement of a round, from its ballots."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from workshop.domain.ballot import Ballot
from workshop.ranking.ballots import Ballots
from workshop.ranking.groups.small_cells import SmallCells, small_cells
from workshop.ranking.stances import answers_of


def visible(ballot: Ballot, ballots: Ballots, statements: Sequence[str]) -> SmallCells:
    """Return the groups that may be shown on each statement (version ids).

    A ballot that is filled in as a whole says something about every statement at once: a group
    that is hidden on one of them is hidden on all.
    """
    small = small_cells(answers_of(ballots.marks, statements), ballots.groups)
    if not ballot.is_whole:
        return small
    shown = np.repeat(small.shown.all(axis=1, keepdims=True), small.shown.shape[1], axis=1)
    return replace(small, shown=shown)
