"""Change the groups of a workshop: names, order, observers; merge them, and take a merge back."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from workshop.actions.hall import Hall
from workshop.actions.tokens import new_id
from workshop.domain.grouping import (
    check_names,
    counting,
    merged,
    offered,
    placed_before,
    read_name,
    reordered,
    stamp,
    voters,
)
from workshop.domain.plan import MOST_GROUPS
from workshop.domain.round import Weighting
from workshop.domain.sequence import moved
from workshop.domain.workshop import Group, Workshop
from workshop.errors import (
    ChangedMeanwhile,
    GroupHasPeople,
    GroupsAreInUse,
    NotFound,
    ObserversApart,
    TooFewToMerge,
    TooManyGroups,
)
from workshop.store import groups, rounds, workshops
from workshop.store.connection import Database

LEAST_TO_MERGE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What stands in the form of the groups: names by id, who observes, and what it was made from.

    Every button of the form brings it along, so that nothing typed is lost.
    """

    names: Mapping[str, str]
    observers: frozenset[str]
    made_from: str


def keep_groups(hall: Hall, *, workshop: Workshop, edit: Edit, actor: str) -> None:
    """Store the names and who observes.

    Raises:
        FieldMissing, FieldTooLong, GroupNamedTwice: when a name cannot be used.
        ChangedMeanwhile: when another host has changed the groups.
    """
    with _editing(hall, "groups changed", workshop=workshop, edit=edit, actor=actor) as database:
        del database  # the edit itself is all


def add_group(hall: Hall, *, workshop: Workshop, edit: Edit, name: str, actor: str) -> None:
    """Add a group at the end.

    Raises:
        TooManyGroups: when there are enough; and as `keep_groups`.
    """
    with _editing(hall, "group added", workshop=workshop, edit=edit, actor=actor) as database:
        known = groups.of_workshop(database, workshop.id)
        if len(known) >= MOST_GROUPS:
            raise TooManyGroups(most=MOST_GROUPS)
        check_names([*(group.name for group in known), read_name(name)])
        groups.add(database, workshop.id, Group(id=new_id(), name=read_name(name)))


def remove_group(hall: Hall, *, workshop: Workshop, edit: Edit, group_id: str, actor: str) -> None:
    """Remove a group that nobody has chosen; groups merged into it stand by themselves again.

    Raises:
        NotFound: when there is no such group. GroupHasPeople; and as `keep_groups`.
    """
    with _editing(hall, "group removed", workshop=workshop, edit=edit, actor=actor) as database:
        group = _group(groups.of_workshop(database, workshop.id), group_id)
        if groups.people(database, workshop.id).get(group.id):
            raise GroupHasPeople(name=group.name)
        groups.delete(database, workshop.id, group.id)


def move_group(
    hall: Hall, *, workshop: Workshop, edit: Edit, group_id: str, by: int, actor: str
) -> None:
    """Move a group up (-1) or down (1) among those that are offered.

    Raises:
        as `keep_groups`
    """
    with _editing(hall, "group moved", workshop=workshop, edit=edit, actor=actor) as database:
        known = groups.of_workshop(database, workshop.id)
        order = moved([group.id for group in offered(known)], group_id, by=by)
        groups.update(database, workshop.id, reordered(known, order))


def merge_groups(
    hall: Hall, *, workshop: Workshop, edit: Edit, group_ids: Sequence[str], name: str, actor: str
) -> None:
    """Count groups as one broader group. People keep what they chose.

    `name` is a new group, which stands where the first of them stood, or one that is offered. What
    was merged into one of them goes along.

    Raises:
        TooFewToMerge, ObserversApart; and as `keep_groups`.
    """
    with _editing(hall, "groups merged", workshop=workshop, edit=edit, actor=actor) as database:
        known = groups.of_workshop(database, workshop.id)
        ticked = [group for group in offered(known) if group.id in set(group_ids)]
        broad = _broader(database, workshop, read_name(name), like=ticked)
        gone = {group.id for group in ticked} - {broad.id}
        is_new = broad.id not in {group.id for group in known}
        if len(gone) < (LEAST_TO_MERGE if is_new else 1):
            raise TooFewToMerge
        if {group.observes for group in ticked} != {broad.observes}:
            raise ObserversApart
        now = merged(groups.of_workshop(database, workshop.id), gone, into=broad.id)
        changed = placed_before(now, broad.id, ticked[0].id) if is_new else now
        groups.update(database, workshop.id, changed)


def part_groups(hall: Hall, *, workshop: Workshop, edit: Edit, group_id: str, actor: str) -> None:
    """Take a merge back: its groups are offered and counted by themselves again.

    The broader group goes, unless somebody has chosen it meanwhile.

    Raises:
        NotFound: when there is no such group; and as `keep_groups`.
    """
    with _editing(hall, "merge taken back", workshop=workshop, edit=edit, actor=actor) as database:
        known = groups.of_workshop(database, workshop.id)
        broad = _group(known, group_id)
        apart = [
            dataclasses.replace(group, merged_into=None) if group.merged_into == broad.id else group
            for group in known
        ]
        groups.update(database, workshop.id, apart)
        if not groups.people(database, workshop.id).get(broad.id):
            groups.delete(database, workshop.id, broad.id)


def ask_budget(hall: Hall, *, workshop: Workshop, asks: bool, actor: str) -> None:
    """Say whether phones ask at the join if somebody holds or advises on a budget."""
    with hall.act(
        "budget question", actor=actor, workshop_id=workshop.id, detail={"asks": asks}
    ) as database:
        workshops.set_asks_budget(database, workshop.id, asks=asks)
    hall.board.changed(workshop.id, phones=False)


@contextmanager
def _editing(
    hall: Hall, action: str, *, workshop: Workshop, edit: Edit, actor: str
) -> Iterator[Database]:
    """One act on groups that nobody else has changed; what was typed is stored with it."""
    with hall.act(action, actor=actor, workshop_id=workshop.id) as database:
        known = groups.of_workshop(database, workshop.id)
        if stamp(known) != edit.made_from:
            raise ChangedMeanwhile
        typed = _all_typed(known, edit)
        check_names([group.name for group in typed])
        groups.update(database, workshop.id, typed)
        yield database
        _refuse_to_change_results(database, workshop, known)
    hall.board.changed(workshop.id, phones=False)


def _refuse_to_change_results(
    database: Database, workshop: Workshop, before: Sequence[Group]
) -> None:
    """Who counts, and with whom, stays as it was once a result rests on it."""
    now = groups.of_workshop(database, workshop.id)
    if counting(before) == counting(now):
        return
    people = groups.people(database, workshop.id)
    opened = [r for r in rounds.of_workshop(database, workshop.id) if r.opened_at]
    if opened and voters(before, people) != voters(now, people):
        raise GroupsAreInUse
    if any(round_.weighting is Weighting.GROUP for round_ in opened):
        raise GroupsAreInUse


def _all_typed(known: Sequence[Group], edit: Edit) -> list[Group]:
    """The groups as they were typed; one that was merged observes like its broader group."""
    typed = {group.id: _typed(group, edit) for group in known}
    return [
        dataclasses.replace(group, observes=typed[group.merged_into].observes)
        if group.merged_into in typed
        else group
        for group in typed.values()
    ]


def _typed(group: Group, edit: Edit) -> Group:
    if group.id not in edit.names:
        return group
    name = read_name(edit.names[group.id])
    return dataclasses.replace(group, name=name, observes=group.id in edit.observers)


def _group(known: Sequence[Group], group_id: str) -> Group:
    for group in known:
        if group.id == group_id:
            return group
    raise NotFound


def _broader(database: Database, workshop: Workshop, name: str, *, like: Sequence[Group]) -> Group:
    """The group of this name, made when there is none."""
    known = groups.of_workshop(database, workshop.id)
    for group in known:
        if group.name.casefold() == name.casefold() and group.merged_into is None:
            return group
    check_names([*(group.name for group in known), name])
    made = Group(id=new_id(), name=name, observes=any(group.observes for group in like))
    groups.add(database, workshop.id, made)
    return made
