"""Comments."""

from collections import defaultdict
from typing import Any

from workshop.domain.comment import Comment, Remark, Sight, read_mark
from workshop.store import statements
from workshop.store.connection import Database

_SELECT = """
select comments.id, comments.round_id, comments.version_id, comments.text, comments.made_at,
  comments.hidden_at, comments.held, comments.mark,
  coalesce(participants.rehearsal, 0) as rehearsal,
  (select count(*) from me_too where me_too.comment_id = comments.id) as me_too
from comments
join rounds on rounds.id = comments.round_id
left join participants on participants.id = comments.participant_id
"""

_IS_SHOWN = "comments.hidden_at is null and comments.held = 0"


def insert(database: Database, comment: Comment, *, participant_id: str) -> None:
    """Store a comment; the same text from the same person on the same statement only once.

    Sent again with a mark, it takes the mark.
    """
    database.execute(
        """
        insert into comments (id, round_id, version_id, participant_id, text, made_at, held, mark)
        select :id, round_id, version_id, :participant_id, :text, :made_at, :held, :mark
        from round_versions where round_id = :round_id and version_id = :version_id
        on conflict (round_id, version_id, participant_id, text) do update
        set mark = excluded.mark
        where excluded.mark <> ''
        """,
        {
            "id": comment.id,
            "round_id": comment.round_id,
            "version_id": comment.version_id,
            "participant_id": participant_id,
            "text": comment.text,
            "made_at": comment.made_at,
            "held": int(comment.held),
            "mark": comment.mark or "",
        },
    )


def by_id(database: Database, comment_id: str, *, workshop_id: str) -> Remark | None:
    """A comment of this workshop with its statement, its mark and how many say "me too".

    None when there is none, or when it is hidden or held: what may not be seen is not found.
    """
    rows = database.query(
        f"{_SELECT} where comments.id = ? and rounds.workshop_id = ? and {_IS_SHOWN}",
        [comment_id, workshop_id],
    )
    found = next((_comment(row) for row in list(rows)), None)
    if found is None:
        return None
    about = statements.of_version(database, found.version_id, workshop_id=workshop_id)
    return Remark(comment=found, statement=about) if about else None


def of_workshop(database: Database, workshop_id: str) -> tuple[Comment, ...]:
    """Every comment of a workshop, the newest first, hidden and held ones too."""
    rows = database.query(
        f"{_SELECT} where rounds.workshop_id = ? order by made_at desc, comments.id", [workshop_id]
    )
    return tuple(_comment(row) for row in rows)


def are_in(database: Database, round_id: str) -> bool:
    """Whether anybody has commented in a round."""
    row = database.execute("select 1 from comments where round_id = ? limit 1", [round_id])
    return row.fetchone() is not None


def by_participant(
    database: Database, *, round_id: str, participant_id: str
) -> dict[str, tuple[Comment, ...]]:
    """One person's own comments in a round, held and hidden too: by version id, oldest first."""
    rows = database.query(
        f"""
        {_SELECT}
        where comments.round_id = ? and comments.participant_id = ? order by made_at, comments.id
        """,
        [round_id, participant_id],
    )
    found: defaultdict[str, tuple[Comment, ...]] = defaultdict(tuple)
    for row in rows:
        found[row["version_id"]] += (_comment(row),)
    return dict(found)


def of_others(
    database: Database, *, round_id: str, version_id: str, participant_id: str, most: int
) -> tuple[Comment, ...]:
    """What others wrote about a statement and may be seen; first what most people say too.

    Of a flood so many are read: a phone that got thousands could not show them.
    """
    rows = database.query(
        f"""
        {_SELECT}
        where comments.round_id = :round_id and comments.version_id = :version_id
          and comments.participant_id is not :participant_id and {_IS_SHOWN}
        order by me_too desc, made_at, comments.id
        limit :most
        """,
        {
            "round_id": round_id,
            "version_id": version_id,
            "participant_id": participant_id,
            "most": most,
        },
    )
    return tuple(_comment(row) for row in rows)


def counts(database: Database, round_id: str) -> dict[str, int]:
    """How many comments may be seen, by version id."""
    rows = database.query(
        f"""
        select version_id, count(*) as written from comments
        where round_id = ? and {_IS_SHOWN}
        group by version_id
        """,
        [round_id],
    )
    return {row["version_id"]: row["written"] for row in rows}


def text_and_sight(
    database: Database, comment_id: str, *, workshop_id: str
) -> tuple[str, Sight] | None:
    """What a comment of this workshop says and who may see it; None when there is none."""
    rows = database.query(
        f"{_SELECT} where comments.id = ? and rounds.workshop_id = ?", [comment_id, workshop_id]
    )
    found = next((_comment(row) for row in list(rows)), None)
    return (found.text, found.sight) if found else None


def set_sight(database: Database, comment_id: str, sight: Sight, *, now: str) -> None:
    """Store who may see a comment."""
    database.execute(
        "update comments set held = :held, hidden_at = :hidden_at where id = :id",
        {
            "id": comment_id,
            "held": int(sight is Sight.HELD),
            "hidden_at": now if sight is Sight.HIDDEN else None,
        },
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
        held=bool(row["held"]),
        mark=read_mark(row["mark"]),
        me_too=row["me_too"],
    )
