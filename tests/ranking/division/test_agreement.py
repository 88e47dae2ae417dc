"""Van der Eijk's A against the published values, against triples one by one, and its laws."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.voted import repeatable
from workshop.ranking.division.agreement import agreement

COUNTS = st.lists(st.integers(0, 12), min_size=2, max_size=9)
PEOPLED = COUNTS.filter(any)


def by_triples(counts: list[int]) -> float:
    """A from its definition, a person at a time and a triple at a time.

    A layer is as deep as one person while the same categories are filled, which weighs the same.
    """
    size, total, found = len(counts), sum(counts), Fraction(0)
    for depth in range(max(counts)):
        pattern = [int(count > depth) for count in counts]
        triples = list(combinations(pattern, 3))
        one = sum(triple in {(1, 1, 0), (0, 1, 1)} for triple in triples)
        two = sum(triple == (1, 0, 1) for triple in triples)
        peak = Fraction(1)
        if one or two:
            peak = Fraction((size - 2) * one - (size - 1) * two, (size - 2) * (one + two))
        spread = Fraction(sum(pattern) - 1, size - 1)
        found += Fraction(sum(pattern), total) * peak * (1 - spread)
    return float(found)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((30, 40, 210, 130, 530, 50, 10), 0.6113333),
        ((15, 0, 15), -1.0),
        ((10, 10, 10), 0.0),
        ((12, 3, 9), -0.375),
        ((5, 5, 0), 0.5),
        ((0, 20, 0), 1.0),
    ],
)
def test_it_has_the_published_values(counts: tuple[int, ...], expected: float) -> None:
    """The first is the example of van der Eijk (2001), Quality and Quantity 35:325."""
    assert agreement(counts) == pytest.approx(expected, abs=1e-7)


@pytest.mark.parametrize(
    ("counts", "expected"), [((0, 0, 0), None), ((), None), ((9,), None), ((0, 1), 1.0)]
)
def test_nobody_and_a_scale_of_one_category_have_none_and_one_person_agrees(
    counts: tuple[int, ...], expected: float | None
) -> None:
    assert agreement(counts) == expected


def test_a_count_below_0_is_refused() -> None:
    with pytest.raises(ValueError, match="below 0"):
        agreement((3, -1, 2))


@repeatable
@given(PEOPLED)
def test_it_is_what_a_count_of_all_triples_says(counts: list[int]) -> None:
    assert agreement(counts) == by_triples(counts)


@repeatable
@given(PEOPLED, st.integers(2, 50))
def test_copies_and_the_direction_of_the_scale_change_nothing(
    counts: list[int], times: int
) -> None:
    found = agreement(counts)
    assert found == agreement(counts[::-1]) == agreement([count * times for count in counts])
    assert found is not None
    assert -1 <= found <= 1


@pytest.mark.parametrize("size", range(2, 12))
def test_its_ends_are_one_category_both_ends_and_all_alike(size: int) -> None:
    one = [0] * size
    one[size // 2] = 8
    assert agreement(one) == 1
    assert agreement([8] * size) == 0
    assert agreement([8, *[0] * (size - 2), 8]) == (-1 if size > 2 else 0)
