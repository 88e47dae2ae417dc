"""Statements with the wording a round uses, and the links from solutions to barriers."""

from collections.abc import Iterable
from typing import Any

import msgspec

from workshop.domain.kind import Kind
from workshop.domain.statement import Statement
from workshop.store.connection import Database

_COLUMNS = """
  statements.id as id, versions.id as version_id, kind, number, text, language, theme, case_study,
  scale, actors, source, basis, source_url, tier, note
"""


def insert(
    database: Database, statement: Statement, *, workshop_id: str, origin: str, now: str
) -> bool:
    """Store a statement with its first version; False when this origin is there already."""
    values = {
        "id": statement.id,
        "workshop_id": workshop_id,
        "kind": statement.kind,
        "number": statement.number,
        "origin": origin,
        "theme": statement.theme,
        "case_study": statement.case_study,
        "scale": statement.scale,
        "actors": msgspec.json.encode(statement.actors).decode(),
        "source": statement.source,
        "basis": statement.basis,
        "source_url": statement.source_url,
        "tier": statement.tier,
        "note": statement.note,
        "now": now,
    }
    stored = database.execute(
        """
        insert into statements
          (id, workshop_id, kind, number, origin, theme, case_study, scale, actors, source,
           basis, source_url, tier, note, created_at)
        values
          (:id, :workshop_id, :kind, :number, :origin, :theme, :case_study, :scale, :actors,
           :source, :basis, :source_url, :tier, :note, :now)
        on conflict (workshop_id, origin) do nothing
        """,
        values,
    )
    if not stored.rowcount:
        return False
    database.execute(
        """
        insert into versions (id, statement_id, position, text, language, created_at)
        values (?, ?, 1, ?, ?, ?)
        """,
        [statement.version_id, statement.id, statement.text, statement.language, now],
    )
    return True


def link(database: Database, *, workshop_id: str, solution: str, barrier: str) -> None:
    """Say that a solution addresses a barrier; both named by origin, unknown ones ignored."""
    database.execute(
        """
        insert into addresses (solution_id, barrier_id)
        select solution.id, barrier.id
        from statements as solution
        join statements as barrier on barrier.workshop_id = solution.workshop_id
        where solution.workshop_id = :workshop_id
          and solution.origin = :solution and solution.kind = 'solution'
          and barrier.origin = :barrier and barrier.kind = 'barrier'
        on conflict (solution_id, barrier_id) do nothing
        """,
        {"workshop_id": workshop_id, "solution": solution, "barrier": barrier},
    )


def newest_versions(database: Database, workshop_id: str) -> tuple[Statement, ...]:
    """Every statement of a workshop in its newest wording, barriers first, by number."""
    rows = database.query(
        f"""
        select {_COLUMNS}
        from statements
        join versions on versions.statement_id = statements.id
        where workshop_id = ?
          and versions.position = (
            select max(position) from versions as newer where newer.statement_id = statements.id
          )
        order by kind, number
        """,
        [workshop_id],
    )
    return _statements(rows)


def of_round(database: Database, round_id: str) -> tuple[Statement, ...]:
    """The statements of a round in the wording it uses, in the round's order."""
    rows = database.query(
        f"""
        select {_COLUMNS}
        from round_versions
        join versions on versions.id = round_versions.version_id
        join statements on statements.id = versions.statement_id
        where round_versions.round_id = ?
        order by round_versions.position
        """,
        [round_id],
    )
    return _statements(rows)


def of_version(database: Database, version_id: str, *, workshop_id: str) -> Statement | None:
    """The statement with this wording, if it belongs to this workshop."""
    rows = database.query(
        f"""
        select {_COLUMNS}
        from versions join statements on statements.id = versions.statement_id
        where versions.id = ? and workshop_id = ?
        """,
        [version_id, workshop_id],
    )
    return next(iter(_statements(rows)), None)


def links(database: Database, workshop_id: str) -> tuple[tuple[str, str], ...]:
    """Every link of a workshop as (solution id, barrier id)."""
    rows = database.query(
        """
        select solution_id, barrier_id from addresses
        join statements on statements.id = addresses.solution_id
        where statements.workshop_id = ?
        order by solution_id, barrier_id
        """,
        [workshop_id],
    )
    return tuple((row["solution_id"], row["barrier_id"]) for row in rows)


def _statements(rows: Iterable[dict[str, Any]]) -> tuple[Statement, ...]:
    return tuple(
        Statement(
            **row
            | {
                "kind": Kind(row["kind"]),
                "actors": msgspec.json.decode(row["actors"], type=tuple[str, ...]),
            }
        )
        for row in rows
    )
