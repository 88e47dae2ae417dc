"""What a round is read from to say everything about it: its counts, its ballots, the groups."""

from dataclasses import dataclass, replace

from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import Group
from workshop.errors import ResultIsHidden
from workshop.ranking.ballots import Ballots
from workshop.ranking.findings.assembly import findings_of
from workshop.ranking.findings.model import Findings
from workshop.ranking.result import RoundResult
from workshop.store import ballots, groups, results, rounds
from workshop.store.connection import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Everything that findings rest on: equal evidence has equal findings."""

    result: RoundResult
    ballots: Ballots
    groups: tuple[Group, ...]

    def findings(self) -> Findings:
        """Compute the findings; for a large room this takes a while."""
        return findings_of(self.result, self.ballots, self.groups)

    def findings_from(self, other: "Evidence", known: Findings) -> Findings:
        """The findings, known from other evidence: taken over where it says the same.

        Nothing is computed from the state of a round, nor from when it was revealed.
        """
        if other == self:
            return known
        now, then = self.result.round, other.result.round
        then = replace(then, state=now.state, revealed_at=now.revealed_at)
        if replace(other, result=replace(other.result, round=then)) == self:
            return replace(known, result=self.result)
        return self.findings()


def revealed(database: Database, round_: Round) -> Evidence:
    """Read a round that has been revealed.

    The round is read again: whoever asks may have seen it before voting was opened again.

    Raises:
        ResultIsHidden: in every other state, or when it is gone.
    """
    now = rounds.by_id(database, round_.id, workshop_id=round_.workshop_id)
    if now is None:
        raise ResultIsHidden
    return _read(database, now, results.revealed(database, now))


def closed(database: Database, round_: Round) -> Evidence | None:
    """Read a round that waits for its reveal, to be told to nobody; None in every other state."""
    now = rounds.by_id(database, round_.id, workshop_id=round_.workshop_id)
    if now is None or now.state is not RoundState.CLOSED:
        return None
    return _read(database, now, results.before_reveal(database, now))


def _read(database: Database, round_: Round, result: RoundResult) -> Evidence:
    return Evidence(
        result=result,
        ballots=ballots.before_reveal(database, round_),
        groups=groups.of_workshop(database, round_.workshop_id),
    )
