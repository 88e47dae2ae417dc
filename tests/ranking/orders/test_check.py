"""When Copeland and Schulze disagree with Borda on the top, and when only a tie is in the way."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.orders.elections import MAJORITY, SCHULZE_1, TENNESSEE
from tests.ranking.voted import SCALE, repeatable, room, rooms
from workshop.ranking.orders.check import Disagreement, Method, check
from workshop.ranking.orders.copeland import copeland
from workshop.ranking.orders.pairwise import pairwise
from workshop.ranking.orders.schulze import schulze_wins
from workshop.ranking.values import Values


def test_a_majority_for_one_and_more_points_for_another_is_a_disagreement() -> None:
    """Three of five have A first (column 0), and B (column 1) has 7 points against 6."""
    assert check(MAJORITY, top=1) == tuple(
        Disagreement(method=method, raised=(0,), dropped=(1,)) for method in Method
    )


@pytest.mark.parametrize("top", [1, 2, 4, 9])
def test_methods_that_agree_say_nothing(top: int) -> None:
    assert check(TENNESSEE, top=top) == ()


def test_places_inside_the_top_do_not_matter_and_the_one_at_its_end_does() -> None:
    """Borda: Nashville, Chattanooga, Memphis, Knoxville; the others have the last two swapped."""
    assert check(TENNESSEE, top=3) == tuple(
        Disagreement(method=method, raised=(3,), dropped=(0,)) for method in Method
    )


def test_only_the_method_that_disagrees_is_named() -> None:
    """Schulze (2011), example 1. Borda: E, A, B, C, D; Copeland ties A, B and C; Schulze has C."""
    assert check(SCHULZE_1, top=3) == (
        Disagreement(method=Method.SCHULZE, raised=(2,), dropped=(1,)),
    )


def test_what_nobody_scored_is_in_no_top_even_when_it_lost_no_comparison() -> None:
    values = room((1.0, 2.0, None), (1.0, 2.0, None), (2.0, None, None))
    assert check(values, top=2) == ()


def test_statements_keep_their_columns_when_one_before_them_was_not_scored() -> None:
    moved = np.insert(MAJORITY, 0, np.nan, axis=1)
    assert [(each.raised, each.dropped) for each in check(moved, top=1)] == [((1,), (2,))] * 2


@pytest.mark.parametrize(
    "values",
    [np.empty((0, 0)), np.empty((0, 3)), np.empty((3, 0)), room((1.0, 2.0)), np.zeros((4, 3))],
    ids=["empty", "no people", "no statements", "one person", "all tied"],
)
def test_where_there_is_nothing_to_disagree_about_nothing_is_said(values: Values) -> None:
    assert check(values, top=1) == ()


def test_a_top_of_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no statement"):
        check(MAJORITY, top=0)


def tops(wins: np.ndarray, top: int) -> set[frozenset[int]]:
    """Every top there can be: so many statements, and nobody outside above one inside."""
    size = range(len(wins))
    return {
        frozenset(inside)
        for inside in combinations(size, min(top, len(wins)))
        if not any(wins[out, one] for one in inside for out in set(size) - set(inside))
    }


@repeatable
@given(rooms(SCALE, people=6, statements=5, missing=False, fewest=1), st.integers(1, 5))
def test_it_names_what_is_in_every_top_of_one_and_in_none_of_the_other(
    values: Values, top: int
) -> None:
    """The second route: all tops that breaking ties can bring about."""
    borda, wins = values.sum(axis=0), np.array(copeland(pairwise(values)))
    usual = tops(borda[:, np.newaxis] > borda, top)
    others = {
        Method.COPELAND: tops(wins[:, np.newaxis] > wins, top),
        Method.SCHULZE: tops(schulze_wins(pairwise(values)), top),
    }
    expected = [
        Disagreement(
            method=method,
            raised=tuple(sorted(frozenset.intersection(*other) - frozenset.union(*usual))),
            dropped=tuple(sorted(frozenset.intersection(*usual) - frozenset.union(*other))),
        )
        for method, other in others.items()
    ]
    assert list(check(values, top=top)) == [
        each for each in expected if each.raised or each.dropped
    ]


@repeatable
@given(rooms(SCALE), st.data(), st.integers(1, 4))
def test_the_order_of_people_and_copies_of_the_room_change_nothing(
    values: Values, data: st.DataObject, top: int
) -> None:
    people = list(data.draw(st.permutations(range(values.shape[0]))))
    found = check(values, top=top)
    assert check(np.tile(values[people], (3, 1)), top=top) == found
