"""The seals of rounds: only ever added."""

from dataclasses import asdict
from typing import Any

from workshop.domain.seal import Reason, Seal
from workshop.store.connection import Database

_SELECT = """
select round_id, seals.position, salt, digest, seal, sheets, elsewhere, ballots, marks, paper,
  receipts, reason, sealed_at
from seals
"""


def insert(database: Database, seal: Seal) -> None:
    """Store a seal; it stands from now on."""
    database.execute(
        """
        insert into seals
          (round_id, position, salt, digest, seal, sheets, elsewhere, ballots, marks, paper,
           receipts, reason, sealed_at)
        values
          (:round_id, :position, :salt, :digest, :seal, :sheets, :elsewhere, :ballots, :marks,
           :paper, :receipts, :reason, :sealed_at)
        """,
        asdict(seal) | {"receipts": "\n".join(seal.receipts)},
    )


def of_round(database: Database, round_id: str) -> tuple[Seal, ...]:
    """The seals of a round, the oldest first."""
    rows = database.query(f"{_SELECT} where round_id = ? order by position", [round_id])
    return tuple(_seal(row) for row in rows)


def standing(database: Database, round_id: str) -> Seal | None:
    """The last seal of a round; None before it was closed here for the first time."""
    rows = database.query(
        f"{_SELECT} where round_id = ? order by position desc limit 1", [round_id]
    )
    return next((_seal(row) for row in rows), None)


def of_workshop(database: Database, workshop_id: str) -> dict[str, tuple[Seal, ...]]:
    """The seals of every round of a workshop, by round id, the oldest first."""
    rows = database.query(
        f"""
        {_SELECT} join rounds on rounds.id = seals.round_id
        where rounds.workshop_id = ? order by seals.position
        """,
        [workshop_id],
    )
    found: dict[str, tuple[Seal, ...]] = {}
    for seal in map(_seal, rows):
        found[seal.round_id] = (*found.get(seal.round_id, ()), seal)
    return found


def _seal(row: dict[str, Any]) -> Seal:
    receipts = tuple(row["receipts"].split())
    return Seal(**row | {"receipts": receipts, "reason": Reason(row["reason"])})
