from fractions import Fraction

from tests.ranking.made import tally
from workshop.domain.ballots.agreement import agreement
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.ranking.result import round_result

ROUND = Round(
    id="r",
    workshop_id="w",
    position=0,
    title="Solutions",
    question="Should we do this?",
    kind=Kind.SOLUTION,
    ballot=agreement(),
    state=RoundState.REVEALED,
    size=3,
)


def statement(number: int) -> Statement:
    return Statement(
        id=f"s{number}",
        version_id=f"v{number}",
        kind=Kind.SOLUTION,
        number=number,
        text=f"Do thing {number}.",
        language="en",
    )


def test_every_statement_of_the_round_has_a_place() -> None:
    tallies = [
        tally({"agree": 1, "disagree": 1}, version="v10"),
        tally({}, version="v1"),
        tally({"agree": 1}, version="v2"),
    ]
    result = round_result(
        ROUND, [statement(10), statement(1), statement(2)], tallies, voted=2, joined=5
    )
    assert [(each.statement.label, each.standing.rank) for each in result.placed] == [
        ("S2", 1),
        ("S10", 2),
        ("S1", None),
    ]
    assert [each.standing.score for each in result.placed] == [Fraction(1), Fraction(0), None]
    assert (result.round, result.voted, result.joined) == (ROUND, 2, 5)


def test_inside_a_tie_statements_come_by_number() -> None:
    tallies = [tally({"agree": 1}, version=f"v{number}") for number in (10, 9, 1)]
    result = round_result(
        ROUND, [statement(10), statement(9), statement(1)], tallies, voted=1, joined=1
    )
    assert [each.statement.number for each in result.placed] == [1, 9, 10]
