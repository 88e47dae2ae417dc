"""Very many people: groups are found on a sample, and everybody is in the closest one."""

import numpy as np

from workshop.ranking.opinion.clusters import Labels, clusters
from workshop.ranking.opinion.opinion_map import opinion_map
from workshop.ranking.opinion.sample import ENOUGH, sample
from workshop.ranking.values import Values

CORNERS = np.array([(0.0, 0.0), (40.0, 0.0), (0.0, 40.0)])


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def crowd(people: int) -> tuple[Values, Labels]:
    """People around three corners, and at which corner each stands."""
    corner = rng().integers(0, 3, people)
    return CORNERS[corner] + rng().standard_normal((people, 2)), corner


def test_of_no_more_than_enough_all_are_taken() -> None:
    points, _ = crowd(ENOUGH)
    assert sample(points, rng=rng()).tolist() == list(range(ENOUGH))


def test_of_more_enough_are_drawn_each_once_and_in_whatever_order_they_came() -> None:
    points, _ = crowd(ENOUGH + 500)
    drawn = sample(points, rng=rng())
    assert len(set(drawn.tolist())) == ENOUGH
    turned = sample(points[::-1], rng=rng())
    np.testing.assert_array_equal(points[drawn], points[::-1][turned])


def test_everybody_of_a_large_room_is_in_their_own_camp() -> None:
    points, corner = crowd(3 * ENOUGH)
    found = clusters(points, 3, rng=rng())
    assert len({*zip(found.tolist(), corner.tolist(), strict=True)}) == 3
    np.testing.assert_array_equal(clusters(points[::-1], 3, rng=rng()), found[::-1])


def test_centres_are_settled_with_everybody_and_not_with_the_sample() -> None:
    points = rng().standard_normal((3 * ENOUGH, 2))
    found = clusters(points, 2, rng=rng())
    centres = np.array([points[found == name].mean(axis=0) for name in (0, 1)])
    away = np.linalg.norm(points[:, None] - centres, axis=2)
    np.testing.assert_array_equal(away.argmin(axis=1), found)


def test_a_large_room_has_the_map_that_a_part_of_it_would_have() -> None:
    sides = np.where(rng().random(2 * ENOUGH) < 0.4, -1.0, 1.0)
    noise = rng().random((2 * ENOUGH, 10)) < 0.1
    values = np.where(noise, -sides[:, None], sides[:, None]) * np.array([1, -1] * 5)
    found = opinion_map(values, rng=rng())
    assert len(found.people) == 2 * ENOUGH
    assert np.mean((np.array(found.groups) == 0) == (sides > 0)) > 0.99
    part = opinion_map(values[:500], rng=rng())
    assert found.silhouette is not None
    assert part.silhouette is not None
    assert abs(found.silhouette - part.silhouette) < 0.05
