"""The day that people were told: kept by itself, never later, and anew in a copy."""

import pytest

from tests.actions.records import acts
from tests.fixtures.acting import decided, take
from tests.fixtures.hosts import keeper_of
from tests.fixtures.house import Clock, another_workshop
from tests.fixtures.people import Room
from workshop.actions.copying import copy_workshop
from workshop.actions.founding import change_plan
from workshop.actions.retention import anonymise_due, keep_days
from workshop.domain.acting.asking import AskingStep
from workshop.domain.kind import Kind
from workshop.domain.plan import Plan
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.workshop import WorkshopState
from workshop.errors import KeptLongerThanSaid


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
    room.somebody()
    assert anonymise_due(room.hall) == 1


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
