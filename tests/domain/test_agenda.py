import dataclasses

import pytest

from tests.domain.made import a_part, a_round, a_talk, a_workshop
from workshop.domain.agenda import MainStep, agenda
from workshop.domain.part import Part
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import WorkshopState

GOING = [WorkshopState.DRAFT, WorkshopState.LIVE]
OVER = [WorkshopState.ENDED, WorkshopState.ANONYMISED]


@pytest.mark.parametrize("workshop_state", GOING)
@pytest.mark.parametrize(
    ("state", "step"),
    [
        (RoundState.DRAFT, MainStep.OPEN),
        (RoundState.OPEN, MainStep.CLOSE),
        (RoundState.CLOSED, MainStep.REVEAL),
        (RoundState.REVEALED, MainStep.END),
    ],
)
def test_the_button_follows_the_state_of_the_only_round(
    workshop_state: WorkshopState, state: RoundState, step: MainStep
) -> None:
    parts = [a_part(0, state)]
    assert agenda(a_workshop(workshop_state, current="part-0"), parts).step is step


def test_after_a_revealed_round_comes_the_next_one() -> None:
    parts = [a_part(0, RoundState.REVEALED), a_part(1, RoundState.DRAFT)]
    plan = agenda(a_workshop(WorkshopState.LIVE, current="part-0"), parts)
    assert plan.step is MainStep.NEXT
    assert (plan.next_part, plan.following) == (parts[1], parts[1].round)


def test_after_the_last_revealed_round_comes_the_end() -> None:
    parts = [a_part(0, RoundState.REVEALED), a_part(1, RoundState.REVEALED)]
    plan = agenda(a_workshop(WorkshopState.LIVE, current="part-1"), parts)
    assert plan.step is MainStep.END
    assert (plan.next_part, plan.following) == (None, None)


def test_a_talk_has_no_round_and_leads_on() -> None:
    parts = [a_talk(0), a_talk(1), a_part(2, RoundState.DRAFT)]
    plan = agenda(a_workshop(WorkshopState.DRAFT, current="part-0"), parts)
    assert (plan.part, plan.current, plan.step) == (parts[0], None, MainStep.NEXT)
    assert (plan.next_part, plan.following) == (parts[1], parts[2].round)
    assert plan.rounds == (parts[2].round,)


def test_the_latest_round_is_the_one_that_was_opened_last_on_the_way_here() -> None:
    opened = dataclasses.replace(a_round(0, RoundState.REVEALED), opened_at="then")
    parts = [
        dataclasses.replace(a_part(0, RoundState.REVEALED), round=opened),
        a_talk(1),
        a_part(2, RoundState.DRAFT),
    ]

    def latest(current: str, known: list[Part]) -> Round | None:
        return agenda(a_workshop(WorkshopState.LIVE, current=current), known).latest

    assert [latest(part.id, parts) for part in parts] == [opened, opened, opened]
    assert latest("part-1", parts[1:]) is None
    assert latest("", []) is None


def test_after_the_last_talk_comes_the_end() -> None:
    parts = [a_part(0, RoundState.REVEALED), a_talk(1)]
    plan = agenda(a_workshop(WorkshopState.LIVE, current="part-1"), parts)
    assert (plan.step, plan.following) == (MainStep.END, None)


@pytest.mark.parametrize("workshop_state", OVER)
@pytest.mark.parametrize("state", RoundState)
def test_when_it_is_over_there_is_nothing_left_to_press(
    workshop_state: WorkshopState, state: RoundState
) -> None:
    parts = [a_part(0, state), a_part(1, RoundState.DRAFT)]
    assert agenda(a_workshop(workshop_state, current="part-0"), parts).step is MainStep.DONE


@pytest.mark.parametrize("workshop_state", WorkshopState)
def test_without_parts_there_is_nothing_to_press(workshop_state: WorkshopState) -> None:
    plan = agenda(a_workshop(workshop_state), [])
    assert (plan.rounds, plan.current, plan.following, plan.step) == ((), None, None, MainStep.DONE)


@pytest.mark.parametrize("current", [None, "a part that is gone"])
def test_without_a_current_part_the_first_one_is_current(current: str | None) -> None:
    parts = [a_part(2, RoundState.DRAFT), a_part(1, RoundState.DRAFT)]
    plan = agenda(a_workshop(WorkshopState.DRAFT, current=current), parts)
    assert plan.part == parts[1]
    assert plan.next_part == parts[0]
    assert plan.parts == (parts[1], parts[0])


def test_the_next_part_is_the_next_position_even_with_gaps() -> None:
    parts = [
        a_part(7, RoundState.DRAFT),
        a_part(0, RoundState.DRAFT),
        a_part(3, RoundState.OPEN),
    ]
    plan = agenda(a_workshop(WorkshopState.LIVE, current="part-0"), parts)
    assert plan.next_part == parts[2]


def test_a_round_finds_its_part() -> None:
    parts = [a_talk(0), a_part(1, RoundState.DRAFT)]
    plan = agenda(a_workshop(WorkshopState.DRAFT), parts)
    assert plan.part_of("round-1") == parts[1]
    assert plan.part_of("a round that is gone") is None
