"""The result of one round: every statement with its standing, and who it rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.ranking.ranks import Standing, standings
from workshop.ranking.tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A statement and its place."""

    statement: Statement
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundResult:
    """What a round says. `voted` people gave at least one answer, of `joined` who could.

    `channels` says how many of those who voted did so by phone, on a tablet, on paper.
    """

    round: Round
    placed: tuple[Placed, ...]
    voted: int
    joined: int
    channels: Mapping[str, int] = field(default_factory=dict)

    @property
    def groups(self) -> int:
        """How many groups gave an answer, where each counts the same; those without one are one."""
        named = {name for each in self.placed for name in each.standing.tally.groups}
        return len(named)


def round_result(
    round_: Round,
    statements: Sequence[Statement],
    tallies: Sequence[Tally],
    *,
    voted: int,
    joined: int,
    channels: Mapping[str, int] | None = None,
) -> RoundResult:
    """Rank the statements of a round. There is one tally for each of them."""
    found = {statement.version_id: statement for statement in statements}
    ranked = standings(
        tallies,
        round_.ballot,
        number=lambda version_id: found[version_id].number,
        weighting=round_.weighting,
    )
    return RoundResult(
        round=round_,
        placed=tuple(
            Placed(statement=found[standing.tally.version_id], standing=standing)
            for standing in ranked
        ),
        voted=voted,
        joined=joined,
        channels=channels or {},
    )
