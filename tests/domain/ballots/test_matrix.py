"""Matrix: both answers or none, and "not my field" for a statement as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.ballots.filled import VERSIONS, judged
from workshop.domain.ballot import NOT_MY_FIELD
from workshop.domain.ballots.marks import Mark
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT, matrix
from workshop.domain.filling import filled
from workshop.errors import BadAnswer, CriterionMissing

CRITERIA = (IMPACT, FEASIBILITY)


@given(judged())
def test_a_card_is_kept_as_it_was_filled_in_and_touches_no_other(given_: dict[Mark, str]) -> None:
    assert filled(matrix(), VERSIONS, given_) == given_


@given(st.sampled_from(CRITERIA), st.integers(1, 5))
def test_half_a_card_is_refused_and_the_missing_half_is_named(criterion: str, step: int) -> None:
    with pytest.raises(CriterionMissing) as refused:
        filled(matrix(), VERSIONS, {("v1", criterion): str(step)})
    (missing,) = (c for c in matrix().criteria if c.key != criterion)
    assert refused.value.values == {"criterion": missing.label}


@given(st.sampled_from(CRITERIA), st.sampled_from(["", "1", "5"]))
def test_not_my_field_stands_for_both(criterion: str, other: str) -> None:
    sent = {("v1", key): other for key in CRITERIA} | {("v1", criterion): NOT_MY_FIELD}
    assert set(filled(matrix(), VERSIONS, sent).values()) == {NOT_MY_FIELD}


@pytest.mark.parametrize("bad", ["0", "6", "-1", "2.5", "٣", "abstain", "not-sure"])
def test_what_is_no_step_is_refused(bad: str) -> None:
    with pytest.raises(BadAnswer):
        filled(matrix(), VERSIONS, {("v1", IMPACT): bad, ("v1", FEASIBILITY): "3"})


@pytest.mark.parametrize("mark", [("other", IMPACT), ("v1", ""), ("v1", "cost")])
def test_what_is_not_asked_is_refused(mark: Mark) -> None:
    whole = {("v1", key): "3" for key in CRITERIA}
    with pytest.raises(BadAnswer):
        filled(matrix(), VERSIONS, whole | {mark: "3"})
