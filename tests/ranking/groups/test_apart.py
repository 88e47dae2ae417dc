import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from tests.ranking.rooms import Room, room, rooms, shuffled
from workshop.ranking.groups.apart import one_proportion_z, sets_apart, two_proportion_z


def two(a: int, n: int, b: int, m: int) -> float:
    arrays = [np.array([float(each)]) for each in (a, n, b, m)]
    return float(two_proportion_z(arrays[0], arrays[1], b=arrays[2], m=arrays[3])[0])


def one(s: int, n: int) -> float:
    return float(one_proportion_z(np.array([float(s)]), np.array([float(n)]))[0])


def test_the_check_value_of_polis() -> None:
    """Source: Polis' own test of its two-proportion test: 16 of 25 against 57 of 72 is -1.518."""
    assert two(15, 24, 56, 71) == pytest.approx(-1.518, abs=0.01)


def test_all_who_succeed_are_not_apart() -> None:
    """Source: methods.md, section 4: 0 if ph = 1."""
    assert two(7, 7, 9, 9) == 0.0


@pytest.mark.parametrize(("s", "n", "z"), [(8, 8, 3.0), (0, 3, -1.0), (0, 0, 1.0), (7, 15, 0.0)])
def test_one_proportion_by_hand(s: int, n: int, z: float) -> None:
    """Source: methods.md, section 4: 2 sqrt(n+1) ((s+1)/(n+1) - 1/2)."""
    assert one(s, n) == pytest.approx(z)


@given(st.integers(0, 40), st.integers(1, 40), st.integers(0, 40), st.integers(1, 40))
def test_the_square_of_z_is_chi_squared(a: int, more: int, b: int, most: int) -> None:
    """A second route: the uncorrected chi-squared of the smoothed 2 x 2 table, by scipy."""
    table = [[a + 1, more], [b + 1, most]]
    statistic = float(chi2_contingency(table, correction=False).statistic)
    assert two(a, a + more, b, b + most) ** 2 == pytest.approx(statistic)


def test_what_only_one_group_agrees_with_sets_it_apart() -> None:
    values, groups = room({"a": [(9, 1, 0), (5, 0, 5), (10, 0, 0)],
                           "b": [(2, 0, 8), (5, 0, 5), (10, 0, 0)]})  # fmt: skip
    found = sets_apart(values, groups)
    assert [(each.statement, each.stance) for each in found["a"]] == [(0, "agree")]
    assert [(each.statement, each.stance) for each in found["b"]] == [(0, "disagree")]
    mine = found["a"][0]
    assert mine.share == pytest.approx(10 / 12)
    assert mine.ratio == pytest.approx((10 / 12) / (3 / 12))
    assert mine.share_z == pytest.approx(2 * math.sqrt(11) * (10 / 11 - 0.5))
    assert mine.ratio_z == pytest.approx((10 - 3) / 11 / math.sqrt(13 / 22 * 9 / 22 * 2 / 11))


def test_the_strongest_comes_first() -> None:
    values, groups = room({"a": [(8, 0, 2), (10, 0, 0), (9, 0, 1)],
                           "b": [(2, 0, 18), (0, 0, 20), (2, 0, 18)]})  # fmt: skip
    assert [each.statement for each in sets_apart(values, groups)["a"]] == [1, 2, 0]


def test_who_named_no_group_is_part_of_everybody_else() -> None:
    alone = room({"a": [(10, 0, 0)], "b": [(1, 0, 9)]})
    beside = room({"a": [(10, 0, 0)], "b": [(1, 0, 9)], "": [(90, 0, 0)]})
    assert [len(sets_apart(*each)["a"]) for each in (alone, beside)] == [1, 0]


def test_a_hidden_group_is_not_told_apart() -> None:
    values, groups = room({"a": [(10, 0, 0)], "b": [(1, 0, 9)]})
    found = sets_apart(values, groups, shown=np.array([[False], [True]]))
    assert (len(found["a"]), len(found["b"])) == (0, 1)


def test_an_empty_room_sets_nobody_apart() -> None:
    assert sets_apart(np.ones((0, 2)), []) == {}
    assert sets_apart(np.full((2, 2), np.nan), ["a", "b"]) == {"a": (), "b": ()}


@given(rooms(people=24, names="ab-"))
def test_nobody_is_told_for_both_stances_on_a_statement(given: Room) -> None:
    for found in sets_apart(*given).values():
        assert len({each.statement for each in found}) == len(found)
        assert [each.weight for each in found] == sorted(
            (each.weight for each in found), reverse=True
        )


@given(rooms(people=24, names="ab-"), st.integers(0, 99))
def test_the_order_of_people_and_statements_does_not_matter(given: Room, seed: int) -> None:
    moved, old = shuffled(given, seed)
    before, after = sets_apart(*given), sets_apart(*moved)
    for name, found in before.items():
        there = {(old[each.statement], each.stance): each.weight for each in after[name]}
        assert there == {(each.statement, each.stance): each.weight for each in found}
