"""The places of statements against every way to break the ties."""

from itertools import pairwise, permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.voted import repeatable
from workshop.ranking.orders.places import Places, places_by_score, places_by_wins

SCORES = st.lists(st.sampled_from((0.0, 1.0, 2.5)), max_size=6)


def by_every_order(scores: list[float]) -> Places:
    """The first and last place in all orders in which no lower score stands above a higher one."""
    size = range(len(scores))
    orders = [
        order
        for order in permutations(size)
        if all(scores[one] >= scores[two] for one, two in pairwise(order))
    ]
    return Places(
        best=tuple(min(order.index(each) + 1 for order in orders) for each in size),
        worst=tuple(max(order.index(each) + 1 for order in orders) for each in size),
    )


@repeatable
@given(SCORES)
def test_they_are_the_first_and_last_in_all_orders_that_keep_to_the_scores(
    scores: list[float],
) -> None:
    expected = by_every_order(scores)
    assert places_by_score(np.array(scores)) == expected
    column = np.array(scores)[:, np.newaxis]
    assert places_by_wins(column > column.T) == expected


def test_an_order_of_some_leaves_the_others_free() -> None:
    """A above B, and C above or below either."""
    wins = np.zeros((3, 3), dtype=bool)
    wins[0, 1] = True
    assert places_by_wins(wins) == Places(best=(1, 2, 1), worst=(2, 3, 3))
