"""Comments."""

from typing import Any

from workshop.domain.comment import Comment
from workshop.store.connection import Database

_SELECT = """
select comments.id, comments.round_id, comments.version_id, comments.text, comments.made_at,
  comments.hidden_at, coalesce(participants.rehearsal, 0) as rehearsal
from comments
join rounds on rounds.id = comments.round_id
left join participants on participants.id = comments.participant_id
"""


def insert(database: Database, comment: Comment, *, participant_id: str) -> None:
    """Store a comment; the same text from the same person on the same statement only once."""
    database.execute(
        """
        insert into comments (id, round_id, version_id, participant_id, text, made_at)
        select :id, round_id, version_id, :participant_id, :text, :made_at
        from round_versions where round_id = :round_id and version_id = :version_id
        on conflict (round_id, version_id, participant_id, text) do nothing
        """,
        {
            "id": comment.id,
            "round_id": comment.round_id,
            "version_id": comment.version_id,
            "participant_id": participant_id,
            "text": comment.text,
            "made_at": comment.made_at,
        },
    )


def of_workshop(database: Database, workshop_id: str) -> tuple[Comment, ...]:
    """Every comment of a workshop, the newest first, hidden ones too."""
    rows = database.query(
        f"{_SELECT} where rounds.workshop_id = ? order by made_at desc, comments.id", [workshop_id]
    )
    return tuple(_comment(row) for row in rows)


def by_participant(
    database: Database, *, round_id: str, participant_id: str
) -> dict[str, tuple[str, ...]]:
    """One person's own comments in a round: texts by version id, oldest first."""
    rows = database.query(
        """
        select version_id, text from comments
        where round_id = ? and participant_id = ? order by made_at, id
        """,
        [round_id, participant_id],
    )
    texts: dict[str, tuple[str, ...]] = {}
    for row in rows:
        texts[row["version_id"]] = (*texts.get(row["version_id"], ()), row["text"])
    return texts


def set_hidden(
    database: Database, comment_id: str, *, workshop_id: str, hidden_at: str | None
) -> bool:
    """Hide a comment of this workshop, or show it again; False when there is none."""
    return bool(
        database.execute(
            """
            update comments set hidden_at = :hidden_at
            where id = :id and round_id in (select id from rounds where workshop_id = :workshop_id)
            """,
            {"id": comment_id, "workshop_id": workshop_id, "hidden_at": hidden_at},
        ).rowcount
    )


def _comment(row: dict[str, Any]) -> Comment:
    return Comment(
        id=row["id"],
        round_id=row["round_id"],
        version_id=row["version_id"],
        text=row["text"],
        made_at=row["made_at"],
        hidden=row["hidden_at"] is not None,
        rehearsal=bool(row["rehearsal"]),
    )
