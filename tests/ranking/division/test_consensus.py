"""The rule at its edges, the verdicts of small rooms, and what both sides have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.voted import repeatable
from workshop.domain.reading import USUAL, Reading
from workshop.ranking.certainty.wilson import wilson
from workshop.ranking.division.consensus import Finding, Verdict, consensus

SIDES = st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))


def found(agree: int, unsure: int, disagree: int, reading: Reading = USUAL) -> Finding:
    answers = agree + unsure + disagree
    return consensus(
        agree=agree, disagree=disagree, answers=answers, interval=wilson, reading=reading
    )


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        ((15, 3, 2), Verdict.CONSENSUS),  # 75 % exactly is enough
        ((15, 2, 3), Verdict.NOT),  # 15 % against is not under 15 %
        ((14, 6, 0), Verdict.NOT),  # "not sure" is an answer
        ((2, 3, 15), Verdict.DISSENT),
        ((3, 2, 15), Verdict.NOT),
        ((10, 0, 10), Verdict.NOT),
        ((0, 20, 0), Verdict.NOT),  # everyone is not sure
        ((5, 0, 0), Verdict.CONSENSUS),
        ((4, 0, 0), Verdict.TOO_FEW),
        ((0, 0, 0), Verdict.TOO_FEW),
    ],
)
def test_three_quarters_agree_and_less_than_15_in_100_disagree(
    answers: tuple[int, int, int], verdict: Verdict
) -> None:
    """The median rule of 100 Delphi studies: Diamond and others (2014)."""
    assert found(*answers).verdict is verdict


def test_it_always_comes_with_the_shares_and_their_intervals() -> None:
    result = found(23, 3, 4)
    assert (result.answers, result.agree.people, result.disagree.people) == (30, 23, 4)
    assert result.agree.share == 23 / 30
    assert result.agree.interval is not None
    assert result.agree.interval.low == pytest.approx(0.59, abs=0.005)
    assert result.agree.interval.high == pytest.approx(0.88, abs=0.005)
    assert result.disagree.interval == wilson(4, 30)


def test_nobody_has_neither_share_nor_interval() -> None:
    result = found(0, 0, 0)
    assert (result.agree.share, result.agree.interval) == (None, None)
    assert (result.disagree.share, result.disagree.interval) == (None, None)


def test_another_rule_gives_another_verdict() -> None:
    easier = Reading(agree=60, disagree=30)
    assert found(14, 1, 5, easier).verdict is Verdict.CONSENSUS
    assert found(14, 1, 5).verdict is Verdict.NOT


@pytest.mark.parametrize("percent", range(51, 101))
def test_a_share_that_is_just_reached_is_reached_whatever_its_digits(percent: int) -> None:
    rule = Reading(agree=percent)
    for times in (1, 3, 7):
        agree = percent * times
        assert found(agree, 100 * times - agree, 0, rule).verdict is Verdict.CONSENSUS
        assert found(agree - 1, 100 * times - agree + 1, 0, rule).verdict is Verdict.NOT


@pytest.mark.parametrize("percent", range(1, 50))
def test_a_limit_that_is_just_reached_is_passed_whatever_its_digits(percent: int) -> None:
    rule = Reading(agree=51, disagree=percent)
    for times in (1, 3, 7):
        against = percent * times
        assert found(100 * times - against, 0, against, rule).verdict is Verdict.NOT
        assert found(100 * times - against + 1, 0, against - 1, rule).verdict is Verdict.CONSENSUS


@pytest.mark.parametrize(("agree", "disagree"), [(3, 3), (-1, 2), (0, -1)])
def test_sides_that_are_no_parts_of_the_answers_are_refused(agree: int, disagree: int) -> None:
    with pytest.raises(ValueError, match="5"):
        consensus(agree=agree, disagree=disagree, answers=5, interval=wilson)


@repeatable
@given(SIDES)
def test_seen_from_the_other_side_consensus_is_dissent(sides: tuple[int, int, int]) -> None:
    other = {Verdict.CONSENSUS: Verdict.DISSENT, Verdict.DISSENT: Verdict.CONSENSUS}
    one, turned = found(*sides), found(*sides[::-1])
    assert turned.verdict is other.get(one.verdict, one.verdict)
    assert (turned.agree, turned.disagree) == (one.disagree, one.agree)


@repeatable
@given(SIDES, st.integers(2, 9))
def test_a_copy_of_the_whole_room_changes_no_verdict(
    sides: tuple[int, int, int], times: int
) -> None:
    one = found(*sides)
    copied = found(sides[0] * times, sides[1] * times, sides[2] * times)
    assert copied.agree.share == one.agree.share
    assert one.verdict in {copied.verdict, Verdict.TOO_FEW}


@repeatable
@given(SIDES)
def test_one_more_who_agrees_never_ends_a_consensus(sides: tuple[int, int, int]) -> None:
    agree, unsure, disagree = sides
    if found(*sides).verdict is Verdict.CONSENSUS:
        assert found(agree + 1, unsure, disagree).verdict is Verdict.CONSENSUS
