"""Links that give a role in one workshop. Tokens only as hashes."""

from typing import Any

from workshop.domain.host import Role, RoleLink
from workshop.store.connection import Database

_SELECT = "select id, workshop_id, role, name, made_at, used_at, ended_at from role_links"


def insert(database: Database, link: RoleLink, *, token_hash: str) -> None:
    """Store a new link."""
    database.execute(
        """
        insert into role_links (id, workshop_id, role, name, token_hash, made_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        [link.id, link.workshop_id, link.role, link.name, token_hash, link.made_at],
    )


def of_workshop(database: Database, workshop_id: str) -> tuple[RoleLink, ...]:
    """Every link of a workshop, ended ones too, in the order in which they were made."""
    rows = database.query(f"{_SELECT} where workshop_id = ? order by made_at, id", [workshop_id])
    return tuple(_link(row) for row in rows)


def by_token(database: Database, token_hash: str) -> RoleLink | None:
    """The link with this token, ended or not."""
    rows = database.query(f"{_SELECT} where token_hash = ?", [token_hash])
    return next((_link(row) for row in list(rows)), None)


def by_id(database: Database, link_id: str, *, workshop_id: str) -> RoleLink | None:
    """The link with this id, if it belongs to this workshop."""
    rows = database.query(f"{_SELECT} where id = ? and workshop_id = ?", [link_id, workshop_id])
    return next((_link(row) for row in list(rows)), None)


def note_use(database: Database, link_id: str, *, now: str) -> None:
    """Store when a link was last used."""
    database.execute("update role_links set used_at = ? where id = ?", [now, link_id])


def end(database: Database, link_id: str, *, workshop_id: str, now: str) -> bool:
    """End a link of this workshop; False when there is none, or it has ended."""
    return bool(
        database.execute(
            """
            update role_links set ended_at = :now
            where id = :id and workshop_id = :workshop_id and ended_at is null
            """,
            {"id": link_id, "workshop_id": workshop_id, "now": now},
        ).rowcount
    )


def _link(row: dict[str, Any]) -> RoleLink:
    return RoleLink(**row | {"role": Role(row["role"])})
