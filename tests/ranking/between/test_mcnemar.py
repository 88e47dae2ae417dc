"""McNemar's exact test against scipy's binomial test, and its laws."""

import numpy as np
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.between.rounds import table, tables
from tests.ranking.voted import repeatable
from workshop.ranking.between.mcnemar import Swing, exact_p, mcnemar
from workshop.ranking.between.turnover import Turnover


@pytest.mark.parametrize(
    ("won", "lost", "expected"),
    [
        (0, 0, 1.0),
        (1, 0, 1.0),
        (5, 0, 2 / 32),
        (6, 0, 2 / 64),
        (1, 9, 22 / 1024),
        (2, 1, 1.0),
        (4, 4, 1.0),
    ],
)
def test_small_rooms_are_counted_by_hand(won: int, lost: int, expected: float) -> None:
    """Twice the ways to have so few or fewer one way, of all 2^n ways to change."""
    assert exact_p(won, lost) == exact_p(lost, won) == expected


def test_not_sure_and_disagree_are_both_not_to_agree() -> None:
    found = mcnemar(table((10, 2, 3), (4, 7, 8), (1, 9, 6)))
    assert found == Swing(won=5, lost=5, p=1.0)


def test_nobody_has_none_and_where_nobody_changed_p_is_1() -> None:
    assert mcnemar(np.zeros((3, 3), dtype=np.int64)) is None
    assert mcnemar(np.diag([3, 1, 2])) == Swing(won=0, lost=0, p=1.0)


@pytest.mark.parametrize(("won", "lost"), [(1100, 900), (2000, 0), (1000, 1000)])
def test_a_room_of_thousands_is_still_exact(won: int, lost: int) -> None:
    expected = float(scipy.stats.binomtest(won, won + lost).pvalue)
    assert exact_p(won, lost) == pytest.approx(expected, rel=1e-9)


@repeatable
@given(st.integers(0, 120), st.integers(0, 120))
def test_it_is_what_scipy_says(won: int, lost: int) -> None:
    changed = won + lost
    expected = float(scipy.stats.binomtest(won, changed).pvalue) if changed else 1.0
    assert exact_p(won, lost) == pytest.approx(expected, rel=1e-9)


@repeatable
@given(tables())
def test_the_rounds_swapped_win_what_was_lost(counts: Turnover) -> None:
    found, turned = mcnemar(counts), mcnemar(counts.T)
    if found is None:
        assert turned is None
    else:
        assert turned == Swing(won=found.lost, lost=found.won, p=found.p)
