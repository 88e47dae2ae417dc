"""Hosts' decisions about comments and suggestions, so that the last ones can be undone."""

from typing import Any

from workshop.domain.decision import Decision
from workshop.store.connection import Database

_SELECT = """
select decisions.id, decisions.comment_id, decisions.suggestion_id, before, after,
  coalesce(comments.text, suggestions.text) as text
from decisions
left join comments on comments.id = decisions.comment_id
left join suggestions on suggestions.id = decisions.suggestion_id
"""


def insert(
    database: Database, decision: Decision, *, workshop_id: str, actor: str, now: str
) -> None:
    """Store a decision."""
    database.execute(
        """
        insert into decisions
          (id, workshop_id, comment_id, suggestion_id, before, after, actor, decided_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
            decision.id,
            workshop_id,
            decision.comment_id,
            decision.suggestion_id,
            decision.before,
            decision.after,
            actor,
            now,
        ],
    )


_CAN_BE_UNDONE = """
(
  case when comments.hidden_at is not null then 'hidden' when comments.held then 'held'
    else 'shown' end = after
  and comments.id is not null
  or suggestions.state = after
  and not exists (
    select 1 from versions
    join round_versions on round_versions.version_id = versions.id
    join rounds on rounds.id = round_versions.round_id and rounds.state <> 'draft'
    where versions.statement_id = suggestions.statement_id
  )
)
"""


def last(database: Database, workshop_id: str, *, actor: str) -> Decision | None:
    """The last decision of a host that can still be undone.

    It has not been undone, nobody has decided again since, and nobody has voted on it.
    """
    rows = database.query(
        f"""
        {_SELECT}
        where decisions.workshop_id = ? and actor = ? and undone_at is null and {_CAN_BE_UNDONE}
        order by sequence desc limit 1
        """,
        [workshop_id, actor],
    )
    return next((_decision(row) for row in list(rows)), None)


def by_id(database: Database, decision_id: str, *, workshop_id: str) -> Decision | None:
    """A decision of this workshop that has not been undone."""
    rows = database.query(
        f"""
        {_SELECT}
        where decisions.id = ? and decisions.workshop_id = ? and undone_at is null
        """,
        [decision_id, workshop_id],
    )
    return next((_decision(row) for row in list(rows)), None)


def set_undone(database: Database, decision_id: str, *, now: str) -> None:
    """Store that a decision was undone."""
    database.execute("update decisions set undone_at = ? where id = ?", [now, decision_id])


def _decision(row: dict[str, Any]) -> Decision:
    return Decision(**row)
