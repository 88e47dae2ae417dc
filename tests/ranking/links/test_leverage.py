from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.ranking.links.leverage import leverage, priority_shares


def test_shares_are_parts_of_all_priority() -> None:
    assert priority_shares({"a": 3.0, "b": 1.0, "c": None, "d": -2.0}) == {
        "a": 0.75, "b": 0.25, "c": None, "d": 0.0
    }  # fmt: skip


@pytest.mark.parametrize("scores", [{}, {"a": None}, {"a": 0.0, "b": -1.0}])
def test_where_nothing_has_priority_there_are_no_shares(scores: dict[str, float | None]) -> None:
    assert priority_shares(scores) == dict.fromkeys(scores)


def test_leverage_is_the_sum_of_what_is_addressed() -> None:
    """Source: methods.md, section 7."""
    found = leverage(
        {"S1": ["a", "b"], "S2": ["b", "c"], "S3": ["c"], "S4": [], "S5": ["a", "a", "z"]},
        priority={"a": 0.5, "b": 0.25, "c": None},
    )
    assert found == {"S1": 0.75, "S2": 0.25, "S3": None, "S4": 0.0, "S5": 0.5}


SCORES = st.dictionaries(st.sampled_from("abcdef"), st.none() | st.integers(-3, 9).map(float))
LINKS = st.dictionaries(st.sampled_from("STUV"), st.lists(st.sampled_from("abcdef")))


@given(LINKS, SCORES)
def test_by_fractions_in_any_order(
    addresses: dict[str, list[str]], scores: dict[str, float | None]
) -> None:
    """A second route: exact fractions, never over the whole, and no order matters."""
    priority = priority_shares(scores)
    whole = sum((Fraction(max(0.0, score)) for score in scores.values() if score), Fraction(0))
    found = leverage(addresses, priority=priority)
    assert found == leverage({s: b[::-1] for s, b in addresses.items()}, priority=priority)
    for solution, barriers in addresses.items():
        scored = [
            max(0.0, score) for each in set(barriers) if (score := scores.get(each)) is not None
        ]
        known = bool(whole and scored) or not barriers
        exact = sum(map(Fraction, scored), Fraction(0)) / (whole or 1)
        assert found[solution] == (pytest.approx(float(exact)) if known else None)
        assert (found[solution] or 0.0) <= 1 + 1e-12
