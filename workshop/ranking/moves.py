"""How ranks and shares moved from a round to the round that repeats it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from workshop.domain.statement import Statement
from workshop.ranking.result import Placed


class Way(StrEnum):
    """Where a statement went. NONE: without a rank before or after."""

    UP = "up"
    DOWN = "down"
    STAYED = "stayed"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A statement's rank before and after. None: nobody gave an answer that can be ranked.

    `before_ties` and `after_ties` are how many share the rank, itself included.
    `before_score` and `after_score` are what the ranks rest on.
    """

    statement: Statement
    before: int | None
    after: int | None
    before_ties: int = 1
    after_ties: int = 1
    before_score: Fraction | None = None
    after_score: Fraction | None = None

    @property
    def up(self) -> int | None:
        """How many of the best it went up, below 0 when it went down; None without both ranks."""
        return None if self.before is None or self.after is None else self.before - self.after

    @property
    def among_ties(self) -> bool:
        """Whether its rank changed only because a tie came apart, or came about.

        A tie of three on rank 2 leaves open who of them is second, third or fourth.
        """
        if not self.up or self.before is None or self.after is None:
            return False
        starts_by_then = self.after <= self.before + self.before_ties - 1
        return starts_by_then and self.before <= self.after + self.after_ties - 1

    @property
    def way(self) -> Way:
        """Where it went. A change of rank among ties is none."""
        if self.up is None:
            return Way.NONE
        if self.up == 0 or self.among_ties:
            return Way.STAYED
        return Way.UP if self.up > 0 else Way.DOWN


def moves(earlier: Sequence[Placed], later: Sequence[Placed]) -> tuple[Move, ...]:
    """Return the moves of what both rounds put to the vote, in the later order.

    Ranks are counted anew among these statements, so that a shorter list does not look
    like a climb.
    """
    shared = {each.statement.id for each in earlier} & {each.statement.id for each in later}
    old = [each for each in earlier if each.statement.id in shared]
    new = [each for each in later if each.statement.id in shared]
    before, after = _ranks(old), _ranks(new)
    before_ties, after_ties = Counter(before.values()), Counter(after.values())
    score = {each.statement.id: each.standing.score for each in old}
    return tuple(
        Move(
            statement=each.statement,
            before=before[each.statement.id],
            after=after[each.statement.id],
            before_ties=before_ties[before[each.statement.id]],
            after_ties=after_ties[after[each.statement.id]],
            before_score=score[each.statement.id],
            after_score=each.standing.score,
        )
        for each in new
    )


def _ranks(placed: Sequence[Placed]) -> dict[str, int | None]:
    """Competition ranks among these, which stand in their order."""
    found: dict[str, int | None] = {}
    first: dict[int, int] = {}
    for place, each in enumerate(placed, start=1):
        rank = each.standing.rank
        found[each.statement.id] = None if rank is None else first.setdefault(rank, place)
    return found
