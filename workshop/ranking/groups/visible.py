"""Which groups may be seen on each statement of a round, from its ballots."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from workshop.domain.ballot import Ballot
from workshop.ranking.answers import Answers
from workshop.ranking.groups.small_cells import SmallCells, small_cells


def visible(ballot: Ballot, answers: Answers, groups: Sequence[str]) -> SmallCells:
    """Return the groups that may be shown on each statement; `groups` has one entry a person.

    A ballot that is filled in as a whole says something about every statement at once: a group
    that is hidden on one of them is hidden on all.
    """
    alike = answers.numbers(answers.known.index)
    small = small_cells(alike, groups)
    if not ballot.is_whole:
        return small
    shown = np.repeat(small.shown.all(axis=1, keepdims=True), small.shown.shape[1], axis=1)
    return replace(small, shown=shown)
