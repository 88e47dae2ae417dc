import numpy as np
import pytest
from hypothesis import given

from tests.fixtures.mark_tables import table_of
from tests.ranking.people import (
    Crowd,
    answer_crowds,
    matrix_crowds,
    points_crowds,
    ranking_crowds,
    unhurried,
)
from workshop.domain.ballot import ABSTAIN, NOT_MY_FIELD, Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.marks import Mark
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import holds_back
from workshop.ranking.answers import answers_of
from workshop.ranking.scores import score
from workshop.ranking.values import answered, means, values_of

NAN = float("nan")


@unhurried
@given(answer_crowds() | points_crowds() | ranking_crowds() | matrix_crowds())
def test_the_mean_of_a_column_is_the_score_to_the_last_digit(crowd: Crowd) -> None:
    size = len(crowd.version_ids)
    expected = [score(tally, crowd.ballot, size=size) for tally in crowd.tallies()]
    found = [None if np.isnan(mean) else mean for mean in means(crowd.values())]
    assert found == [None if value is None else float(value) for value in expected]


@unhurried
@given(answer_crowds() | points_crowds() | ranking_crowds() | matrix_crowds())
def test_there_is_a_row_for_each_person_and_a_column_for_each_statement(crowd: Crowd) -> None:
    found = crowd.values()
    assert found.shape == (len(crowd.voters), len(crowd.version_ids))
    for row, (_, marks) in enumerate(crowd.voters):
        (alone,) = values_of(crowd.ballot, answers_of(table_of([marks]), crowd.version_ids))
        np.testing.assert_array_equal(found[row], alone)


@pytest.mark.parametrize(
    ("ballot", "marks", "expected"),
    [
        (agreement(), {("1", ""): "agree", ("2", ""): "not-sure"}, [1, 0, NAN]),
        (agreement(), {("1", ""): "disagree", ("9", ""): "agree"}, [-1, NAN, NAN]),
        (holds_back(), {("1", ""): "a-lot", ("2", ""): "not-sure"}, [2, NAN, NAN]),
        (points(10), {("1", ""): "7", ("2", ""): "0", ("3", ""): "3"}, [7, 0, 3]),
        (points(10), {(v, ""): ABSTAIN for v in "123"}, [NAN, NAN, NAN]),
        (ranking(1), {("1", ""): "after-1", ("2", ""): "1", ("3", ""): "after-1"}, [0.5, 2, 0.5]),
        (ranking(3), {(v, ""): ABSTAIN for v in "123"}, [NAN, NAN, NAN]),
        (
            matrix(),
            {
                ("1", "impact"): "5",
                ("1", "feasibility"): "2",
                ("2", "impact"): NOT_MY_FIELD,
                ("2", "feasibility"): NOT_MY_FIELD,
            },
            [3.5, NAN, NAN],
        ),
    ],
)
def test_what_an_answer_is_worth(
    ballot: Ballot, marks: dict[Mark, str], expected: list[float]
) -> None:
    np.testing.assert_array_equal(
        values_of(ballot, answers_of(table_of([marks]), ["1", "2", "3"])), [expected]
    )


@pytest.mark.parametrize("ballot", [agreement(), holds_back(), points(5), ranking(2), matrix()])
def test_without_people_or_statements_there_is_an_empty_array(ballot: Ballot) -> None:
    assert values_of(ballot, answers_of(table_of([]), ["1", "2"])).shape == (0, 2)
    assert values_of(ballot, answers_of(table_of([{}]), [])).shape == (1, 0)
    assert np.isnan(values_of(ballot, answers_of(table_of([{}]), ["1"]))).all()


def test_means_and_counts_leave_out_who_gave_no_answer() -> None:
    votes = np.array([[1.0, NAN, NAN], [0.0, -1.0, NAN]])
    assert answered(votes).tolist() == [2, 1, 0]
    np.testing.assert_array_equal(means(votes), [0.5, -1, NAN])
