"""The same answers counted twice: one person one vote, and each group the same."""

from dataclasses import dataclass

import numpy as np

from workshop.domain.ballot import BallotKind
from workshop.domain.round import Round
from workshop.ranking.findings.room import Room
from workshop.ranking.groups.competition import competition_ranks, known
from workshop.ranking.groups.members import UNNAMED
from workshop.ranking.groups.positions import by_positions
from workshop.ranking.values import means

_TOLD_DIGITS = 1
_DIGITS = 9  # people in another order make sums that differ after the fifteenth digit

Ranks = tuple[int | None, ...]
Scores = tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Scores and ranks of both ways, by column. `positions`: ranks by the groups' own places.

    `group_scores` have one digit after the point: beside the room's own counts a longer one is one
    more equation for what the people of one group answered. Ranks are made of exact scores. One
    digit is not enough by itself: of two counts that are left, one can lie on each side of where
    it is rounded, with two cells as with ten. So a score stands only where each group's share is
    told as it is (`grouped.are_exact`).

    `is_grouped`: where some group is told, by column; elsewhere only one way is.
    """

    pooled_scores: Scores
    pooled_ranks: Ranks
    group_scores: Scores
    group_ranks: Ranks
    positions: Ranks
    is_grouped: tuple[bool, ...]


def places_of(round_: Round, room: Room) -> Places:
    """Return the places of a round in both ways; positions for rankings only."""
    pooled = np.round(means(room.values), _DIGITS)
    grouped = np.round(means(room.values, room.weights), _DIGITS)
    return Places(
        pooled_scores=known(pooled),
        pooled_ranks=competition_ranks(pooled),
        group_scores=known(np.round(grouped, _TOLD_DIGITS)),
        group_ranks=competition_ranks(grouped),
        positions=_positions(round_, room),
        is_grouped=tuple(bool(column.any()) for column in room.told.T),
    )


def _positions(round_: Round, room: Room) -> Ranks:
    """People of hidden groups give no positions: a sum over groups would tell theirs."""
    if round_.ballot.kind is not BallotKind.RANKING or not room.small.shown.any():
        return (None,) * len(room.columns)
    whole = [bool(row.all()) for row in room.small.shown]
    shown = {name for name, seen in zip(room.small.names, whole, strict=True) if seen}
    names = [group if group in shown else UNNAMED for group in room.groups]
    return by_positions(np.asarray(room.values), names).ranks
