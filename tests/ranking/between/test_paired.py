"""Who answered both times, and that nothing else gets into the comparison."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.between.rounds import names, two_rounds
from tests.ranking.voted import NAN, repeatable, room
from workshop.ranking.between.paired import paired
from workshop.ranking.values import Values


def test_only_who_is_in_both_rounds_is_paired_in_the_order_of_the_first() -> None:
    found = paired(
        room((1.0,), (-1.0,), (0.0,)),
        room((0.0,), (1.0,), (-1.0,)),
        was=["ann", "bob", "cem"],
        now=["cem", "dee", "ann"],
    )
    assert found.people == ("ann", "cem")
    assert (found.before.tolist(), found.after.tolist()) == ([[1.0], [0.0]], [[-1.0], [0.0]])


def test_an_answer_in_one_round_only_is_in_neither() -> None:
    found = paired(room((1.0, 1.0, None)), room((-1.0, None, 1.0)), was=["ann"], now=["ann"])
    np.testing.assert_array_equal(found.before, [[1.0, NAN, NAN]])
    np.testing.assert_array_equal(found.after, [[-1.0, NAN, NAN]])


def test_who_answered_no_statement_twice_took_no_part_in_both() -> None:
    found = paired(room((1.0, None)), room((None, 1.0)), was=["ann"], now=["ann"])
    assert found.people == ()
    assert found.before.shape == found.after.shape == (0, 2)


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (2, 0)])
def test_an_empty_room_is_paired_with_nobody(shape: tuple[int, int]) -> None:
    values = np.empty(shape)
    found = paired(values, values, was=names(values), now=names(values))
    assert found.people == ()
    assert found.before.shape == (0, shape[1])


@pytest.mark.parametrize(
    ("was", "now"), [(["ann"], ["ann", "bob"]), (["ann", "ann"], ["ann", "bob"])]
)
def test_names_that_do_not_fit_the_rows_are_refused(was: list[str], now: list[str]) -> None:
    with pytest.raises(ValueError, match="names"):
        paired(np.zeros((2, 1)), np.zeros((2, 1)), was=was, now=now)


def test_rounds_of_other_statements_are_refused() -> None:
    with pytest.raises(ValueError, match="statements"):
        paired(np.zeros((1, 1)), np.zeros((1, 2)), was=["ann"], now=["ann"])


@repeatable
@given(two_rounds(), st.data())
def test_it_is_person_by_person_what_both_rounds_have(
    rounds: tuple[Values, Values], data: st.DataObject
) -> None:
    """The second route: dictionaries; and the rows of the second round in any order."""
    before, after = rounds
    order = list(data.draw(st.permutations(range(len(after)))))
    was = names(before)
    found = paired(before, after[order], was=was, now=[was[row] for row in order])
    size = range(before.shape[1])
    expected = {
        name: [(old[k], new[k]) for k in size if not np.isnan([old[k], new[k]]).any()]
        for name, old, new in zip(was, before, after, strict=True)
    }
    expected = {name: answers for name, answers in expected.items() if answers}
    assert found.people == tuple(expected)
    for name, old, new in zip(found.people, found.before, found.after, strict=True):
        assert (np.isnan(old) == np.isnan(new)).all()
        there = ~np.isnan(old)
        assert list(zip(old[there], new[there], strict=True)) == expected[name]
