"""Groups are changed while people join, merged, and taken apart again."""

import pytest

from tests.actions.records import acts
from tests.fixtures.groups import apart, called, known, merge, move, untouched
from tests.fixtures.people import Room
from workshop.actions import grouping
from workshop.actions.grouping import Edit
from workshop.actions.joining import join
from workshop.actions.tokens import token_hash
from workshop.domain.grouping import Counted, counted, offered, stamp
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.plan import DEFAULT_GROUPS
from workshop.domain.round import RoundStep
from workshop.domain.sequence import moved
from workshop.domain.vote import Receipt
from workshop.errors import (
    ChangedMeanwhile,
    FieldMissing,
    GroupHasPeople,
    GroupNamedTwice,
    GroupsAreInUse,
    NotFound,
    ObserversApart,
    TooFewToMerge,
    TooManyGroups,
)
from workshop.store import groups, participants, results

OBSERVER = "Observer (no vote)"


def rows(room: Room) -> dict[str, Counted]:
    with room.hall.store.reading() as database:
        people = groups.people(database, room.workshop.id)
    return {row.group.name: row for row in counted(known(room), people)}


def joins(room: Room, name: str) -> str:
    return join(room.hall, workshop=room.now(), group_id=called(room, name).id)


def test_two_groups_can_change_names_and_one_become_observers(room: Room) -> None:
    first, second = known(room)[:2]
    edit = Edit(
        names={first.id: second.name, second.id: first.name},
        observers=frozenset({second.id}),
        made_from=stamp(known(room)),
    )
    grouping.keep_groups(room.hall, workshop=room.now(), edit=edit, actor="alice")
    after = known(room)
    assert [(g.id, g.name, g.observes) for g in after[:2]] == [
        (first.id, second.name, False),
        (second.id, first.name, True),
    ]
    assert acts(room)[-1] == "groups changed"


def test_names_that_cannot_be_used_change_nothing(room: Room) -> None:
    before, first = known(room), known(room)[0]
    for name, error in (("", FieldMissing), ("resident", GroupNamedTwice)):
        edit = Edit(names={first.id: name}, observers=frozenset(), made_from=stamp(before))
        with pytest.raises(error):
            grouping.keep_groups(room.hall, workshop=room.now(), edit=edit, actor="alice")
    assert known(room) == before


def test_a_change_from_an_old_page_changes_nothing(room: Room) -> None:
    old = untouched(room)
    merge(room, ["Union", "Resident"], "People")
    before = known(room)
    with pytest.raises(ChangedMeanwhile):
        grouping.keep_groups(room.hall, workshop=room.now(), edit=old, actor="bob")
    assert known(room) == before


def test_a_group_is_added_up_to_a_limit(room: Room) -> None:
    for number in range(30 - len(DEFAULT_GROUPS)):
        grouping.add_group(
            room.hall,
            workshop=room.now(),
            edit=untouched(room),
            name=f"Table {number}",
            actor="alice",
        )
    assert known(room)[-1].name == "Table 15"
    with pytest.raises(TooManyGroups):
        grouping.add_group(
            room.hall, workshop=room.now(), edit=untouched(room), name="One", actor="alice"
        )


def test_a_group_goes_only_when_nobody_chose_it(room: Room) -> None:
    joins(room, "Union")
    for name in ("Union", "Resident"):
        group = called(room, name)
        if name == "Union":
            with pytest.raises(GroupHasPeople, match="Union"):
                remove(room, group.id)
        else:
            remove(room, group.id)
    assert "Union" in rows(room)
    assert "Resident" not in rows(room)
    with pytest.raises(NotFound):
        remove(room, "none")


def remove(room: Room, group_id: str) -> None:
    grouping.remove_group(
        room.hall, workshop=room.now(), edit=untouched(room), group_id=group_id, actor="alice"
    )


def test_groups_move(room: Room) -> None:
    before = [group.name for group in known(room)]
    grouping.move_group(
        room.hall,
        workshop=room.now(),
        edit=untouched(room),
        group_id=known(room)[1].id,
        by=-1,
        actor="alice",
    )
    assert [group.name for group in known(room)] == [before[1], before[0], *before[2:]]


def test_a_merge_counts_people_together_and_is_taken_back(room: Room) -> None:
    joins(room, "Union")
    joins(room, "Resident")
    merge(room, ["Union", "Resident"], "People")
    assert "Union" not in rows(room)
    assert (rows(room)["People"].people, len(rows(room)["People"].merged)) == (2, 2)
    joins(room, "Union")  # a phone that had the page open before
    assert rows(room)["People"].people == 3
    apart(room, "People")
    assert "People" not in rows(room)
    assert (rows(room)["Union"].people, rows(room)["Resident"].people) == (2, 1)


def offered_names(room: Room) -> list[str]:
    return [group.name for group in offered(known(room))]


def test_a_new_broader_group_stands_where_the_first_of_its_groups_stood(room: Room) -> None:
    before = offered_names(room)
    merge(room, ["Union", "Council officer", "Resident"], "People")
    assert offered_names(room) == [
        "People" if name == "Council officer" else name
        for name in before
        if name not in {"Union", "Resident"}
    ]
    assert offered_names(room)[-1] == OBSERVER
    apart(room, "People")
    assert offered_names(room) == before


def test_groups_that_were_merged_return_to_their_places_after_others_moved(room: Room) -> None:
    before = offered_names(room)
    merge(room, ["Union", "Council officer"], "People")
    move(room, "Resident", by=-1)
    move(room, "People", by=-1)
    move(room, "People", by=1)
    apart(room, "People")
    earlier = before[before.index("Resident") - 1]
    order = moved(before, "Resident", by=-1)
    assert order.index("Resident") < order.index(earlier)
    assert offered_names(room) == order


def test_a_group_from_the_list_that_others_are_merged_into_stays_where_it_is(room: Room) -> None:
    before = offered_names(room)
    merge(room, ["Union", "Councillor"], "Resident")
    assert offered_names(room) == [n for n in before if n not in {"Union", "Councillor"}]


def test_a_broader_group_that_somebody_chose_stays_when_it_is_taken_apart(room: Room) -> None:
    merge(room, ["Union", "Resident"], "People")
    joins(room, "People")
    apart(room, "People")
    assert rows(room)["People"].people == 1


def test_a_group_can_be_merged_into_one_from_the_list_with_all_it_has(room: Room) -> None:
    merge(room, ["Union", "Resident"], "People")
    merge(room, ["People"], "Councillor")
    assert {group.name for group in rows(room)["Councillor"].merged} == {
        "Union",
        "Resident",
        "People",
    }


def test_a_merge_that_makes_no_sense_is_refused(room: Room) -> None:
    before = known(room)
    for names, into, error in (
        (["Union"], "People", TooFewToMerge),
        ([], "People", TooFewToMerge),
        (["Union"], "Union", TooFewToMerge),
        (["Union", OBSERVER], "People", ObserversApart),
        (["Union"], OBSERVER, ObserversApart),
        (["Union", "Resident"], " ", FieldMissing),
    ):
        with pytest.raises(error):
            merge(room, names, into)
    assert known(room) == before


def test_votes_count_in_the_broader_group_and_people_keep_what_they_chose(room: Room) -> None:
    with room.hall.store.writing() as database:
        database.execute("update rounds set weighting = 'group'")
    names = [*["Union", "Resident"] * 3, *["Councillor"] * 5]
    people = [who_joins(room, name) for name in names]
    merge(room, ["Union", "Resident"], "People")
    room.step(Kind.BARRIER, RoundStep.OPEN)
    statement = room.statements_of(Kind.BARRIER)[0]
    for who in people:
        assert room.vote(who, statement, "no") is Receipt.SAVED
    assert people[0].group_id == called(room, "Union").id
    with room.hall.store.reading() as database:
        result = results.before_reveal(database, room.round_of(Kind.BARRIER))
    assert result.groups == 2


def test_groups_that_a_vote_counts_by_are_not_merged_after_it_opened(room: Room) -> None:
    with room.hall.store.writing() as database:
        database.execute("update rounds set weighting = 'group'")
    who_joins(room, "Union")
    room.step(Kind.BARRIER, RoundStep.OPEN)
    with pytest.raises(GroupsAreInUse):
        merge(room, ["Union", "Resident"], "People")
    assert called(room, "Union").merged_into is None


def test_where_each_person_counts_the_same_groups_are_merged_at_any_time(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    merge(room, ["Union", "Resident"], "People")
    assert called(room, "Union").merged_into == called(room, "People").id


def who_joins(room: Room, name: str) -> Participant:
    token = joins(room, name)
    with room.hall.store.reading() as database:
        who = participants.by_token(database, token_hash(token), workshop_id=room.workshop.id)
    assert who is not None
    return who


def test_the_budget_is_asked_only_where_it_is_switched_on(room: Room) -> None:
    for asks, kept in ((False, None), (True, True)):
        grouping.ask_budget(room.hall, workshop=room.now(), asks=asks, actor="alice")
        token = join(room.hall, workshop=room.now(), group_id=None, holds_budget=True)
        with room.hall.store.reading() as database:
            who = participants.by_token(database, token_hash(token), workshop_id=room.workshop.id)
        assert who is not None
        assert who.holds_budget is kept
