"""Reports as they were published. Rows are only added: the newest counts."""

from collections.abc import Mapping

import msgspec

from workshop.domain.report import Publication
from workshop.store.connection import Database


def insert(
    database: Database,
    workshop_id: str,
    *,
    content: bytes,
    rounds: Mapping[str, str],
    actor: str,
    now: str,
) -> None:
    """Store a report that is published, with the stamps of the rounds that it rests on."""
    database.execute(
        """
        insert into publications (workshop_id, content, rounds, actor, made_at)
        values (:workshop_id, :content, :rounds, :actor, :now)
        """,
        {
            "workshop_id": workshop_id,
            "content": content.decode(),
            "rounds": msgspec.json.encode(rounds, order="sorted").decode(),
            "actor": actor,
            "now": now,
        },
    )


def withdraw(database: Database, workshop_id: str, *, actor: str, now: str) -> None:
    """Store that the report of a workshop is withdrawn."""
    database.execute(
        "insert into publications (workshop_id, content, actor, made_at) values (?, null, ?, ?)",
        [workshop_id, actor, now],
    )


def newest(database: Database, workshop_id: str) -> Publication | None:
    """The newest act; None where nothing was ever published."""
    rows = database.query(
        """
        select sequence, content, rounds, actor, made_at as at from publications
        where workshop_id = ? order by sequence desc limit 1
        """,
        [workshop_id],
    )
    found = next(iter(rows), None)
    if found is None:
        return None
    content = found["content"]
    return Publication(
        **found
        | {
            "content": None if content is None else content.encode(),
            "rounds": msgspec.json.decode(found["rounds"], type=dict[str, str]),
        }
    )
