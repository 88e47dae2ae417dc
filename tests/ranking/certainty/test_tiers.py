import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.certainty.rooms import NAN, any_rooms, room
from tests.ranking.people import unhurried
from workshop.ranking.certainty.left_out import left_out
from workshop.ranking.certainty.one_dot import one_dot
from workshop.ranking.certainty.rank_sets import RankSet, simultaneous
from workshop.ranking.certainty.tiers import Tier, by_tier, census_tiers, sample_tiers
from workshop.ranking.values import Values

CLEAR, CONTESTED, CLEAR_NOT = Tier
tops = st.integers(0, 6)


def census_by_hand(values: Values, top: int) -> list[Tier | None]:
    """Every room counted anew: the whole one, and without each person."""
    rooms = [values, *(np.delete(values, person, axis=0) for person in range(len(values)))]
    return [_census_tier(rooms, column, top) for column in range(values.shape[1])]


def _census_tier(rooms: list[Values], column: int, top: int) -> Tier | None:
    if np.isnan(rooms[0][:, column]).all():
        return None
    places = [_places(each, column) for each in rooms]
    if any(place is None for place in places):
        return CONTESTED
    if all(place is not None and place[1] <= top for place in places):
        return CLEAR
    out = all(place is not None and place[0] > top for place in places)
    return CLEAR_NOT if out else CONTESTED


def _places(values: Values, column: int) -> tuple[int, int] | None:
    """The first and the last place that a statement could take if its tie were broken."""
    scores = [
        sum(votes[~np.isnan(votes)]) / len(votes[~np.isnan(votes)])
        for votes in values.T
        if not np.isnan(votes).all()
    ]
    own = values[:, column][~np.isnan(values[:, column])]
    if own.size == 0:
        return None
    score = sum(own) / own.size
    return 1 + sum(each > score for each in scores), sum(each >= score for each in scores)


@given(any_rooms(), tops)
def test_the_census_equals_every_room_counted_anew(values: Values, top: int) -> None:
    assert list(census_tiers(values, top)) == census_by_hand(values, top)


@given(any_rooms(), tops)
def test_in_the_census_what_is_clear_changes_with_nobody(values: Values, top: int) -> None:
    found = left_out(values, top)
    for column, tier in enumerate(census_tiers(values, top)):
        if tier is CLEAR:
            assert column in found.top
        if tier is CLEAR_NOT:
            assert column not in found.top
        if tier in {CLEAR, CLEAR_NOT}:
            assert found.changes[column] == 0


@given(any_rooms(), tops)
def test_in_the_census_no_more_are_clear_than_there_are_places(values: Values, top: int) -> None:
    assert census_tiers(values, top).count(CLEAR) <= top


def test_a_tie_at_the_cut_is_contested_in_the_census() -> None:
    values = np.array([[1.0, 1, 1, -1, -1]] * 8 + [[1.0, -1, -1, -1, -1]] * 8)
    assert census_tiers(values, 2) == (CLEAR, CONTESTED, CONTESTED, CLEAR_NOT, CLEAR_NOT)


def test_a_tie_away_from_the_cut_is_not() -> None:
    values = np.tile([1.0, 1.0, -1.0, -1.0], (5, 1))
    assert census_tiers(values, 2) == (CLEAR, CLEAR, CLEAR_NOT, CLEAR_NOT)


def test_one_persons_vote_that_decides_is_contested_in_the_census() -> None:
    values = np.array([[1.0, 1.0], [1.0, 1.0], [1.0, -1.0]])
    assert census_tiers(values, 1) == (CONTESTED, CONTESTED)


def test_what_rests_on_one_answer_is_contested_and_what_nobody_answered_has_no_tier() -> None:
    values = np.array([[1.0, -1.0, NAN, NAN]] * 5)
    values[0, 2] = 1.0
    assert census_tiers(values, 3) == (CLEAR, CLEAR, CONTESTED, None)


@pytest.mark.parametrize(("shape", "found"), [((0, 2), (None, None)), ((0, 0), ()), ((2, 0), ())])
def test_an_empty_room_has_no_tiers(shape: tuple[int, int], found: tuple[None, ...]) -> None:
    assert census_tiers(np.full(shape, NAN), 1) == found


def test_one_voter_is_no_clear_room() -> None:
    assert census_tiers(np.array([[1.0, 0.0, -1.0]]), 1) == (CONTESTED,) * 3


def test_the_tiers_of_a_sample_follow_from_the_rank_sets() -> None:
    """Counts 30, 20, 10, 5, 1 have the sets 1-2, 1-3, 2-5, 3-5, 3-5 (methods.md, section 2)."""
    sets = one_dot((30, 20, 10, 5, 1))
    assert sample_tiers(sets, 1) == (CONTESTED, CONTESTED, CLEAR_NOT, CLEAR_NOT, CLEAR_NOT)
    assert sample_tiers(sets, 2) == (CLEAR, CONTESTED, CONTESTED, CLEAR_NOT, CLEAR_NOT)
    assert sample_tiers(sets, 3) == (CLEAR, CLEAR, CONTESTED, CONTESTED, CONTESTED)
    assert sample_tiers(sets, 5) == (CLEAR,) * 5
    assert sample_tiers(sets, 0) == (CLEAR_NOT,) * 5
    assert sample_tiers((None, RankSet(low=1, high=1)), 1) == (None, CLEAR)


@unhurried
@given(any_rooms(), tops)
def test_in_a_sample_no_more_are_clear_than_there_are_places(values: Values, top: int) -> None:
    sets = simultaneous(values, np.random.default_rng(5), draws=200)
    tiers = sample_tiers(sets, top)
    assert tiers.count(CLEAR) <= top
    assert tiers.count(CLEAR_NOT) <= max(len(tiers) - tiers.count(None) - top, 0)


def test_a_room_of_100_has_all_three() -> None:
    sets = simultaneous(room(100, 12, seed=2), np.random.default_rng(5))
    assert set(sample_tiers(sets, 4)) == set(Tier)


def test_by_tier_and_inside_a_tier_the_likeliest_first() -> None:
    tiers = (CONTESTED, None, CLEAR_NOT, CLEAR, CONTESTED, CLEAR, CONTESTED)
    assert by_tier(tiers, (0.4, None, 0.1, 0.9, 0.6, 1.0, 0.4)) == (5, 3, 4, 0, 6, 2, 1)
    assert by_tier((), ()) == ()
