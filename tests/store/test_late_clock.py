"""The extra seconds after a close, when the clock of the server is set back or ahead."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from tests.store.ballots import a_vote
from workshop.actions.hall import as_text
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.vote import Receipt
from workshop.store import votes

DAY = timedelta(days=1).total_seconds()


@pytest.mark.parametrize(
    ("jump", "receipt"),
    [
        (-DAY, Receipt.LATE),
        (-21, Receipt.LATE),
        (-1, Receipt.SAVED_LATE),
        (1, Receipt.SAVED_LATE),
        (DAY, Receipt.LATE),
    ],
)
def test_a_clock_that_jumps_after_the_close_makes_the_extra_seconds_no_day(
    room: Room, clock: Clock, jump: float, receipt: Receipt
) -> None:
    for step in (RoundStep.OPEN, RoundStep.CLOSE):
        room.step(Kind.BARRIER, step)
    clock.pass_by(seconds=jump)
    now = room.hall.clock()
    vote = replace(
        a_vote(room, room.somebody(), room.statements_of(Kind.BARRIER)[0]),
        kept=True,
        cast_at=as_text(now),
        grace_from=as_text(now - timedelta(seconds=20)),
    )
    with room.hall.store.writing() as database:
        assert votes.save(database, vote) is receipt
