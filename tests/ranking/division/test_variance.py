"""The variance of a statement's answers against the definition, and what must not change it."""

import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.voted import AGREE, DISAGREE, NAN, NOT_SURE, SCALE, repeatable, room, rooms
from workshop.ranking.division.variance import variance
from workshop.ranking.values import Values


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([AGREE] * 7, 0.0),
        ([NOT_SURE] * 7, 0.0),
        ([AGREE, DISAGREE] * 4, 1.0),
        ([AGREE, NOT_SURE] * 4, 0.25),
        ([AGREE, NOT_SURE, DISAGREE], 2 / 3),
        ([AGREE, NAN, NAN, DISAGREE], 1.0),
        ([AGREE], 0.0),
        ([NAN, NAN], None),
        ([], None),
    ],
)
def test_all_alike_is_0_and_half_against_half_is_1(
    answers: list[float], expected: float | None
) -> None:
    """Popoviciu's inequality (1935): half at either end is the most there can be."""
    (found,) = variance(np.array(answers).reshape(-1, 1))
    assert found == expected if expected is None else found == pytest.approx(expected, abs=1e-15)


def test_a_scale_of_five_points_is_measured_by_its_own_ends() -> None:
    values = room((0.0, 2.0, 0.0), (4.0, 2.0, 2.0), (0.0, 2.0, 4.0), (4.0, 2.0, 2.0))
    assert variance(values, low=0, high=4) == (1.0, 0.0, 0.5)


def test_no_statements_have_no_variances() -> None:
    assert variance(np.empty((4, 0))) == ()


@pytest.mark.parametrize(("low", "high"), [(0.0, 0.0), (1.0, -1.0)])
def test_a_scale_without_width_is_refused(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="no width"):
        variance(room((0.0,)), low=low, high=high)


def test_an_answer_outside_the_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        variance(room((1.0, 2.0)))


@repeatable
@given(rooms(SCALE))
def test_it_is_the_variance_of_those_who_answered(values: Values) -> None:
    """The second route: the statistics module, a statement at a time."""
    for column, found in zip(values.T, variance(values, low=0, high=4), strict=True):
        answers = [float(answer) for answer in column if not np.isnan(answer)]
        expected = statistics.pvariance(answers) / 4 if answers else None
        assert found == (expected if expected is None else pytest.approx(expected, abs=1e-12))


@repeatable
@given(rooms(), st.data(), st.integers(2, 4))
def test_order_copies_and_turning_the_scale_round_change_nothing(
    values: Values, data: st.DataObject, times: int
) -> None:
    people = list(data.draw(st.permutations(range(values.shape[0]))))
    statements = list(data.draw(st.permutations(range(values.shape[1]))))
    expected = variance(values)
    moved = variance(values[people][:, statements])
    assert moved == tuple(
        found if found is None else pytest.approx(found, abs=1e-12)
        for found in (expected[place] for place in statements)
    )
    for same in (variance(np.tile(values, (times, 1))), variance(-values)):
        assert same == tuple(
            found if found is None else pytest.approx(found, abs=1e-12) for found in expected
        )
    assert all(found is None or 0 <= found <= 1 for found in expected)
