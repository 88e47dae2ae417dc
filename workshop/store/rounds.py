"""Rounds: their states, and the versions each puts to the room."""

from collections.abc import Sequence
from typing import Any

import msgspec

from workshop.domain.ballot import Answer, Ballot, BallotKind
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundState
from workshop.store.connection import Database

_SELECT = """
select id, workshop_id, position, title, question, kind, ballot, answers, state,
  opened_at, closed_at, revealed_at,
  (select count(*) from round_versions where round_id = rounds.id) as size
from rounds
"""


def insert(database: Database, round_: Round, version_ids: Sequence[str]) -> None:
    """Store a draft round with its versions in this order."""
    database.execute(
        """
        insert into rounds (id, workshop_id, position, title, question, kind, ballot, answers)
        values (:id, :workshop_id, :position, :title, :question, :kind, :ballot, :answers)
        """,
        {
            "id": round_.id,
            "workshop_id": round_.workshop_id,
            "position": round_.position,
            "title": round_.title,
            "question": round_.question,
            "kind": round_.kind,
            "ballot": round_.ballot.kind,
            "answers": msgspec.json.encode(round_.ballot.answers).decode(),
        },
    )
    for position, version_id in enumerate(version_ids):
        database.execute(
            "insert into round_versions (round_id, version_id, position) values (?, ?, ?)",
            [round_.id, version_id, position],
        )


def of_workshop(database: Database, workshop_id: str) -> tuple[Round, ...]:
    """The rounds of a workshop in their order."""
    rows = database.query(f"{_SELECT} where workshop_id = ? order by position", [workshop_id])
    return tuple(_round(row) for row in rows)


def by_id(database: Database, round_id: str, *, workshop_id: str) -> Round | None:
    """The round with this id, if it belongs to this workshop."""
    rows = database.query(f"{_SELECT} where id = ? and workshop_id = ?", [round_id, workshop_id])
    return next((_round(row) for row in list(rows)), None)


def set_state(database: Database, round_id: str, state: RoundState, *, now: str) -> None:
    """Store a state with its time; a round that is open again is neither closed nor revealed."""
    database.execute(
        """
        update rounds set
          state = :state,
          opened_at = case when :state = 'open' then coalesce(opened_at, :now) else opened_at end,
          closed_at = case :state
            when 'closed' then :now when 'revealed' then closed_at else null end,
          revealed_at = case :state when 'revealed' then :now else null end
        where id = :round_id
        """,
        {"round_id": round_id, "state": state, "now": now},
    )


def back_to_draft(database: Database, workshop_id: str, *, keep_open: bool) -> None:
    """Make every round a draft again that has no vote left; an open one can be kept."""
    database.execute(
        """
        update rounds
        set state = 'draft', opened_at = null, closed_at = null, revealed_at = null
        where workshop_id = :workshop_id
          and not (state = 'open' and :keep_open)
          and not exists (select 1 from votes where votes.round_id = rounds.id)
        """,
        {"workshop_id": workshop_id, "keep_open": int(keep_open)},
    )


def _round(row: dict[str, Any]) -> Round:
    answers = msgspec.json.decode(row.pop("answers"), type=tuple[Answer, ...])
    return Round(
        **row
        | {
            "kind": Kind(row["kind"]),
            "state": RoundState(row["state"]),
            "ballot": Ballot(kind=BallotKind(row["ballot"]), answers=answers),
        }
    )
