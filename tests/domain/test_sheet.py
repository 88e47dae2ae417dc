import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.sheet import MOST_NUMBER, looks_keyed_twice, next_number, read_number
from workshop.errors import BadSheetNumber

FIVE = {(f"v{place}", ""): "agree" for place in range(5)}


@pytest.mark.parametrize(("typed", "number"), [("1", 1), (" 12 ", 12), ("0007", 7), ("9999", 9999)])
def test_a_number_is_read_as_it_was_typed(typed: str, number: int) -> None:
    assert read_number(typed) == number


@pytest.mark.parametrize("typed", ["", "0", "-1", "1.5", "10000", "twelve", "٣", "1e3"])
def test_what_is_no_number_of_a_sheet_is_refused(typed: str) -> None:
    with pytest.raises(BadSheetNumber):
        read_number(typed)


def test_the_next_number_follows_the_last_one_that_was_keyed_in() -> None:
    assert next_number(set()) == 1
    assert next_number({1, 2, 3}, after=3) == 4
    assert next_number({7, 8}, after=7) == 9


def test_after_the_last_number_of_all_comes_the_lowest_free_one() -> None:
    assert next_number({1, MOST_NUMBER}, after=MOST_NUMBER) == 2


@given(taken=st.sets(st.integers(1, 60)), after=st.integers(0, 60))
def test_the_next_number_is_never_one_that_is_taken(taken: set[int], after: int) -> None:
    assert next_number(taken, after=after) not in taken


def test_five_marks_alike_look_like_one_sheet_keyed_in_twice() -> None:
    assert looks_keyed_twice(FIVE, dict(FIVE))


def test_fewer_marks_may_well_be_alike() -> None:
    four = dict(list(FIVE.items())[:4])
    assert not looks_keyed_twice(four, dict(four))


def test_one_other_mark_is_another_sheet() -> None:
    assert not looks_keyed_twice(FIVE, FIVE | {("v0", ""): "disagree"})
    assert not looks_keyed_twice(FIVE, FIVE | {("v9", ""): "agree"})


@pytest.mark.parametrize("answer", ["0", "after-3", "abstain"])
def test_what_nobody_wrote_is_no_mark(answer: str) -> None:
    marks = {(f"v{place}", ""): answer for place in range(12)}
    assert not looks_keyed_twice(marks, dict(marks))
