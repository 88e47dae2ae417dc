"""A round that repeats an earlier one, with both results, once both are revealed."""

from collections.abc import Iterable, Mapping

from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.ranking.ballots import Ballots
from workshop.ranking.repeat import Repeat
from workshop.ranking.result import RoundResult
from workshop.store import ballots, results, rounds, statements
from workshop.store.connection import Database
from workshop.store.lineages import lineage_of
from workshop.store.results import revealed


def ballots_of(database: Database, repeat: Repeat) -> tuple[Ballots, Ballots]:
    """The ballots of the earlier and of the later round of a repeat."""
    return ballots.revealed(database, repeat.earlier.round), ballots.revealed(
        database, repeat.later.round
    )


def repeat_of(database: Database, round_: Round) -> Repeat | None:
    """Both results; None when it repeats none, or one of both is not revealed."""
    earlier = rounds.by_id(database, round_.parent_id or "", workshop_id=round_.workshop_id)
    if earlier is None or {earlier.state, round_.state} != {RoundState.REVEALED}:
        return None
    before, after = revealed(database, earlier), revealed(database, round_)
    return Repeat(
        earlier=before,
        later=after,
        other_meaning=_other_meaning(
            database, _asked(before), _asked(after), workshop_id=round_.workshop_id
        ),
        both=_voted_in_both(database, earlier.id, round_.id),
        same=(
            results.of_same_people(database, earlier, round_),
            results.of_same_people(database, round_, earlier),
        ),
    )


def can_be_compared(database: Database, round_: Round) -> bool:
    """Whether it repeats a round, and asks something of it that still means the same.

    Whether both are revealed is for `repeat_of` to say.
    """
    before = _versions(statements.of_round(database, round_.parent_id or ""))
    after = _versions(statements.of_round(database, round_.id))
    changed = _other_meaning(database, before, after, workshop_id=round_.workshop_id)
    return bool((before.keys() & after.keys()) - changed)


def _other_meaning(
    database: Database, before: Mapping[str, str], after: Mapping[str, str], *, workshop_id: str
) -> frozenset[str]:
    """The statements whose wording in the later round means something else."""
    reworded = {id_ for id_ in before.keys() & after.keys() if before[id_] != after[id_]}
    if not reworded:
        return frozenset()
    lineage = lineage_of(database, workshop_id)
    return frozenset(id_ for id_ in reworded if not lineage.carries(before[id_], after[id_]))


def _versions(asked: Iterable[Statement]) -> dict[str, str]:
    """Which wording was asked of each statement."""
    return {each.id: each.version_id for each in asked}


def _asked(result: RoundResult) -> dict[str, str]:
    return _versions(placed.statement for placed in result.placed)


def _voted_in_both(database: Database, earlier_id: str, later_id: str) -> int:
    row = database.execute(
        """
        select count(*) from (
          select participant_id from votes where round_id = ?
          intersect select participant_id from votes where round_id = ?
        )
        """,
        [earlier_id, later_id],
    ).fetchone()
    return int(row[0])
