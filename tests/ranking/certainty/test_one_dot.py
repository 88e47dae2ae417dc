from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from workshop.ranking.certainty.one_dot import one_dot
from workshop.ranking.certainty.rank_sets import RankSet

rooms = st.lists(st.integers(0, 40), max_size=7)


def pairs(sets: tuple[RankSet, ...]) -> list[tuple[int, int]]:
    return [(each.low, each.high) for each in sets]


def by_hand(counts: list[int]) -> list[tuple[int, int]]:
    """Holm's rule with exact fractions, one hypothesis after the other."""
    size = len(counts)
    ordered = [(j, k) for j in range(size) for k in range(size) if j != k]
    chance = {(j, k): tail(counts[j], counts[j] + counts[k]) for j, k in ordered}
    ordered.sort(key=chance.__getitem__)
    above = set()
    for step, pair in enumerate(ordered):
        if chance[pair] > Fraction(5, 100) / (len(ordered) - step):
            break
        above.add(pair)
    return [
        (
            1 + sum((k, j) in above for k in range(size)),
            size - sum((j, k) in above for k in range(size)),
        )
        for j in range(size)
    ]


def tail(count: int, total: int) -> Fraction:
    return Fraction(sum(comb(total, more) for more in range(count, total + 1)), 2**total)


def test_the_counts_30_20_10_5_1() -> None:
    """Source: methods.md, section 2, after Mogstad, Romano, Shaikh and Wilhelm (2024)."""
    found = one_dot((30, 20, 10, 5, 1))
    assert [each.low for each in found] == [1, 1, 2, 3, 3]
    assert [each.high for each in found] == [2, 3, 5, 5, 5]


@given(rooms)
def test_it_equals_holms_rule_with_exact_fractions(counts: list[int]) -> None:
    assert pairs(one_dot(counts)) == by_hand(counts)


@given(st.integers(0, 60), st.integers(0, 60))
def test_two_statements_are_told_apart_when_the_binomial_test_of_scipy_says_so(
    one: int, other: int
) -> None:
    expected = (
        1.0 if one + other == 0 else stats.binomtest(one, one + other, alternative="greater").pvalue
    )
    first, _ = one_dot((one, other))
    assert (first.high == 1) == (expected <= 0.025)


@given(
    rooms.flatmap(lambda counts: st.tuples(st.just(counts), st.permutations(range(len(counts)))))
)
def test_the_order_of_the_statements_never_matters(pair: tuple[list[int], list[int]]) -> None:
    counts, order = pair
    turned = one_dot([counts[place] for place in order])
    assert turned == tuple(one_dot(counts)[place] for place in order)


@given(rooms)
def test_the_rank_that_was_counted_is_in_the_set(counts: list[int]) -> None:
    for count, each in zip(counts, one_dot(counts), strict=True):
        best = 1 + sum(other > count for other in counts)
        last = len(counts) - sum(other < count for other in counts)
        assert each.low <= best <= last <= each.high


@pytest.mark.parametrize("counts", [[], [0], [7], [0, 0, 0], [4, 4, 4]])
def test_where_all_are_tied_every_rank_is_possible(counts: list[int]) -> None:
    assert pairs(one_dot(counts)) == [(1, len(counts))] * len(counts)


def test_more_confidence_makes_no_set_narrower() -> None:
    counts = (30, 20, 10, 5, 1)
    for usual, surer in zip(one_dot(counts), one_dot(counts, confidence=0.999), strict=True):
        assert surer.low <= usual.low <= usual.high <= surer.high
