import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.ranking.opinion.starts import starts

SPOTS = st.lists(st.tuples(*[st.integers(-3, 3)] * 2), min_size=1, max_size=9, unique=True)


@given(SPOTS, st.integers(1, 5), st.integers(0, 99))
def test_a_restart_starts_from_spots_that_differ(
    places: list[tuple[int, int]], k: int, seed: int
) -> None:
    spots = np.array(places, dtype=np.float64)
    luck = np.random.default_rng(seed).random((min(k, len(spots)), 20))
    found = starts(spots, np.ones(len(spots), dtype=np.intp), luck)
    assert found.shape == (*luck.shape, 2)
    for restart in range(20):
        chosen = {tuple(each) for each in found[:, restart].tolist()}
        assert len(chosen) == len(luck)
        assert chosen <= {tuple(map(float, place)) for place in places}


def test_by_hand() -> None:
    """Three people on 0, one on 1, two on 3: first 3, 1 and 2 in 6, then people x square.

    After 0 the others weigh 1 x 1 and 2 x 9, after 3 they weigh 3 x 9 and 1 x 4.
    """
    spots = np.array([[0.0, 0.0], [1.0, 0.0], [3.0, 0.0]])
    people = np.array([3, 1, 2])
    first = np.array([0.0, 0.49, 0.51, 0.66, 0.67, 0.99])
    assert starts(spots, people, first[None, :])[0, :, 0].tolist() == [0, 0, 1, 1, 3, 3]
    after = np.array([[0.0, 0.0, 0.9, 0.9], [1 / 19 - 0.01, 1 / 19 + 0.01, 27 / 31 - 0.01, 0.99]])
    assert starts(spots, people, after)[1, :, 0].tolist() == [1, 3, 0, 1]


@pytest.mark.parametrize("luck", [0.0, np.nextafter(1.0, 0.0)])
def test_the_least_and_the_most_luck_choose_a_spot(luck: float) -> None:
    spots = np.random.default_rng(1).normal(size=(1000, 2))
    found = starts(spots, np.ones(1000, dtype=np.intp), np.full((5, 1), luck))
    assert len(np.unique(found[:, 0], axis=0)) == 5
