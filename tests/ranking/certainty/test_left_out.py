from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.certainty.rooms import NAN, any_rooms, room
from tests.ranking.made import number
from tests.ranking.people import Crowd, answer_crowds, points_crowds, ranking_crowds, unhurried
from workshop.domain.round import Weighting
from workshop.ranking.certainty.left_out import left_out, means_without
from workshop.ranking.certainty.places import inside
from workshop.ranking.ranks import standings
from workshop.ranking.scores import score
from workshop.ranking.values import Values, means

tops = st.integers(0, 6)


def top_of(values: Values, top: int) -> set[int]:
    """The top of a room from exact fractions, a statement at a time."""
    scores = {}
    for column, votes in enumerate(values.T):
        given_ = [Fraction(vote) for vote in votes if not np.isnan(vote)]
        if given_:
            scores[column] = sum(given_, Fraction(0)) / len(given_)
    return {
        column
        for column, own in scores.items()
        if sum(other > own for other in scores.values()) < top
    }


@given(any_rooms(), tops)
def test_it_equals_counting_each_room_anew(values: Values, top: int) -> None:
    found = left_out(values, top)
    whole = top_of(values, top)
    without = [top_of(np.delete(values, person, axis=0), top) for person in range(len(values))]
    assert set(found.top) == whole
    assert found.people == sum(other != whole for other in without)
    assert found.changes == tuple(
        sum((column in whole) != (column in other) for other in without)
        for column in range(values.shape[1])
    )
    assert [set(np.flatnonzero(row)) for row in inside(means_without(values)[1:], top)] == without


@unhurried
@given(answer_crowds() | points_crowds() | ranking_crowds(), st.integers(1, 4))
def test_the_whole_rooms_top_is_that_of_the_ranking_ties_included(crowd: Crowd, top: int) -> None:
    ranked = standings(crowd.tallies(), crowd.ballot, number=number)
    expected = {each.tally.version_id for each in ranked if each.rank and each.rank <= top}
    values = crowd.values()
    assert {crowd.version_ids[column] for column in left_out(values, top).top} == expected


@given(any_rooms(), tops, st.data())
def test_the_order_of_people_and_statements_never_matters(
    values: Values, top: int, data: st.DataObject
) -> None:
    people = data.draw(st.permutations(range(values.shape[0])))
    statements = data.draw(st.permutations(range(values.shape[1])))
    shuffled = values[np.array(people, dtype=np.intp)][:, np.array(statements, dtype=np.intp)]
    found, other = left_out(values, top), left_out(shuffled, top)
    assert other.people == found.people
    assert other.changes == tuple(found.changes[column] for column in statements)
    assert {statements[column] for column in other.top} == set(found.top)


@given(any_rooms(), tops)
def test_a_copy_of_the_whole_room_has_the_same_top(values: Values, top: int) -> None:
    assert left_out(np.vstack([values, values]), top).top == left_out(values, top).top


@unhurried
@given(answer_crowds() | points_crowds() | ranking_crowds(), st.data())
def test_in_cells_it_equals_scoring_each_room_anew(crowd: Crowd, data: st.DataObject) -> None:
    """The second way is the official count: exact fractions, from tallies by cell."""
    people = len(crowd.voters)
    values = crowd.values()
    names = ["", "council", "firm"]
    cells = np.array([names.index(group) for group, _ in crowd.voters], dtype=np.intp)
    cells = np.repeat(cells[:, None], values.shape[1], axis=1)
    found = means_without(values, cells)
    out = data.draw(st.integers(0, people))
    rest = [voter for place, voter in enumerate(crowd.voters, start=1) if place != out]
    tallies = Crowd(crowd.ballot, crowd.version_ids, rest).tallies()
    size = len(crowd.version_ids)
    scores = [score(t, crowd.ballot, size=size, weighting=Weighting.GROUP) for t in tallies]
    assert found[out].tolist() == pytest.approx(
        [NAN if each is None else float(each) for each in scores], abs=1e-9, nan_ok=True
    )


def test_one_vote_decides_between_two_and_only_who_gave_it_could_change_it() -> None:
    values = np.array([[1.0, 1.0], [1.0, 1.0], [1.0, -1.0]])
    found = left_out(values, 1)
    assert (found.top, found.people, found.changes) == ((0,), 1, (0, 1))


def test_who_gave_no_answer_changes_nothing() -> None:
    values = np.vstack([room(7, 4, seed=1), np.full((3, 4), NAN)])
    assert left_out(values, 2) == left_out(values[:7], 2)


def test_the_only_voter_could_change_everything() -> None:
    found = left_out(np.array([[1.0, -1.0]]), 1)
    assert (found.top, found.people, found.changes) == ((0,), 1, (1, 0))


@pytest.mark.parametrize("shape", [(0, 0), (0, 2), (3, 0)])
def test_an_empty_room_has_an_answer(shape: tuple[int, int]) -> None:
    found = left_out(np.full(shape, NAN), 1)
    assert (found.top, found.people, found.changes) == ((), 0, (0,) * shape[1])


def test_the_means_without_each_are_those_of_the_rooms_without_each() -> None:
    values = room(40, 6, seed=3, missing=0.3)
    rooms = [values, *(np.delete(values, person, axis=0) for person in range(40))]
    np.testing.assert_array_equal(means_without(values), [means(each) for each in rooms])
