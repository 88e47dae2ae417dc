"""Mid-ranks against scipy's, and the correction for ties against a count of them."""

from collections import Counter

import numpy as np
import scipy.stats
from hypothesis import given

from tests.ranking.voted import SCALE, repeatable, room, rooms
from workshop.ranking.division.mid_ranks import mid_ranks
from workshop.ranking.values import Values


def test_equal_scores_share_the_mean_of_their_places() -> None:
    found = mid_ranks(room((7.0, 7.0, 1.0, 9.0), (5.0, 5.0, 5.0, 5.0)))
    assert found.ranks.tolist() == [[2.5, 2.5, 1.0, 4.0], [2.5, 2.5, 2.5, 2.5]]
    assert found.ties.tolist() == [6, 60]


@repeatable
@given(rooms(SCALE, missing=False))
def test_they_are_what_scipy_says(values: Values) -> None:
    found = mid_ranks(values)
    assert found.ranks.shape == values.shape
    for row, ranks, ties in zip(values, found.ranks, found.ties, strict=True):
        assert ranks.tolist() == np.asarray(scipy.stats.rankdata(row)).tolist()
        assert ties == sum(many**3 - many for many in Counter(row.tolist()).values())
