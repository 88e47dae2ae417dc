"""Two facilitators at once: a press about what somebody else has changed is refused."""

import pytest

from tests.actions.records import acts
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from workshop.actions.steering import take_step
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState, RoundStep
from workshop.errors import RoundHasChanged

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
    with pytest.raises(RoundHasChanged, match="voting was not opened again"):
        reopen(room, seen)
    assert (room.round_of(Kind.BARRIER), acts(room)) == before


def test_voting_is_opened_again_on_what_was_seen(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN, CLOSE, REVEAL)
    reopen(room, room.round_of(Kind.BARRIER).stamp)
    assert room.round_of(Kind.BARRIER).state is RoundState.OPEN
