"""How much of what a rank rests on changed, on every ballot, and when it is not said."""

import dataclasses
from fractions import Fraction

import pytest

from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import holds_back
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.ranking.repeat import Repeat
from workshop.ranking.result import RoundResult, round_result
from workshop.ranking.tally import Tally

Counts = list[dict[str, int]]


def result(ballot: Ballot, counts: Counts, *, voted: int = 10) -> RoundResult:
    known = [
        Statement(
            id=f"s{place}",
            version_id=f"v{place}",
            kind=Kind.SOLUTION,
            number=place,
            text=f"Do thing {place}.",
            language="en",
        )
        for place in range(1, len(counts) + 1)
    ]
    round_ = Round(
        id="r",
        workshop_id="w",
        position=0,
        title="Solutions",
        question="",
        kind=Kind.SOLUTION,
        ballot=ballot,
        state=RoundState.REVEALED,
        size=len(known),
    )
    tallies = [
        Tally(version_id=statement.version_id, counts=each)
        for statement, each in zip(known, counts, strict=True)
    ]
    return round_result(round_, known, tallies, voted=voted, joined=voted)


def repeat(ballot: Ballot, before: Counts, after: Counts) -> Repeat:
    return Repeat(earlier=result(ballot, before), later=result(ballot, after), both=10)


@pytest.mark.parametrize(
    ("ballot", "before", "after", "first"),
    [
        (
            agreement(),
            [{"agree": 4, "not-sure": 2, "disagree": 4}, {"agree": 10}],
            [{"agree": 6, "not-sure": 2, "disagree": 2}, {"agree": 10}],
            Fraction(1, 5),
        ),
        (
            holds_back(),
            [{"a-lot": 5, "no": 5}, {"no": 10}],
            [{"a-lot": 10, "not-sure": 3}, {"no": 10}],
            Fraction(1),
        ),
        (
            points(10),
            [{"2": 10}, {"8": 10}],
            [{"5": 10}, {"5": 10}],
            Fraction(3, 10),
        ),
        (
            ranking(1),
            [{"1": 4, "after-1": 6}, {"1": 6, "after-1": 4}],
            [{"1": 7, "after-1": 3}, {"1": 3, "after-1": 7}],
            Fraction(3, 10),
        ),
        (
            matrix(),
            [{"impact:3": 10, "feasibility:3": 10}, {"impact:1": 10, "feasibility:1": 10}],
            [{"impact:5": 10, "feasibility:4": 10}, {"impact:1": 10, "feasibility:1": 10}],
            Fraction(3, 2),
        ),
    ],
)
def test_a_change_is_of_what_the_ranks_rest_on(
    ballot: Ballot, before: Counts, after: Counts, first: Fraction
) -> None:
    assert repeat(ballot, before, after).changes["s1"] == first


def test_a_shorter_list_does_not_look_like_a_climb() -> None:
    found = repeat(points(10), [{"2": 10}, {"2": 10}, {"6": 10}], [{"5": 10}, {"5": 10}])
    assert found.changes == {"s1": 0, "s2": 0}
    assert [(move.before, move.after) for move in found.moves] == [(1, 1), (1, 1)]


def test_of_few_people_and_of_other_ballots_only_ranks_are_compared() -> None:
    same = repeat(points(10), [{"2": 10}, {"8": 10}], [{"8": 10}, {"2": 10}])
    few = dataclasses.replace(same, later=dataclasses.replace(same.later, voted=4))
    other = dataclasses.replace(same, earlier=result(agreement(), [{"agree": 1}, {"agree": 9}]))
    assert set(same.changes) == {"s1", "s2"}
    assert (few.changes, other.changes) == ({}, {})
    assert (few.is_large, few.is_alike) == (False, True)
    assert (other.is_large, other.is_alike) == (True, False)


def test_without_a_score_before_or_now_there_is_no_change() -> None:
    found = repeat(agreement(), [{}, {"agree": 5}], [{"agree": 5}, {"agree": 5}])
    assert found.changes == {"s2": 0}
