"""Kendall's W against scipy's Friedman test, and at its ends."""

import numpy as np
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.voted import SCALE, repeatable, room, rooms
from workshop.ranking.division.kendall import Band, band, kendall
from workshop.ranking.values import Values

ROOMS = rooms(SCALE, fewest=2, people=12, missing=False)


def test_all_the_same_order_is_1_and_opposite_orders_are_0() -> None:
    same = kendall(room((3.0, 1.0, 2.0), (9.0, 0.0, 4.0)))
    opposite = kendall(room((1.0, 2.0, 3.0), (3.0, 2.0, 1.0)))
    assert same is not None
    assert (same.w, same.band, same.people, same.degrees) == (1.0, Band.STRONG, 2, 2)
    assert opposite is not None
    assert (opposite.w, opposite.band, opposite.chi2) == (0.0, Band.NONE, 0.0)


def test_ties_that_everybody_shares_are_no_disagreement() -> None:
    found = kendall(room((2.0, 2.0, 1.0), (7.0, 7.0, 3.0)))
    assert found is not None
    assert found.w == 1


@pytest.mark.parametrize(
    "values",
    [
        np.empty((0, 0)),
        np.empty((0, 3)),
        np.empty((3, 0)),
        room((1.0, 2.0, 3.0)),
        room((1.0,), (2.0,)),
        room((2.0, 2.0), (0.0, 0.0)),
        room((None, 1.0), (1.0, None), (1.0, 2.0)),
    ],
    ids=["empty", "no people", "no statements", "one", "one statement", "all tied", "one whole"],
)
def test_without_two_orders_it_has_none(values: Values) -> None:
    assert kendall(values) is None


def test_who_left_a_score_out_has_no_order_of_all_and_is_left_out() -> None:
    whole = room((3.0, 1.0, 2.0), (3.0, 2.0, 1.0))
    with_one_more = np.vstack([whole, room((1.0, None, 3.0))])
    assert kendall(with_one_more) == kendall(whole)


@pytest.mark.parametrize(
    ("w", "name"),
    [
        (0.0, Band.NONE),
        (0.0999, Band.NONE),
        (0.1, Band.VERY_WEAK),
        (0.3, Band.WEAK),
        (0.4999, Band.WEAK),
        (0.5, Band.MODERATE),
        (0.7, Band.STRONG),
        (1.0, Band.STRONG),
    ],
)
def test_each_band_begins_at_its_figure(w: float, name: Band) -> None:
    """Schmidt (1997), Decision Sciences 28:763."""
    assert band(w) is name


def test_a_w_of_seven_tenths_reaches_its_band_whatever_the_rounding() -> None:
    """Two orders of four with Spearman's rho = 1 - 6 * 6 / 60 = .4 have W = (1 + .4) / 2 = .7."""
    found = kendall(room((1.0, 2.0, 3.0, 4.0), (2.0, 3.0, 1.0, 4.0)))
    assert found is not None
    assert (found.w, found.band) == (0.7, Band.STRONG)


@repeatable
@given(rooms(SCALE, fewest=3, people=12, missing=False))
def test_chi2_is_friedmans_corrected_for_ties(values: Values) -> None:
    found = kendall(values)
    if all(len(set(row)) == 1 for row in values.tolist()):
        assert found is None
        return
    expected = scipy.stats.friedmanchisquare(*values.T)
    assert found is not None
    assert found.chi2 == pytest.approx(float(expected.statistic), abs=1e-9)
    assert found.w == pytest.approx(found.chi2 / (found.people * found.degrees))


@repeatable
@given(rooms(tuple(range(50)), fewest=2, people=9, missing=False))
def test_without_ties_it_is_the_mean_spearman_of_all_pairs(values: Values) -> None:
    """The second route: mean rho = (n W - 1) / (n - 1), Kendall's own identity."""
    values = values + np.arange(values.shape[1]) / 100  # no two alike
    n = values.shape[0]
    ranks = [np.argsort(np.argsort(row)) for row in values]
    rho = [np.corrcoef(ranks[i], ranks[j])[0, 1] for i in range(n) for j in range(i)]
    found = kendall(values)
    assert found is not None
    assert (n * found.w - 1) / (n - 1) == pytest.approx(float(np.mean(rho)), abs=1e-9)


@repeatable
@given(ROOMS, st.data(), st.integers(2, 4))
def test_orders_copies_and_a_stretched_scale_change_nothing(
    values: Values, data: st.DataObject, times: int
) -> None:
    found = kendall(values)
    people = list(data.draw(st.permutations(range(values.shape[0]))))
    statements = list(data.draw(st.permutations(range(values.shape[1]))))
    assert kendall(values[people][:, statements]) == found
    assert kendall(values**3) == found
    assert found == kendall(-values)
    copied = kendall(np.tile(values, (times, 1)))
    if found is None:
        assert copied is None
    else:
        assert copied is not None
        assert copied.w == pytest.approx(found.w, abs=1e-12)
        assert 0 <= found.w <= 1
