"""Opening settles what a round puts to the room: filters again, and the top of a revealed round."""

import pytest

from tests.actions.evening import (
    A_ROUND,
    CLOSE,
    OPEN,
    REOPEN,
    REVEAL,
    agenda,
    cast,
    make_evening,
    of_part,
    part_called,
    play,
    step,
)
from tests.fixtures.people import Room
from workshop.actions.outlining import use_template
from workshop.actions.planning import make_round
from workshop.actions.refilling import refill_drafts
from workshop.domain.round import RoundState
from workshop.domain.template import Template
from workshop.domain.timetable import total
from workshop.errors import (
    AgendaHasBegun,
    BallotDoesNotFit,
    EarlierRoundNotRevealed,
    RoundIsEmpty,
)


def remove_statements(room: Room, kept: int) -> None:
    """Leave only so many solutions, as if the others had been taken out."""
    ids = [each.id for each in of_part(room, "Solutions")[kept:]]
    with room.hall.store.writing() as database:
        for each in ids:
            database.execute("delete from statements where id = ?", [each])


def test_the_evening_has_its_parts_and_its_minutes(room: Room) -> None:
    make_evening(room)
    parts = agenda(room)
    assert total([part.minutes for part in parts]) == 90
    assert [part.name for part in parts if part.round] == [
        "Barriers",
        "Solutions",
        "What to do first",
    ]
    assert [part.position for part in parts] == list(range(8))


def test_an_agenda_that_has_begun_is_not_replaced(room: Room) -> None:
    step(room, "Barriers", OPEN)
    with pytest.raises(AgendaHasBegun):
        use_template(room.hall, workshop=room.now(), template=Template.QUICK, actor="alice")
    assert len(agenda(room)) == 2


def test_a_top_waits_for_the_reveal(room: Room) -> None:
    make_evening(room)
    with pytest.raises(EarlierRoundNotRevealed, match="Solutions"):
        step(room, "What to do first", OPEN)
    step(room, "Solutions", OPEN)
    step(room, "Solutions", CLOSE)
    with pytest.raises(EarlierRoundNotRevealed):
        step(room, "What to do first", OPEN)
    assert of_part(room, "What to do first") == ()


def test_a_top_takes_all_that_are_tied_at_the_cut_as_soon_as_it_is_revealed(room: Room) -> None:
    make_evening(room)
    play(room, "Solutions", agreed=8)
    best = of_part(room, "Solutions")[:8]
    assert of_part(room, "What to do first") == best
    step(room, "What to do first", OPEN)
    assert of_part(room, "What to do first") == best


def test_a_top_follows_the_earlier_round_until_it_opens(room: Room) -> None:
    make_evening(room)
    play(room, "Solutions", agreed=6)
    step(room, "Solutions", REOPEN)
    assert of_part(room, "What to do first") == ()
    late = of_part(room, "Solutions")[20]
    cast(room, "Solutions", late, "agree")
    step(room, "Solutions", CLOSE, REVEAL)
    assert late in of_part(room, "What to do first")
    step(room, "What to do first", OPEN, CLOSE)
    step(room, "Solutions", REOPEN)
    assert late in of_part(room, "What to do first")


def test_a_top_of_an_earlier_round_without_any_vote_cannot_be_opened(room: Room) -> None:
    make_evening(room)
    play(room, "Solutions", agreed=0)
    with pytest.raises(RoundIsEmpty):
        step(room, "What to do first", OPEN)


def test_a_whole_ballot_over_one_statement_is_refused_at_the_opening(room: Room) -> None:
    make_evening(room)
    play(room, "Solutions", agreed=1)
    with pytest.raises(BallotDoesNotFit, match="1 statements"):
        step(room, "What to do first", OPEN)
    found = part_called(room, "What to do first").round
    assert found is not None
    assert found.state is RoundState.DRAFT


def test_drafts_follow_the_statements_and_an_opened_round_does_not(room: Room) -> None:
    step(room, "Solutions", OPEN, CLOSE)
    make_round(room.hall, workshop=room.now(), draft=A_ROUND, actor="alice")
    assert len(of_part(room, "More")) == 30
    remove_statements(room, kept=28)
    with room.hall.store.writing() as database:
        refill_drafts(database, room.workshop.id)
    assert len(of_part(room, "More")) == 28
