import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.rooms import Room, room, rooms, shuffled, twice
from workshop.ranking.certainty.wilson import wilson
from workshop.ranking.groups.across import Across, across

LONDON = room({"0": [(3, 0, 0), (2, 0, 0)], "1": [(14, 1, 0), (10, 0, 0)],
               "2": [(3, 0, 0), (2, 0, 0)]})  # fmt: skip


def test_the_consensus_products_of_london() -> None:
    """Source: methods.md, section 9: #17 .5647, #27 .5156 (london.youth.policing, CC BY 4.0)."""
    products = [each.consensus**3 for each in across(*LONDON) if each.consensus is not None]
    assert products == pytest.approx([0.5647, 0.5156], abs=5e-5)


def test_the_lowest_group_is_the_one_whose_bound_is_lowest() -> None:
    found = across(*LONDON)[0]
    three = wilson(3, 3)
    assert three is not None
    assert (found.lowest, found.lowest_group, found.groups) == (three.low, "0", 3)


@pytest.mark.parametrize(("agree", "supported"), [(3, False), (4, True)])
def test_one_half_of_a_group_is_not_yet_support(*, agree: int, supported: bool) -> None:
    values, groups = room({"a": [(9, 0, 0)], "b": [(agree, 1, 5 - agree)], "": [(0, 0, 9)]})
    assert across(values, groups)[0].supported is supported


def test_a_group_without_an_answer_does_not_support() -> None:
    values, groups = room({"a": [(9, 0, 0), (9, 0, 0)], "b": [(0, 0, 0), (9, 0, 0)]})
    found = across(values, groups)[0]
    assert (found.supported, found.lowest, found.lowest_group) == (False, 0.0, "b")
    assert found.consensus == pytest.approx(math.sqrt(10 / 11 / 2))


def test_a_hidden_group_takes_no_part() -> None:
    values, groups = room({"a": [(9, 0, 0), (9, 0, 0)], "b": [(0, 0, 2), (0, 0, 2)]})
    seen, none = across(values, groups, shown=np.array([[True, False], [False, False]]))
    assert (seen.groups, seen.supported, seen.lowest_group) == (1, True, "a")
    assert none == Across(groups=0)
    assert (none.consensus, none.lowest, none.supported) == (None, None, None)


def test_a_room_without_groups_has_no_agreement_across_them() -> None:
    assert [each.groups for each in across(np.ones((3, 2)), ["", "", ""])] == [0, 0]
    assert [each.groups for each in across(np.ones((0, 1)), [])] == [0]


@given(rooms())
def test_the_product_by_counting(given: Room) -> None:
    values, groups = given
    named = sorted(set(groups) - {""})
    for statement, found in enumerate(across(values, groups)):
        product = 1.0
        for name in named:
            own = [row[statement] for row, group in zip(values, groups, strict=True)
                   if group == name and not np.isnan(row[statement])]  # fmt: skip
            product *= (own.count(1.0) + 1) / (len(own) + 2)
        assert found.consensus == (pytest.approx(product ** (1 / len(named))) if named else None)


@given(rooms(), st.integers(0, 99))
def test_the_order_of_people_and_statements_does_not_matter(given: Room, seed: int) -> None:
    moved, old = shuffled(given, seed)
    assert [across(*given)[column] for column in old] == list(across(*moved))


@given(rooms())
def test_a_copy_of_the_room_changes_no_support(given: Room) -> None:
    before, after = across(*given), across(*twice(given))
    assert [each.supported for each in before] == [each.supported for each in after]
