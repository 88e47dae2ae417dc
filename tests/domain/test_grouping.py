import pytest

from workshop.domain.grouping import (
    check_names,
    counted,
    offered,
    read_name,
    read_number,
    stamp,
)
from workshop.domain.workshop import Group
from workshop.errors import FieldMissing, FieldTooLong, GroupNamedTwice, NoSuchGroup

BAKER = Group(id="a", name="Baker", merged_into="c", number=2)
SMITH = Group(id="b", name="Smith", merged_into="c", number=5)
TRADE = Group(id="c", name="Trade", number=12)
GUEST = Group(id="d", name="Guest", observes=True, number=1)
GROUPS = (BAKER, SMITH, TRADE, GUEST)


def test_merged_groups_are_offered_no_more() -> None:
    assert offered(GROUPS) == (TRADE, GUEST)


def test_people_are_counted_in_the_broader_group() -> None:
    trade, guest = counted(GROUPS, {"a": 3, "b": 2, "d": 1})
    assert (trade.people, trade.merged, trade.is_small) == (5, (BAKER, SMITH), False)
    assert (guest.people, guest.is_small) == (1, False)


def test_the_numbers_of_merged_groups_count_for_the_broader_one() -> None:
    trade, guest = counted(GROUPS, {})
    assert (trade.numbers, guest.numbers) == ([2, 5, 12], [1])


@pytest.mark.parametrize(
    ("typed", "group"),
    [("5", SMITH), (" 12 ", TRADE), ("02", BAKER), ("0", None), ("", None), (" ", None)],
)
def test_a_number_names_the_group_that_was_crossed(typed: str, group: Group | None) -> None:
    assert read_number(typed, GROUPS) == group


@pytest.mark.parametrize("typed", ["3", "-1", "Baker", "\u0665", "25"])
def test_a_number_that_no_group_has_is_refused(typed: str) -> None:
    with pytest.raises(NoSuchGroup, match=typed):
        read_number(typed, GROUPS)


@pytest.mark.parametrize(("people", "small"), [(0, False), (1, True), (4, True), (5, False)])
def test_a_group_is_small_with_somebody_and_fewer_than_five(people: int, small: bool) -> None:
    trade, _ = counted(GROUPS, {"c": people})
    assert trade.is_small is small


def test_two_groups_need_two_names() -> None:
    check_names(["Baker", "Smith"])
    with pytest.raises(GroupNamedTwice, match="BAKER"):
        check_names(["Baker", "Smith", "BAKER"])


def test_a_name_is_cleaned_or_refused() -> None:
    assert read_name(" Small \u202e firm ") == "Small firm"
    with pytest.raises(FieldMissing):
        read_name(" ")
    with pytest.raises(FieldTooLong):
        read_name("x" * 61)


def test_any_change_has_another_stamp() -> None:
    assert stamp(GROUPS) == stamp(list(GROUPS))
    assert len({stamp(GROUPS), stamp(GROUPS[:3]), stamp(GROUPS[::-1])}) == 3
