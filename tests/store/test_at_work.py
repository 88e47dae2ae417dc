"""Who is in the middle of an open round: phones and turns that can go on, never paper."""

import pytest

from tests.actions.sheets import enter, marks
from tests.fixtures.people import Room
from workshop.actions.sharing import end_turn, share_tablet, start_turn
from workshop.actions.tokens import new_token, token_hash
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.round import RoundStep
from workshop.domain.tablet import Tablet
from workshop.store import participants, tablets
from workshop.store.at_work import AtWork, at_work


@pytest.fixture(autouse=True)
def voting(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)


def now(room: Room) -> AtWork:
    with room.hall.store.reading() as database:
        return at_work(database, room.round_of(Kind.BARRIER))


def answer(room: Room, who: Participant, statements: int) -> None:
    for statement in room.statements_of(Kind.BARRIER)[:statements]:
        room.vote(who, statement, "a-lot")


def sit_down(room: Room) -> tuple[Tablet, Participant]:
    share_tablet(room.hall, workshop=room.now(), tablet_id="one", actor="alice")
    token = new_token()
    with room.hall.store.reading() as database:
        (tablet,) = tablets.of_workshop(database, room.workshop.id)
    start_turn(room.hall, workshop=room.now(), tablet=tablet, token=token, group_id=None)
    with room.hall.store.reading() as database:
        found = participants.by_token(database, token_hash(token), workshop_id=room.workshop.id)
    assert found is not None
    return tablet, found


def test_who_has_begun_and_not_finished_is_waited_for(room: Room) -> None:
    room.somebody()
    answer(room, room.somebody(), 1)
    answer(room, room.somebody(), room.round_of(Kind.BARRIER).size)
    assert now(room) == AtWork(begun=2, unfinished=1)


def test_a_turn_that_is_over_is_not_waited_for(room: Room) -> None:
    tablet, who = sit_down(room)
    answer(room, who, 1)
    assert now(room) == AtWork(begun=1, unfinished=1)
    end_turn(room.hall, tablet=tablet)
    assert now(room) == AtWork(begun=1, unfinished=0)


def test_a_sheet_with_blank_marks_is_a_sheet_and_not_waited_for(room: Room) -> None:
    round_ = room.round_of(Kind.BARRIER)
    enter(room, round_, 1, marks(room, round_, "a-lot"))
    assert now(room) == AtWork(begun=0, unfinished=0, sheets=1)


def test_the_next_round_begins_anew(room: Room) -> None:
    enter(room, room.round_of(Kind.BARRIER), 1, marks(room, room.round_of(Kind.BARRIER), "a-lot"))
    answer(room, room.somebody(), 1)
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    with room.hall.store.reading() as database:
        assert at_work(database, room.round_of(Kind.SOLUTION)) == AtWork()
