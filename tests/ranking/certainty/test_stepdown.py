import numpy as np
import pytest
from scipy import stats

from workshop.ranking.certainty.comparison import Comparison
from workshop.ranking.certainty.stepdown import apart_each, apart_everywhere
from workshop.ranking.values import Flags


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


def by_definition(comparison: Comparison, confidence: float) -> tuple[Flags, int]:
    """Over all ordered pairs, from the start in each step; and how many steps rejected some."""
    pairs, above, steps = comparison.inverse > 0, np.zeros(comparison.inverse.shape, bool), 0
    while (pairs & ~above).any():
        first, second = np.nonzero(pairs & ~above)
        scale = comparison.inverse[first, second, None]
        most = np.sort(((comparison.draws[first] - comparison.draws[second]) * scale).max(axis=0))
        limit = most[int(np.ceil(confidence * len(most))) - 1]
        fresh = pairs & ~above & (comparison.statistic > limit)
        if not fresh.any():
            break
        above, steps = above | fresh, steps + 1
    return above | above.T, steps


def uneven(seed: int, size: int) -> Comparison:
    """Unequal spreads, some pairs that are not told apart, and gaps around the limit."""
    draw = np.random.default_rng(seed)
    spread = draw.uniform(0.2, 2, size)
    inverse = 1 / np.sqrt(spread[:, None] ** 2 + spread**2)
    inverse[draw.random((size, size)) < 0.1] = 0
    inverse = np.triu(inverse, 1) + np.triu(inverse, 1).T
    gaps = np.cumsum(draw.uniform(0, 6 / size, size))
    return Comparison(
        statistic=(gaps - gaps[:, None]) * inverse * 2,
        inverse=inverse.astype(np.float32),
        draws=(spread[:, None] * draw.standard_normal((size, 400))).astype(np.float32),
    )


def test_it_is_the_definition_step_by_step() -> None:
    """A second route; many of these rooms take two steps and more."""
    taken = set()
    for seed in range(60):
        comparison = uneven(seed, size=3 + seed % 12)
        wanted, steps = by_definition(comparison, 0.9)
        assert apart_everywhere(comparison, confidence=0.9).tolist() == wanted.tolist()
        taken.add(steps)
    assert taken >= {0, 1, 2}


def test_without_statements_or_anything_to_tell_nothing_is_apart() -> None:
    nothing = Comparison(
        statistic=np.zeros((0, 0)),
        inverse=np.zeros((0, 0), np.float32),
        draws=np.zeros((0, 100), np.float32),
    )
    assert apart_everywhere(nothing, confidence=0.95).shape == (0, 0)
    alone = Comparison(
        statistic=np.zeros((2, 2)),
        inverse=np.zeros((2, 2), np.float32),
        draws=np.ones((2, 100), np.float32),
    )
    assert not apart_everywhere(alone, confidence=0.95).any()
