"""Whether revealed votes on barriers and on solutions are linked, so that gaps can be seen."""

from collections.abc import Sequence

from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.store import statements
from workshop.store.connection import Database


def is_linked(database: Database, rounds: Sequence[Round]) -> bool:
    """Whether a solution that was voted on addresses a barrier of the latest vote on barriers.

    `rounds` are those of one workshop in their order. Points and rankings take no part: what half
    of the room supports, they do not say.
    """
    told = [each for each in rounds if each.state is RoundState.REVEALED]
    asked = [statements.of_round(database, each.id) for each in told if not each.ballot.is_whole]
    barriers = next(filter(None, (_of(each, Kind.BARRIER) for each in reversed(asked))), set())
    solutions = {id_ for each in asked for id_ in _of(each, Kind.SOLUTION)}
    if not barriers or not solutions:
        return False
    pairs = statements.links(database, told[0].workshop_id)
    return any(solution in solutions and barrier in barriers for solution, barrier in pairs)


def _of(known: Sequence[Statement], kind: Kind) -> set[str]:
    return {statement.id for statement in known if statement.kind is kind}
