"""Asking the room who should act: how it stands in a workshop, and what it is asked about."""

from collections.abc import Sequence

import msgspec

from workshop.domain.acting.asking import Asking, Stage
from workshop.domain.statement import Statement
from workshop.store import wordings
from workshop.store.connection import Database


def of_workshop(database: Database, workshop_id: str) -> Asking:
    """How it stands; as in a draft where nobody has touched it."""
    rows = list(
        database.query(
            "select stage, actors, helps, last_day from askings where workshop_id = ?",
            [workshop_id],
        )
    )
    if not rows:
        return Asking()
    (row,) = rows
    return Asking(
        stage=Stage(row["stage"]),
        actors=msgspec.json.decode(row["actors"], type=tuple[str, ...]),
        helps=bool(row["helps"]),
        last_day=row["last_day"],
    )


def set_stage(database: Database, workshop_id: str, stage: Stage, *, now: str) -> None:
    """Store how far it is, and when it was closed."""
    _begin(database, workshop_id)
    database.execute(
        """
        update askings
        set stage = :stage, closed_at = case when :stage = 'closed' then :now else closed_at end
        where workshop_id = :workshop_id
        """,
        {"stage": stage.value, "now": now, "workshop_id": workshop_id},
    )


def set_helps(database: Database, workshop_id: str, *, helps: bool, last_day: str) -> None:
    """Store whether people may offer help, and when contacts are deleted."""
    _begin(database, workshop_id)
    database.execute(
        "update askings set helps = ?, last_day = ? where workshop_id = ?",
        [int(helps), last_day, workshop_id],
    )


def set_asked(
    database: Database,
    workshop_id: str,
    *,
    proposals: Sequence[Statement],
    actors: Sequence[str],
) -> None:
    """Store what the room is asked about, in this order, and which actors phones offer.

    Answers to what was asked before stay.
    """
    _begin(database, workshop_id)
    database.execute(
        "update askings set actors = ? where workshop_id = ?",
        [msgspec.json.encode(list(actors)).decode(), workshop_id],
    )
    database.execute("delete from asked where workshop_id = ?", [workshop_id])
    for position, each in enumerate(proposals, start=1):
        database.execute(
            "insert into asked (workshop_id, position, version_id) values (?, ?, ?)",
            [workshop_id, position, each.version_id],
        )


def reset(database: Database, workshop_id: str) -> None:
    """Ask nothing, and take no help. The day on which contacts are deleted stays."""
    database.execute(
        "update askings set stage = 'draft', closed_at = null, helps = 0 where workshop_id = ?",
        [workshop_id],
    )
    database.execute("delete from asked where workshop_id = ?", [workshop_id])


def asked(database: Database, workshop_id: str) -> tuple[Statement, ...]:
    """What the room is asked about, or was when it was opened last."""
    known = {
        each.statement.version_id: each.statement
        for each in wordings.of_workshop(database, workshop_id)
    }
    rows = database.query(
        "select version_id from asked where workshop_id = ? order by position", [workshop_id]
    )
    return tuple(known[row["version_id"]] for row in rows)


def _begin(database: Database, workshop_id: str) -> None:
    database.execute(
        "insert into askings (workshop_id) values (?) on conflict (workshop_id) do nothing",
        [workshop_id],
    )
