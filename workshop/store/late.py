"""Answers that came after the close: whose, and how many of them count. Never what they said."""

from workshop.domain.late import LateCount
from workshop.domain.vote import Vote
from workshop.store.connection import Database


def note(database: Database, vote: Vote) -> bool:
    """Note that a vote came too late; False when its round never took it.

    Once for each statement: the same vote sent again is the same late answer.
    """
    known = {
        "round_id": vote.round_id,
        "version_id": vote.version_id,
        "participant_id": vote.participant_id,
    }
    row = database.execute(
        """
        select rounds.openings from rounds
        join round_versions
          on round_versions.round_id = rounds.id and round_versions.version_id = :version_id
        join participants
          on participants.workshop_id = rounds.workshop_id and participants.id = :participant_id
        left join groups on groups.id = participants.group_id
        where rounds.id = :round_id and rounds.state <> 'draft'
          and coalesce(groups.observes, 0) = 0
        """,
        known,
    ).fetchone()
    if row is None:
        return False
    database.execute(
        """
        insert or ignore into late (round_id, participant_id, version_id, opening)
        values (:round_id, :participant_id, :version_id, :opening)
        """,
        known | {"opening": row[0]},
    )
    return True


def of_round(database: Database, round_id: str) -> LateCount:
    """Whose answers came after the last close of a round, and how many of these people count."""
    row = database.execute(
        """
        with came as (
          select participant_id, 1 as counted from votes where round_id = :id and late = 1
          union all
          select late.participant_id, 0 from late
          join rounds on rounds.id = late.round_id and rounds.openings = late.opening
          where late.round_id = :id
        )
        select count(distinct participant_id),
          count(distinct case when counted then participant_id end)
        from came
        """,
        {"id": round_id},
    ).fetchone()
    return LateCount(people=row[0], counted=row[1])
