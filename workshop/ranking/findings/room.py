"""The arrays that the measures of one round share: computed once, in the same columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.ballot import Ballot
from workshop.domain.round import Weighting
from workshop.ranking.answers import answers_of
from workshop.ranking.ballots import Ballots
from workshop.ranking.groups.cells import cells_of
from workshop.ranking.groups.members import Shown
from workshop.ranking.groups.small_cells import SmallCells
from workshop.ranking.groups.visible import told_on, visible
from workshop.ranking.groups.weights import weights_of
from workshop.ranking.stances import stances_of
from workshop.ranking.values import Counts, Values, values_of


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Room:
    """Everybody who voted in a round, shape (people, statements) each.

    `values`: what answers are worth. `stances`: +1, 0, -1. `told`: which of the groups that `small`
    shows may be told, shape (groups, statements). `cells` and `weights`: where people
    are counted, and what they weigh, when each group counts the same. `by_group`: whether that is
    what decides.
    """

    columns: tuple[str, ...]
    groups: tuple[str, ...]
    values: Values
    stances: Values
    small: SmallCells
    told: Shown
    cells: Counts
    weights: Values
    by_group: bool

    @property
    def deciding_cells(self) -> Counts | None:
        """The cells, where groups decide."""
        return self.cells if self.by_group else None

    @property
    def deciding_weights(self) -> Values | None:
        """The weights, where groups decide."""
        return self.weights if self.by_group else None


def room_of(
    ballot: Ballot, ballots: Ballots, columns: Sequence[str], *, weighting: Weighting
) -> Room:
    """Return the arrays of a round whose statements are `columns` (version ids)."""
    answers = answers_of(ballots.marks, columns)
    values = values_of(ballot, answers)
    small = visible(ballot, answers, ballots.groups)
    cells = cells_of(ballots.groups, small)
    stances = stances_of(ballot, answers)
    return Room(
        columns=tuple(columns),
        groups=ballots.groups,
        values=values,
        stances=stances,
        small=small,
        told=told_on(stances, ballots.groups, small.shown),
        cells=cells,
        weights=weights_of(values, cells),
        by_group=weighting is Weighting.GROUP,
    )
