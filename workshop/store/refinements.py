"""Decisions on statements after the vote. They are kept when they are undone, too."""

from collections.abc import Iterable
from typing import Any

import msgspec

from workshop.domain.refinement.refinement import Refinement, Way
from workshop.store import audit
from workshop.store.connection import Database


def insert(
    database: Database,
    refinement: Refinement,
    *,
    workshop_id: str,
) -> None:
    """Store a decision; its sequence is the next one, whatever it says."""
    database.execute(
        """
        insert into refinements (id, workshop_id, way, reason, same_meaning, actor, made_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        [
            refinement.id,
            workshop_id,
            refinement.way,
            refinement.reason,
            int(refinement.same_meaning),
            refinement.actor,
            refinement.at,
        ],
    )
    _insert_side(database, refinement.id, side="taken", version_ids=refinement.taken)
    _insert_side(database, refinement.id, side="made", version_ids=refinement.made)


def of_workshop(database: Database, workshop_id: str) -> tuple[Refinement, ...]:
    """The decisions of a workshop that stand, the oldest first, with the names of who took them."""
    rows = database.query(
        """
        select refinements.id, sequence, way, reason, same_meaning, actor, made_at as at,
          (
            select json_group_array(version_id) from (
              select version_id from refined
              where refinement_id = refinements.id and side = 'taken' order by position
            )
          ) as taken,
          (
            select json_group_array(version_id) from (
              select version_id from refined
              where refinement_id = refinements.id and side = 'made' order by position
            )
          ) as made
        from refinements
        where refinements.workshop_id = ? and undone_at is null
        order by sequence
        """,
        [workshop_id],
    )
    found = list(rows)
    names = audit.names_of(database, {row["actor"] for row in found})
    return tuple(_refinement(row | {"by": names[row["actor"]]}) for row in found)


def are_in(database: Database, workshop_id: str) -> bool:
    """Whether any decision of a workshop stands."""
    row = database.execute(
        "select exists (select 1 from refinements where workshop_id = ? and undone_at is null)",
        [workshop_id],
    ).fetchone()
    return bool(row[0])


def set_undone(database: Database, refinement_id: str, *, actor: str, now: str) -> None:
    """Store that a decision was undone, and by whom."""
    database.execute(
        """
        update refinements set undone_by = ?, undone_at = ?
        where id = ? and undone_at is null
        """,
        [actor, now, refinement_id],
    )


def _insert_side(
    database: Database, refinement_id: str, *, side: str, version_ids: Iterable[str]
) -> None:
    for position, version_id in enumerate(version_ids, start=1):
        database.execute(
            """
            insert into refined (refinement_id, side, position, version_id) values (?, ?, ?, ?)
            """,
            [refinement_id, side, position, version_id],
        )


def _refinement(row: dict[str, Any]) -> Refinement:
    return Refinement(
        **row
        | {
            "way": Way(row["way"]),
            "same_meaning": bool(row["same_meaning"]),
            "taken": msgspec.json.decode(row["taken"], type=tuple[str, ...]),
            "made": msgspec.json.decode(row["made"], type=tuple[str, ...]),
        }
    )
