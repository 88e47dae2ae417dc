"""How many prefer one to another: a published table, a count person by person, and its laws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.orders.elections import SCHULZE_1
from tests.ranking.voted import SCALE, repeatable, room, rooms
from workshop.ranking.orders.pairwise import pairwise
from workshop.ranking.values import Values

MANY = tuple(each / 2 for each in range(-8, 20))


def test_it_is_the_published_table() -> None:
    """Schulze (2011), example 1."""
    assert pairwise(SCHULZE_1).tolist() == [
        [0, 20, 26, 30, 22],
        [25, 0, 16, 33, 18],
        [19, 29, 0, 17, 24],
        [15, 12, 28, 0, 14],
        [23, 27, 21, 31, 0],
    ]


def test_a_missing_score_is_never_preferred_and_nothing_is_preferred_to_it() -> None:
    assert pairwise(room((None, 1.0), (2.0, None), (None, None))).tolist() == [[0, 0], [0, 0]]


def test_equal_scores_are_no_preference() -> None:
    assert pairwise(room((2.0, 2.0), (0.0, 1.0))).tolist() == [[0, 0], [1, 0]]


@pytest.mark.parametrize("people", [0, 1, 254, 255, 256, 700])
@pytest.mark.parametrize("scores", [2, 12])
def test_a_large_room_is_counted_to_the_last_person(people: int, scores: int) -> None:
    falling = np.arange(scores, 0, -1, dtype=np.float64)
    wanted = np.triu(np.full((scores, scores), people), 1)
    assert pairwise(np.tile(falling, (people, 1))).tolist() == wanted.tolist()


def test_no_statements_have_no_pairs() -> None:
    assert pairwise(np.empty((3, 0))).shape == (0, 0)


@repeatable
@given(rooms(SCALE) | rooms(MANY, people=20))
def test_it_is_a_count_person_by_person(values: Values) -> None:
    rows = values.tolist()
    size = range(values.shape[1])
    assert pairwise(values).tolist() == [
        [sum(row[j] > row[k] for row in rows) for k in size] for j in size
    ]


@repeatable
@given(rooms(SCALE) | rooms(MANY), st.data(), st.integers(2, 4))
def test_orders_and_copies(values: Values, data: st.DataObject, times: int) -> None:
    people = list(data.draw(st.permutations(range(values.shape[0]))))
    statements = list(data.draw(st.permutations(range(values.shape[1]))))
    found = pairwise(values)
    assert np.array_equal(pairwise(values[people][:, statements]), found[statements][:, statements])
    assert np.array_equal(pairwise(np.tile(values, (times, 1))), found * times)
    assert np.array_equal(pairwise(-values), found.T)
