"""Revealed rounds with their ballots, for the tests of findings: from a crowd, or from answers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.fixtures.mark_tables import table_of
from tests.ranking.people import Crowd, Voter
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.kind import Kind
from workshop.domain.reading import USUAL, Reading
from workshop.domain.round import Round, RoundState, Weighting
from workshop.domain.statement import Statement
from workshop.domain.workshop import Group
from workshop.ranking.answers import answers_of
from workshop.ranking.ballots import Ballots
from workshop.ranking.findings.assembly import findings_of
from workshop.ranking.findings.model import Findings
from workshop.ranking.groups.cells import folded
from workshop.ranking.groups.visible import visible
from workshop.ranking.result import round_result


def statement(version_id: str, *, kind: Kind = Kind.SOLUTION) -> Statement:
    """In these tests a version is called by its statement's number."""
    return Statement(
        id=f"s{version_id}",
        version_id=version_id,
        kind=kind,
        number=int(version_id),
        text=f"Statement {version_id}",
        language="en",
    )


def a_round(ballot: Ballot, size: int, *, weighting: Weighting, reading: Reading) -> Round:
    return Round(
        id="round",
        workshop_id="workshop",
        position=0,
        title="Solutions",
        question="Should we do this?",
        kind=Kind.SOLUTION,
        ballot=ballot,
        state=RoundState.REVEALED,
        size=size,
        weighting=weighting,
        reading=reading,
    )


def told(
    crowd: Crowd,
    *,
    weighting: Weighting = Weighting.PERSON,
    reading: Reading = USUAL,
    kind: Kind = Kind.SOLUTION,
) -> Findings:
    """What a crowd says; who gave no answer at all did not vote."""
    voters = [(group, marks) for group, marks in crowd.voters if marks]
    ballots = Ballots(
        people=tuple(str(place) for place in range(len(voters))),
        groups=tuple(group for group, _ in voters),
        marks=table_of([marks for _, marks in voters]),
    )
    tallies = replace(crowd, voters=voters).tallies()
    small = visible(crowd.ballot, answers_of(ballots.marks, crowd.version_ids), ballots.groups)
    tallies = [
        replace(tally, groups=folded(tally.groups, small.groups_on(column)))
        for column, tally in enumerate(tallies)
    ]
    size = len(crowd.version_ids)
    result = round_result(
        a_round(crowd.ballot, size, weighting=weighting, reading=reading),
        [statement(version_id, kind=kind) for version_id in crowd.version_ids],
        tallies,
        voted=len(voters),
        joined=len(crowd.voters),
    )
    names = sorted(Counter(group for group, _ in voters) - Counter({"": len(voters)}))
    return findings_of(result, ballots, [Group(id=name, name=name.title()) for name in names])


def agreeing(answers: Mapping[str, Sequence[str]]) -> Crowd:
    """A crowd on the agreement ballot: by group, a line of + o - (or . for none) a person."""
    keys = {"+": "agree", "o": "not-sure", "-": "disagree"}
    voters: list[Voter] = [
        (
            group.rstrip("0123456789"),
            {
                (str(place), ""): keys[sign]
                for place, sign in enumerate(line, start=1)
                if sign != "."
            },
        )
        for group, lines in answers.items()
        for line in lines
    ]
    width = max(len(line) for lines in answers.values() for line in lines)
    return Crowd(agreement(), [str(place) for place in range(1, width + 1)], voters)
