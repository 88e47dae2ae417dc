"""Findings with the tiers a test wants: a real round, in which only the tiers are set by hand."""

from collections.abc import Sequence
from dataclasses import replace

from tests.ranking.findings.rooms import told
from tests.ranking.people import Crowd
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.reading import Electorate, Reading
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail, Findings
from workshop.web.screen.tiers import Row

TIERS = {"c": Tier.CLEAR, "o": Tier.CONTESTED, "n": Tier.CLEAR_NOT}


def stairs(
    size: int,
    *,
    ballot: Ballot | None = None,
    people: int = 12,
    electorate: Electorate = Electorate.OTHERS,
) -> Findings:
    """Solutions S1, S2 ... of which each has fewer supporters than the one before."""
    ballot = ballot or agreement()
    yes, no = ballot.answers[0].key, next(a.key for a in ballot.answers if a.stance == "disagree")
    versions = [str(place) for place in range(1, size + 1)]
    voters = [
        (
            "",
            {
                (version, ""): yes if person * size < people * (size - place) else no
                for place, version in enumerate(versions)
            },
        )
        for person in range(people)
    ]
    reading = Reading(places=5, electorate=electorate)
    return told(Crowd(ballot, versions, voters), reading=reading)


def with_tiers(
    tiers: str, *, places: int, electorate: Electorate = Electorate.OTHERS, changes: int = 0
) -> Findings:
    """One statement for each letter: c clear, o open, n clearly not, and - without an answer."""
    found = stairs(len(tiers), people=2 * len(tiers), electorate=electorate)
    details = [
        replace(detail, tier=TIERS.get(letter), changes=changes)
        for detail, letter in zip(found.details, tiers, strict=True)
    ]
    certain = replace(found.certain, places=places)
    return replace(found, details=tuple(details), certain=certain)


def labels(found: Sequence[Detail] | Sequence[Row]) -> list[str]:
    """The names of statements, from details or rows."""
    return [each.placed.statement.label for each in found]
