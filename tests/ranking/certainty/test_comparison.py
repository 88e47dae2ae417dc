import numpy as np
import pytest
from hypothesis import given
from scipy import stats

from tests.ranking.certainty.rooms import any_rooms, room
from workshop.ranking.certainty.comparison import compared
from workshop.ranking.certainty.covariance import covariance
from workshop.ranking.values import Values


def seeded() -> np.random.Generator:
    return np.random.default_rng(7)


def test_in_a_complete_room_a_statistic_is_as_unlikely_as_in_the_paired_t_test_of_scipy() -> None:
    values = room(30, 5, seed=1)
    found = compared(values, seeded(), draws=1).statistic
    for j in range(5):
        for k in range(5):
            if j != k:
                test = stats.ttest_rel(values[:, j], values[:, k], alternative="greater")
                assert found[j, k] == pytest.approx(stats.norm.isf(test.pvalue), abs=0.01)


def test_where_nobody_answered_both_it_is_welchs_test_of_scipy_with_the_fewest_degrees() -> None:
    values = np.full((20, 2), np.nan)
    values[:8, 0] = [1, 1, 0, -1, 1, 1, 0, 1]
    values[8:, 1] = [-1, 0, 0, -1, 1, -1, 0, 0, 1, -1, -1, 0]
    test = stats.ttest_ind(values[:8, 0], values[8:, 1], equal_var=False)
    expected = stats.norm.isf(stats.t.sf(test.statistic, 7))
    assert compared(values, seeded(), draws=1).statistic[0, 1] == pytest.approx(expected, abs=0.01)


def test_the_draws_have_the_covariance_of_the_means() -> None:
    values = room(40, 6, seed=2, missing=0.3)
    found = compared(values, seeded(), draws=200_000).draws.astype(np.float64)
    expected = covariance(values)
    np.testing.assert_allclose(np.cov(found), expected, atol=0.02 * expected.max())
    np.testing.assert_allclose(found.mean(axis=1), 0, atol=0.01)


@given(any_rooms())
def test_two_statements_are_compared_alike_from_either_side(values: Values) -> None:
    answered = values[:, ~np.isnan(values).all(axis=0)]
    found = compared(answered, seeded(), draws=1)
    np.testing.assert_array_equal(found.inverse, found.inverse.T)
    np.testing.assert_array_equal(found.statistic, -found.statistic.T)
    assert np.isfinite(found.statistic).all()


def test_two_that_were_answered_alike_are_not_compared() -> None:
    values = room(30, 3, seed=5)
    values[:, 1] = values[:, 0]
    found = compared(values, seeded(), draws=1)
    assert found.inverse[0, 1] == 0
    assert found.inverse[0, 2] > 0
