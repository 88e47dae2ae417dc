import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from workshop.ranking.certainty.student import on_the_normal_scale

deviates = st.floats(-8, 8)
freedoms = st.integers(1, 5000)


def scaled(statistic: float, freedom: float) -> float:
    return float(on_the_normal_scale(np.array([statistic]), np.array([freedom]))[0])


@given(st.floats(0, 8), freedoms)
def test_it_is_never_surer_than_the_distributions_of_scipy(
    statistic: float, freedom: float
) -> None:
    exact = stats.norm.isf(stats.t.sf(statistic, freedom))
    assert exact - 0.15 < scaled(statistic, freedom) < exact + 0.01


@given(st.floats(0, 8), st.integers(29, 5000))
def test_from_30_people_it_is_that_of_the_distributions_of_scipy(
    statistic: float, freedom: float
) -> None:
    exact = stats.norm.isf(stats.t.sf(statistic, freedom))
    assert scaled(statistic, freedom) == pytest.approx(exact, abs=0.01)


@given(deviates, freedoms)
def test_a_smaller_room_is_less_sure(statistic: float, freedom: int) -> None:
    smaller, larger = scaled(statistic, freedom), scaled(statistic, freedom + 1)
    assert abs(smaller) <= abs(larger) + 1e-12
    assert abs(larger) <= abs(statistic) + 1e-12


@given(deviates, freedoms)
def test_the_other_way_round_has_the_other_sign(statistic: float, freedom: float) -> None:
    assert scaled(-statistic, freedom) == -scaled(statistic, freedom)


def test_without_a_degree_of_freedom_nothing_is_said() -> None:
    assert scaled(5.0, 0) == 0
