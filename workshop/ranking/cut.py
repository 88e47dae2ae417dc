"""The top of a result. Who is tied at the cut is all in: chance decides nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.statement import Statement
from workshop.ranking.result import Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """The statements of the top. `tied` share the last rank, where that makes more than asked."""

    statements: tuple[Statement, ...]
    tied: int = 0


def cut(placed: Sequence[Placed], top: int) -> Cut:
    """Return the best `top` statements, with all that share the last rank among them.

    What nobody gave an answer to has no rank, and is never in the top.
    """
    taken = [
        each for each in placed if each.standing.rank is not None and each.standing.rank <= top
    ]
    last = taken[-1].standing.rank if taken else None
    sharing = sum(each.standing.rank == last for each in taken)
    return Cut(
        statements=tuple(each.statement for each in taken),
        tied=sharing if len(taken) > top else 0,
    )
