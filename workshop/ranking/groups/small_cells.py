"""A promise of privacy: what a small group answered is never shown, nor can it be worked out.

The promise, for each statement. Known are: the whole room's counts, the counts of every group
that is shown, who is in which group, and who of them answered this statement. Then for each group
that is hidden, and for the people who named no group when fewer than `least` of them answered,
more than one set of counts remains possible. For those with fewer than `least` answers this holds
even for who knows this very rule. It takes four things:

* a group of which fewer than `least` answered is hidden;
* what is hidden makes at least two cells with answers (who named no group is one), so that
  no cell is the whole less the shown ones, and at least `least` answers;
* at least two of the hidden answers are unlike the most frequent one. With none, the cells would
  be known (all agreed); with one, that a group is hidden would tell that there was at most one;
* where this is not so, the next smallest group is hidden too, on this statement.

Where the room itself tells (all answered alike, or one cell is all who answered), hiding helps
nobody: `told_by_total` says so.

Source for primary and complementary suppression: Hundepool and others, Statistical Disclosure
Control, 2012, doi 10.1002/9781118348239; for what the rule itself tells: Wong, Fu, Wang, Pei,
Minimality Attack in Privacy Preserving Data Publishing, VLDB 2007.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop.ranking.groups.members import UNNAMED, Shown, names_of
from workshop.ranking.values import Values

ON_SCREEN = 5
PUBLISHED = 10
_CELLS = 2
_UNLIKE = 2

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SmallCells:
    """Which groups may be shown, by statement.

    `names` are the groups in the order of their names; `shown` has shape (groups, statements).
    `told_by_total`, shape (statements,): a small group's counts follow from the room's alone.
    """

    names: tuple[str, ...]
    shown: Shown
    told_by_total: Shown

    def groups_on(self, statement: int) -> tuple[str, ...]:
        """Return the groups shown on a statement (its column)."""
        return tuple(
            name for name, seen in zip(self.names, self.shown[:, statement], strict=True) if seen
        )


def small_cells(values: Values, groups: Sequence[str], *, least: int = ON_SCREEN) -> SmallCells:
    """Return which groups may be shown on each statement; `least` answers at least.

    `values` has shape (people, statements); any two different values are different answers. Where
    "not sure" is shown, it needs a value of its own, also on a scale that does not score it. It is
    always the smallest groups on this statement that are hidden, by answers and then by name, so
    a higher `least` never shows what a lower one hid.
    """
    names = names_of(groups)
    counts = _counts(values, groups, names)
    unnamed, named = counts[0], counts[1:]
    order = np.argsort(named.sum(axis=2), axis=0, kind="stable")
    rising = np.take_along_axis(named, order[:, :, None], axis=0)
    hidden = np.concatenate([unnamed[None], unnamed + rising.cumsum(axis=0)])
    small = _is_small(unnamed.sum(axis=1), rising.sum(axis=2), least)
    many = np.where(small, _how_many(hidden, rising.sum(axis=2), least), 0)
    return SmallCells(
        names=names,
        shown=np.argsort(order, axis=0, kind="stable") >= many,
        told_by_total=small & ~_is_mixed(hidden, rising.sum(axis=2), unlike=1)[-1],
    )


def _counts(values: Values, groups: Sequence[str], names: Sequence[str]) -> Counts:
    """How often each answer was given, shape (1 + groups, statements, answers)."""
    given = ~np.isnan(values)
    kinds = np.unique(values[given])
    row = {name: place for place, name in enumerate((UNNAMED, *names))}
    rows = np.array([row[group] for group in groups], dtype=np.int64)
    shape = (1 + len(names), values.shape[1], max(1, len(kinds)))
    person, statement = np.nonzero(given)
    answer = np.searchsorted(kinds, values[given])
    place = (rows[person] * shape[1] + statement) * shape[2] + answer
    return np.bincount(place, minlength=int(np.prod(shape))).reshape(shape)


def _is_small(unnamed: Counts, rising: Counts, least: int) -> Shown:
    """Whether a statement has anything to hide."""
    nobody = (unnamed > 0) & (unnamed < least)
    return nobody | (rising < least).any(axis=0)


def _how_many(hidden: Counts, rising: Counts, least: int) -> Counts:
    """How many of the smallest groups to hide on each statement: the fewest that do, or all."""
    large = np.vstack([rising >= least, np.ones((1, rising.shape[1]), dtype=np.bool_)])
    enough = hidden.sum(axis=2) >= least
    safe = large & enough & _is_mixed(hidden, rising, unlike=_UNLIKE)
    return np.where(safe.any(axis=0), safe.argmax(axis=0), len(rising))


def _is_mixed(hidden: Counts, rising: Counts, *, unlike: int) -> Shown:
    """Whether the hidden answers come from two cells, and so many are unlike the most frequent."""
    cells = np.vstack([hidden[:1].sum(axis=2) > 0, rising > 0]).cumsum(axis=0)
    others = hidden.sum(axis=2) - hidden.max(axis=2)
    return np.asarray((cells >= _CELLS) & (others >= unlike), dtype=np.bool_)
