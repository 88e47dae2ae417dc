import math

import numpy as np
import pytest

from tests.ranking.opinion.camps import camps
from workshop.ranking.opinion.components import components
from workshop.ranking.opinion.places import has_place, places


def test_a_place_by_adding_up_the_own_votes() -> None:
    """Source: methods.md, section 5: sqrt(C/n_p) x sum over own votes of (x - mean) x component."""
    values = camps(12, 9, 5)
    found = components(values)
    spots = places(values, found)
    for person, row in enumerate(values):
        own = [column for column, value in enumerate(row) if not math.isnan(value)]
        for axis in range(2):
            reach = sum((row[c] - found.middle[c]) * found.axes[axis, c] for c in own)
            assert spots[person, axis] == pytest.approx(math.sqrt(len(row) / len(own)) * reach)


def test_with_all_votes_it_is_the_projection() -> None:
    values = np.where(np.isnan(camps(12, 9, 5)), 0.0, camps(12, 9, 5))
    found = components(values)
    assert places(values, found) == pytest.approx((values - found.middle) @ found.axes.T)


def test_few_votes_do_not_pull_to_the_middle() -> None:
    """Half of the answers, all alike, go further than half of the way."""
    values = np.repeat([[1.0], [-1.0]], [10, 10], axis=0).repeat(8, axis=1)
    found = components(values)
    values[0, 4:] = np.nan
    half, whole = places(values, found)[:2, 0]
    assert half / whole == pytest.approx(math.sqrt(2) / 2)


def test_who_gave_no_answer_stands_in_the_middle() -> None:
    values = np.vstack([camps(12, 9), np.full((1, 12), np.nan)])
    assert places(values, components(values))[-1].tolist() == [0, 0]


@pytest.mark.parametrize(
    ("votes", "statements", "has"),
    [(7, 30, True), (6, 30, False), (3, 3, True), (2, 3, False), (0, 0, False)],
)
def test_who_has_a_place(*, votes: int, statements: int, has: bool) -> None:
    """Source: methods.md, section 5: at least min(7, m) votes."""
    values = np.array([[1.0] * votes + [np.nan] * (statements - votes)])
    assert has_place(values).tolist() == [has]
