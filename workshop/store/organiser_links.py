"""Links for one more organiser, each used once. Tokens only as hashes."""

from workshop.domain.host import OrganiserLink
from workshop.store.connection import Database

_OPEN = "ended_at is null and expires_at > :now"


def insert(database: Database, link: OrganiserLink, *, token_hash: str, made_by: str) -> None:
    """Store an organiser link by an organiser."""
    database.execute(
        """
        insert into organiser_links (id, token_hash, made_by, made_at, expires_at)
        values (?, ?, ?, ?, ?)
        """,
        [link.id, token_hash, made_by, link.made_at, link.expires_at],
    )


def waiting(database: Database, *, now: str) -> tuple[OrganiserLink, ...]:
    """The organiser links that can still be used, the newest first."""
    rows = database.query(
        f"""
        select id, made_at, expires_at from organiser_links
        where {_OPEN} order by made_at desc, id
        """,
        {"now": now},
    )
    return tuple(OrganiserLink(**row) for row in rows)


def is_open(database: Database, token_hash: str, *, now: str) -> bool:
    """Whether this link can still be used."""
    row = database.execute(
        f"select 1 from organiser_links where token_hash = :hash and {_OPEN}",
        {"hash": token_hash, "now": now},
    ).fetchone()
    return row is not None


def use(database: Database, token_hash: str, *, now: str) -> bool:
    """Use a link up; False when it cannot be used any more."""
    return bool(
        database.execute(
            f"update organiser_links set ended_at = :now where token_hash = :hash and {_OPEN}",
            {"hash": token_hash, "now": now},
        ).rowcount
    )


def end(database: Database, link_id: str, *, now: str) -> bool:
    """Take an organiser link back; False when there is none, or it has been used."""
    return bool(
        database.execute(
            f"update organiser_links set ended_at = :now where id = :id and {_OPEN}",
            {"id": link_id, "now": now},
        ).rowcount
    )
