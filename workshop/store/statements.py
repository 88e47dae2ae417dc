"""Statements with the wording a round uses, and the links from solutions to barriers."""

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from workshop.domain.kind import Kind
from workshop.domain.statement import Statement
from workshop.store.connection import Database

_COLUMNS = """
  statements.id as id, versions.id as version_id, kind, number, text, language, theme, case_study,
  scale, actors, source, basis, source_url, tier, note
"""


def insert(
    database: Database, statement: Statement, *, workshop_id: str, origin: str | None, now: str
) -> bool:
    """Store a statement with its first version; False when this origin is there already.

    Without an origin it came from the room, and is always new.
    """
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


def reword(
    database: Database, statement_id: str, *, version_id: str, text: str, language: str, now: str
) -> None:
    """Add a wording to a statement; the newest one before is its parent."""
    database.execute(
        """
        insert into versions
          (id, statement_id, position, parent_id, text, language, created_at)
        select :id, statement_id, position + 1, id, :text, :language, :now
        from versions where statement_id = :statement_id
        order by position desc limit 1
        """,
        {
            "id": version_id,
            "statement_id": statement_id,
            "text": text,
            "language": language,
            "now": now,
        },
    )


def link(database: Database, *, workshop_id: str, solution: str, barrier: str) -> None:
    """Say that a solution addresses a barrier; both named by origin, unknown ones ignored."""
    _link(database, workshop_id, by="origin", solution=solution, barrier=barrier)


def link_ids(database: Database, *, solution_id: str, barrier_id: str) -> None:
    """Say that a solution addresses a barrier; both named by their ids."""
    database.execute(
        """
        insert into addresses (solution_id, barrier_id) values (?, ?)
        on conflict (solution_id, barrier_id) do nothing
        """,
        [solution_id, barrier_id],
    )


def origins(database: Database, workshop_id: str) -> dict[str, str | None]:
    """Where each statement of a workshop came from, by its id."""
    rows = database.query("select id, origin from statements where workshop_id = ?", [workshop_id])
    return {row["id"]: row["origin"] for row in rows}


def first_versions(database: Database, workshop_id: str) -> tuple[Statement, ...]:
    """Every statement of a workshop in its first wording, barriers first, by number."""
    rows = database.query(
        f"""
        select {_COLUMNS}
        from statements
        join versions on versions.statement_id = statements.id and versions.position = 1
        where workshop_id = ?
        order by kind, number
        """,
        [workshop_id],
    )
    return _statements(rows)


def address(
    database: Database, *, workshop_id: str, solution_id: str, barrier_ids: Iterable[str]
) -> None:
    """Say which barriers a solution addresses; ids that are no barrier of the workshop's go."""
    for barrier_id in barrier_ids:
        _link(database, workshop_id, by="id", solution=solution_id, barrier=barrier_id)


def _link(
    database: Database,
    workshop_id: str,
    *,
    by: Literal["id", "origin"],
    solution: str,
    barrier: str,
) -> None:
    """Link a solution of a workshop with a barrier of it; nothing where one of them is none."""
    database.execute(
        f"""
        insert into addresses (solution_id, barrier_id)
        select solution.id, barrier.id
        from statements as solution
        join statements as barrier on barrier.workshop_id = solution.workshop_id
        where solution.workshop_id = :workshop_id
          and solution.{by} = :solution and solution.kind = 'solution'
          and barrier.{by} = :barrier and barrier.kind = 'barrier'
        on conflict (solution_id, barrier_id) do nothing
        """,
        {"workshop_id": workshop_id, "solution": solution, "barrier": barrier},
    )


def next_number(database: Database, workshop_id: str, kind: Kind) -> int:
    """The number after the highest one of this kind in a workshop."""
    row = database.execute(
        "select coalesce(max(number), 0) + 1 from statements where workshop_id = ? and kind = ?",
        [workshop_id, kind],
    ).fetchone()
    return int(row[0])


def is_only_in_drafts(database: Database, statement_id: str) -> bool:
    """Whether no wording of a statement is before the room, and nobody has said a word on it.

    Nor decided on it, noted something beside it, or offered to help.
    """
    row = database.execute(
        """
        select 1 from versions
        where versions.statement_id = ? and (
          exists (
            select 1 from round_versions
            join rounds on rounds.id = round_versions.round_id and rounds.state <> 'draft'
            where round_versions.version_id = versions.id
          )
          or exists (select 1 from comments where comments.version_id = versions.id)
          or exists (
            select 1 from flags where flags.version_id = versions.id and dropped = 0
          )
          or exists (
            select 1 from refined
            join refinements on refinements.id = refinement_id and undone_at is null
            where refined.version_id = versions.id
          )
          or exists (select 1 from asked where asked.version_id = versions.id)
          or exists (
            select 1 from notes
            where notes.statement_id = versions.statement_id and value <> '' and position = (
              select max(position) from notes as newer
              where newer.statement_id = notes.statement_id and newer.key = notes.key
            )
          )
          or exists (select 1 from offers where offers.statement_id = versions.statement_id)
        )
        """,
        [statement_id],
    ).fetchone()
    return row is None


def delete(database: Database, statement_id: str) -> None:
    """Take a statement out of the workshop and of its draft rounds."""
    database.execute("delete from statements where id = ?", [statement_id])


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
