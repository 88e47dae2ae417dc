import math
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import cdist

from workshop.ranking.opinion.clusters import Labels
from workshop.ranking.opinion.silhouette import silhouettes
from workshop.ranking.values import Values

SPOTS = st.lists(st.tuples(st.integers(-3, 3), st.integers(-3, 3), st.integers(0, 3)), max_size=12)


def brute(points: Values, labels: list[int]) -> float | None:
    """The definition, point by point."""
    if len(set(labels)) < 2:
        return None
    found = []
    for one, own in enumerate(labels):
        means = {}
        for name in set(labels):
            there = [i for i, label in enumerate(labels) if label == name and i != one]
            far = [math.dist(points[one], points[i]) for i in there]
            means[name] = sum(far) / len(far) if far else None
        inside = means.pop(own)
        outside = min(each for each in means.values() if each is not None)
        larger = max(inside or 0, outside)
        found.append((outside - inside) / larger if inside is not None and larger else 0)
    return sum(found) / len(found)


@given(SPOTS)
def test_the_definition(spots: list[tuple[int, int, int]]) -> None:
    points = np.array([spot[:2] for spot in spots], dtype=np.float64).reshape(-1, 2)
    labels = [spot[2] for spot in spots]
    wanted = brute(points, labels)
    (found,) = silhouettes(points, [np.array(labels, dtype=np.intp)])
    assert found == (None if wanted is None else pytest.approx(wanted))


def test_by_hand() -> None:
    """Rousseeuw 1987: (b - a) / max(a, b). Two pairs, 1 apart inside, 10 and 11 between."""
    points = np.array([[0.0, 0.0], [0.0, 1.0], [10.0, 0.0], [10.0, 1.0]])
    between = (10 + math.sqrt(101)) / 2
    (found,) = silhouettes(points, [np.array([0, 0, 1, 1])])
    assert found == pytest.approx((between - 1) / between)


def test_several_groupings_at_once_are_each_on_its_own() -> None:
    draw = np.random.default_rng(2)
    points = draw.normal(size=(40, 2))
    groupings: list[Labels] = [draw.integers(0, k, 40) for k in (2, 3, 4)]
    alone = tuple(silhouettes(points, [labels])[0] for labels in groupings)
    assert silhouettes(points, groupings) == pytest.approx(alone)
    assert silhouettes(points, []) == ()


def test_many_people_are_taken_in_blocks() -> None:
    """A second route: all distances at once, by scipy."""
    draw = np.random.default_rng(2)
    points, labels = draw.normal(size=(2100, 2)), draw.integers(0, 3, 2100)
    far = cdist(points, points)
    means = np.array(
        [
            far[:, labels == name].sum(axis=1) / ((labels == name).sum() - (labels == name))
            for name in range(3)
        ]
    )
    inside = means[labels, np.arange(2100)]
    means[labels, np.arange(2100)] = np.inf
    outside = means.min(axis=0)
    wanted = ((outside - inside) / np.maximum(inside, outside)).mean()
    assert silhouettes(points, [labels]) == pytest.approx((wanted,))


def test_memory_grows_with_people_and_not_with_their_square() -> None:
    """All distances between 5,000 people would be 200 MB."""
    draw = np.random.default_rng(2)
    points, labels = draw.normal(size=(5000, 2)), draw.integers(0, 3, 5000)
    tracemalloc.start()
    silhouettes(points, [labels])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


@given(st.permutations(range(20)))
def test_the_order_of_people_does_not_matter(order: list[int]) -> None:
    draw = np.random.default_rng(2)
    points, labels = draw.normal(size=(20, 2)), draw.integers(0, 3, 20)
    assert silhouettes(points[order], [labels[order]]) == pytest.approx(
        silhouettes(points, [labels])
    )
