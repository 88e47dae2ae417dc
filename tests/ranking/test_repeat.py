"""How much of what a rank rests on changed, on every ballot, and when it is not said."""

import dataclasses
from collections.abc import Iterable, Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def result(
    ballot: Ballot, counts: Counts, *, voted: int = 10, order: Sequence[int] = ()
) -> RoundResult:
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
    asked = [known[place] for place in order] or known
    return round_result(round_, asked, tallies, voted=voted, joined=voted)


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


def labels(statements: Iterable[Statement]) -> list[str]:
    return [statement.label for statement in statements]


def refined(before: RoundResult, after: RoundResult) -> Repeat:
    """S1 means something else since, S2 has other words."""
    renamed = {"s1": "w1", "s2": "w2"}
    placed = [
        dataclasses.replace(
            each,
            statement=dataclasses.replace(
                each.statement,
                version_id=renamed.get(each.statement.id, each.statement.version_id),
            ),
        )
        for each in after.placed
    ]
    later = dataclasses.replace(after, placed=tuple(placed))
    return Repeat(earlier=before, later=later, both=10, other_meaning=frozenset({"s1"}))


def test_another_meaning_takes_part_in_no_rank_and_no_share() -> None:
    before = result(points(10), [{"6": 10}, {"3": 10}, {"1": 10}])
    found = refined(before, result(points(10), [{"2": 10}, {"6": 10}, {"2": 10}]))
    assert [(m.statement.id, m.before, m.after) for m in found.moves] == [
        ("s2", 1, 1),
        ("s3", 2, 2),
    ]
    assert found.changes == {"s2": Fraction(0), "s3": Fraction(0)}
    assert found.reworded == {"s2"}
    assert labels(found.not_same) == ["S1"]


def test_what_only_one_round_asked_is_told_by_number() -> None:
    long = result(points(10), [{"1": 10}, {"2": 10}, {"3": 10}, {"4": 10}])
    short = result(points(10), [{"5": 10}, {"5": 10}])
    assert labels(Repeat(earlier=long, later=short, both=10).gone) == ["S3", "S4"]
    assert labels(Repeat(earlier=short, later=long, both=10).new) == ["S3", "S4"]


def test_where_nothing_means_the_same_there_is_nothing_to_compare() -> None:
    only = result(agreement(), [{"agree": 10}])
    found = refined(only, only)
    assert (found.moves, found.changes, labels(found.not_same)) == ((), {}, ["S1"])


@given(st.permutations(range(4)), st.lists(st.integers(0, 5), min_size=8, max_size=8))
def test_the_order_of_statements_never_matters(order: list[int], many: list[int]) -> None:
    counts = [{"agree": agree, "disagree": 5 - agree} for agree in many]
    asis = refined(result(agreement(), counts[:4]), result(agreement(), counts[4:]))
    turned = refined(
        result(agreement(), counts[:4], order=order), result(agreement(), counts[4:], order=order)
    )
    assert {m.statement.id: m for m in turned.moves} == {m.statement.id: m for m in asis.moves}
    assert turned.changes == asis.changes
    assert labels(turned.not_same) == labels(asis.not_same)
