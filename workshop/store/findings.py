"""What a round is read from to say everything about it: its counts, its ballots, the groups."""

from dataclasses import dataclass

from workshop.domain.round import Round
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


def revealed(database: Database, round_: Round) -> Evidence:
    """Read a round that has been revealed.

    The round is read again: whoever asks may have seen it before voting was opened again.

    Raises:
        ResultIsHidden: in every other state, or when it is gone.
    """
    now = rounds.by_id(database, round_.id, workshop_id=round_.workshop_id)
    if now is None:
        raise ResultIsHidden
    return Evidence(
        result=results.revealed(database, now),
        ballots=ballots.revealed(database, now),
        groups=groups.of_workshop(database, round_.workshop_id),
    )
