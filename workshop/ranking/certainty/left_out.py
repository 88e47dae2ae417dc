"""Leave-one-out: the top with each person left out, and how many people could change it alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workshop.ranking.certainty.places import inside
from workshop.ranking.scores import CAP
from workshop.ranking.values import Counts, Values

_DIGITS = 9  # weighted sums in another order differ after the fifteenth digit: still a tie


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What leaving out one person does to the top.

    `top`: the columns in the whole room's top, ties at the cut included, as in `ranking.cut`.
    `people`: how many people could change it alone, by not having voted.
    `changes`: for each column, how many people could bring it in, or out, alone.
    """

    top: tuple[int, ...]
    people: int
    changes: tuple[int, ...]


def left_out(values: Values, top: int, *, cells: Counts | None = None) -> LeftOut:
    """Return what leaving out each person does to the best `top`, from (people, statements).

    `cells` (of the same shape) says where each is counted, when each cell counts the same.
    """
    rooms = means_without(values, cells)
    whole, *others = inside(rooms, top)
    other = np.array(others, dtype=np.bool_).reshape(values.shape) != whole
    return LeftOut(
        top=tuple(int(column) for column in np.flatnonzero(whole)),
        people=int(np.count_nonzero(other.any(axis=1))),
        changes=tuple(int(count) for count in np.count_nonzero(other, axis=0)),
    )


def means_without(values: Values, cells: Counts | None = None) -> Values:
    """Return the means of the whole room, then with each person left out.

    The shape is (1 + people, statements); nan where nobody is left who answered. Sums once, and
    takes each answer out of them: the work grows with people x statements (x cells). With `cells`
    they are the group-equal scores of `scores.score`, rounded so that a tie is a tie.
    """
    if cells is None:
        return _mean(_without(values, np.zeros(values.shape, dtype=np.intp), 0))
    rooms = [_without(values, cells, cell) for cell in range(int(cells.max(initial=0)) + 1)]
    return np.round(_group_equal(rooms), _DIGITS)


def _without(values: Values, cells: Counts, cell: int) -> tuple[Values, Values]:
    """The sum of a cell's answers and how many they are, of the room and without each person."""
    mine = (cells == cell) & ~np.isnan(values)
    own = np.where(mine, values, 0.0)
    nobody = np.zeros((1, values.shape[1]))
    return (
        own.sum(axis=0) - np.vstack([nobody, own]),
        mine.sum(axis=0) - np.vstack([nobody, mine]),
    )


def _group_equal(rooms: Sequence[tuple[Values, Values]]) -> Values:
    """The weighted mean of cells, where of N answers in G cells one in n weighs N / (G n)."""
    people = sum(count for _, count in rooms)
    filled = sum((count > 0).astype(np.float64) for _, count in rooms)
    above, below = np.zeros_like(people), np.zeros_like(people)
    for total, count in rooms:
        weight = np.zeros_like(count)
        np.divide(people, filled * count, out=weight, where=count > 0)
        weight = np.minimum(CAP, weight)
        above, below = above + weight * total, below + weight * count
    return _mean((above, below))


def _mean(room: tuple[Values, Values]) -> Values:
    total, count = room
    found = np.full(total.shape, np.nan)
    np.divide(total, count, out=found, where=count > 0)
    return found
