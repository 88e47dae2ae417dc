"""The audit: one row for every act, never changed."""

from collections.abc import Collection, Mapping, Sequence

import msgspec

from workshop.domain.act import Act
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
    database.execute(
        "insert into audit (workshop_id, at, actor, action, detail) values (?, ?, ?, ?, ?)",
        [workshop_id, at, actor, action, msgspec.json.encode(detail, order="sorted").decode()],
    )


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
