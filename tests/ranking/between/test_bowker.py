"""Bowker's test against its definition with scipy's distribution, and its laws."""

from itertools import combinations

import numpy as np
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.between.rounds import table, tables
from tests.ranking.voted import repeatable
from workshop.ranking.between.bowker import Symmetry, bowker
from workshop.ranking.between.turnover import Turnover


def test_with_two_answers_it_is_mcnemars_statistic() -> None:
    """Approval of a prime minister, 1,600 people twice (Agresti, Categorical Data Analysis, 10.1).

    (86 - 150)^2 / (86 + 150) = 17.36, the square of z = -4.17.
    """
    found = bowker(table((794, 150), (86, 570)))
    assert found is not None
    assert found.chi2 == pytest.approx(17.36, abs=0.005)
    assert (found.degrees, found.changed, found.people) == (1, 236, 1600)
    assert found.p == pytest.approx(3.1e-5, abs=5e-7)


def test_three_answers_have_three_pairs() -> None:
    """(8 - 2)^2 / 10 + (6 - 2)^2 / 8 + (5 - 4)^2 / 9 = 3.6 + 2 + 1 / 9."""
    found = bowker(table((20, 8, 6), (2, 10, 5), (2, 4, 30)))
    assert found is not None
    assert found.chi2 == pytest.approx(5.6 + 1 / 9)
    assert (found.degrees, found.changed, found.people) == (3, 27, 87)
    assert found.p == pytest.approx(float(scipy.stats.chi2.sf(5.6 + 1 / 9, 3)))


def test_answers_that_nobody_changed_between_are_no_degree_of_freedom() -> None:
    found = bowker(table((5, 8, 0), (2, 5, 0), (0, 0, 5)))
    assert found is not None
    assert (found.chi2, found.degrees) == (3.6, 1)


@pytest.mark.parametrize("people", [1, 7])
def test_where_nobody_changed_nothing_is_lopsided(people: int) -> None:
    same = np.diag([people, 0, people])
    assert bowker(same) == Symmetry(chi2=0.0, degrees=0, p=1.0, changed=0, people=2 * people)


def test_nobody_has_none() -> None:
    assert bowker(np.zeros((3, 3), dtype=np.int64)) is None


@repeatable
@given(st.integers(2, 5).flatmap(tables))
def test_it_is_its_definition_pair_by_pair(counts: Turnover) -> None:
    found = bowker(counts)
    if not counts.sum():
        assert found is None
        return
    cells = [(int(counts[i, j]), int(counts[j, i])) for i, j in combinations(range(len(counts)), 2)]
    moved = [(there, back) for there, back in cells if there + back]
    chi2 = sum((there - back) ** 2 / (there + back) for there, back in moved)
    assert found is not None
    assert found.chi2 == pytest.approx(chi2)
    assert found.degrees == len(moved)
    if moved:
        assert found.p == pytest.approx(float(scipy.stats.chi2.sf(chi2, len(moved))), rel=1e-9)


@repeatable
@given(tables(), st.permutations(range(3)))
def test_the_order_of_rounds_and_of_answers_never_matters(
    counts: Turnover, order: list[int]
) -> None:
    found, turned, moved = (bowker(each) for each in (counts, counts.T, counts[order][:, order]))
    for other in (turned, moved):
        if found is None:
            assert other is None
        else:
            assert other is not None
            assert other.p == pytest.approx(found.p)
            assert (other.degrees, other.changed) == (found.degrees, found.changed)
