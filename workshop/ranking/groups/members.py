"""Who is in which group, as a matrix, and what each group says about each statement."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from workshop.ranking.values import Values

UNNAMED = ""  # who named no group: counted in the whole room, but no group

Shown = npt.NDArray[np.bool_]


def names_of(groups: Sequence[str]) -> tuple[str, ...]:
    """Return the groups that somebody named, in the order of their names."""
    return tuple(sorted(set(groups) - {UNNAMED}))


def membership(groups: Sequence[str], names: Sequence[str]) -> Values:
    """Return 1 where a person is in a group and 0 elsewhere, shape (names, people)."""
    place = {name: row for row, name in enumerate(names)}
    found = np.zeros((len(names), len(groups)))
    for person, group in enumerate(groups):
        if group in place:
            found[place[group], person] = 1.0
    return found


def sums(values: Values, members: Values) -> Values:
    """Return the sum of a group's values for each statement, shape (groups, statements)."""
    return members @ np.nan_to_num(values, nan=0.0)


def answers(values: Values, members: Values) -> Values:
    """Return how many of a group answered each statement, shape (groups, statements)."""
    return members @ np.asarray(~np.isnan(values), dtype=np.float64)


def ratio(above: Values, below: Values) -> Values:
    """Return `above` / `below`, nan where `below` is 0."""
    found = np.full(below.shape, np.nan)
    np.divide(above, below, out=found, where=below > 0)
    return found


def group_means(values: Values, groups: Sequence[str], names: Sequence[str]) -> Values:
    """Return each group's mean value, shape (names, statements), nan where nobody answered."""
    members = membership(groups, names)
    return ratio(sums(values, members), answers(values, members))
