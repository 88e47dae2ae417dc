"""Timers: started by the opening or by a host, moved, stopped; and a round that closes itself."""

import dataclasses
import threading

import pytest

from tests.actions.evening import (
    CLOSE,
    OPEN,
    REOPEN,
    agenda,
    cast,
    make_evening,
    of_part,
    part_called,
    step,
)
from tests.actions.records import acts, all_acts, raised, versions
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from workshop.actions.planning import change_round
from workshop.actions.rehearsing import remove_rehearsal
from workshop.actions.steering import (
    close_when_due,
    end_workshop,
    go_to_part,
    set_every_alarm,
    take_step,
)
from workshop.actions.timing import extend_timer, start_timer, stop_timer
from workshop.domain.draft import draft_of, stamp
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.timer import seconds_left
from workshop.domain.vote import Receipt
from workshop.errors import NoTimerNow, StepNotAllowed


def set_timer(room: Room, name: str, *, minutes: int, closes: bool = True) -> None:
    """Write a timer into a draft round."""
    part = part_called(room, name)
    draft = draft_of(part)
    assert draft is not None
    change_round(
        room.hall,
        workshop=room.now(),
        part_id=part.id,
        draft=dataclasses.replace(draft, timer_seconds=minutes * 60, closes_itself=closes),
        made_from=stamp(part),
        actor="alice",
    )


def left(room: Room, name: str) -> int | None:
    return seconds_left(part_called(room, name), now=room.hall.clock())


def state(room: Room, name: str) -> RoundState:
    found = part_called(room, name).round
    assert found is not None
    return found.state


def start(room: Room, name: str, *, minutes: int = 5, closes: bool = False) -> None:
    start_timer(
        room.hall,
        workshop=room.now(),
        part_id=part_called(room, name).id,
        minutes=minutes,
        closes=closes,
        actor="alice",
    )


def extend(room: Room, name: str, seconds: int) -> None:
    part_id = part_called(room, name).id
    extend_timer(room.hall, workshop=room.now(), part_id=part_id, seconds=seconds, actor="alice")


def stop(room: Room, name: str) -> None:
    part_id = part_called(room, name).id
    stop_timer(room.hall, workshop=room.now(), part_id=part_id, actor="alice")


def test_opening_starts_the_timer_and_closing_stops_it(room: Room, clock: Clock) -> None:
    set_timer(room, "Barriers", minutes=10)
    assert left(room, "Barriers") is None
    step(room, "Barriers", OPEN)
    clock.pass_by(seconds=30)
    assert left(room, "Barriers") == 570
    step(room, "Barriers", CLOSE)
    assert left(room, "Barriers") is None


def test_a_round_that_is_opened_again_has_time_without_end(room: Room, clock: Clock) -> None:
    set_timer(room, "Barriers", minutes=10)
    step(room, "Barriers", OPEN)
    clock.pass_by(minutes=11)
    step(room, "Barriers", CLOSE, REOPEN)
    assert left(room, "Barriers") is None
    assert cast(room, "Barriers", of_part(room, "Barriers")[0], "no") is Receipt.SAVED


def test_a_host_starts_moves_and_stops_the_timer_of_a_talk(room: Room, clock: Clock) -> None:
    make_evening(room)
    told = versions(room)
    start(room, "Arrive and join", minutes=3)
    assert raised(told, versions(room)) == (True, True)
    clock.pass_by(seconds=60)
    extend(room, "Arrive and join", 10)
    assert left(room, "Arrive and join") == 130
    clock.pass_by(seconds=300)
    extend(room, "Arrive and join", 60)
    assert left(room, "Arrive and join") == 60
    stop(room, "Arrive and join")
    stop(room, "Arrive and join")
    assert left(room, "Arrive and join") is None
    assert acts(room)[-5:] == ["timer started", *["timer extended"] * 2, *["timer stopped"] * 2]


def test_a_timer_needs_something_that_is_going_on(room: Room) -> None:
    with pytest.raises(NoTimerNow):
        start(room, "Barriers")
    make_evening(room)
    with pytest.raises(NoTimerNow):
        start(room, "Read back: who does what next")
    with pytest.raises(NoTimerNow):
        extend(room, "Arrive and join", 10)
    step(room, "Barriers", OPEN, CLOSE)
    with pytest.raises(NoTimerNow):
        start(room, "Barriers")
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    with pytest.raises(NoTimerNow):
        stop(room, "Barriers")


def test_going_on_stops_the_timer_of_what_is_over(room: Room) -> None:
    make_evening(room)
    start(room, "Arrive and join")
    go_to_part(room.hall, workshop=room.now(), part_id=agenda(room)[1].id, actor="alice")
    assert left(room, "Arrive and join") is None


def test_no_vote_is_taken_once_the_time_is_up(room: Room, clock: Clock) -> None:
    set_timer(room, "Barriers", minutes=10)
    step(room, "Barriers", OPEN)
    statement = of_part(room, "Barriers")[0]
    clock.pass_by(minutes=9, seconds=59)
    assert cast(room, "Barriers", statement, "no") is Receipt.SAVED
    clock.pass_by(seconds=1)
    assert state(room, "Barriers") is RoundState.OPEN
    assert cast(room, "Barriers", statement, "no") is Receipt.NOT_OPEN


def test_a_timer_that_closes_nothing_lets_people_finish(room: Room, clock: Clock) -> None:
    set_timer(room, "Barriers", minutes=10, closes=False)
    step(room, "Barriers", OPEN)
    clock.pass_by(minutes=11)
    assert left(room, "Barriers") == 0
    assert cast(room, "Barriers", of_part(room, "Barriers")[0], "no") is Receipt.SAVED
    assert not close_when_due(room.hall, workshop_id=room.workshop.id)
    assert state(room, "Barriers") is RoundState.OPEN


def test_when_the_time_is_up_the_round_closes_as_if_it_was_pressed(
    room: Room, clock: Clock
) -> None:
    set_timer(room, "Barriers", minutes=10)
    step(room, "Barriers", OPEN)
    assert not close_when_due(room.hall, workshop_id=room.workshop.id)
    clock.pass_by(minutes=10)
    told = versions(room)
    assert close_when_due(room.hall, workshop_id=room.workshop.id)
    assert state(room, "Barriers") is RoundState.CLOSED
    assert all_acts(room)[-1][1:3] == ("timer", "round close")
    assert raised(told, versions(room)) == (True, True)
    assert not close_when_due(room.hall, workshop_id=room.workshop.id)


def test_more_time_in_the_last_moment_wins(room: Room, clock: Clock) -> None:
    set_timer(room, "Barriers", minutes=10)
    step(room, "Barriers", OPEN)
    clock.pass_by(minutes=10)
    extend(room, "Barriers", 60)
    assert not close_when_due(room.hall, workshop_id=room.workshop.id)
    round_ = part_called(room, "Barriers").round
    assert round_ is not None
    with pytest.raises(StepNotAllowed):
        take_step(
            room.hall,
            workshop=room.now(),
            round_id=round_.id,
            step=RoundStep.CLOSE,
            actor="timer",
            only_when_due=True,
        )
    assert state(room, "Barriers") is RoundState.OPEN


def test_the_alarm_waits_as_long_as_there_is_something_to_close(room: Room) -> None:
    alarms = room.hall.alarms
    set_timer(room, "Barriers", minutes=10)
    assert alarms.waiting == frozenset()
    step(room, "Barriers", OPEN)
    assert alarms.waiting == {room.workshop.id}
    stop(room, "Barriers")
    assert alarms.waiting == frozenset()
    start(room, "Barriers", closes=True)
    assert alarms.waiting == {room.workshop.id}
    step(room, "Barriers", CLOSE)
    assert alarms.waiting == frozenset()


def test_a_start_sets_the_alarm_again_and_it_closes_with_no_page_open(
    room: Room, clock: Clock
) -> None:
    set_timer(room, "Barriers", minutes=10)
    step(room, "Barriers", OPEN)
    room.hall.alarms.cancel(room.workshop.id)
    clock.pass_by(hours=1)
    before = set(threading.enumerate())
    set_every_alarm(room.hall)
    for thread in set(threading.enumerate()) - before:
        thread.join(10)
    assert state(room, "Barriers") is RoundState.CLOSED


def test_a_rehearsal_leaves_no_timer_behind(room: Room) -> None:
    set_timer(room, "Barriers", minutes=10)
    room.somebody(rehearsal=True)
    step(room, "Barriers", OPEN)
    remove_rehearsal(room.hall, workshop=room.now(), actor="alice")
    assert state(room, "Barriers") is RoundState.DRAFT
    assert left(room, "Barriers") is None
