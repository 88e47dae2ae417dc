"""Vote again: a linked draft right after the round, over all of it or a part."""

import pytest

from tests.actions.evening import (
    CLOSE,
    OPEN,
    agenda,
    make_evening,
    names,
    of_part,
    part_called,
    play,
    step,
)
from tests.actions.records import acts, count
from tests.fixtures.people import Room
from workshop.actions.revoting import vote_again
from workshop.actions.steering import end_workshop
from workshop.domain.round import RoundState
from workshop.errors import AgendaIsOver, FieldMissing, NotFound, StepNotAllowed, TooFewToChoose


def again(room: Room, name: str, statement_ids: list[str]) -> str:
    return vote_again(
        room.hall,
        workshop=room.now(),
        part_id=part_called(room, name).id,
        title="Once more",
        statement_ids=statement_ids,
        actor="alice",
    )


def ids(room: Room, name: str) -> list[str]:
    return [statement.id for statement in of_part(room, name)]


def test_a_re_vote_stands_right_behind_and_both_are_kept(room: Room) -> None:
    make_evening(room)
    play(room, "Solutions", agreed=3)
    cast = count(room, "votes")
    again(room, "Solutions", ids(room, "Solutions")[:2])
    place = names(room).index("Solutions")
    assert names(room)[place + 1] == "Once more"
    earlier, later = part_called(room, "Solutions").round, part_called(room, "Once more").round
    assert earlier is not None
    assert later is not None
    assert (later.parent_id, later.state) == (earlier.id, RoundState.DRAFT)
    assert (later.ballot, later.question) == (earlier.ballot, earlier.question)
    assert of_part(room, "Once more") == of_part(room, "Solutions")[:2]
    assert count(room, "votes") == cast
    assert acts(room)[-1] == "vote repeated"


def test_only_statements_of_the_round_can_be_voted_on_again(room: Room) -> None:
    step(room, "Solutions", OPEN, CLOSE)
    before = agenda(room)
    for chosen in ([], ids(room, "Barriers")):
        with pytest.raises(FieldMissing):
            again(room, "Solutions", chosen)
    assert agenda(room) == before


def test_points_over_one_statement_are_refused(room: Room) -> None:
    make_evening(room)
    play(room, "Solutions", agreed=2)
    step(room, "What to do first", OPEN, CLOSE)
    with pytest.raises(TooFewToChoose):
        again(room, "What to do first", ids(room, "What to do first")[:1])


def test_what_was_not_voted_on_cannot_be_repeated(room: Room) -> None:
    make_evening(room)
    with pytest.raises(StepNotAllowed):
        again(room, "Barriers", ids(room, "Barriers"))
    step(room, "Barriers", OPEN)
    with pytest.raises(StepNotAllowed):
        again(room, "Barriers", ids(room, "Barriers"))
    with pytest.raises(NotFound):
        again(room, "Arrive and join", [])


def test_after_the_end_nothing_is_repeated(room: Room) -> None:
    step(room, "Barriers", OPEN, CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    with pytest.raises(AgendaIsOver):
        again(room, "Barriers", ids(room, "Barriers"))
