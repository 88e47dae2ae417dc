from dataclasses import replace

import pytest

from tests.domain.made import a_round
from workshop.domain.round import RoundState, RoundStep, state_after
from workshop.errors import StepNotAllowed

DRAFT, OPEN, CLOSED, REVEALED = RoundState

# Source: design.md, section 3.
ALLOWED = [
    (DRAFT, RoundStep.OPEN, OPEN),
    (OPEN, RoundStep.CLOSE, CLOSED),
    (CLOSED, RoundStep.REVEAL, REVEALED),
    (CLOSED, RoundStep.REOPEN, OPEN),
    (REVEALED, RoundStep.REOPEN, OPEN),
]
REFUSED = [
    (DRAFT, RoundStep.CLOSE),
    (DRAFT, RoundStep.REVEAL),
    (DRAFT, RoundStep.REOPEN),
    (OPEN, RoundStep.OPEN),
    (OPEN, RoundStep.REVEAL),
    (OPEN, RoundStep.REOPEN),
    (CLOSED, RoundStep.OPEN),
    (CLOSED, RoundStep.CLOSE),
    (REVEALED, RoundStep.OPEN),
    (REVEALED, RoundStep.CLOSE),
    (REVEALED, RoundStep.REVEAL),
]


@pytest.mark.parametrize(("state", "step", "after"), ALLOWED)
def test_a_legal_step_leads_on(state: RoundState, step: RoundStep, after: RoundState) -> None:
    assert state_after(state, step) is after


@pytest.mark.parametrize(("state", "step"), REFUSED)
def test_an_illegal_step_is_refused_and_names_the_state(state: RoundState, step: RoundStep) -> None:
    with pytest.raises(StepNotAllowed, match=f"the round is {state}"):
        state_after(state, step)


def test_every_pair_of_state_and_step_stands_in_one_of_the_lists_above() -> None:
    listed = [(state, step) for state, step, _ in ALLOWED] + REFUSED
    assert sorted(listed) == sorted((state, step) for state in RoundState for step in RoundStep)


def test_a_stamp_changes_with_each_state_and_with_each_opening() -> None:
    draft, opened = a_round(0, DRAFT), replace(a_round(0, OPEN), openings=1, opened_at="1")
    closed = replace(opened, state=CLOSED, closed_at="2")
    revealed = replace(closed, state=REVEALED, revealed_at="3")
    opened_again = replace(opened, openings=2)
    closed_later = replace(opened_again, state=CLOSED, closed_at="4")
    every = (draft, opened, closed, revealed, opened_again, closed_later)
    stamps = [round_.stamp for round_ in every]
    said = ["draft 0", "open 1 1", "closed 1 2", "revealed 1 3", "open 2 1", "closed 2 4"]
    assert stamps == said
