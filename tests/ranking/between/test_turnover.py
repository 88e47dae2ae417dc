"""Turnover tables against a count person by person."""

import numpy as np
import pytest
from hypothesis import given

from tests.ranking.between.rounds import names, two_rounds
from tests.ranking.voted import SCALE, THREE_WAY, repeatable, room
from workshop.ranking.between.paired import Paired, paired
from workshop.ranking.between.turnover import Turnover, turnover
from workshop.ranking.values import Values


def pairs(before: Values, after: Values) -> Paired:
    return paired(before, after, was=names(before), now=names(after))


def changes(before: Values, after: Values) -> Turnover:
    return turnover(pairs(before, after))


def test_a_row_is_the_answer_before_and_a_column_the_answer_after() -> None:
    before, after = room((1.0,), (1.0,), (0.0,), (-1.0,)), room((1.0,), (-1.0,), (1.0,), (None,))
    assert changes(before, after).tolist() == [[[1, 0, 1], [1, 0, 0], [0, 0, 0]]]


def test_a_scale_of_five_points_has_a_table_of_five() -> None:
    values = np.array([SCALE]).T
    found = turnover(pairs(values, values[::-1]), SCALE)
    assert found.tolist() == [np.fliplr(np.eye(5, dtype=int)).tolist()]


@pytest.mark.parametrize("shape", [(0, 0), (0, 2), (3, 0)])
def test_an_empty_room_has_empty_tables(shape: tuple[int, int]) -> None:
    found = changes(np.empty(shape), np.empty(shape))
    assert found.shape == (shape[1], 3, 3)
    assert not found.any()


def test_an_answer_that_is_not_on_the_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="not on the scale"):
        changes(room((1.0,)), room((2.0,)))


@repeatable
@given(two_rounds())
def test_it_counts_each_pair_of_answers(rounds: tuple[Values, Values]) -> None:
    before, after = (values.T.tolist() for values in rounds)
    expected = [
        [[list(zip(old, new, strict=True)).count((i, j)) for j in THREE_WAY] for i in THREE_WAY]
        for old, new in zip(before, after, strict=True)
    ]
    assert changes(*rounds).tolist() == expected


@repeatable
@given(two_rounds())
def test_the_rounds_swapped_turn_the_tables_round(rounds: tuple[Values, Values]) -> None:
    before, after = rounds
    assert np.array_equal(changes(after, before), changes(before, after).transpose(0, 2, 1))
