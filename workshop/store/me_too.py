"""Me too: who agrees with a comment of somebody else."""

from workshop.store.connection import Database

_MAY_BE_READ = """
select comments.id
from comments
join rounds on rounds.id = comments.round_id and rounds.state in ('closed', 'revealed')
join participants
  on participants.workshop_id = rounds.workshop_id and participants.id = :participant_id
left join voices on voices.workshop_id = rounds.workshop_id
where comments.id = :comment_id
  and comments.participant_id is not :participant_id
  and comments.hidden_at is null and comments.held = 0
  and coalesce(voices.readable, 1) = 1
"""


def may_be_read(database: Database, comment_id: str, *, participant_id: str) -> bool:
    """Whether this person may read this comment of somebody else now."""
    row = database.execute(
        _MAY_BE_READ, {"comment_id": comment_id, "participant_id": participant_id}
    ).fetchone()
    return row is not None


def put(database: Database, comment_id: str, *, participant_id: str) -> None:
    """Store that a person says "me too"; once a person."""
    database.execute(
        """
        insert into me_too (comment_id, participant_id) values (?, ?)
        on conflict (comment_id, participant_id) do nothing
        """,
        [comment_id, participant_id],
    )


def take_back(database: Database, comment_id: str, *, participant_id: str) -> None:
    """Forget it."""
    database.execute(
        "delete from me_too where comment_id = ? and participant_id = ?",
        [comment_id, participant_id],
    )


def of_participant(database: Database, *, round_id: str, participant_id: str) -> frozenset[str]:
    """The ids of the comments of a round to which one person says "me too"."""
    rows = database.query(
        """
        select comment_id from me_too join comments on comments.id = me_too.comment_id
        where me_too.participant_id = ? and comments.round_id = ?
        """,
        [participant_id, round_id],
    )
    return frozenset(row["comment_id"] for row in rows)
