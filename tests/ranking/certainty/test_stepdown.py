import numpy as np
import pytest
from scipy import stats

from workshop.ranking.certainty.comparison import Comparison
from workshop.ranking.certainty.stepdown import apart_each, apart_everywhere


def equal_spreads(size: int, gaps: float) -> Comparison:
    """Statements with independent means of variance 1; each T_jk is `gaps` for each place."""
    draws = np.random.default_rng(3).standard_normal((size, 40_000))
    places = np.arange(size)
    return Comparison(
        statistic=gaps * (places - places[:, None]).astype(np.float64),
        inverse=np.where(np.eye(size), 0, 1 / np.sqrt(2)).astype(np.float32),
        draws=draws.astype(np.float32),
    )


@pytest.mark.parametrize("size", [3, 6])
def test_the_first_limit_is_tukeys_studentized_range_of_scipy(size: int) -> None:
    """The greatest of all |Z_j - Z_k| / sqrt(2) is the studentized range over sqrt(2)."""
    limit = stats.studentized_range.ppf(0.95, size, np.inf) / np.sqrt(2)
    only_the_widest = (limit + 0.05) / (size - 1)
    found = apart_everywhere(equal_spreads(size, only_the_widest), confidence=0.95)
    assert found[0, -1]
    missed = apart_everywhere(equal_spreads(size, (limit - 0.05) / (size - 1)), confidence=0.95)
    assert not missed.any()


def test_two_are_apart_over_the_two_sided_limit_of_the_normal_distribution() -> None:
    limit = stats.norm.ppf(0.975)
    for apart in (apart_everywhere, apart_each):
        assert apart(equal_spreads(2, limit + 0.03), confidence=0.95)[0, 1]
        assert not apart(equal_spreads(2, limit - 0.03), confidence=0.95).any()


def test_one_against_the_others_needs_less_than_all_against_all() -> None:
    limit = stats.studentized_range.ppf(0.95, 6, np.inf) / np.sqrt(2)
    comparison = equal_spreads(6, (limit - 0.05) / 5)
    assert not apart_everywhere(comparison, confidence=0.95).any()
    assert apart_each(comparison, confidence=0.95)[0, 5]


def test_a_step_down_finds_what_the_first_step_leaves() -> None:
    """What is rejected takes its direction out of the maximum, and the limit gets lower."""
    size = 6
    first = stats.studentized_range.ppf(0.95, size, np.inf) / np.sqrt(2)
    comparison = equal_spreads(size, first + 0.5)
    comparison.statistic[0, 1] = first - 0.1
    comparison.statistic[1, 0] = -comparison.statistic[0, 1]
    assert apart_everywhere(comparison, confidence=0.95)[0, 1]
