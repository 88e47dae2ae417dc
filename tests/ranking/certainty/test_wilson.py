import pytest

from workshop.ranking.certainty.wilson import wilson


@pytest.mark.parametrize(
    ("successes", "n", "low"), [(14, 14, 0.7847), (20, 21, 0.7733), (21, 23, 0.7320)]
)
def test_the_lower_bounds_of_london(successes: int, n: int, low: float) -> None:
    """Source: methods.md, section 9; votes of london.youth.policing, Polis, CC BY 4.0."""
    interval = wilson(successes, n)
    assert interval is not None
    assert interval.low == pytest.approx(low, abs=5e-5)


def test_23_of_30() -> None:
    """Source: methods.md, section 2: .59 to .88."""
    interval = wilson(23, 30)
    assert interval is not None
    assert (round(interval.low, 2), round(interval.high, 2)) == (0.59, 0.88)


def test_of_nobody_there_is_none() -> None:
    assert wilson(0, 0) is None
