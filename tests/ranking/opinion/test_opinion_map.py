import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ranking.opinion.camps import camps, partition
from tests.ranking.rooms import Room, rooms, shuffled
from workshop.ranking.opinion.opinion_map import OpinionMap, Why, opinion_map
from workshop.ranking.values import Values


def drawn(values: Values, seed: int = 1) -> OpinionMap:
    return opinion_map(values, rng=np.random.default_rng(seed))


def test_camps_are_found() -> None:
    found = drawn(camps(18, 12, 8))
    assert found.why_not is None
    assert partition(found.groups) == {
        frozenset(range(18)), frozenset(range(18, 30)), frozenset(range(30, 38))
    }  # fmt: skip
    assert found.silhouette is not None
    assert found.silhouette > 0.25
    assert found.people == tuple(range(38))
    assert found.explained is not None
    assert 0.5 < sum(found.explained) <= 1


def test_who_gave_few_answers_is_not_on_it() -> None:
    values = camps(18, 12, 8)
    values[3, 6:] = np.nan
    found = drawn(values)
    assert 3 not in found.people
    assert len(found.people) == len(found.places) == len(found.groups) == 37


@pytest.mark.parametrize(("people", "why"), [(14, Why.FEW_PEOPLE), (15, None)])
def test_under_15_people_there_is_no_map(people: int, why: Why | None) -> None:
    assert drawn(camps(8, people - 8)).why_not is why


def test_people_who_gave_too_few_answers_do_not_make_15() -> None:
    values = np.vstack([camps(8, 6), np.full((30, 12), np.nan)])
    assert drawn(values) == OpinionMap(why_not=Why.FEW_PEOPLE)


@pytest.mark.parametrize(
    "values",
    [np.zeros((0, 3)), np.zeros((20, 0)), np.full((20, 3), np.nan)],
)
def test_without_answers_there_is_no_map(values: Values) -> None:
    assert drawn(values) == OpinionMap(why_not=Why.FEW_PEOPLE)


@pytest.mark.parametrize("answer", [1.0, 0.0, -1.0])
def test_where_all_answer_alike_nobody_stands_apart(answer: float) -> None:
    assert drawn(np.full((30, 8), answer)) == OpinionMap(why_not=Why.NOT_APART)


BLURRED = """
    +-0--0+000+0 000+00-000+- 000--0+0---0 --0-+-000--0 +0-+0+--00-+
    -0+-+-0++++- +000-+-+---- -++0--++0--- -+++++++---+ 0--0-00++00-
    ---0+----0-- +-+--+---0++ 0-+-0-000000 +0+-000+-0-- 0+0--0-0++-+
"""


def test_groups_that_hardly_stand_apart_are_no_groups() -> None:
    """Source: methods.md, section 5: shown only over 0.25. These answers were drawn by lot."""
    signs = {"-": -1.0, "0": 0.0, "+": 1.0}
    values = np.array([[signs[sign] for sign in person] for person in BLURRED.split()])
    found = drawn(values)
    assert found.silhouette is not None
    assert 0.2 < found.silhouette < 0.25
    assert (found.why_not, found.groups, found.people) == (Why.NOT_APART, (), ())


def test_four_who_stand_apart_are_no_group() -> None:
    """Two camps, one of four people: whichever way the rest is cut, it is not clear enough."""
    values = camps(16, 4, stray=0.0)
    found = drawn(values)
    assert (found.why_not, found.groups, found.people) == (Why.SMALL_GROUPS, (), ())


@pytest.mark.parametrize("people", [15, 24, 40, 120])
def test_never_more_groups_than_the_room_can_carry(people: int) -> None:
    """Source: methods.md, section 5: k = 2..min(5, 2 + floor(n/12)), groups of 5 or more."""
    for seed in range(5):
        found = drawn(camps(*[people // 8] * 8, people % 8, seed=seed, statements=20))
        if found.why_not is None:
            sizes = np.bincount(found.groups)
            assert 2 <= len(sizes) <= min(5, 2 + people // 12)
            assert sizes.min() >= 5


@settings(max_examples=25)
@given(st.integers(0, 999))
def test_the_order_of_people_and_statements_does_not_matter(seed: int) -> None:
    values = camps(18, 12, 8)
    order = np.random.default_rng(seed).permutation(len(values))
    columns = np.random.default_rng(seed + 1).permutation(values.shape[1])
    before, after = drawn(values), drawn(values[order][:, columns])
    assert {frozenset(int(order[person]) for person in group) for group in partition(after.groups)}\
        == partition(before.groups)  # fmt: skip
    places = dict(zip(order.tolist(), after.places, strict=True))
    for person, place in enumerate(before.places):
        assert places[person] == pytest.approx(place)


@settings(max_examples=40)
@given(rooms(people=40, statements=8, gaps=False), st.integers(0, 99))
def test_whatever_the_room_the_map_keeps_its_rules(given_: Room, seed: int) -> None:
    (values, _), _ = shuffled(given_, seed)
    found = drawn(values, seed)
    if found.why_not is None:
        assert found.silhouette is not None
        assert found.silhouette > 0.25
        assert len(found.people) >= 15
        assert np.bincount(found.groups).min() >= 5
    else:
        assert (found.people, found.places, found.groups, found.explained) == ((), (), (), None)
