from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.made import tally
from workshop.domain.ballot import Ballot, Stance
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.scale import holds_back
from workshop.ranking.scores import score


@pytest.mark.parametrize(
    ("agree", "unsure", "disagree", "value"),
    [
        (1, 0, 0, Fraction(1)),
        (0, 0, 1, Fraction(-1)),
        (0, 1, 0, Fraction(0)),
        (10, 0, 10, Fraction(0)),
        (23, 4, 3, Fraction(20, 30)),
        (3, 2, 5, Fraction(-2, 10)),
        (1, 2, 0, Fraction(1, 3)),
    ],
)
def test_agreement_is_agree_less_disagree_over_all_answers(
    *, agree: int, unsure: int, disagree: int, value: Fraction
) -> None:
    """Source: methods.md, section 1: s = (A-D)/N, where N counts "not sure"."""
    counts = {"agree": agree, "not-sure": unsure, "disagree": disagree}
    assert score(tally(counts), agreement()) == value


@pytest.mark.parametrize(
    ("a_lot", "a_little", "no", "unsure", "value"),
    [
        (1, 0, 0, 0, Fraction(2)),
        (0, 1, 0, 0, Fraction(1)),
        (0, 0, 1, 0, Fraction(0)),
        (1, 1, 1, 0, Fraction(1)),
        (1, 1, 1, 97, Fraction(1)),
        (12, 5, 3, 4, Fraction(29, 20)),
        (0, 0, 2, 50, Fraction(0)),
    ],
)
def test_the_scale_is_the_mean_without_not_sure(
    *, a_lot: int, a_little: int, no: int, unsure: int, value: Fraction
) -> None:
    counts = {"a-lot": a_lot, "a-little": a_little, "no": no, "not-sure": unsure}
    assert score(tally(counts), holds_back()) == value


@pytest.mark.parametrize("ballot", [agreement(), holds_back()])
@pytest.mark.parametrize("counts", [{}, {"no": 0, "agree": 0}, {"of another ballot": 5}])
def test_without_an_answer_there_is_no_score(ballot: Ballot, counts: dict[str, int]) -> None:
    assert score(tally(counts), ballot) is None


def test_only_not_sure_is_a_score_on_the_agreement_ballot_and_none_on_the_scale() -> None:
    assert score(tally({"not-sure": 8}), agreement()) == Fraction(0)
    assert score(tally({"not-sure": 8}), holds_back()) is None


@given(*[st.integers(0, 50)] * 3)
def test_swapping_agree_and_disagree_turns_the_sign(agree: int, unsure: int, disagree: int) -> None:
    there = score(tally({"agree": agree, "not-sure": unsure, "disagree": disagree}), agreement())
    back = score(tally({"agree": disagree, "not-sure": unsure, "disagree": agree}), agreement())
    assert back == (None if there is None else -there)


def test_everybody_who_answered_is_counted_not_sure_included() -> None:
    counted = tally({"a-lot": 3, "a-little": 2, "no": 1, "not-sure": 4})
    assert counted.answered == 10
    assert [counted.of(stance, holds_back()) for stance in Stance] == [5, 0, 4, 1]
