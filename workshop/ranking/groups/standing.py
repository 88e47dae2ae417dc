"""One statement's cells, as they look to who knows the room's total and what is told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from workshop.ranking.groups.members import Shown, answers, membership, names_of
from workshop.ranking.groups.small_cells import ON_SCREEN
from workshop.ranking.groups.unanimous import Bound, span, told
from workshop.ranking.values import Values

_UNLIKE = 2  # of the hidden, so many are unlike the most frequent answer: see `small_cells`

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The groups of a statement that may be shown, the smallest first, and everybody else.

    `agree` of `sizes` agree, told as `bounds`. `total` of the whole room agree. `rest`: how many
    answered without a group that is shown; `hides`: some of them because their group is hidden.
    """

    agree: tuple[int, ...]
    sizes: tuple[int, ...]
    bounds: tuple[Bound, ...]
    total: int
    rest: int
    hides: bool

    @property
    def rest_span(self) -> Span:
        """How few and how many of the rest can agree, whatever the rule of hiding excludes."""
        margin = min(_UNLIKE, self.rest // 2) if self.hides else 0
        return margin, self.rest - margin

    @property
    def spans(self) -> tuple[Span, ...]:
        """How few and how many of each group agree, by how it is told."""
        return tuple(map(span, self.sizes, self.bounds))

    @property
    def is_told_by_total(self) -> bool:
        """Whether the total alone tells: one cell is everybody, or all answered alike."""
        alone = len(self.sizes) == 1 and not self.rest
        return alone or self.total in {0, sum(self.sizes) + self.rest}


def standing_of(
    agree: Sequence[int], sizes: Sequence[int], *, total: int, rest: int, hides: bool
) -> Standing:
    """Return the cells of a statement, each group told as `unanimous.told` does."""
    said = map(told, agree, sizes)
    return Standing(
        agree=tuple(agree),
        sizes=tuple(sizes),
        bounds=tuple(each.bound for each in said if each),
        total=total,
        rest=rest,
        hides=hides,
    )


def standings_of(
    stances: Values, groups: Sequence[str], shown: Shown
) -> Iterator[tuple[int, list[int], Standing]]:
    """Return each statement's column, the rows of the groups that can be told on it, and them.

    +1 in `stances` is agreement; `shown` has shape (groups, statements), groups by name.
    """
    members = membership(groups, names_of(groups))
    agree = (members @ np.asarray(stances > 0, dtype=np.float64)).astype(np.int64)
    given = answers(stances, members).astype(np.int64)
    known = shown & (given >= ON_SCREEN)
    rest = np.count_nonzero(~np.isnan(stances), axis=0) - np.where(known, given, 0).sum(axis=0)
    order = np.argsort(given, axis=0, kind="stable")
    for column, total in enumerate(np.count_nonzero(stances > 0, axis=0).tolist()):
        rows = order[known[order[:, column], column], column]
        one = standing_of(
            agree[rows, column].tolist(),
            given[rows, column].tolist(),
            total=total,
            rest=int(rest[column]),
            hides=not shown[:, column].all(),
        )
        yield column, rows.tolist(), one


def is_between(total: int, low: int, high: int) -> bool:
    """Whether a sum is at neither end, so that more than one set of summands makes it."""
    return low < total < high
