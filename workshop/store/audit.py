"""The audit: one row for every act, never changed, each with the hash of the one before."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict

import msgspec

from workshop.domain.act import Act
from workshop.domain.chain import Link, following, start_of
from workshop.domain.host import actor_id
from workshop.store.connection import Database


def append(
    database: Database,
    *,
    workshop_id: str | None,
    at: str,
    actor: str,
    action: str,
    detail: Mapping[str, object],
) -> None:
    """Add one row, in the transaction of the act it records."""
    link = following(
        _head(database, workshop_id),
        workshop=workshop_id or "",
        at=at,
        actor=actor,
        action=action,
        detail=msgspec.json.encode(detail, order="sorted").decode(),
    )
    database.execute(
        """
        insert into audit (workshop_id, at, actor, action, detail, position, previous, hash)
        values (nullif(:workshop, ''), :at, :actor, :action, :detail, :position, :previous, :hash)
        """,
        asdict(link),
    )


def head(database: Database, workshop_id: str | None) -> tuple[int, str]:
    """How long a chain is, and the hash of its last row."""
    return _head(database, workshop_id) or (0, start_of(workshop_id or ""))


def chain(database: Database, workshop_id: str | None) -> tuple[Link, ...]:
    """Every row of a workshop, or of the installation, the oldest first."""
    rows = database.query(
        """
        select coalesce(workshop_id, '') as workshop, position, at, actor, action, detail,
          previous, hash
        from audit where coalesce(workshop_id, '') = ? order by position
        """,
        [workshop_id or ""],
    )
    return tuple(Link(**row) for row in rows)


def _head(database: Database, workshop_id: str | None) -> tuple[int, str] | None:
    row = database.execute(
        """
        select position, hash from audit where coalesce(workshop_id, '') = ?
        order by position desc limit 1
        """,
        [workshop_id or ""],
    ).fetchone()
    return (int(row[0]), str(row[1])) if row else None


def actions(database: Database, workshop_id: str) -> tuple[tuple[str, str, str], ...]:
    """What happened in a workshop, oldest first: (time, actor, action)."""
    rows = database.query(
        "select at, actor, action from audit where workshop_id = ? order by sequence",
        [workshop_id],
    )
    return tuple((row["at"], row["actor"], row["action"]) for row in rows)


def last(database: Database, workshop_id: str, actions: Sequence[str]) -> Act | None:
    """The newest of these actions in a workshop, with its actor's name."""
    found = list(
        database.query(
            f"""
            select at, actor, action, detail from audit
            where workshop_id = ? and action in ({", ".join("?" * len(actions))})
            order by sequence desc limit 1
            """,
            [workshop_id, *actions],
        )
    )
    if not found:
        return None
    row = found[0]
    detail = msgspec.json.decode(row["detail"], type=dict[str, object])
    return Act(**row | {"name": name_of(database, row["actor"]), "detail": detail})


def name_of(database: Database, actor: str) -> str:
    """What a host is called who stands in the audit; empty when nobody knows."""
    row = database.execute(
        """
        select name from hosts where id = :id
        union all select name from role_links where id = :id
        """,
        {"id": actor_id(actor)},
    ).fetchone()
    return str(row[0]) if row else ""


def names_of(database: Database, actors: Collection[str]) -> dict[str, str]:
    """What some hosts are called, by what the audit keeps of them."""
    return {actor: name_of(database, actor) for actor in actors}
