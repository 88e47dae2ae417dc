import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from workshop.ranking.certainty.wilson import Interval, votes_needed, wilson

counted = st.integers(1, 2000).flatmap(
    lambda people: st.tuples(st.integers(0, people), st.just(people))
)


def test_23_of_30_is_59_to_88_percent() -> None:
    """Source: methods.md, section 2."""
    found = wilson(23, 30)
    assert found is not None
    assert (round(found.low, 2), round(found.high, 2)) == (0.59, 0.88)


@pytest.mark.parametrize(
    ("agree", "of", "low"), [(14, 14, 0.7847), (20, 21, 0.7733), (21, 23, 0.7320)]
)
def test_lower_bounds_of_the_london_data(*, agree: int, of: int, low: float) -> None:
    """Source: methods.md, section 9 (statements 27, 17 and 20 of that data set)."""
    found = wilson(agree, of)
    assert found is not None
    assert round(found.low, 4) == low


@pytest.mark.parametrize(
    ("people", "needed"),
    [(12, 10), (20, 15), (25, 18), (30, 21), (40, 27), (50, 32), (60, 38)],
)
def test_votes_needed_for_a_lower_bound_over_one_half(*, people: int, needed: int) -> None:
    """Source: methods.md, section 2."""
    assert votes_needed(people) == needed


@pytest.mark.parametrize(("people", "needed"), [(0, None), (1, None), (3, None), (4, 4), (5, 5)])
def test_with_under_four_people_no_vote_is_enough(*, people: int, needed: int | None) -> None:
    assert votes_needed(people) == needed


def test_without_people_there_is_no_interval() -> None:
    assert wilson(0, 0) is None


@pytest.mark.parametrize(("count", "people"), [(3, 2), (-1, 2)])
def test_more_than_all_and_less_than_none_are_refused(*, count: int, people: int) -> None:
    with pytest.raises(ValueError, match=str(count)):
        wilson(count, people)


@given(counted)
def test_it_equals_the_interval_of_scipy(pair: tuple[int, int]) -> None:
    found = wilson(*pair)
    other = stats.binomtest(*pair).proportion_ci(0.95, method="wilson")
    assert found is not None
    assert (found.low, found.high) == pytest.approx((other.low, other.high), abs=1e-7)


@given(counted)
def test_it_holds_the_share_and_stays_between_0_and_1(pair: tuple[int, int]) -> None:
    count, people = pair
    found = wilson(count, people)
    assert found is not None
    assert 0 <= found.low <= count / people <= found.high <= 1


@given(counted)
def test_who_disagrees_has_the_mirrored_interval(pair: tuple[int, int]) -> None:
    count, people = pair
    one, other = wilson(count, people), wilson(people - count, people)
    assert one is not None
    assert other is not None
    assert (one.low, one.high) == pytest.approx((1 - other.high, 1 - other.low))


@given(counted, st.integers(2, 5))
def test_a_copy_of_the_room_narrows_it(pair: tuple[int, int], times: int) -> None:
    count, people = pair
    one, more = wilson(count, people), wilson(times * count, times * people)
    assert one is not None
    assert more is not None
    assert one.low <= more.low <= more.high <= one.high


@given(st.integers(4, 500))
def test_one_vote_less_than_needed_is_not_enough(people: int) -> None:
    needed = votes_needed(people)
    assert needed is not None
    assert _low(wilson(needed, people)) > 0.5 >= _low(wilson(needed - 1, people))


def _low(interval: Interval | None) -> float:
    assert interval is not None
    return interval.low
