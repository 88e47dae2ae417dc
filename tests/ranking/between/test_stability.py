"""Who changed their answer, when that is few enough, and what then is a result."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.between.rounds import table, tables
from tests.ranking.voted import repeatable
from workshop.ranking.between.stability import Outcome, Stability, stability
from workshop.ranking.between.turnover import Turnover
from workshop.ranking.certainty.wilson import wilson
from workshop.ranking.division.consensus import Verdict, consensus

CHANGED_2_OF_20 = table((10, 1, 0), (0, 3, 1), (0, 0, 5))
CHANGED_3_OF_20 = table((10, 1, 0), (0, 3, 1), (1, 0, 4))


def found(counts: Turnover, verdict: Verdict = Verdict.NOT) -> Stability:
    return stability(counts, verdict=verdict, interval=wilson)


@pytest.mark.parametrize(
    ("verdict", "outcome"),
    [
        (Verdict.CONSENSUS, Outcome.STABLE_CONSENSUS),
        (Verdict.DISSENT, Outcome.STABLE_DISSENT),
        (Verdict.NOT, Outcome.STABLE_DIVISION),
        (Verdict.TOO_FEW, Outcome.TOO_FEW),
    ],
)
def test_what_is_stable_is_a_result_whether_the_room_agrees_or_not(
    verdict: Verdict, outcome: Outcome
) -> None:
    """Stability before consensus: von der Gracht (2012)."""
    assert found(CHANGED_2_OF_20, verdict).outcome is outcome


@pytest.mark.parametrize("verdict", [Verdict.CONSENSUS, Verdict.DISSENT, Verdict.NOT])
def test_15_in_100_who_changed_are_too_many_for_any_result(verdict: Verdict) -> None:
    assert found(CHANGED_3_OF_20, verdict).outcome is Outcome.CHANGING


def test_the_share_of_who_changed_comes_with_its_interval() -> None:
    changed = found(CHANGED_2_OF_20).changed
    assert (changed.people, changed.of, changed.share) == (2, 20, 0.1)
    assert changed.interval == wilson(2, 20)


@pytest.mark.parametrize("people", [0, 1, 4])
def test_of_too_few_people_nothing_is_said(people: int) -> None:
    assert found(np.diag([people, 0, 0]), Verdict.CONSENSUS).outcome is Outcome.TOO_FEW


def test_five_people_are_enough() -> None:
    assert found(np.diag([5, 0, 0]), Verdict.CONSENSUS).outcome is Outcome.STABLE_CONSENSUS


def test_nobody_has_no_share() -> None:
    changed = found(np.zeros((3, 3), dtype=np.int64)).changed
    assert (changed.people, changed.of, changed.share, changed.interval) == (0, 0, None, None)


def test_another_limit_gives_another_outcome() -> None:
    for limit, outcome in ((0.2, Outcome.STABLE_DIVISION), (0.1, Outcome.CHANGING)):
        assert (
            stability(CHANGED_3_OF_20, verdict=Verdict.NOT, interval=wilson, limit=limit).outcome
            is outcome
        )


def test_a_room_that_stays_of_one_mind_comes_out_as_that() -> None:
    """From the answers to the outcome: 18 of 20 disagree before, and after."""
    counts = table((1, 0, 0), (0, 0, 1), (0, 0, 18))
    after = [int(people) for people in counts.sum(axis=0)]
    verdict = consensus(
        agree=after[0], disagree=after[2], answers=sum(after), interval=wilson
    ).verdict
    assert found(counts, verdict).outcome is Outcome.STABLE_DISSENT


@repeatable
@given(tables(), st.sampled_from(Verdict), st.integers(2, 9))
def test_the_order_of_rounds_and_copies_change_no_share(
    counts: Turnover, verdict: Verdict, times: int
) -> None:
    one, turned, copied = (found(each, verdict) for each in (counts, counts.T, counts * times))
    assert turned == one
    assert copied.changed.share == one.changed.share
    assert one.outcome in {copied.outcome, Outcome.TOO_FEW}


@repeatable
@given(tables())
def test_one_more_who_stays_never_ends_stability(counts: Turnover) -> None:
    more = counts + np.diag([1, 0, 0])
    if found(counts).outcome is Outcome.STABLE_DIVISION:
        assert found(more).outcome is Outcome.STABLE_DIVISION
