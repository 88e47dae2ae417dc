"""Which cell each person is counted in where groups count the same: their group, or the rest.

Whoever named no group is in the rest. Where a statement hides a group, because too few of it
answered (`small_cells`), everybody whose group is not shown on that statement is in the rest, too:
so what is counted by cells tells nothing that the shown groups and the whole room do not tell.
"""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from workshop.ranking.groups.members import UNNAMED
from workshop.ranking.groups.small_cells import SmallCells
from workshop.ranking.values import Counts, Values

REST = 0


def cells_of(groups: Sequence[str], small: SmallCells) -> Counts:
    """Return each person's cell, shape (people, statements): `REST`, or 1 + the group's place."""
    place = {name: row for row, name in enumerate((UNNAMED, *small.names))}
    own = np.array([place[group] for group in groups], dtype=np.intp)
    width = small.shown.shape[1]
    kept = np.vstack([np.zeros((1, width), dtype=np.bool_), small.shown])[own]
    found: Counts = np.where(kept, own[:, None], REST)
    return found


def sums_of(values: Values, cells: Counts) -> tuple[Values, Values]:
    """Return the sum of each cell's answers, and how many they are: (cells, statements) each."""
    size = int(cells.max(initial=0)) + 1
    here = ~np.isnan(values)
    shape = (size, values.shape[1])
    place = cells * shape[1] + np.arange(shape[1])
    total = np.bincount(place[here], values[here], minlength=size * shape[1])
    count = np.bincount(place[here], minlength=size * shape[1])
    return total.reshape(shape).astype(np.float64), count.reshape(shape).astype(np.float64)


def folded(
    groups: Mapping[str, Mapping[str, int]], shown: Collection[str]
) -> dict[str, dict[str, int]]:
    """Return counts of answers by cell: the shown groups, and "" for all the others together."""
    found: dict[str, dict[str, int]] = {}
    for group, counts in groups.items():
        cell = found.setdefault(group if group in shown else UNNAMED, {})
        for answer, people in counts.items():
            cell[answer] = cell.get(answer, 0) + people
    return found
