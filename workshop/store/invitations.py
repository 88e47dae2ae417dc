"""Links for one more organiser, each used once. Tokens only as hashes."""

from workshop.domain.host import Invitation
from workshop.store.connection import Database

_OPEN = "ended_at is null and expires_at > :now"


def insert(database: Database, invitation: Invitation, *, token_hash: str, made_by: str) -> None:
    """Store an invitation by an organiser."""
    database.execute(
        """
        insert into invitations (id, token_hash, made_by, made_at, expires_at)
        values (?, ?, ?, ?, ?)
        """,
        [invitation.id, token_hash, made_by, invitation.made_at, invitation.expires_at],
    )


def waiting(database: Database, *, now: str) -> tuple[Invitation, ...]:
    """The invitations that can still be used, the newest first."""
    rows = database.query(
        f"""
        select id, made_at, expires_at from invitations
        where {_OPEN} order by made_at desc, id
        """,
        {"now": now},
    )
    return tuple(Invitation(**row) for row in rows)


def is_open(database: Database, token_hash: str, *, now: str) -> bool:
    """Whether this link can still be used."""
    row = database.execute(
        f"select 1 from invitations where token_hash = :token_hash and {_OPEN}",
        {"token_hash": token_hash, "now": now},
    ).fetchone()
    return row is not None


def use(database: Database, token_hash: str, *, now: str) -> bool:
    """Use a link up; False when it cannot be used any more."""
    return bool(
        database.execute(
            f"update invitations set ended_at = :now where token_hash = :token_hash and {_OPEN}",
            {"token_hash": token_hash, "now": now},
        ).rowcount
    )


def end(database: Database, invitation_id: str, *, now: str) -> bool:
    """Take an invitation back; False when there is none, or it has been used."""
    return bool(
        database.execute(
            f"update invitations set ended_at = :now where id = :id and {_OPEN}",
            {"id": invitation_id, "now": now},
        ).rowcount
    )
