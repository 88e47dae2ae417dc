"""A scale of 2 to 7 points: signs, stances and values go from one end to the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.ballots.filled import VERSIONS
from workshop.domain.ballot import NOT_SURE, Ballot, Stance
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.scale import holds_back, scale
from workshop.domain.filling import filled
from workshop.errors import BadAnswer

numbers = st.integers(2, 7)


def of(points: int) -> Ballot:
    return scale([f"Point {number}" for number in range(points)])


@given(numbers)
def test_values_fall_from_the_strongest_to_0_and_not_sure_has_none(points: int) -> None:
    values = [answer.value for answer in of(points).answers]
    assert values == [*range(points - 1, -1, -1), None]


@given(numbers)
def test_signs_and_stances_mirror_each_other_around_the_middle(points: int) -> None:
    answers = of(points).answers[:-1]
    signs = [answer.sign.replace("−", "+") for answer in answers]
    assert signs == signs[::-1]
    assert len({answer.sign for answer in answers}) == points
    middle = [answer for answer in answers if answer.stance is Stance.MIDDLE]
    assert [(a.sign, a.value) for a in middle] == ([("±", points // 2)] if points % 2 else [])
    half = points // 2
    assert {a.stance for a in answers[:half]} == {Stance.AGREE}
    assert {a.stance for a in answers[-half:]} == {Stance.DISAGREE}


@given(numbers, st.data())
def test_each_answer_on_offer_is_kept_for_its_version_alone(
    points: int, data: st.DataObject
) -> None:
    ballot = of(points)
    key = data.draw(st.sampled_from([answer.key for answer in ballot.answers]))
    assert filled(ballot, VERSIONS, {("v2", ""): key}) == {("v2", ""): key}


@pytest.mark.parametrize("ballot", [agreement(), holds_back(), of(5)])
@pytest.mark.parametrize("mark", [("v1", "yes"), ("v1", ""), ("other", NOT_SURE)])
def test_what_is_not_offered_is_refused(ballot: Ballot, mark: tuple[str, str]) -> None:
    version_id, answer = mark
    with pytest.raises(BadAnswer):
        filled(ballot, VERSIONS, {(version_id, ""): answer})
