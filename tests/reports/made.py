"""A small result that never changes: three solutions and two barriers."""

from collections.abc import Mapping, Sequence

from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.scale import holds_back
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.ranking.result import RoundResult, round_result
from workshop.ranking.tally import Tally

COUNTS = {
    "S1": {"agree": 5, "not-sure": 1, "disagree": 2},
    "S2": {"disagree": 1},
    "S10": {"agree": 10, "not-sure": 2, "disagree": 4},
    "B7": {"a-lot": 2, "a-little": 1, "not-sure": 1},
}


def a_statement(kind: Kind, number: int, text: str) -> Statement:
    label = f"{kind.letter}{number}"
    return Statement(
        id=f"id {label}",
        version_id=label,
        kind=kind,
        number=number,
        text=text,
        language="en",
        theme="procurement",
        case_study="food",
        scale="local",
        actors=("council", "small firm"),
        source="A report, page 3",
        basis="report",
        source_url="https://example.org/a",
        tier="A",
        note='Said "twice".',
    )


SOLUTIONS = (
    a_statement(Kind.SOLUTION, 1, "Split the contracts."),
    a_statement(Kind.SOLUTION, 2, "=1+1"),
    a_statement(Kind.SOLUTION, 10, "Pay in 30 days, always."),
)
BARRIERS = (
    a_statement(Kind.BARRIER, 7, "Straße und 経済"),
    a_statement(Kind.BARRIER, 8, "Nobody was asked."),
)


def a_round(kind: Kind, position: int, *, ballot: Ballot, size: int) -> Round:
    return Round(
        id=f"round {kind}",
        workshop_id="w",
        position=position,
        title=f"{kind.value.capitalize()}s",
        question="Is it so?",
        kind=kind,
        ballot=ballot,
        state=RoundState.REVEALED,
        size=size,
    )


BARRIER_ROUND = a_round(Kind.BARRIER, 0, ballot=holds_back(), size=2)
SOLUTION_ROUND = a_round(Kind.SOLUTION, 1, ballot=agreement(), size=3)


def tallies(statements: Sequence[Statement]) -> list[Tally]:
    return [Tally(version_id=s.version_id, counts=COUNTS.get(s.version_id, {})) for s in statements]


def result_of(ballot: Ballot, counts: Mapping[str, Mapping[str, int]]) -> RoundResult:
    """A result of the three solutions with these counts by label."""
    found = [Tally(version_id=s.version_id, counts=counts.get(s.version_id, {})) for s in SOLUTIONS]
    round_ = a_round(Kind.SOLUTION, 2, ballot=ballot, size=len(SOLUTIONS))
    return round_result(round_, SOLUTIONS, found, voted=4, joined=20)


def barrier_result() -> RoundResult:
    return round_result(BARRIER_ROUND, BARRIERS, tallies(BARRIERS), voted=4, joined=20)


def solution_result() -> RoundResult:
    return round_result(SOLUTION_ROUND, SOLUTIONS, tallies(SOLUTIONS), voted=16, joined=20)
