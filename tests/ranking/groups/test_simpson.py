import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.rooms import Room, room, rooms, shuffled, twice
from workshop.ranking.groups.simpson import OtherTop, Reversal, other_top, reversals
from workshop.ranking.values import Flags

# Charig and others, BMJ 1986, 292:879: successes of two treatments of small and of large stones.
STONES = room({"small": [(81, 0, 6), (234, 0, 36)], "large": [(192, 0, 71), (55, 0, 25)]})


def test_the_kidney_stones() -> None:
    """Source: Charig and others, BMJ 1986: 78 % against 83 %, but better for small and large."""
    assert reversals(*STONES, shortlist=[0, 1]) == (Reversal(upper=1, lower=0),)


def test_only_shortlisted_pairs_and_shown_groups_are_told() -> None:
    assert reversals(*STONES, shortlist=[0]) == ()
    shown = np.array([[True, True], [True, False]])
    assert reversals(*STONES, shortlist=[0, 1], shown=shown) == ()


def test_one_tied_group_is_no_reversal() -> None:
    values, groups = room({"a": [(8, 0, 2), (9, 0, 1)], "b": [(1, 0, 1), (1, 0, 1)],
                           "": [(9, 0, 0), (0, 0, 9)]})  # fmt: skip
    assert reversals(values, groups, shortlist=[0, 1]) == ()


def test_people_without_a_group_can_turn_the_order() -> None:
    values, groups = room({"a": [(2, 0, 3), (3, 0, 2)], "b": [(4, 0, 2), (5, 0, 1)],
                           "": [(9, 0, 0), (0, 0, 9)]})  # fmt: skip
    assert reversals(values, groups, shortlist=[1, 0]) == (Reversal(upper=0, lower=1),)


@given(rooms(names="abc", gaps=False))
def test_where_everybody_answered_in_a_group_there_is_no_reversal(given: Room) -> None:
    assert reversals(*given, shortlist=range(given[0].shape[1])) == ()


@given(rooms(people=10, names="ab-", statements=3), st.integers(0, 99))
def test_neither_order_nor_a_copy_of_the_room_matters(given: Room, seed: int) -> None:
    moved, old = shuffled(given, seed)
    shortlist = range(given[0].shape[1])
    before = reversals(*given, shortlist=shortlist)
    after = reversals(*moved, shortlist=shortlist)
    assert {(each.upper, each.lower) for each in before} == {
        (old[each.upper], old[each.lower]) for each in after
    }
    assert reversals(*twice(given), shortlist=shortlist) == before


@given(rooms(people=10, names="ab-", statements=3))
def test_a_reversal_by_comparing_every_mean(given: Room) -> None:
    values, groups = given
    who = np.array(groups)

    def mean(people: Flags | slice, statement: int) -> float | None:
        own = [float(each) for each in values[people, statement] if not np.isnan(each)]
        return sum(own) / len(own) if own else None

    wanted = set()
    for upper in range(values.shape[1]):
        for lower in range(values.shape[1]):
            high, low = mean(slice(None), upper), mean(slice(None), lower)
            each = [
                (above, below)
                for name in sorted(set(groups) - {""})
                if (above := mean(who == name, upper)) is not None
                and (below := mean(who == name, lower)) is not None
            ]
            turned = len(each) > 1 and all(below - above > 1e-9 for above, below in each)
            if high is not None and low is not None and high - low > 1e-9 and turned:
                wanted.add((upper, lower))
    found = reversals(values, groups, shortlist=range(values.shape[1]))
    assert {(each.upper, each.lower) for each in found} == wanted


def test_another_top_is_told_with_what_enters_and_what_leaves() -> None:
    pooled, by_group = (2, 3, 1), (3, 2, 1)
    assert other_top(pooled, by_group, 1) is None
    assert other_top(pooled, by_group, 2) == OtherTop(enters=(1,), leaves=(0,))


def test_who_shares_the_last_rank_is_in() -> None:
    assert other_top((1, 2, 2), (1, 2, 3), 2) == OtherTop(enters=(), leaves=(2,), tied=True)
    assert other_top((1, 2, None), (1, 2, None), 3) is None


@pytest.mark.parametrize(
    ("pooled", "by_group", "k", "tied"),
    [
        ((1, 2, 2), (1, 2, 3), 2, True),  # the tie may be broken as the groups break it
        ((1, 1, 3), (2, 1, 3), 1, True),
        ((1, 1, 3, 3), (3, 3, 1, 1), 1, False),  # two ties that share no statement
        ((1, 2, 3), (2, 1, 3), 1, False),
        ((1, 2, 2, 4), (2, 2, 4, 1), 2, False),  # one stands first for groups, and last for people
    ],
)
def test_a_top_that_a_tie_alone_makes_another_one_says_so(
    pooled: tuple[int, ...], by_group: tuple[int, ...], k: int, *, tied: bool
) -> None:
    found = other_top(pooled, by_group, k)
    assert found is not None
    assert found.tied is tied
