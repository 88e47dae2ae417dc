"""The marks of a room in one array: nothing of them is lost, and the same marks are the same."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.mark_tables import table_of
from workshop.ranking.ballots import Ballots, ballots_of, counts_by_group

MARKS = st.tuples(st.sampled_from("123"), st.sampled_from(["", "impact"]))
PEOPLE = st.lists(st.dictionaries(MARKS, st.sampled_from(["1", "2", "abstain"])), max_size=6)


@given(PEOPLE)
def test_each_person_has_the_marks_they_gave(people: list[dict[tuple[str, str], str]]) -> None:
    table = table_of(people)
    assert [*table] == people
    assert len(table) == len(people)
    assert table == table_of(people)


@given(PEOPLE)
def test_answers_are_counted_by_column(people: list[dict[tuple[str, str], str]]) -> None:
    table = table_of(people)
    given_ = Counter((mark, answer) for marks in people for mark, answer in marks.items())
    counted = {
        (mark, answer): many
        for mark, counts in zip(table.columns, table.counts, strict=True)
        for answer, many in zip(table.known, counts.tolist(), strict=True)
        if many
    }
    assert counted == given_


def test_another_answer_or_person_makes_another_table() -> None:
    table = table_of([{("1", ""): "a"}, {("1", ""): "b"}])
    assert table != table_of([{("1", ""): "b"}, {("1", ""): "a"}])
    assert table != table_of([{("1", ""): "a"}])
    assert table != "a table"


def test_who_gave_no_answer_is_left_out_and_others_stand_in_the_order_of_their_ids() -> None:
    made = ballots_of(
        {"c": "x", "b": "", "a": "y"},
        [(("1", ""), "agree", ["c"]), (("2", ""), "agree", ["a", "c"])],
    )
    assert (made.people, made.groups) == (("a", "c"), ("y", "x"))
    assert [*made.marks] == [{("2", ""): "agree"}, {("1", ""): "agree", ("2", ""): "agree"}]


def test_a_matrix_is_counted_by_group_under_its_criteria() -> None:
    marks = [{("1", "impact"): "4", ("1", "feasibility"): "2"}, {("1", "impact"): "4"}, {}]
    ballots = Ballots(people=("a", "b", "c"), groups=("x", "x", ""), marks=table_of(marks))
    assert counts_by_group(ballots) == {"1": {"x": {"impact:4": 2, "feasibility:2": 1}}}
