import tracemalloc
from itertools import product

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.cluster.vq import kmeans2

from tests.ranking.opinion.camps import partition
from workshop.ranking.opinion.clusters import clusters
from workshop.ranking.values import Values

SPOTS = st.lists(st.tuples(*[st.integers(-4, 4)] * 2), min_size=1, max_size=8)


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def spread(points: Values, labels: object) -> float:
    """The sum of squared distances to the centre of the own group."""
    array = np.asarray(labels)
    own = [points[array == name] for name in set(array.tolist())]
    return sum(float(np.square(each - each.mean(axis=0)).sum()) for each in own)


def least(points: Values, k: int) -> float:
    """Brute force: every way to put these points into k groups."""
    return min(spread(points, labels) for labels in product(range(k), repeat=len(points)))


@given(SPOTS, st.integers(2, 3))
@example([(0, -1), (2, 0), (2, 0), (2, 0), (2, -2), (4, -1)], 2)  # no start leads to the best
def test_nobody_is_closer_to_the_centre_of_another_group(
    spots: list[tuple[int, int]], k: int
) -> None:
    """What k-means promises of any room; that no other grouping is better, only of clear camps."""
    points = np.array(spots, dtype=np.float64)
    found = clusters(points, k, rng=rng())
    centres = np.array([points[found == name].mean(axis=0) for name in range(found.max() + 1)])
    away = np.linalg.norm(points[:, None] - centres, axis=2)
    own = away[np.arange(len(points)), found]
    assert own == pytest.approx(away.min(axis=1), abs=1e-6)


@settings(max_examples=60)
@given(st.lists(st.lists(st.tuples(*[st.integers(-4, 4)] * 2), min_size=1, max_size=3), max_size=3))
def test_no_other_grouping_of_clear_camps_is_closer_together(
    camps: list[list[tuple[int, int]]],
) -> None:
    corners = np.array([(0, 0), (100, 0), (0, 100)], dtype=np.float64)
    spots = [corner + spot for corner, camp in zip(corners, camps, strict=False) for spot in camp]
    points = np.array(spots).reshape(-1, 2)
    k = max(1, len(camps))
    assert spread(points, clusters(points, k, rng=rng())) == pytest.approx(least(points, k))


def test_fifty_restarts_miss_the_best_in_one_of_sixty_small_rooms_at_most() -> None:
    draw = np.random.default_rng(11)
    rooms = [draw.integers(-4, 5, (6, 2)).astype(np.float64) for _ in range(60)]
    missed = [spread(room, clusters(room, 3, rng=rng())) > least(room, 3) + 1e-6 for room in rooms]
    assert sum(missed) <= 1


def blobs(*sizes: int) -> Values:
    """Round heaps of points around places on a circle."""
    draw = np.random.default_rng(3)
    angles = np.linspace(0, 2 * np.pi, len(sizes), endpoint=False)
    middles = 3 * np.column_stack([np.cos(angles), np.sin(angles)])
    return np.repeat(middles, sizes, axis=0) + draw.normal(scale=0.7, size=(sum(sizes), 2))


@pytest.mark.parametrize("k", [2, 3, 4, 5])
def test_never_further_apart_than_what_scipy_finds(k: int) -> None:
    points = blobs(60, 40, 30)
    mine = spread(points, clusters(points, k, rng=rng()))
    for seed in range(20):
        _, labels = kmeans2(points, k, minit="++", rng=np.random.default_rng(seed))
        assert mine <= spread(points, labels) + 1e-9


def test_a_large_room_is_grouped_in_blocks_of_restarts() -> None:
    """All restarts at once would be 40 MB an array. The best of all blocks wins."""
    points = blobs(9000, 6000, 5000)
    tracemalloc.start()
    labels = clusters(points, 5, rng=rng())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 12_000_000
    for seed in range(3):
        _, others = kmeans2(points, 5, minit="++", rng=np.random.default_rng(seed))
        assert spread(points, labels) <= spread(points, others) * (1 + 1e-9)


def test_the_largest_group_is_the_first() -> None:
    labels = clusters(blobs(10, 30, 20), 3, rng=rng())
    assert np.bincount(labels).tolist() == [30, 20, 10]
    assert labels[0] == 2


def test_the_same_seed_gives_the_same_groups_and_no_number_is_drawn_elsewhere() -> None:
    points = blobs(20, 20, 20)
    np.random.seed(1)  # noqa: NPY002 - it must not matter
    first = clusters(points, 4, rng=rng())
    np.random.seed(2)  # noqa: NPY002 - nor this
    assert first.tolist() == clusters(points, 4, rng=rng()).tolist()


@given(st.permutations(range(24)))
def test_the_order_of_people_does_not_matter(order: list[int]) -> None:
    points = blobs(9, 8, 7)
    moved = clusters(points[order], 4, rng=rng())
    back = np.empty(24, dtype=np.intp)
    back[order] = moved
    assert partition(back) == partition(clusters(points, 4, rng=rng()))


def test_with_fewer_places_than_groups_each_place_is_one() -> None:
    points = np.array([[0.0, 0.0], [1.0, 1.0], [0.0, 0.0]])
    assert clusters(points, 4, rng=rng()).tolist() == [0, 1, 0]
    assert clusters(np.zeros((0, 2)), 2, rng=rng()).tolist() == []
