import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.people import Crowd, answer_crowds, points_crowds, unhurried
from tests.ranking.rooms import Room, rooms
from workshop.domain.round import Weighting
from workshop.ranking.groups.weights import effective_sizes, weights_of
from workshop.ranking.scores import CAP, score
from workshop.ranking.values import Counts, Values, means

NAN = float("nan")


def cells_of(groups: list[str], width: int) -> Counts:
    names = sorted(set(groups))
    own = np.array([names.index(group) for group in groups], dtype=np.intp)
    return np.repeat(own.reshape(-1, 1), width, axis=1)


def test_a_person_of_a_small_cell_weighs_more() -> None:
    values = np.ones((4, 1))
    weights = weights_of(values, cells_of(["a", "b", "b", "b"], 1))
    assert weights.ravel() == pytest.approx([2, 2 / 3, 2 / 3, 2 / 3])


def test_nobody_weighs_more_than_four() -> None:
    values, cells = np.ones((20, 1)), cells_of(["a", *["b"] * 19], 1)
    weights = weights_of(values, cells)
    assert (weights[0, 0], CAP) == (4, 4)
    assert weights[1, 0] == pytest.approx(10 / 19)
    assert weights_of(values, cells, cap=np.inf)[0, 0] == 10


def test_who_gave_no_answer_weighs_nothing_and_takes_no_part() -> None:
    values = np.array([[1.0], [NAN], [1.0]])
    assert weights_of(values, cells_of(["a", "a", "b"], 1)).ravel().tolist() == [1, 0, 1]


@given(rooms())
def test_without_the_cap_each_cell_weighs_the_same(given: Room) -> None:
    values, groups = given
    weights = weights_of(values, cells_of(groups, values.shape[1]), cap=np.inf)
    who = np.array(groups)
    for column in range(values.shape[1]):
        filled = [name for name in set(groups) if (~np.isnan(values[who == name, column])).any()]
        answered = int((~np.isnan(values[:, column])).sum())
        for name in filled:
            own = weights[who == name, column].sum()
            assert own == pytest.approx(answered / len(filled))


@unhurried
@given(answer_crowds() | points_crowds())
def test_the_weighted_mean_is_the_official_score(crowd: Crowd) -> None:
    """Two ways to one number: people with weights, and exact fractions from tallies by cell."""
    values = crowd.values()
    weights = weights_of(values, cells_of([name for name, _ in crowd.voters], values.shape[1]))
    size = len(crowd.version_ids)
    scores = [
        score(tally, crowd.ballot, size=size, weighting=Weighting.GROUP)
        for tally in crowd.tallies()
    ]
    expected = [NAN if each is None else float(each) for each in scores]
    assert means(values, weights).tolist() == pytest.approx(expected, nan_ok=True)


def test_effective_size_by_hand() -> None:
    """Source: Kish 1965: weights 1, 1, 2 make 16 / 6."""
    assert effective_sizes(np.array([[1.0], [1.0], [2.0]]))[0] == pytest.approx(16 / 6)


@given(rooms())
def test_unequal_weights_never_make_more_certain(given: Room) -> None:
    values, groups = given
    weights: Values = weights_of(values, cells_of(groups, values.shape[1]))
    answered = (~np.isnan(values)).sum(axis=0)
    for size, people in zip(effective_sizes(weights), answered, strict=True):
        assert size <= people + 1e-9
        assert size >= min(people, 1) - 1e-9


def test_of_nobody_there_is_none() -> None:
    assert effective_sizes(np.zeros((0, 2))).tolist() == [0, 0]


@given(st.integers(2, 12))
def test_where_all_weigh_the_same_the_effective_size_is_the_number(people: int) -> None:
    assert effective_sizes(np.full((people, 1), 3.0))[0] == pytest.approx(people)
