"""Who supports and who opposes, on every ballot."""

import numpy as np
import pytest

from tests.fixtures.mark_tables import table_of
from workshop.domain.ballot import ABSTAIN, NOT_MY_FIELD, Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.marks import Mark
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import holds_back, scale
from workshop.ranking.answers import answers_of
from workshop.ranking.stances import stances_of

NAN = float("nan")
IDS = ("1", "2", "3")


def on_matrix(*steps: tuple[str, str]) -> dict[Mark, str]:
    found = {}
    for version_id, (impact, feasibility) in zip(IDS, steps, strict=True):
        found[version_id, "impact"] = impact
        found[version_id, "feasibility"] = feasibility
    return found


@pytest.mark.parametrize(
    ("ballot", "marks", "expected"),
    [
        (agreement(), {("1", ""): "agree", ("2", ""): "disagree"}, [1, -1, NAN]),
        (agreement(), {("1", ""): "not-sure", ("9", ""): "agree"}, [0, NAN, NAN]),
        (holds_back(), {("1", ""): "a-little", ("2", ""): "no", ("3", ""): "not-sure"}, [1, -1, 0]),
        (
            scale(["x", "y", "z"]),
            {("1", ""): "3-x", ("2", ""): "2-y", ("3", ""): "1-z"},
            [1, 0, -1],
        ),
        (points(5), {("1", ""): "5", ("2", ""): "0", ("3", ""): "0"}, [1, 0, 0]),
        (points(5), {(v, ""): ABSTAIN for v in IDS}, [NAN, NAN, NAN]),
        (ranking(1), {("1", ""): "after-1", ("2", ""): "1", ("3", ""): "after-1"}, [0, 1, 0]),
        (matrix(), on_matrix(("4", "5"), ("2", "1"), ("4", "3")), [1, -1, 0]),
        (matrix(), on_matrix(("5", "1"), (NOT_MY_FIELD, NOT_MY_FIELD), ("3", "3")), [0, NAN, 0]),
    ],
)
def test_where_an_answer_stands(
    ballot: Ballot, marks: dict[Mark, str], expected: list[float]
) -> None:
    np.testing.assert_array_equal(
        stances_of(ballot, answers_of(table_of([marks]), IDS)), [expected]
    )
