"""The day that people were told: kept by itself, never later, and anew in a copy."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest

from tests.actions.records import acts
from tests.fixtures.acting import decided, take
from tests.fixtures.hosts import keeper_of
from tests.fixtures.house import Clock, another_workshop
from tests.fixtures.people import Room
from workshop.actions.copying import copy_workshop
from workshop.actions.founding import change_plan
from workshop.actions.hall import open_hall
from workshop.actions.retention import anonymise_due, keep_days
from workshop.domain.acting.asking import AskingStep
from workshop.domain.kind import Kind
from workshop.domain.plan import Plan
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.workshop import WorkshopState
from workshop.errors import BadKeepUntil, DayHasPassed, KeptLongerThanSaid, NoDayYet
from workshop.store.connection import Store

T = TypeVar("T")


def choose(room: Room, day: str) -> None:
    wanted = Plan(title="x", keep_until=day)
    change_plan(room.hall, workshop=room.now(), wanted=wanted, actor="alice")


def test_people_become_anonymous_on_the_day_and_not_before(room: Room, clock: Clock) -> None:
    """Nobody has ended it, a vote is open, and it is ended first."""
    room.step(Kind.BARRIER, RoundStep.OPEN)
    room.vote(room.somebody(), room.statements_of(Kind.BARRIER)[0], "a-lot")
    clock.pass_by(days=364)
    keep_days(room.hall)
    assert room.now().state is WorkshopState.LIVE
    clock.pass_by(days=1)
    keep_days(room.hall)
    assert room.now().state is WorkshopState.ANONYMISED
    assert room.round_of(Kind.BARRIER).state is RoundState.CLOSED
    assert acts(room)[-3:] == ["round close", "workshop ended", "people made anonymous"]
    assert anonymise_due(room.hall) == 0
    assert "days" in room.hall.alarms.waiting


def test_a_room_that_is_still_asked_is_closed_first(room: Room, clock: Clock) -> None:
    decided(room, "S1")
    take(room, AskingStep.OPEN)
    clock.pass_by(days=400)
    assert anonymise_due(room.hall) == 1
    assert room.now().state is WorkshopState.ANONYMISED


def test_one_workshop_that_is_due_leaves_another_alone(room: Room, clock: Clock) -> None:
    room.somebody()
    choose(room, "2026-12-01")
    clock.pass_by(days=5)
    other = Room(room.hall, another_workshop(room.hall))
    assert anonymise_due(room.hall) == 1
    assert other.now().state is WorkshopState.DRAFT


def test_a_draft_that_nobody_has_joined_stays_a_draft(room: Room, clock: Clock) -> None:
    room.somebody(rehearsal=True)
    clock.pass_by(days=400)
    assert anonymise_due(room.hall) == 0
    assert room.now().state is WorkshopState.DRAFT


def test_a_draft_that_somebody_has_joined_keeps_its_day(room: Room, clock: Clock) -> None:
    room.somebody()
    clock.pass_by(days=400)
    assert anonymise_due(room.hall) == 1


def test_a_draft_whose_day_has_come_asks_for_a_new_one_before_people_join_or_vote(
    room: Room, clock: Clock
) -> None:
    clock.pass_by(days=400)
    with pytest.raises(NoDayYet):
        room.somebody()
    with pytest.raises(DayHasPassed):
        room.step(Kind.BARRIER, RoundStep.OPEN)
    with pytest.raises(BadKeepUntil):
        choose(room, room.now().keep_until)
    choose(room, "")
    assert room.now().keep_until == "2028-12-31"
    room.somebody()
    room.step(Kind.BARRIER, RoundStep.OPEN)
    assert anonymise_due(room.hall) == 0


def test_a_live_workshop_lets_people_in_while_its_own_vote_goes_on(
    room: Room, clock: Clock
) -> None:
    """They read that day; no later one could be chosen any more, for others were told it."""
    room.somebody()
    clock.pass_by(days=364)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    clock.pass_by(hours=23)
    keep_days(room.hall)
    room.somebody()
    assert room.now().state is WorkshopState.LIVE


def test_it_waits_while_another_room_votes_and_looks_again_soon(room: Room, clock: Clock) -> None:
    room.somebody()
    clock.pass_by(days=400)
    other = Room(room.hall, another_workshop(room.hall))
    other.step(Kind.BARRIER, RoundStep.OPEN)
    keep_days(room.hall)
    assert room.now().state is WorkshopState.DRAFT
    assert {"days", "quiet"} <= room.hall.alarms.waiting
    other.step(Kind.BARRIER, RoundStep.CLOSE)
    keep_days(room.hall)
    assert room.now().state is WorkshopState.ANONYMISED


def test_a_vote_that_was_left_open_holds_up_nobody_and_one_opened_again_does(
    room: Room, clock: Clock
) -> None:
    room.somebody()
    choose(room, "2026-12-01")
    other = Room(room.hall, another_workshop(room.hall))
    other.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    clock.pass_by(days=5)
    other.step(Kind.BARRIER, RoundStep.REOPEN)
    assert anonymise_due(room.hall) == 0
    clock.pass_by(hours=25)
    assert anonymise_due(room.hall) == 1


def test_one_that_fails_holds_up_no_other_and_is_told_in_the_log(
    room: Room, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    rooms = [room, Room(room.hall, another_workshop(room.hall))]
    for each in rooms:
        each.somebody()
    refused, other = sorted(rooms, key=lambda each: each.workshop.id)
    with room.hall.store.writing() as database:
        database.execute(
            f"""
            create trigger broken before update on participants
            when old.workshop_id = '{refused.workshop.id}' begin select raise(abort, 'no'); end
            """
        )
    clock.pass_by(days=400)
    with caplog.at_level(logging.WARNING, logger="workshop"):
        assert anonymise_due(room.hall) == 1
    assert other.now().state is WorkshopState.ANONYMISED
    assert refused.now().state is WorkshopState.ENDED
    (told,) = [vars(record)["workshop_fields"] for record in caplog.records]
    assert told["workshop"] == refused.workshop.id


def test_people_are_made_anonymous_beside_the_loop(room: Room, clock: Clock) -> None:
    """Pages and streams go on meanwhile: the statements run where commits of votes do."""
    threads = set()

    def in_a_thread(work: Callable[[], T]) -> T:
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(work).result()

    room.somebody()
    store = Store(room.hall.store.path, aside=in_a_thread)
    with store.writing() as database:
        database.conn.set_trace_callback(
            lambda said: threads.add(threading.get_ident()) if "token_hash = null" in said else None
        )
    clock.pass_by(days=400)
    assert anonymise_due(open_hall(store, clock=clock)) == 1
    assert threads
    assert threading.get_ident() not in threads
    store.close()


def test_simulated_people_were_told_nothing_and_real_ones_were(room: Room) -> None:
    room.somebody(rehearsal=True)
    choose(room, "2028-01-01")
    room.somebody()
    with pytest.raises(KeptLongerThanSaid):
        choose(room, "2028-01-02")
    choose(room, "2027-12-31")
    assert room.now().keep_until == "2027-12-31"


def test_a_copy_has_a_day_of_its_own(room: Room, clock: Clock) -> None:
    choose(room, "2027-01-01")
    clock.pass_by(days=30)
    made = copy_workshop(
        room.hall,
        source=room.now(),
        wanted=Plan(title="Next", keep_until="2027-01-01", held_on="2027-03-01"),
        newest=True,
        code_length=4,
        owner_id=keeper_of(room.hall).id,
        actor="alice",
    )
    assert Room(room.hall, made).now().keep_until == "2028-03-01"
