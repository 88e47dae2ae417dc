import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import rankdata

from tests.ranking.rooms import Room, room, rooms, shuffled, twice
from workshop.ranking.groups.positions import by_positions


def test_positions_are_added_and_the_lowest_sum_is_first() -> None:
    values = np.array([[3.0, 2, 1], [3, 2, 1], [3, 2, 1], [1, 3, 2], [1, 3, 2], [2, 3, 1]])
    side = by_positions(values, ["large"] * 3 + ["x", "y", "y"])
    # large: 1 2 3; x: 3 1 2; y: means 1.5, 3, 1.5, so 2.5 1 2.5
    assert list(side.scores) == [6.5, 4, 7.5]
    assert side.ranks == (2, 1, 3)


def test_what_a_group_did_not_answer_takes_the_mean_of_its_places_left() -> None:
    values, groups = room({"a": [(1, 0, 0), (0, 0, 0), (0, 0, 0)], "b": [(0, 1, 0), (1, 0, 0),
                                                                      (0, 0, 0)]})  # fmt: skip
    side = by_positions(values, groups)
    assert list(side.scores) == [1 + 2, 2.5 + 1, None]
    assert side.ranks == (1, 2, None)


def test_a_group_without_any_answer_takes_no_part() -> None:
    values = np.array([[2.0, 1.0], [np.nan, np.nan]])
    assert by_positions(values, ["a", "b"]).scores == (1, 2)


@pytest.mark.parametrize("people", [0, 3])
def test_without_groups_there_is_no_position(people: int) -> None:
    side = by_positions(np.ones((people, 2)), [""] * people)
    assert side.scores == side.ranks == (None, None)


@given(rooms(gaps=False))
def test_the_sum_of_scipys_ranks(given: Room) -> None:
    values, groups = given
    named = sorted(set(groups) - {""})
    who = np.array(groups)
    means = [values[who == name].mean(axis=0).round(9) for name in named]
    wanted = [rankdata(-each, method="average") for each in means]
    assert by_positions(values, groups).scores == (
        tuple(np.sum(wanted, axis=0)) if named else (None,) * values.shape[1]
    )


@given(rooms(), st.integers(0, 99))
def test_neither_order_nor_a_copy_of_the_room_matters(given: Room, seed: int) -> None:
    moved, old = shuffled(given, seed)
    side = by_positions(*given)
    assert [side.scores[column] for column in old] == list(by_positions(*moved).scores)
    assert by_positions(*twice(given)) == side
