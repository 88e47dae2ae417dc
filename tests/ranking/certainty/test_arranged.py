import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.certainty.rooms import NAN, any_rooms, rooms_without_ties
from workshop.ranking.certainty.arranged import arranged
from workshop.ranking.values import Values, means


@given(any_rooms())
def test_the_best_comes_first_and_what_nobody_answered_is_left_out(values: Values) -> None:
    made = arranged(values)
    mean = means(made.values)
    assert (np.diff(mean) <= 0).all()
    assert sorted(made.columns) == np.flatnonzero(~np.isnan(values).all(axis=0)).tolist()
    np.testing.assert_array_equal(mean, means(values)[made.columns])


@given(rooms_without_ties(), st.data())
def test_the_same_votes_are_arranged_alike(values: Values, data: st.DataObject) -> None:
    people = data.draw(st.permutations(range(values.shape[0])))
    statements = data.draw(st.permutations(range(values.shape[1])))
    shuffled = values[np.array(people, dtype=np.intp)][:, np.array(statements, dtype=np.intp)]
    np.testing.assert_array_equal(arranged(shuffled).values, arranged(values).values)


def test_a_person_stays_one_person() -> None:
    made = arranged(np.array([[NAN, 1.0, -1.0], [1.0, 1.0, -1.0], [1.0, -1.0, 0.0]]))
    assert made.columns.tolist() == [0, 1, 2]
    found = sorted(map(str, made.values.tolist()))
    assert found == sorted(map(str, [[NAN, 1.0, -1.0], [1.0, 1.0, -1.0], [1.0, -1.0, 0.0]]))


def test_nothing_below_zero_is_no_other_zero() -> None:
    one, other = arranged(np.array([[0.0], [1.0]])), arranged(np.array([[1.0], [-0.0]]))
    assert one.values.tobytes() == other.values.tobytes()
