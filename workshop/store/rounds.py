"""Rounds: their states, and the versions each puts to the room."""

from collections.abc import Sequence
from typing import Any

import msgspec

from workshop.domain.ballot import Ballot
from workshop.domain.kind import Kind
from workshop.domain.pick import Pick
from workshop.domain.reading import Reading
from workshop.domain.round import Round, RoundState, Weighting
from workshop.store.connection import Database

_SELECT = """
select rounds.id, rounds.workshop_id, parts.position, rounds.title, question, kind, ballot, rules,
  weighting, reading, pick, parent_id, state, opened_at, closed_at, revealed_at, openings, reopened,
  rounds.grace_seconds,
  (select count(*) from round_versions where round_id = rounds.id) as size
from rounds join parts on parts.round_id = rounds.id
"""


def insert(database: Database, round_: Round, version_ids: Sequence[str]) -> None:
    """Store a draft round with its versions in this order; its part of the agenda comes next."""
    database.execute(
        """
        insert into rounds
          (id, workshop_id, title, question, kind, ballot, rules, weighting, reading, pick,
           parent_id)
        values
          (:id, :workshop_id, :title, :question, :kind, :ballot, :rules, :weighting, :reading,
           :pick, :parent_id)
        """,
        _values(round_),
    )
    set_versions(database, round_.id, version_ids)


def update_draft(database: Database, round_: Round) -> bool:
    """Store what a host changed in a draft; False when it is a draft no more."""
    return bool(
        database.execute(
            """
            update rounds set
              title = :title, question = :question, kind = :kind, ballot = :ballot,
              rules = :rules, weighting = :weighting, reading = :reading, pick = :pick,
              parent_id = :parent_id
            where id = :id and workshop_id = :workshop_id and state = 'draft'
            """,
            _values(round_),
        ).rowcount
    )


def set_versions(database: Database, round_id: str, version_ids: Sequence[str]) -> None:
    """Store which versions a round puts to the room, in this order."""
    database.execute("delete from round_versions where round_id = ?", [round_id])
    for position, version_id in enumerate(version_ids):
        database.execute(
            "insert into round_versions (round_id, version_id, position) values (?, ?, ?)",
            [round_id, version_id, position],
        )


def delete_draft(database: Database, round_id: str, *, workshop_id: str) -> bool:
    """Delete a draft round with its part of the agenda; False when it is a draft no more."""
    return bool(
        database.execute(
            "delete from rounds where id = ? and workshop_id = ? and state = 'draft'",
            [round_id, workshop_id],
        ).rowcount
    )


def of_workshop(database: Database, workshop_id: str) -> tuple[Round, ...]:
    """The rounds of a workshop in their order."""
    rows = database.query(
        f"{_SELECT} where rounds.workshop_id = ? order by parts.position", [workshop_id]
    )
    return tuple(_round(row) for row in rows)


def by_id(database: Database, round_id: str, *, workshop_id: str) -> Round | None:
    """The round with this id, if it belongs to this workshop."""
    rows = database.query(
        f"{_SELECT} where rounds.id = ? and rounds.workshop_id = ?", [round_id, workshop_id]
    )
    return next((_round(row) for row in list(rows)), None)


def set_state(database: Database, round_id: str, state: RoundState, *, now: str) -> None:
    """Store a state with its time; a round that is open again is neither closed nor revealed.

    Opening it again after a reveal is counted: the answers that follow were given by people who
    had seen the result.
    """
    database.execute(
        """
        update rounds set
          state = :state,
          opened_at = case when :state = 'open' then coalesce(opened_at, :now) else opened_at end,
          closed_at = case :state
            when 'closed' then :now when 'revealed' then closed_at else null end,
          openings = openings + (:state = 'open'),
          reopened = reopened + (:state = 'open' and state = 'revealed'),
          revealed_at = case :state when 'revealed' then :now else null end
        where id = :round_id
        """,
        {"round_id": round_id, "state": state, "now": now},
    )


def is_any_open(database: Database, *, since: str) -> bool:
    """Whether a round of any workshop is open that was opened, or opened again, since then.

    Each opening is sealed in the audit; `opened_at` is the time of the first.
    """
    row = database.execute(
        """
        select exists (
          select 1 from rounds join audit on audit.workshop_id = rounds.workshop_id
          where rounds.state = 'open' and audit.action = 'opening sealed' and audit.at > ?
        )
        """,
        [since],
    ).fetchone()
    return bool(row[0])


def freeze_grace(database: Database, round_id: str) -> None:
    """Give a round that opens the grace that its workshop has now."""
    database.execute(
        """
        update rounds set grace_seconds =
          (select grace_seconds from workshops where workshops.id = rounds.workshop_id)
        where id = ?
        """,
        [round_id],
    )


def has_real_votes(database: Database, workshop_id: str) -> bool:
    """Whether somebody who is not simulated has voted, on a phone or on paper."""
    row = database.execute(
        """
        select exists (
            select 1 from votes join participants on participants.id = votes.participant_id
            where participants.workshop_id = :id and participants.rehearsal = 0
          )
          or exists (
            select 1 from sheets join rounds on rounds.id = sheets.round_id
            where rounds.workshop_id = :id
          )
        """,
        {"id": workshop_id},
    ).fetchone()
    return bool(row[0])


def back_to_draft(database: Database, workshop_id: str, *, keep_open: bool) -> None:
    """Make every round a draft again that nobody has voted in; an open one can be kept.

    How often it was opened is kept: a page from before must not steer what opens next.
    """
    database.execute(
        """
        update rounds
        set state = 'draft', opened_at = null, closed_at = null, revealed_at = null, reopened = 0
        where workshop_id = :workshop_id
          and not (state = 'open' and :keep_open)
          and not exists (select 1 from votes where votes.round_id = rounds.id)
          and not exists (select 1 from sheets where sheets.round_id = rounds.id)
        """,
        {"workshop_id": workshop_id, "keep_open": int(keep_open)},
    )
    database.execute(
        """
        update parts set timer_ends_at = null
        where workshop_id = ? and round_id in (select id from rounds where state = 'draft')
        """,
        [workshop_id],
    )


def _values(round_: Round) -> dict[str, object]:
    return {
        "id": round_.id,
        "workshop_id": round_.workshop_id,
        "title": round_.title,
        "question": round_.question,
        "kind": round_.kind,
        "ballot": round_.ballot.kind,
        "rules": msgspec.json.encode(round_.ballot).decode(),
        "weighting": round_.weighting,
        "reading": msgspec.json.encode(round_.reading).decode(),
        "pick": msgspec.json.encode(round_.pick).decode(),
        "parent_id": round_.parent_id,
    }


def _round(row: dict[str, Any]) -> Round:
    rules, _ = row.pop("rules"), row.pop("ballot")
    return Round(
        **row
        | {
            "kind": Kind(row["kind"]) if row["kind"] else None,
            "state": RoundState(row["state"]),
            "weighting": Weighting(row["weighting"]),
            "reading": msgspec.json.decode(row["reading"], type=Reading),
            "pick": msgspec.json.decode(row["pick"], type=Pick),
            "ballot": msgspec.json.decode(rules, type=Ballot),
        }
    )
