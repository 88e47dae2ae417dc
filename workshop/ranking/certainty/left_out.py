"""Leave-one-out: the top with each person left out, and how many people could change it alone."""

from dataclasses import dataclass

import numpy as np

from workshop.ranking.certainty.places import inside
from workshop.ranking.values import Flags, Values, answered


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


def left_out(values: Values, top: int) -> LeftOut:
    """Return what leaving out each person does to the best `top`, from (people, statements)."""
    whole, *_ = inside(means_without(values), top)
    other = tops_without(values, top) != whole
    return LeftOut(
        top=tuple(int(column) for column in np.flatnonzero(whole)),
        people=int(np.count_nonzero(other.any(axis=1))),
        changes=tuple(int(count) for count in np.count_nonzero(other, axis=0)),
    )


def tops_without(values: Values, top: int) -> Flags:
    """Return who is in the top with each person left out, shape (people, statements)."""
    return inside(means_without(values)[1:], top)


def means_without(values: Values) -> Values:
    """Return the means of the whole room, then with each person left out.

    The shape is (1 + people, statements); nan where nobody is left who answered. Sums once, and
    takes each answer out of them: the work grows with people x statements.
    """
    given = np.vstack([np.zeros((1, values.shape[1])), np.nan_to_num(values)])
    here = np.vstack([np.zeros((1, values.shape[1])), ~np.isnan(values)])
    count = answered(values) - here
    found = np.full(given.shape, np.nan)
    np.divide(np.nansum(values, axis=0) - given, count, out=found, where=count > 0)
    return found
