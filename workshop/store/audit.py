"""The audit: one row for every act, never changed."""

from collections.abc import Mapping

import msgspec

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
