"""Invitations. Of a card's token only the hash is stored."""

from typing import Any

from workshop.domain.invitation import Invitation
from workshop.store.connection import Database

_COLUMNS = "id, workshop_id, number, group_id, used, revoked"


def insert(database: Database, invitation: Invitation, *, token_hash: str, now: str) -> None:
    """Store a new invitation."""
    database.execute(
        """
        insert into invitations (id, workshop_id, number, token_hash, group_id, made_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        [
            invitation.id,
            invitation.workshop_id,
            invitation.number,
            token_hash,
            invitation.group_id,
            now,
        ],
    )


def of_workshop(database: Database, workshop_id: str) -> tuple[Invitation, ...]:
    """The invitations of a workshop by number."""
    rows = database.query(
        f"select {_COLUMNS} from invitations where workshop_id = ? order by number", [workshop_id]
    )
    return tuple(_invitation(row) for row in rows)


def counted(database: Database, workshop_id: str) -> tuple[int, int]:
    """How many invitations stand, and how many of these were used."""
    row = database.execute(
        f"""
        select count(*), coalesce(sum(used), 0)
        from (select {_COLUMNS} from invitations where workshop_id = ?)
        where not revoked
        """,
        [workshop_id],
    ).fetchone()
    return int(row[0]), int(row[1])


def by_token(database: Database, token_hash: str) -> Invitation | None:
    """The invitation with this token."""
    rows = database.query(f"select {_COLUMNS} from invitations where token_hash = ?", [token_hash])
    return next((_invitation(row) for row in list(rows)), None)


def by_id(database: Database, invitation_id: str, *, workshop_id: str) -> Invitation | None:
    """The invitation with this id, in this workshop."""
    rows = database.query(
        f"select {_COLUMNS} from invitations where id = ? and workshop_id = ?",
        [invitation_id, workshop_id],
    )
    return next((_invitation(row) for row in list(rows)), None)


def last_number(database: Database, workshop_id: str) -> int:
    """The highest number of a workshop's invitations, 0 before the first."""
    row = database.execute(
        "select max(number) from invitations where workshop_id = ?", [workshop_id]
    ).fetchone()
    return int(row[0] or 0)


def use(database: Database, invitation_id: str, *, participant_id: str) -> bool:
    """Use up a card for a participant; False when it is used or revoked already."""
    return bool(
        database.execute(
            """
            update invitations
            set used = 1, participant_id = ?
            where id = ? and used = 0 and revoked = 0
            """,
            [participant_id, invitation_id],
        ).rowcount
    )


def revoke(database: Database, invitation_id: str) -> str | None:
    """Revoke a card; return the participant who had used it, None when nobody had."""
    row = database.execute(
        "update invitations set revoked = 1 where id = ? returning participant_id",
        [invitation_id],
    ).fetchall()
    return row[0][0] if row else None


def _invitation(row: dict[str, Any]) -> Invitation:
    return Invitation(**row | {"used": bool(row["used"]), "revoked": bool(row["revoked"])})
