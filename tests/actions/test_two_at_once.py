"""Two facilitators at once: a press about what somebody else has changed is refused."""

import pytest

from tests.actions.records import acts
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from workshop.actions.rehearsing import remove_rehearsal
from workshop.actions.steering import go_to_part, take_step
from workshop.domain.agenda import agenda
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState, RoundStep
from workshop.errors import RoundHasChanged
from workshop.store import parts

OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN


def reopen(room: Room, seen: str | None) -> None:
    round_id = room.round_of(Kind.BARRIER).id
    take_step(
        room.hall, workshop=room.now(), round_id=round_id, step=REOPEN, actor="bob", seen=seen
    )


@pytest.mark.parametrize("meanwhile", [(REVEAL,), (REOPEN, CLOSE), (REVEAL, REOPEN, CLOSE)])
def test_voting_is_not_opened_again_on_what_somebody_changed_meanwhile(
    room: Room, clock: Clock, meanwhile: tuple[RoundStep, ...]
) -> None:
    room.step(Kind.BARRIER, OPEN, CLOSE)
    seen = room.round_of(Kind.BARRIER).stamp
    clock.pass_by(seconds=1)
    room.step(Kind.BARRIER, *meanwhile)
    before = room.round_of(Kind.BARRIER), acts(room)
    with pytest.raises(RoundHasChanged, match="your press did nothing"):
        reopen(room, seen)
    assert (room.round_of(Kind.BARRIER), acts(room)) == before


def test_voting_is_opened_again_on_what_was_seen(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN, CLOSE, REVEAL)
    reopen(room, room.round_of(Kind.BARRIER).stamp)
    assert room.round_of(Kind.BARRIER).state is RoundState.OPEN


@pytest.mark.parametrize("step", [CLOSE, REVEAL])
def test_a_press_about_an_earlier_opening_is_refused(room: Room, step: RoundStep) -> None:
    """In the same millisecond, too: what tells two openings apart is no clock."""
    room.step(Kind.BARRIER, *((OPEN,) if step is CLOSE else (OPEN, CLOSE)))
    seen = room.round_of(Kind.BARRIER)
    room.step(Kind.BARRIER, *((CLOSE, REOPEN) if step is CLOSE else (REOPEN, CLOSE)))
    before = room.round_of(Kind.BARRIER), acts(room)
    assert before[0].state is seen.state
    with pytest.raises(RoundHasChanged, match="your press did nothing"):
        take_step(
            room.hall,
            workshop=room.now(),
            round_id=seen.id,
            step=step,
            actor="bob",
            seen=seen.stamp,
        )
    assert (room.round_of(Kind.BARRIER), acts(room)) == before


def where(room: Room) -> str:
    """What a page would say of where the workshop stands."""
    with room.hall.store.reading() as database:
        return agenda(room.now(), parts.of_workshop(database, room.workshop.id)).stamp


def test_next_is_refused_when_the_round_was_opened_again_meanwhile(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN, CLOSE, REVEAL)
    seen, following = where(room), room.part_of(Kind.SOLUTION).id
    room.step(Kind.BARRIER, REOPEN, CLOSE)
    stood = room.now().current_part_id
    with pytest.raises(RoundHasChanged):
        go_to_part(room.hall, workshop=room.now(), part_id=following, actor="bob", seen=seen)
    assert room.now().current_part_id == stood
    fresh = where(room)
    go_to_part(room.hall, workshop=room.now(), part_id=following, actor="bob", seen=fresh)
    assert room.now().current_part_id == following


def test_a_rehearsal_taken_away_does_not_bring_back_what_its_pages_saw(room: Room) -> None:
    room.somebody(rehearsal=True)
    room.step(Kind.BARRIER, OPEN)
    seen = room.round_of(Kind.BARRIER)
    remove_rehearsal(room.hall, workshop=room.now(), actor="alice")
    assert room.round_of(Kind.BARRIER).state is RoundState.DRAFT
    room.step(Kind.BARRIER, OPEN)
    assert room.round_of(Kind.BARRIER).opened_at == seen.opened_at
    assert room.round_of(Kind.BARRIER).stamp != seen.stamp
