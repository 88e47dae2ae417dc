"""What each group says about each statement, as far as it may be told."""

from collections.abc import Sequence

import numpy as np

from workshop.domain.workshop import Group
from workshop.ranking.findings.model import GroupSeen, GroupShare
from workshop.ranking.findings.room import Room
from workshop.ranking.groups.members import answers, membership
from workshop.ranking.groups.unanimous import Bound, told


def groups_seen(room: Room, offered: Sequence[Group]) -> tuple[GroupSeen, ...]:
    """Return the groups of those who voted, in the workshop's order."""
    shown = dict(zip(room.small.names, [bool(row.any()) for row in room.told], strict=True))
    return tuple(
        GroupSeen(
            id=group.id, name=group.name, people=room.groups.count(group.id), shown=shown[group.id]
        )
        for group in offered
        if group.id in shown
    )


def group_shares(room: Room, seen: Sequence[GroupSeen]) -> tuple[tuple[GroupShare, ...], ...]:
    """Return the shares of each statement (column), one a group, empty where it is not told."""
    names = room.small.names
    members = membership(room.groups, names)
    agree = members @ np.asarray(room.stances > 0, dtype=np.float64)
    given = answers(room.stances, members)
    row = {name: place for place, name in enumerate(names)}
    return tuple(
        tuple(
            _share(group.id, agree[row[group.id], column], given[row[group.id], column])
            if room.told[row[group.id], column]
            else GroupShare(group=group.id, answers=None, support=None)
            for group in seen
        )
        for column in range(len(room.columns))
    )


def are_exact(room: Room, shares: Sequence[Sequence[GroupShare]]) -> list[bool]:
    """Return where the shares of all groups that are shown are told, and as they are."""
    seen = room.small.shown.sum(axis=0)
    return [
        sum(each.support is not None and each.support.bound is Bound.EXACT for each in column)
        == int(many)
        for column, many in zip(shares, seen, strict=True)
    ]


def _share(group: str, agree: float, given: float) -> GroupShare:
    return GroupShare(group=group, answers=int(given), support=told(int(agree), int(given)))
