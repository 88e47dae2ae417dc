"""Participants. Only the hash of a phone's token is stored."""

from typing import Any

from workshop.domain.participant import Channel, Participant
from workshop.store.connection import Database

_COLUMNS = """
  participants.id, participants.workshop_id, group_id, channel, rehearsal, holds_budget,
  participants.number, coalesce(groups.observes, 0) as observes
"""


def insert(
    database: Database,
    participant: Participant,
    *,
    token_hash: str | None,
    now: str,
    tablet_id: str | None = None,
) -> None:
    """Store a participant who has just joined; a paper ballot has no token."""
    database.execute(
        """
        insert into participants
          (id, workshop_id, token_hash, group_id, channel, rehearsal, holds_budget, number,
           joined_at, tablet_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
            participant.id,
            participant.workshop_id,
            token_hash,
            participant.group_id,
            participant.channel,
            int(participant.rehearsal),
            None if participant.holds_budget is None else int(participant.holds_budget),
            participant.number,
            now,
            tablet_id,
        ],
    )


def by_token(database: Database, token_hash: str, *, workshop_id: str) -> Participant | None:
    """The participant whose phone holds this token, in this workshop."""
    rows = list(
        database.query(
            f"""
            select {_COLUMNS}
            from participants left join groups on groups.id = participants.group_id
            where token_hash = ? and participants.workshop_id = ?
            """,
            [token_hash, workshop_id],
        )
    )
    return next((_participant(row) for row in rows), None)


def forget_token(database: Database, participant_id: str) -> None:
    """Make a phone a stranger: what it did stays, and it can do no more."""
    database.execute("update participants set token_hash = null where id = ?", [participant_id])


def by_channel(database: Database, workshop_id: str) -> dict[str, int]:
    """How many participants came by each channel."""
    rows = database.query(
        """
        select channel, count(*) as people from participants
        where workshop_id = ? group by channel order by channel
        """,
        [workshop_id],
    )
    return {row["channel"]: row["people"] for row in rows}


def in_rehearsal(database: Database, workshop_id: str) -> int:
    """How many simulated participants there are."""
    row = database.execute(
        "select count(*) from participants where workshop_id = ? and rehearsal = 1", [workshop_id]
    ).fetchone()
    return int(row[0])


def has_real(database: Database, workshop_id: str) -> bool:
    """Whether anybody has joined who is not simulated."""
    row = database.execute(
        "select 1 from participants where workshop_id = ? and rehearsal = 0 limit 1", [workshop_id]
    ).fetchone()
    return row is not None


def delete_rehearsal(database: Database, workshop_id: str) -> int:
    """Delete the simulated participants with their votes and comments; return how many."""
    return database.execute(
        "delete from participants where workshop_id = ? and rehearsal = 1", [workshop_id]
    ).rowcount


def _participant(row: dict[str, Any]) -> Participant:
    budget = row["holds_budget"]
    return Participant(
        **row
        | {
            "channel": Channel(row["channel"]),
            "observes": bool(row["observes"]),
            "rehearsal": bool(row["rehearsal"]),
            "holds_budget": None if budget is None else bool(budget),
        }
    )
