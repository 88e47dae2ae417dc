from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.acting.offers import Told, told

MEMBERS = {"Council": 9, "Traders": 8, "Union": 1, "": 6}


def tell(offers: dict[str, int], members: dict[str, int] = MEMBERS) -> Told:
    return told(offers, members, people=sum(offers.values()))


def test_a_group_with_five_offers_has_a_number() -> None:
    found = tell({"Council": 6, "Traders": 2})
    assert found == Told(people=8, groups=(("Council", 6),), others=True)


@pytest.mark.parametrize("offers", [{"Union": 1}, {"Council": 4}, {"Traders": 3, "Union": 1}, {}])
def test_without_five_offers_from_any_group_nothing_is_told_of_groups(
    offers: dict[str, int],
) -> None:
    assert tell(offers) == Told(people=sum(offers.values()))


def test_one_group_that_is_left_over_would_be_told_by_the_sum_so_none_is() -> None:
    assert tell({"Council": 6, "Traders": 2}, {"Council": 9, "Traders": 8}) == Told(people=8)


def test_all_groups_have_a_number_where_each_has_five() -> None:
    found = tell({"Council": 6, "Traders": 5}, {"Council": 9, "Traders": 8})
    assert found == Told(people=11, groups=(("Council", 6), ("Traders", 5)))


def test_where_every_other_group_has_all_that_a_few_can_be_nothing_is_told() -> None:
    members = {"Council": 9, "Traders": 8, "Funders": 7}
    assert tell({"Council": 6, "Traders": 4, "Funders": 4}, members) == Told(people=14)


@given(
    st.dictionaries(
        st.sampled_from(["A", "B", "C", "D", ""]),
        st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted),
    )
)
def test_no_small_number_and_no_small_group_is_ever_named(room: dict[str, list[int]]) -> None:
    offers = {name: some for name, (some, _) in room.items()}
    members = {name: every for name, (_, every) in room.items()}
    found = told(offers, members, people=sum(offers.values()))
    assert all(people >= 5 and members[name] >= 5 and name for name, people in found.groups)
    left = sum(offers.values()) - sum(people for _, people in found.groups)
    assert left == 0 or not found.groups or found.others


def test_the_only_person_of_a_small_group_is_not_worked_out_from_the_sum() -> None:
    members = {"Council": 10, "Traders": 10, "Union": 1}
    assert tell({"Council": 6, "Traders": 4, "Union": 1}, members) == Told(people=11)


@given(
    st.lists(st.tuples(st.integers(5, 9), st.integers(0, 9)).map(sorted), min_size=1, max_size=3),
    st.tuples(st.integers(0, 4), st.integers(0, 4)).map(sorted),
)
def test_whatever_is_told_anybody_who_is_not_named_may_have_offered_nothing(
    large: list[list[int]], small: list[int]
) -> None:
    """Every way in which the offers can have come about, counted by hand."""
    members = {f"G{n}": max(5, every) for n, (_, every) in enumerate(large)} | {"Few": small[1]}
    offers = {f"G{n}": some for n, (some, _) in enumerate(large)} | {"Few": small[0]}
    found = tell(offers, members)
    shown = dict(found.groups)
    untold = [name for name in members if name not in shown and members[name]]
    if not shown or not untold:
        return
    rest = found.people - sum(shown.values())
    cells = [range(min(4, members[name]) + 1) for name in untold]
    ways = [way for way in product(*cells) if sum(way) == rest]
    assert all(any(way[place] == 0 for way in ways) for place in range(len(untold)))
