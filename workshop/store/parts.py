"""The parts of the agenda, in order: rounds, and talks between them."""

from collections.abc import Sequence
from typing import Any

from workshop.domain.part import Part
from workshop.store import rounds
from workshop.store.connection import Database

_COLUMNS = """
  id, workshop_id, position, title, minutes, round_id, timer_seconds, timer_ends_at, closes_itself
"""


def of_workshop(database: Database, workshop_id: str) -> tuple[Part, ...]:
    """The parts of a workshop in their order, each round with its part."""
    known = {round_.id: round_ for round_ in rounds.of_workshop(database, workshop_id)}
    rows = database.query(
        f"select {_COLUMNS} from parts where workshop_id = ? order by position", [workshop_id]
    )
    return tuple(
        Part(
            **_plain(row),
            closes_itself=bool(row["closes_itself"]),
            round=known.get(row["round_id"]),
        )
        for row in rows
    )


def insert(database: Database, part: Part) -> None:
    """Store a part at its position, which must be free; its round is there already."""
    database.execute(
        """
        insert into parts
          (id, workshop_id, position, title, minutes, round_id, timer_seconds, closes_itself)
        values
          (:id, :workshop_id, :position, :title, :minutes, :round_id, :timer_seconds,
           :closes_itself)
        """,
        {
            "id": part.id,
            "workshop_id": part.workshop_id,
            "position": part.position,
            "title": part.title,
            "minutes": part.minutes,
            "round_id": part.round.id if part.round else None,
            "timer_seconds": part.timer_seconds,
            "closes_itself": int(part.closes_itself),
        },
    )


def next_position(database: Database, workshop_id: str) -> int:
    """The position after the last part."""
    row = database.execute(
        "select coalesce(max(position) + 1, 0) from parts where workshop_id = ?", [workshop_id]
    ).fetchone()
    return int(row[0])


def set_order(database: Database, workshop_id: str, part_ids: Sequence[str]) -> None:
    """Store a new order; `part_ids` names every part of the workshop once."""
    database.execute(
        "update parts set position = -1 - position where workshop_id = ?", [workshop_id]
    )
    for position, part_id in enumerate(part_ids):
        database.execute(
            "update parts set position = ? where id = ? and workshop_id = ?",
            [position, part_id, workshop_id],
        )


def update(database: Database, part: Part) -> None:
    """Store the title, the minutes and the timer of a part; a timer that runs goes on."""
    database.execute(
        """
        update parts
        set title = :title, minutes = :minutes, timer_seconds = :timer_seconds,
            closes_itself = :closes_itself
        where id = :id
        """,
        {
            "id": part.id,
            "title": part.title,
            "minutes": part.minutes,
            "timer_seconds": part.timer_seconds,
            "closes_itself": int(part.closes_itself),
        },
    )


def delete_talk(database: Database, part_id: str) -> None:
    """Delete a part that has no round."""
    database.execute("delete from parts where id = ? and round_id is null", [part_id])


def run_timer(database: Database, part_id: str, *, ends_at: str | None) -> None:
    """Let the timer of a part end at this time; None stops it."""
    database.execute("update parts set timer_ends_at = ? where id = ?", [ends_at, part_id])


def set_closes_itself(database: Database, part_id: str, *, closes: bool) -> None:
    """Store whether the round of a part closes when its time is up."""
    database.execute("update parts set closes_itself = ? where id = ?", [int(closes), part_id])


def stop_other_timers(database: Database, workshop_id: str, part_id: str) -> None:
    """Stop every timer of a workshop but that of one part: only the current part has time."""
    database.execute(
        """
        update parts set timer_ends_at = null
        where workshop_id = ? and id <> ? and timer_ends_at is not null
        """,
        [workshop_id, part_id],
    )


def closing_times(database: Database) -> dict[str, str]:
    """When an open round closes itself, by workshop."""
    rows = database.query(
        """
        select parts.workshop_id, min(timer_ends_at) as ends_at
        from parts join rounds on rounds.id = parts.round_id
        where timer_ends_at is not null and closes_itself = 1 and rounds.state = 'open'
        group by parts.workshop_id
        """
    )
    return {row["workshop_id"]: row["ends_at"] for row in rows}


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    kept = ("id", "workshop_id", "position", "title", "minutes", "timer_seconds", "timer_ends_at")
    return {key: row[key] for key in kept}
