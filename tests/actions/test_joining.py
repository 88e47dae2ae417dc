import hashlib

import pytest

from tests.actions.records import count, raised, versions
from tests.fixtures.people import Room, another_room
from workshop.actions.joining import join
from workshop.actions.steering import end_workshop
from workshop.actions.tokens import token_hash
from workshop.domain.kind import Kind
from workshop.domain.participant import Channel, Participant
from workshop.domain.round import RoundStep
from workshop.domain.workshop import Group
from workshop.errors import JoiningIsClosed
from workshop.store import groups, participants


def groups_of(room: Room) -> dict[str, Group]:
    with room.hall.store.reading() as database:
        return {group.name: group for group in groups.of_workshop(database, room.workshop.id)}


def holder_of(room: Room, token: str) -> Participant | None:
    with room.hall.store.reading() as database:
        return participants.by_token(database, token_hash(token), workshop_id=room.workshop.id)


def test_a_phone_that_joins_is_known_by_its_token(room: Room) -> None:
    resident = groups_of(room)["Resident"]
    token = join(room.hall, workshop=room.now(), group_id=resident.id)
    found = holder_of(room, token)
    assert found == Participant(
        id=found.id if found else "",
        workshop_id=room.workshop.id,
        group_id=resident.id,
        channel=Channel.PHONE,
    )


def test_an_observer_is_known_to_observe(room: Room) -> None:
    watching = groups_of(room)["Observer (no vote)"]
    found = holder_of(room, join(room.hall, workshop=room.now(), group_id=watching.id))
    assert found is not None
    assert found.observes


@pytest.mark.parametrize("group_id", [None, "", "unknown"])
def test_a_group_that_is_not_offered_counts_as_none(room: Room, group_id: str | None) -> None:
    found = holder_of(room, join(room.hall, workshop=room.now(), group_id=group_id))
    assert found is not None
    assert found.group_id is None
    assert not found.observes


def test_a_group_of_another_workshop_counts_as_none(room: Room) -> None:
    foreign = groups_of(another_room(room))["Resident"]
    found = holder_of(room, join(room.hall, workshop=room.now(), group_id=foreign.id))
    assert found is not None
    assert found.group_id is None


def test_a_token_opens_no_other_workshop(room: Room) -> None:
    token = join(room.hall, workshop=room.now(), group_id=None)
    assert holder_of(another_room(room), token) is None


def test_only_the_hash_of_a_token_is_in_the_file(room: Room) -> None:
    tokens = [join(room.hall, workshop=room.now(), group_id=None) for _ in range(5)]
    path = room.hall.store.path
    files = [path, path.with_name(f"{path.name}-wal")]
    written = b"".join(file.read_bytes() for file in files)
    assert len(set(tokens)) == 5
    for token in tokens:
        assert hashlib.sha256(token.encode()).hexdigest().encode() in written
        assert token.encode() not in written


def test_the_desk_is_told_and_phones_are_not(room: Room) -> None:
    told = versions(room)
    join(room.hall, workshop=room.now(), group_id=None)
    assert raised(told, versions(room)) == (False, True)


@pytest.mark.parametrize("steps", [(), (RoundStep.OPEN,), (RoundStep.OPEN, RoundStep.CLOSE)])
def test_people_can_join_until_the_end(room: Room, steps: tuple[RoundStep, ...]) -> None:
    room.step(Kind.BARRIER, *steps)
    assert holder_of(room, join(room.hall, workshop=room.now(), group_id=None)) is not None


def test_nobody_joins_a_workshop_that_has_ended(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    with pytest.raises(JoiningIsClosed):
        join(room.hall, workshop=room.now(), group_id=None)
    assert count(room, "participants") == 0


def test_a_simulated_person_is_marked(room: Room) -> None:
    assert room.somebody(rehearsal=True).rehearsal
    assert not room.somebody().rehearsal
    with room.hall.store.reading() as database:
        assert participants.in_rehearsal(database, room.workshop.id) == 1
        assert participants.by_channel(database, room.workshop.id) == {"phone": 2}
