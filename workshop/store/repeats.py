"""A round that repeats an earlier one, with both results, once both are revealed."""

from workshop.domain.round import Round, RoundState
from workshop.ranking.ballots import Ballots
from workshop.ranking.repeat import Repeat
from workshop.ranking.result import RoundResult
from workshop.store import ballots, results, rounds
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
        other_meaning=_other_meaning(database, before, after),
        both=_voted_in_both(database, earlier.id, round_.id),
        same=(
            results.of_same_people(database, earlier, round_),
            results.of_same_people(database, round_, earlier),
        ),
    )


def _other_meaning(database: Database, earlier: RoundResult, later: RoundResult) -> frozenset[str]:
    """The statements whose wording in the later round means something else."""
    before = {each.statement.id: each.statement.version_id for each in earlier.placed}
    reworded = {
        each.statement.id: each.statement.version_id
        for each in later.placed
        if before.get(each.statement.id, each.statement.version_id) != each.statement.version_id
    }
    if not reworded:
        return frozenset()
    lineage = lineage_of(database, later.round.workshop_id)
    return frozenset(id_ for id_, new in reworded.items() if not lineage.carries(before[id_], new))


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
