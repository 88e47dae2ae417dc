"""Copeland's scores of printed elections, a count of wins, and who must come first."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.orders.elections import MAJORITY, SCHULZE_1, TENNESSEE
from tests.ranking.voted import SCALE, repeatable, rooms
from workshop.ranking.orders.copeland import copeland
from workshop.ranking.orders.pairwise import pairwise
from workshop.ranking.values import Values


@pytest.mark.parametrize(
    ("values", "expected"),
    [(TENNESSEE, (-3, 3, 1, -1)), (MAJORITY, (2, 0, -2)), (SCHULZE_1, (0, 0, 0, -2, 2))],
    ids=["the capital of Tennessee", "Condorcet against Borda", "Schulze (2011), example 1"],
)
def test_wins_less_losses(values: Values, expected: tuple[int, ...]) -> None:
    assert copeland(pairwise(values)) == expected


@pytest.mark.parametrize("shape", [(0, 3), (1, 3), (5, 3)])
def test_where_everyone_is_tied_nobody_wins(shape: tuple[int, int]) -> None:
    assert copeland(pairwise(np.zeros(shape))) == (0, 0, 0)


def test_no_statements_have_no_scores() -> None:
    assert copeland(pairwise(np.empty((2, 0)))) == ()


@repeatable
@given(rooms(SCALE))
def test_it_is_a_count_of_wins_and_losses_in_which_each_win_is_a_loss(values: Values) -> None:
    pairs = pairwise(values).tolist()
    size = range(len(pairs))
    found = copeland(pairwise(values))
    assert found == tuple(
        sum(pairs[j][k] > pairs[k][j] for k in size) - sum(pairs[j][k] < pairs[k][j] for k in size)
        for j in size
    )
    assert sum(found) == 0


@repeatable
@given(rooms(SCALE), st.data(), st.integers(2, 4))
def test_orders_copies_and_the_room_turned_round(
    values: Values, data: st.DataObject, times: int
) -> None:
    people = list(data.draw(st.permutations(range(values.shape[0]))))
    statements = list(data.draw(st.permutations(range(values.shape[1]))))
    found = copeland(pairwise(values))
    moved = copeland(pairwise(np.tile(values[people][:, statements], (times, 1))))
    assert moved == tuple(found[place] for place in statements)
    assert copeland(pairwise(-values)) == tuple(-score for score in found)
