"""What is kept in memory holds until something else than a vote is written, by whomever."""

import pytest

from tests.fixtures.people import Room
from tests.store.ballots import a_vote
from workshop.actions.tokens import token_hash
from workshop.domain.kind import Kind
from workshop.domain.participant import Channel, Participant
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.vote import Receipt
from workshop.store import memory, participants
from workshop.store.connection import Database, Store
from workshop.store.memory import Memory


def state(room: Room, found: Memory) -> RoundState:
    standing = found.standing(room.workshop.code)
    assert standing is not None
    return standing[1].rounds[0].state


class BrokenOff(Exception):
    """A transaction that does not come to its end."""


def rename_and_break_off(store: Store) -> None:
    with store.writing() as database:
        database.execute("update workshops set title = 'Never'")
        raise BrokenOff


def test_a_vote_leaves_everything_as_it_is(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    who, statement = room.somebody(), room.statements_of(Kind.BARRIER)[0]
    found = room.hall.memory
    before, changes = found.standing(room.workshop.code), room.hall.store.changes
    assert room.hall.writer.save([a_vote(room, who, statement)]) == (Receipt.SAVED,)
    assert room.hall.store.changes == changes
    assert found.standing(room.workshop.code) is before


def test_a_step_is_seen_at_once(room: Room) -> None:
    found = room.hall.memory
    states = [state(room, found)]
    for step in (RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL):
        room.step(Kind.BARRIER, step)
        states.append(state(room, found))
    assert states == ["draft", "open", "closed", "revealed"]


def test_what_another_process_writes_is_seen_at_once(room: Room) -> None:
    found = room.hall.memory
    assert state(room, found) == "draft"
    beside = Store(room.hall.store.path)
    with beside.writing() as database:
        database.execute("update workshops set title = 'Renamed'")
    beside.close()
    standing = found.standing(room.workshop.code)
    assert standing is not None
    assert standing[0].title == "Renamed"


def test_what_reads_the_same_again_stays_the_same_object(room: Room) -> None:
    found = room.hall.memory
    before, changes = found.standing(room.workshop.code), room.hall.store.changes
    room.somebody()
    assert room.hall.store.changes != changes
    assert found.standing(room.workshop.code) is before


def test_a_change_that_is_taken_back_is_no_change_but_is_looked_for(room: Room) -> None:
    found, store = room.hall.memory, room.hall.store
    before, changes = found.standing(room.workshop.code), store.changes
    with pytest.raises(BrokenOff):
        rename_and_break_off(store)
    assert store.changes != changes
    assert found.standing(room.workshop.code) is before


def test_a_code_that_nobody_has_is_found_once_it_is_there(room: Room) -> None:
    found, store = room.hall.memory, room.hall.store
    assert found.standing("WXYZ") is None
    with store.writing() as database:
        database.execute("update workshops set code = 'WXYZ'")
    assert found.standing("wx-yz") is not None
    assert found.standing(room.workshop.code) is None


def test_a_phone_that_was_made_a_stranger_is_one_at_once(room: Room) -> None:
    person = Participant(id="p", workshop_id=room.workshop.id, group_id=None, channel=Channel.PHONE)
    found, store, token = room.hall.memory, room.hall.store, token_hash("secret")
    with store.writing() as database:
        participants.insert(database, person, token_hash=token, now=room.hall.now())
    assert found.participant(token, workshop_id=room.workshop.id) == person
    assert found.participant(token, workshop_id="another") is None
    with store.writing() as database:
        participants.forget_token(database, "p")
    assert found.participant(token, workshop_id=room.workshop.id) is None


def test_it_holds_a_bounded_number_of_things_and_forgets_all_when_told(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "MOST", 3)
    found = Memory(store)
    asked: list[int] = []

    def read(number: int) -> int:
        def note(_: Database) -> int:
            asked.append(number)
            return number

        return found.get(("number", number), note)

    for number in (1, 2, 3, 4):
        assert read(number) == number
    assert (read(4), asked) == (4, [1, 2, 3, 4])
    assert (read(1), asked) == (1, [1, 2, 3, 4, 1])
    found.forget()
    assert (read(4), asked[-1]) == (4, 4)
