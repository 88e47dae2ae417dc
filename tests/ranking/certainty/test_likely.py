"""The likely range of a score: Student's interval, against scipy."""

import numpy as np
import pytest
from hypothesis import given
from scipy.stats import t

from tests.ranking.certainty.rooms import NAN, any_rooms, room
from workshop.ranking.certainty.likely import likely_ranges
from workshop.ranking.certainty.student import from_the_normal_scale
from workshop.ranking.certainty.wilson import Z
from workshop.ranking.values import Values, means


@pytest.mark.parametrize("freedom", [4, 5, 7, 10, 20, 29, 60, 400])
def test_the_deviate_is_scipys_within_one_percent_and_never_smaller(freedom: int) -> None:
    found = from_the_normal_scale(Z, np.array([float(freedom)]))[0]
    exact = t.ppf(0.975, freedom)
    assert exact * (1 - 1e-6) <= found <= exact * 1.01


def test_it_is_students_interval_of_the_mean() -> None:
    values = room(30, 6, seed=5)
    for column, found in zip(values.T, likely_ranges(values), strict=True):
        low, high = t.interval(0.95, 29, loc=column.mean(), scale=column.std(ddof=1) / 30**0.5)
        assert found is not None
        assert found.low == pytest.approx(max(low, -1), abs=1e-3)
        assert found.high == pytest.approx(min(high, 1), abs=1e-3)


@given(any_rooms())
def test_it_holds_the_mean_and_stays_inside_the_answers(values: Values) -> None:
    for mean, found in zip(means(values), likely_ranges(values), strict=True):
        if found is not None:
            assert np.nanmin(values) <= found.low <= mean + 1e-9
            assert mean - 1e-9 <= found.high <= np.nanmax(values)


def test_one_answer_has_no_range() -> None:
    assert likely_ranges(np.array([[1.0, NAN], [NAN, NAN]])) == (None, None)


def test_weights_make_it_wider() -> None:
    values = room(30, 3, seed=5)
    weights = np.where(np.arange(30)[:, None] < 5, 4.0, 0.4) * np.ones((1, 3))
    for equal, unequal in zip(likely_ranges(values), likely_ranges(values, weights), strict=True):
        assert equal is not None
        assert unequal is not None
        assert unequal.high - unequal.low > equal.high - equal.low
