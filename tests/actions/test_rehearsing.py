import pytest

from tests.actions.records import acts, count, raised, versions
from tests.fixtures.people import Room
from tests.fixtures.voices import allow, propose, said, say
from tests.store.ballots import stored
from workshop.actions.commenting import comment
from workshop.actions.rehearsing import remove_rehearsal
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.voices import Suggesting
from workshop.domain.workshop import WorkshopState
from workshop.errors import ResultIsHidden
from workshop.store import comments, participants, results

OPEN, CLOSE, REVEAL = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL


def take_part(room: Room, kind: Kind, *, rehearsal: bool) -> Participant:
    who = room.somebody(rehearsal=rehearsal)
    first = room.statements_of(kind)[0]
    room.vote(who, first, "not-sure")
    comment(
        room.hall,
        workshop=room.now(),
        round_=room.round_of(kind),
        version_id=first.version_id,
        participant=who,
        typed="simulated" if rehearsal else "real",
    )
    return who


def remove(room: Room) -> int:
    return remove_rehearsal(room.hall, workshop=room.now(), actor="alice")


def states(room: Room) -> list[RoundState]:
    return [room.round_of(kind).state for kind in Kind]


def test_only_simulated_people_go_with_all_they_did(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    for _ in range(3):
        take_part(room, Kind.BARRIER, rehearsal=True)
    real = take_part(room, Kind.BARRIER, rehearsal=False)
    assert remove(room) == 3
    assert {participant for participant, *_ in stored(room)} == {real.id}
    assert count(room, "participants") == 1
    with room.hall.store.reading() as database:
        left = comments.of_workshop(database, room.workshop.id)
        simulated = participants.in_rehearsal(database, room.workshop.id)
    assert [written.text for written in left] == ["real"]
    assert simulated == 0


def test_a_workshop_that_was_only_rehearsed_starts_afresh(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    take_part(room, Kind.BARRIER, rehearsal=True)
    room.step(Kind.BARRIER, CLOSE, REVEAL)
    room.step(Kind.SOLUTION, OPEN)
    take_part(room, Kind.SOLUTION, rehearsal=True)
    remove(room)
    assert states(room) == [RoundState.DRAFT] * 2
    assert room.round_of(Kind.BARRIER).opened_at is None
    assert room.now().state is WorkshopState.DRAFT
    assert room.now().current_part_id == room.part_of(Kind.BARRIER).id
    room.step(Kind.BARRIER, OPEN)
    assert states(room) == [RoundState.OPEN, RoundState.DRAFT]


@pytest.mark.parametrize(
    ("steps", "state"),
    [((), RoundState.OPEN), ((CLOSE,), RoundState.CLOSED), ((CLOSE, REVEAL), RoundState.REVEALED)],
)
def test_a_round_with_a_real_vote_stays_where_it_is(
    room: Room, steps: tuple[RoundStep, ...], state: RoundState
) -> None:
    room.step(Kind.BARRIER, OPEN)
    take_part(room, Kind.BARRIER, rehearsal=True)
    take_part(room, Kind.BARRIER, rehearsal=False)
    room.step(Kind.BARRIER, *steps)
    remove(room)
    assert states(room) == [state, RoundState.DRAFT]
    assert room.now().state is WorkshopState.LIVE


def test_what_the_room_really_said_is_told_without_the_rehearsal(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    take_part(room, Kind.BARRIER, rehearsal=True)
    take_part(room, Kind.BARRIER, rehearsal=False)
    room.step(Kind.BARRIER, CLOSE, REVEAL)
    remove(room)
    with room.hall.store.reading() as database:
        told = results.revealed(database, room.round_of(Kind.BARRIER))
    assert (told.voted, told.joined) == (1, 1)
    assert sum(placed.standing.tally.answered for placed in told.placed) == 1


def test_a_rehearsed_result_is_hidden_again(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    take_part(room, Kind.BARRIER, rehearsal=True)
    room.step(Kind.BARRIER, CLOSE, REVEAL)
    remove(room)
    with room.hall.store.reading() as database, pytest.raises(ResultIsHidden):
        results.revealed(database, room.round_of(Kind.BARRIER))


def test_without_a_rehearsal_nobody_goes(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    take_part(room, Kind.BARRIER, rehearsal=False)
    before = stored(room)
    assert remove(room) == 0
    assert stored(room) == before


def test_the_removal_is_recorded_and_everybody_is_told(room: Room) -> None:
    room.somebody(rehearsal=True)
    told = versions(room)
    remove(room)
    assert acts(room)[-1] == "rehearsal removed"
    assert raised(told, versions(room)) == (True, True)


def test_without_simulated_people_nothing_happens(room: Room) -> None:
    room.somebody()
    room.step(Kind.BARRIER, OPEN)
    assert remove(room) == 0
    assert room.round_of(Kind.BARRIER).state is RoundState.OPEN


def test_a_round_that_real_people_have_open_stays_open(room: Room) -> None:
    room.somebody()
    room.somebody(rehearsal=True)
    room.step(Kind.BARRIER, OPEN)
    assert remove(room) == 1
    assert room.round_of(Kind.BARRIER).state is RoundState.OPEN


def test_a_suggested_statement_stays_when_somebody_real_wrote_about_it(room: Room) -> None:
    """What a simulated person suggested goes, but nothing goes with it that a real one wrote."""
    allow(room, suggestions=Suggesting.STRAIGHT)
    propose(room, room.somebody(rehearsal=True))
    propose(room, room.somebody(rehearsal=True), "Nobody mends the roads that lead here.")
    who = room.somebody()
    room.step(Kind.BARRIER, OPEN)
    say(room, who, "It is true of our street.", place=24)
    room.step(Kind.BARRIER, CLOSE)
    remove(room)
    assert [written.text for written in said(room)] == ["It is true of our street."]
    labels = [statement.label for statement in room.statements_of(Kind.BARRIER)]
    assert ("B25" in labels, "B26" in labels) == (True, False)
