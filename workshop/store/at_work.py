"""Who is in the middle of an open round. Paper and turns that are over cannot be waited for."""

from dataclasses import dataclass

from workshop.domain.round import Round
from workshop.store import sheets
from workshop.store.connection import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class AtWork:
    """`begun`: who has given an answer on a phone or a tablet; `sheets`: what came on paper.

    `unfinished`: who of those who have begun can still answer, and has not answered everything.
    """

    begun: int = 0
    unfinished: int = 0
    sheets: int = 0


def at_work(database: Database, round_: Round) -> AtWork:
    """How far people are. Safe to show while the round is open."""
    row = database.execute(
        """
        select count(*), coalesce(sum(token_hash is not null and answered < :size), 0)
        from (
          select participant_id, count(distinct version_id) as answered
          from votes where round_id = :round_id group by participant_id
        )
        join participants on participants.id = participant_id
        where channel <> 'paper'
        """,
        {"round_id": round_.id, "size": round_.size},
    ).fetchone()
    return AtWork(
        begun=int(row[0]), unfinished=int(row[1]), sheets=sheets.count(database, round_.id)
    )
