"""Which groups may be seen on each statement of a round, from its ballots."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from workshop.domain.ballot import Ballot
from workshop.ranking.answers import Answers
from workshop.ranking.groups.members import Shown
from workshop.ranking.groups.small_cells import SmallCells, small_cells
from workshop.ranking.groups.standing import standings_of
from workshop.ranking.groups.untold import is_untold
from workshop.ranking.groups.withheld import tellable
from workshop.ranking.values import Values


def visible(ballot: Ballot, answers: Answers, groups: Sequence[str]) -> SmallCells:
    """Return the groups that may be shown on each statement; `groups` has one entry a person.

    A ballot that is filled in as a whole says something about every statement at once: a group
    that is hidden on one of them is hidden on all. People are counted by these groups, too.
    """
    small = small_cells(answers.numbers(answers.known.index), groups)
    return replace(small, shown=_throughout(small.shown)) if ballot.is_whole else small


def told_on(stances: Values, groups: Sequence[str], shown: Shown) -> Shown:
    """Return which of the groups that may be shown are told, shape (groups, statements).

    Where the bounds of the shares and the room's total would tell a count, no group is told on
    this statement; and a group is left out where its share would make a bound exact. What is told
    changes nothing about who is counted where.
    """
    kept = shown.copy()
    for column, _, one in standings_of(stances, groups, shown):
        kept[:, column] &= not is_untold(one)
    return tellable(stances, groups, kept)


def _throughout(shown: Shown) -> Shown:
    return np.repeat(shown.all(axis=1, keepdims=True), shown.shape[1], axis=1)
