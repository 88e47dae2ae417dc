import pytest

from tests.domain.made import a_round, a_workshop
from workshop.domain.agenda import MainStep, agenda
from workshop.domain.round import RoundState
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
    rounds = [a_round(0, state)]
    assert agenda(a_workshop(workshop_state, current="round-0"), rounds).step is step


def test_after_a_revealed_round_comes_the_next_one() -> None:
    rounds = [a_round(0, RoundState.REVEALED), a_round(1, RoundState.DRAFT)]
    plan = agenda(a_workshop(WorkshopState.LIVE, current="round-0"), rounds)
    assert plan.step is MainStep.NEXT
    assert plan.following == rounds[1]


def test_after_the_last_revealed_round_comes_the_end() -> None:
    rounds = [a_round(0, RoundState.REVEALED), a_round(1, RoundState.REVEALED)]
    plan = agenda(a_workshop(WorkshopState.LIVE, current="round-1"), rounds)
    assert plan.step is MainStep.END
    assert plan.following is None


@pytest.mark.parametrize("workshop_state", OVER)
@pytest.mark.parametrize("state", RoundState)
def test_when_it_is_over_there_is_nothing_left_to_press(
    workshop_state: WorkshopState, state: RoundState
) -> None:
    rounds = [a_round(0, state), a_round(1, RoundState.DRAFT)]
    assert agenda(a_workshop(workshop_state, current="round-0"), rounds).step is MainStep.DONE


@pytest.mark.parametrize("workshop_state", WorkshopState)
def test_without_rounds_there_is_nothing_to_press(workshop_state: WorkshopState) -> None:
    plan = agenda(a_workshop(workshop_state), [])
    assert (plan.rounds, plan.current, plan.following, plan.step) == ((), None, None, MainStep.DONE)


@pytest.mark.parametrize("current", [None, "a round that is gone"])
def test_without_a_current_round_the_first_one_is_current(current: str | None) -> None:
    rounds = [a_round(2, RoundState.DRAFT), a_round(1, RoundState.DRAFT)]
    plan = agenda(a_workshop(WorkshopState.DRAFT, current=current), rounds)
    assert plan.current == rounds[1]
    assert plan.following == rounds[0]
    assert plan.rounds == (rounds[1], rounds[0])


def test_the_following_round_is_the_next_position_even_with_gaps() -> None:
    rounds = [
        a_round(7, RoundState.DRAFT),
        a_round(0, RoundState.DRAFT),
        a_round(3, RoundState.OPEN),
    ]
    plan = agenda(a_workshop(WorkshopState.LIVE, current="round-0"), rounds)
    assert plan.following == rounds[2]
