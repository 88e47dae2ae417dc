"""Schulze's method: the published example, every path one by one, and its laws."""

from itertools import pairwise as next_to
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.orders.elections import MAJORITY, SCHULZE_1, TENNESSEE
from tests.ranking.voted import SCALE, repeatable, rooms
from workshop.ranking.orders.pairwise import pairwise
from workshop.ranking.orders.schulze import schulze, schulze_wins, strongest_paths
from workshop.ranking.values import Values


def test_the_strongest_paths_are_the_published_ones() -> None:
    """Schulze (2011), example 1."""
    assert strongest_paths(pairwise(SCHULZE_1)).tolist() == [
        [0, 28, 28, 30, 24],
        [25, 0, 28, 33, 24],
        [25, 29, 0, 29, 24],
        [25, 28, 28, 0, 24],
        [25, 28, 28, 31, 0],
    ]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (SCHULZE_1, (2, 4, 3, 5, 1)),
        (TENNESSEE, (4, 1, 2, 3)),
        (MAJORITY, (1, 2, 3)),
        (np.zeros((4, 3)), (1, 1, 1)),
        (np.empty((0, 3)), (1, 1, 1)),
        (np.empty((3, 0)), ()),
    ],
    ids=["Schulze (2011), example 1", "Tennessee", "majority", "all tied", "no people", "nothing"],
)
def test_the_order_is_the_published_one(values: Values, expected: tuple[int, ...]) -> None:
    """E > A > C > B > D; and Nashville before Chattanooga, Knoxville and Memphis."""
    assert schulze(pairwise(values)).best == expected


def test_a_circle_of_equal_majorities_is_a_tie() -> None:
    circle = np.array([[3.0, 2.0, 1.0], [1.0, 3.0, 2.0], [2.0, 1.0, 3.0]])
    assert schulze(pairwise(circle)).best == (1, 1, 1)


def by_every_path(values: Values) -> list[list[int]]:
    """The weakest link of each path, without a statement twice; and the best of them."""
    pairs = pairwise(values).tolist()
    size = range(len(pairs))

    def link(one: int, other: int) -> int:
        forward, back = pairs[one][other], pairs[other][one]
        return int(forward) if forward > back else 0

    def strongest(start: int, end: int) -> int:
        others = [each for each in size if each not in {start, end}]
        ways = [way for many in range(len(others) + 1) for way in permutations(others, many)]
        return max(min(link(*step) for step in next_to((start, *way, end))) for way in ways)

    return [[0 if j == k else strongest(j, k) for k in size] for j in size]


@repeatable
@given(rooms(SCALE, people=7, statements=5))
def test_a_path_is_the_strongest_of_all_there_are(values: Values) -> None:
    assert strongest_paths(pairwise(values)).tolist() == by_every_path(values)


@repeatable
@given(rooms(SCALE))
def test_who_is_above_is_above_all_that_are_below_it(values: Values) -> None:
    """Schulze's theorem: the relation is transitive. And ranks keep to it."""
    wins = schulze_wins(pairwise(values))
    assert not ((wins.astype(int) @ wins.astype(int) > 0) & ~wins).any()
    best = np.array(schulze(pairwise(values)).best)
    assert (best[:, np.newaxis] < best)[wins].all()


@repeatable
@given(rooms(SCALE, fewest=2))
def test_who_beats_all_others_comes_first_alone(values: Values) -> None:
    pairs = pairwise(values)
    beats = (pairs > pairs.T).sum(axis=1)
    best = schulze(pairs).best
    for statement in np.flatnonzero(beats == len(pairs) - 1):
        assert best[statement] == 1
        assert best.count(1) == 1


@repeatable
@given(rooms(SCALE), st.data(), st.integers(2, 4))
def test_orders_copies_and_the_room_turned_round(
    values: Values, data: st.DataObject, times: int
) -> None:
    people = list(data.draw(st.permutations(range(values.shape[0]))))
    statements = list(data.draw(st.permutations(range(values.shape[1]))))
    found = schulze(pairwise(values))
    moved = schulze(pairwise(np.tile(values[people][:, statements], (times, 1))))
    assert moved.best == tuple(found.best[place] for place in statements)
    turned = schulze(pairwise(-values))
    assert turned.best == tuple(values.shape[1] + 1 - place for place in found.worst)
