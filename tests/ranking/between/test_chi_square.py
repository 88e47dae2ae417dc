"""The survival function of the chi-square distribution against scipy's."""

from math import exp, inf, nan

import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.voted import repeatable
from workshop.ranking.between.chi_square import survival


@pytest.mark.parametrize(
    ("chi2", "degrees", "expected"),
    [
        (3.841458821, 1, 0.05),
        (5.991464547, 2, 0.05),
        (7.814727903, 3, 0.05),
        (11.344866730, 3, 0.01),
    ],
)
def test_it_has_the_values_of_the_printed_tables(
    chi2: float, degrees: int, expected: float
) -> None:
    """Abramowitz and Stegun (1964), table 26.8."""
    assert survival(chi2, degrees) == pytest.approx(expected, rel=1e-8)


def test_with_two_degrees_it_is_an_exponential() -> None:
    assert survival(3.0, 2) == exp(-1.5)


@pytest.mark.parametrize("degrees", range(5))
def test_nothing_is_always_reached(degrees: int) -> None:
    assert survival(0.0, degrees) == survival(5e-324, degrees) == 1.0


def test_with_no_degrees_nothing_but_0_is_reached() -> None:
    assert survival(0.1, 0) == 0.0


@pytest.mark.parametrize(("chi2", "degrees"), [(-0.1, 2), (1.0, -1), (nan, 2), (inf, 2)])
def test_what_is_no_statistic_is_refused(chi2: float, degrees: int) -> None:
    with pytest.raises(ValueError, match="statistic"):
        survival(chi2, degrees)


@repeatable
@given(st.floats(0, 1500), st.integers(1, 60))
def test_it_is_what_scipy_says(chi2: float, degrees: int) -> None:
    expected = float(scipy.stats.chi2.sf(chi2, degrees))
    assert survival(chi2, degrees) == pytest.approx(expected, rel=1e-9, abs=1e-300)


@repeatable
@given(st.floats(0, 800), st.floats(0, 800), st.integers(1, 60))
def test_it_falls_with_the_statistic_and_rises_with_the_degrees(
    one: float, other: float, degrees: int
) -> None:
    low, high = sorted((one, other))
    slack = 1 + 1e-9
    assert 0 <= survival(high, degrees) <= survival(low, degrees) * slack
    assert survival(high, degrees) <= survival(high, degrees + 1) * slack
