"""What was voted in one round, as the Polis format needs it: +1, 0, -1, and no people."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from workshop.domain.ballot import NOT_SURE, BallotKind
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.ranking.ballots import Ballots

VOTES = {"agree": 1, NOT_SURE: 0, "disagree": -1}

Line = Sequence[int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voted:
    """One round. `lines` has one entry a person, with a vote or None for each statement.

    Their order is drawn for one file: a person's number in it is their place, and stands nowhere
    else. Groups stay at home, so that nobody finds out a small one.
    """

    round: Round
    statements: Sequence[Statement]
    lines: Sequence[Line]

    @property
    def votes(self) -> int:
        """How many votes there are."""
        return sum(vote is not None for line in self.lines for vote in line)

    @property
    def closed_at(self) -> datetime:
        """When voting closed: the one time that every line of the files carries."""
        return datetime.fromisoformat(str(self.round.closed_at))

    def count(self, place: int, vote: int) -> int:
        """How many people voted so on the statement at this place."""
        return sum(line[place] == vote for line in self.lines)


def fits(round_: Round) -> bool:
    """Whether a round can be told in the Polis format: revealed, and agree, not sure, disagree."""
    return round_.state is RoundState.REVEALED and round_.ballot.kind is BallotKind.AGREEMENT


def voted(
    round_: Round, statements: Sequence[Statement], ballots: Ballots, *, chance: random.Random
) -> Voted:
    """Return what was voted, in an order of people drawn by `chance`."""
    lines = [
        [VOTES.get(marks.get((statement.version_id, ""), "")) for statement in statements]
        for marks in ballots.marks
    ]
    chance.shuffle(lines)
    return Voted(round=round_, statements=statements, lines=lines)
