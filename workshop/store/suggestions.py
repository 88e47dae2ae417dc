"""Suggestions: participants' own statements, and what became of them."""

from collections.abc import Iterable
from typing import Any

import msgspec

from workshop.domain.kind import Kind, label
from workshop.domain.suggestion import Suggestion, SuggestionState
from workshop.store.connection import Database

_SELECT = """
select suggestions.id, suggestions.workshop_id, suggestions.kind, suggestions.text, wording, state,
  reason, suggestions.made_at, statement_id, statements.number as number,
  coalesce(participants.rehearsal, 0) as rehearsal,
  (
    select json_group_array(barrier_id) from suggested_links
    where suggested_links.suggestion_id = suggestions.id
  ) as addresses
from suggestions
left join statements on statements.id = suggestions.statement_id
left join participants on participants.id = suggestions.participant_id
"""


def insert(database: Database, suggestion: Suggestion, *, participant_id: str) -> None:
    """Store a suggestion that waits."""
    database.execute(
        """
        insert into suggestions (id, workshop_id, participant_id, kind, text, wording, made_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        [
            suggestion.id,
            suggestion.workshop_id,
            participant_id,
            suggestion.kind,
            suggestion.text,
            suggestion.wording,
            suggestion.made_at,
        ],
    )
    set_links(database, suggestion, suggestion.addresses)


def reword(
    database: Database, suggestion: Suggestion, *, wording: str, addresses: Iterable[str]
) -> None:
    """Store a host's wording and links; what the author wrote stays beside it."""
    database.execute("update suggestions set wording = ? where id = ?", [wording, suggestion.id])
    set_links(database, suggestion, addresses)


def set_links(database: Database, suggestion: Suggestion, addresses: Iterable[str]) -> None:
    """Store which barriers a solution addresses; what is no barrier of the workshop is left out."""
    database.execute("delete from suggested_links where suggestion_id = ?", [suggestion.id])
    for barrier_id in dict.fromkeys(addresses):
        database.execute(
            """
            insert into suggested_links (suggestion_id, barrier_id)
            select :suggestion_id, id from statements
            where id = :barrier_id and workshop_id = :workshop_id and kind = 'barrier'
            """,
            {
                "suggestion_id": suggestion.id,
                "barrier_id": barrier_id,
                "workshop_id": suggestion.workshop_id,
            },
        )


def set_state(
    database: Database,
    suggestion_id: str,
    state: SuggestionState,
    *,
    statement_id: str | None,
    reason: str,
    now: str,
) -> None:
    """Store what became of a suggestion; `reason` is kept when it is empty."""
    database.execute(
        """
        update suggestions
        set state = :state, statement_id = :statement_id, decided_at = :now,
            reason = coalesce(nullif(:reason, ''), reason)
        where id = :id
        """,
        {
            "id": suggestion_id,
            "state": state,
            "statement_id": statement_id,
            "reason": reason,
            "now": now,
        },
    )


def by_id(database: Database, suggestion_id: str, *, workshop_id: str) -> Suggestion | None:
    """The suggestion with this id, if it belongs to this workshop."""
    rows = database.query(
        f"{_SELECT} where suggestions.id = ? and suggestions.workshop_id = ?",
        [suggestion_id, workshop_id],
    )
    return next((_suggestion(row) for row in list(rows)), None)


def of_workshop(database: Database, workshop_id: str) -> tuple[Suggestion, ...]:
    """Every suggestion of a workshop, the newest first."""
    rows = database.query(
        f"""
        {_SELECT} where suggestions.workshop_id = ?
        order by suggestions.made_at desc, suggestions.id
        """,
        [workshop_id],
    )
    return tuple(_suggestion(row) for row in rows)


def by_participant(database: Database, participant_id: str) -> tuple[Suggestion, ...]:
    """What one person has suggested, the newest first."""
    rows = database.query(
        f"""
        {_SELECT} where suggestions.participant_id = ?
        order by suggestions.made_at desc, suggestions.id
        """,
        [participant_id],
    )
    return tuple(_suggestion(row) for row in rows)


def statements_of_rehearsal(database: Database, workshop_id: str) -> tuple[str, ...]:
    """The ids of statements that simulated people have suggested."""
    rows = database.query(
        """
        select statement_id from suggestions
        join participants on participants.id = suggestions.participant_id
        where suggestions.workshop_id = ? and rehearsal = 1 and statement_id is not null
        """,
        [workshop_id],
    )
    return tuple(row["statement_id"] for row in rows)


def _suggestion(row: dict[str, Any]) -> Suggestion:
    kind, number = Kind(row["kind"]), row["number"]
    return Suggestion(
        id=row["id"],
        workshop_id=row["workshop_id"],
        kind=kind,
        text=row["text"],
        wording=row["wording"],
        addresses=msgspec.json.decode(row["addresses"], type=tuple[str, ...]),
        state=SuggestionState(row["state"]),
        made_at=row["made_at"],
        reason=row["reason"],
        statement_id=row["statement_id"],
        label=label(kind, number) if number else "",
        rehearsal=bool(row["rehearsal"]),
    )
