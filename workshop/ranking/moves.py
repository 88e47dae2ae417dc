"""How ranks moved from a round to the round that repeats it."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.statement import Statement
from workshop.ranking.result import Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A statement's rank before and after. None: nobody gave an answer that can be ranked."""

    statement: Statement
    before: int | None
    after: int | None

    @property
    def up(self) -> int | None:
        """How many places it went up, below 0 when it went down; None without both ranks."""
        return None if self.before is None or self.after is None else self.before - self.after


def moves(earlier: Sequence[Placed], later: Sequence[Placed]) -> tuple[Move, ...]:
    """Return the moves of what both rounds put to the vote, in the later order.

    Earlier ranks are counted anew among these statements, so that a shorter list does not look
    like a climb.
    """
    shared = {each.statement.id for each in later}
    before = _ranks([each for each in earlier if each.statement.id in shared])
    after = _ranks([each for each in later if each.statement.id in before])
    return tuple(
        Move(
            statement=each.statement,
            before=before[each.statement.id],
            after=after[each.statement.id],
        )
        for each in later
        if each.statement.id in before
    )


def _ranks(placed: Sequence[Placed]) -> dict[str, int | None]:
    """Competition ranks among these, which stand in their order."""
    found: dict[str, int | None] = {}
    first: dict[int, int] = {}
    for place, each in enumerate(placed, start=1):
        rank = each.standing.rank
        found[each.statement.id] = None if rank is None else first.setdefault(rank, place)
    return found
