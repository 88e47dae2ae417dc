import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import cdist

from workshop.ranking.opinion.lloyd import closeness, settled
from workshop.ranking.values import Values

ROOM = st.lists(
    st.tuples(st.integers(-4, 4), st.integers(-4, 4), st.integers(1, 3)), min_size=3, max_size=15
)


def one_by_one(centres: Values, spots: Values, people: list[int]) -> Values:
    """The same for one restart, person by person, until nobody changes the group."""
    found, before = centres.copy(), None
    while True:
        near = [int(np.square(spot - found).sum(axis=1).argmin()) for spot in spots]
        if near == before:
            return found
        before = near
        for number in range(len(found)):
            own = [
                spot
                for spot, many, group in zip(spots, people, near, strict=True)
                for _ in range(many)
                if group == number
            ]
            if own:
                found[number] = np.mean(own, axis=0)


@given(st.integers(0, 9999), st.integers(2, 5))
def test_all_restarts_at_once_are_each_on_its_own(seed: int, k: int) -> None:
    draw = np.random.default_rng(seed)
    spots, people = draw.normal(size=(30, 2)), draw.integers(1, 4, 30)
    centres = draw.normal(size=(k, 7, 2))
    found = settled(centres, spots, people)
    for restart in range(7):
        wanted = one_by_one(centres[:, restart], spots, people.tolist())
        assert found[:, restart] == pytest.approx(wanted, abs=1e-9)


@given(ROOM)
def test_where_it_ends_no_step_moves_it(room: list[tuple[int, int, int]]) -> None:
    """Also where a spot is as far from two centres."""
    spots, people = np.array([each[:2] for each in room], float), np.array([e[2] for e in room])
    found = settled(spots[:3, None, :], spots, people)
    near = cdist(spots, found[:, 0]).min(axis=1)
    again = settled(found, spots, people)
    assert again == pytest.approx(found, abs=1e-9)
    assert near.sum() <= cdist(spots, spots[:3]).min(axis=1).max() * len(spots) + 1e-9


def test_a_centre_that_nobody_is_close_to_stays() -> None:
    spots = np.array([[0.0, 0.0], [2.0, 0.0]])
    found = settled(np.array([[[1.0, 0.0]], [[9.0, 9.0]]]), spots, np.array([3, 1]))
    assert found[:, 0].tolist() == [[0.5, 0.0], [9.0, 9.0]]


def test_what_it_is_given_stays_as_it_was() -> None:
    centres, spots = np.array([[[1.0, 0.0]]]), np.array([[0.0, 0.0], [2.0, 4.0]])
    settled(centres, spots, np.array([1, 1]))
    assert centres.tolist() == [[[1.0, 0.0]]]


def test_closeness_is_a_distance_turned_round() -> None:
    """A second route: squared distances by scipy."""
    draw = np.random.default_rng(1)
    centres, spots = draw.normal(size=(3, 4, 2)), draw.normal(size=(20, 2))
    found = np.square(spots).sum(axis=1) - closeness(centres, spots)
    for restart in range(4):
        assert found[:, restart] == pytest.approx(
            cdist(centres[:, restart], spots, metric="sqeuclidean")
        )
