from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.certainty.rooms import NAN, any_rooms, room, rooms_without_ties
from tests.ranking.people import unhurried
from workshop.ranking.certainty.arranged import arranged
from workshop.ranking.certainty.comparison import Comparison, compared
from workshop.ranking.certainty.rank_sets import RankSet, marginal, simultaneous
from workshop.ranking.values import Values, answered, means

SEED = 20240229
FEW = 200  # draws, where only the steps after them are looked at
Pair = tuple[int, int]
Ranks = list[tuple[int, int] | None]


def seeded() -> np.random.Generator:
    return np.random.default_rng(SEED)


def ranks(sets: Sequence[RankSet | None]) -> Ranks:
    return [None if each is None else (each.low, each.high) for each in sets]


def stepped_down(comparison: Comparison, pairs: set[Pair]) -> set[Pair]:
    """Steps 4 and 5 of methods.md, one ordered pair and one draw at a time."""
    above: set[Pair] = set()
    left = {pair for pair in pairs if comparison.inverse[pair] > 0}
    while left:
        greatest = sorted(
            max((draw[j] - draw[k]) * comparison.inverse[j, k] for j, k in left)
            for draw in comparison.draws.T
        )
        limit = greatest[-(-95 * len(greatest) // 100) - 1]
        fresh = {pair for pair in left if comparison.statistic[pair] > limit}
        if not fresh:
            break
        above |= fresh
        left -= fresh
    return above


def by_hand(values: Values, *, one_by_one: bool) -> Ranks:
    """Step 6, from the pairs that were rejected, for the columns that somebody answered."""
    made = arranged(values)
    comparison = compared(made.values, seeded(), draws=FEW)
    size = made.columns.size
    everything = {(j, k) for j in range(size) for k in range(size) if j != k}
    found: Ranks = [None] * values.shape[1]
    for place, column in enumerate(made.columns):
        pairs = {pair for pair in everything if place in pair} if one_by_one else everything
        above = stepped_down(comparison, pairs)
        low = 1 + sum(k == place for _, k in above)
        found[column] = (low, size - sum(j == place for j, _ in above))
    return found


@unhurried
@given(any_rooms())
def test_all_at_once_equals_the_steps_one_pair_and_one_draw_at_a_time(values: Values) -> None:
    assert ranks(simultaneous(values, seeded(), draws=FEW)) == by_hand(values, one_by_one=False)


@unhurried
@given(any_rooms())
def test_one_by_one_equals_the_steps_one_pair_and_one_draw_at_a_time(values: Values) -> None:
    assert ranks(marginal(values, seeded(), draws=FEW)) == by_hand(values, one_by_one=True)


@pytest.mark.parametrize("missing", [0.0, 0.4])
def test_the_steps_agree_where_many_pairs_are_told_apart(missing: float) -> None:
    values = room(60, 9, seed=4, missing=missing)
    found = ranks(simultaneous(values, seeded(), draws=FEW))
    assert found == by_hand(values, one_by_one=False)
    assert found != [(1, 9)] * 9
    alone = ranks(marginal(values, seeded(), draws=FEW))
    assert alone == by_hand(values, one_by_one=True)
    assert alone != found


@unhurried
@given(any_rooms())
def test_each_alone_lies_within_all_at_once(values: Values) -> None:
    pairs = zip(marginal(values, seeded()), simultaneous(values, seeded()), strict=True)
    for alone, together in pairs:
        if alone is None or together is None:
            assert alone is together
        else:
            assert together.low <= alone.low <= alone.high <= together.high


@unhurried
@given(any_rooms())
def test_the_ranks_that_were_counted_are_in_the_set(values: Values) -> None:
    mean = means(values)
    for own, each in zip(mean, simultaneous(values, seeded()), strict=True):
        if each is None:
            assert np.isnan(own)
        else:
            best = 1 + np.count_nonzero(mean > own)
            last = np.count_nonzero(~np.isnan(mean)) - np.count_nonzero(mean < own)
            assert each.low <= best <= last <= each.high


@unhurried
@given(any_rooms(), st.data())
def test_the_order_of_people_never_matters(values: Values, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(values))))
    shuffled = values[np.array(order, dtype=np.intp)]
    assert simultaneous(shuffled, seeded()) == simultaneous(values, seeded())
    assert marginal(shuffled, seeded()) == marginal(values, seeded())


@unhurried
@given(rooms_without_ties(), st.data())
def test_the_order_of_statements_never_matters(values: Values, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(values.shape[1])))
    shuffled = values[:, np.array(order, dtype=np.intp)]
    for sets in (simultaneous, marginal):
        usual = sets(values, seeded())
        assert sets(shuffled, seeded()) == tuple(usual[place] for place in order)


@unhurried
@given(any_rooms(missing=False, fewest=2), st.integers(2, 4))
def test_a_copy_of_the_whole_room_widens_no_set(values: Values, times: int) -> None:
    copied = np.vstack([values] * times)
    for sets in (simultaneous, marginal):
        for once, more in zip(sets(values, seeded()), sets(copied, seeded()), strict=True):
            assert once is not None
            assert more is not None
            assert once.low <= more.low <= more.high <= once.high


@unhurried
@given(any_rooms(fewest=2))
def test_the_unit_of_the_ballot_never_matters(values: Values) -> None:
    """Twice as many points for each answer: a stretch without rounding."""
    for sets in (simultaneous, marginal):
        assert sets(2 * values, seeded()) == sets(values, seeded())


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (4, 0)])
@pytest.mark.parametrize("sets", [simultaneous, marginal])
def test_an_empty_room_has_an_answer(sets: object, shape: tuple[int, int]) -> None:
    assert callable(sets)
    assert sets(np.full(shape, NAN), seeded()) == (None,) * shape[1]


@pytest.mark.parametrize(
    "values",
    [
        np.array([[1.0, -1.0, 0.0]]),  # one voter
        np.ones((9, 3)),  # everyone tied
        np.zeros((9, 3)),  # everyone not sure
    ],
)
def test_without_spread_every_rank_is_possible(values: Values) -> None:
    assert ranks(simultaneous(values, seeded())) == [(1, 3)] * 3
    assert ranks(marginal(values, seeded())) == [(1, 3)] * 3


def test_what_all_of_nine_put_apart_is_apart_and_what_all_of_two_do_is_not() -> None:
    """Nobody differs, so there is no spread; it is read as if one of them could."""
    alike = [1.0, -1.0, 0.0]
    assert ranks(simultaneous(np.tile(alike, (9, 1)), seeded())) == [(1, 1), (3, 3), (2, 2)]
    assert ranks(simultaneous(np.tile(alike, (2, 1)), seeded())) == [(1, 3)] * 3


def test_a_statement_with_one_answer_may_have_any_rank_and_one_with_none_has_no_set() -> None:
    values = np.column_stack([room(60, 2, seed=3), np.full(60, NAN), np.full(60, NAN)])
    values[0, 2] = 1.0
    assert answered(values).tolist() == [60, 60, 1, 0]
    assert ranks(simultaneous(values, seeded())) == [(1, 2), (2, 3), (1, 3), None]


def test_the_same_seed_gives_the_same_sets() -> None:
    values = room(30, 20, seed=9, missing=0.1)
    assert simultaneous(values, seeded()) == simultaneous(values, seeded())


@pytest.mark.parametrize("people", [30, 300])
def test_the_sets_of_a_known_population_are_right_nearly_always(people: int) -> None:
    """60 rooms from a population whose ranks are 1 to 12: at 95 % at least 52 are all right.

    Fewer than 52 of 60 has a chance of 1 % if the confidence is exactly 95 %.
    """
    right = 0
    for seed in range(60):
        sets = simultaneous(room(people, 12, seed=seed), seeded(), draws=500)
        right += all(
            each is not None and each.low <= rank <= each.high
            for rank, each in enumerate(sets, start=1)
        )
    assert right >= 52


def test_a_small_room_that_sees_all_alike_is_rarely_told_that_some_are_apart() -> None:
    """At most one in five of these rooms of ten; read as normal deviates it would be every second.

    More than 12 of 60 has a chance of 1 % if the confidence is in truth 90 %.
    """
    apart = 0
    for seed in range(60):
        answers = np.random.default_rng(seed).choice([-1.0, 0.0, 1.0], size=(10, 20))
        sets = simultaneous(answers, seeded(), draws=500)
        apart += ranks(sets) != [(1, 20)] * 20
    assert apart <= 12
