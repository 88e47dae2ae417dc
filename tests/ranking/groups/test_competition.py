import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import rankdata

from workshop.ranking.groups.competition import competition_ranks, known, middle_ranks, top

SCORES = st.lists(st.sampled_from([0.0, 0.5, 1 / 3, -1.0, 2.0]), max_size=8)


@given(SCORES)
def test_ranks_as_scipy_gives_them(scores: list[float]) -> None:
    array = np.array(scores)
    assert list(competition_ranks(array)) == rankdata(-array, method="min").tolist()
    assert middle_ranks(array).tolist() == rankdata(-array, method="average").tolist()


def test_without_a_score_there_is_no_rank_and_the_last_place() -> None:
    scores = np.array([np.nan, 2.0, 1.0, np.nan, 2.0])
    assert known(scores) == (None, 2.0, 1.0, None, 2.0)
    assert competition_ranks(scores) == (None, 1, 3, None, 1)
    assert middle_ranks(scores).tolist() == [4.5, 1.5, 3, 4.5, 1.5]


def test_the_same_sum_in_another_order_is_a_tie() -> None:
    scores = np.array([0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1])
    assert scores[0] != scores[1]
    assert competition_ranks(scores) == (1, 1)


@pytest.mark.parametrize(("k", "inside"), [(0, set()), (1, {0}), (2, {0, 1, 3}), (9, {0, 1, 3})])
def test_who_shares_the_last_rank_is_in_the_top(k: int, inside: set[int]) -> None:
    assert top((1, 2, None, 2), k) == inside
