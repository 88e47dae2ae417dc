import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.opinion.camps import camps
from tests.ranking.rooms import Room, rooms, shuffled
from workshop.ranking.opinion.components import components
from workshop.ranking.values import Values


def filled(values: Values) -> Values:
    return np.where(np.isnan(values), 0.0, values - np.nanmean(values, axis=0))


def one_unlike_all(people: int) -> Values:
    """Two camps of one mind each, and one person who left it on a single statement."""
    values = camps(people // 2, people // 2, stray=0.0)
    values[0, 0] *= -1
    return values


@pytest.mark.parametrize(
    "values",
    [camps(20, 14, 9), camps(5, 4, statements=30), one_unlike_all(20_000)],
    ids=["more people", "more statements", "one unlike all"],
)
def test_the_axes_are_the_first_singular_vectors(values: Values) -> None:
    """A second route: singular vectors of the room, not eigenvectors of its products."""
    found = components(values)
    _, sizes, rows = np.linalg.svd(filled(values), full_matrices=False)
    for axis, row in zip(found.axes, rows, strict=False):
        assert abs(float(axis @ row)) == pytest.approx(1, abs=1e-9)
    assert found.explained == pytest.approx(tuple((sizes**2)[:2] / (sizes**2).sum()))
    assert found.middle == pytest.approx(np.nanmean(values, axis=0))


def test_where_all_differ_in_one_direction_there_is_one_axis() -> None:
    """Rounding makes no second one, with more people than statements or fewer."""
    line = np.linspace(-1, 1, 12)[:, None] * np.linspace(1, 2, 30) * 100 / 3
    for values in (line, line.T):
        found = components(values)
        assert found.axes[0].any()
        assert not found.axes[1].any()


def test_by_hand() -> None:
    """Two people who differ on the first statement only: one axis, all of the variance."""
    found = components(np.array([[1.0, 1.0], [-1.0, 1.0]]))
    assert list(found.middle) == [0, 1]
    assert found.axes == pytest.approx(np.array([[1.0, 0.0], [0.0, 0.0]]))
    assert list(found.explained) == pytest.approx([1, 0])


@pytest.mark.parametrize(
    "values",
    [np.ones((0, 3)), np.ones((4, 0)), np.ones((4, 3)), np.zeros((4, 3)), np.full((3, 2), np.nan)],
)
def test_where_nobody_differs_there_is_nothing_to_tell(values: Values) -> None:
    found = components(values)
    assert found.axes.shape == (2, values.shape[1])
    assert not found.axes.any()
    assert list(found.explained) == [0, 0]
    assert not np.isnan(found.middle).any()


@given(rooms(people=12, statements=6))
def test_axes_have_length_one_or_none_and_stand_upright(given_: Room) -> None:
    found = components(given_[0])
    for axis in found.axes:
        assert float(axis @ axis) == pytest.approx(1) or not axis.any()
    assert float(found.axes[0] @ found.axes[1]) == pytest.approx(0)
    assert 0 <= found.explained[1] <= found.explained[0] + 1e-9 <= 1 + 2e-9


@given(st.integers(0, 99))
def test_the_order_of_people_and_statements_does_not_matter(seed: int) -> None:
    values = camps(20, 14, 9)
    (moved, _), old = shuffled((values, [""] * len(values)), seed)
    before, after = components(values), components(moved)
    assert after.axes == pytest.approx(before.axes[:, old])
    assert after.explained == pytest.approx(before.explained)


def test_a_copy_of_the_room_changes_nothing() -> None:
    values = camps(20, 14, 9)
    once, again = components(values), components(np.vstack([values, values]))
    assert again.axes == pytest.approx(once.axes)
    assert again.explained == pytest.approx(once.explained)
