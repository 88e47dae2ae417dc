"""Statements with every wording that they had."""

import msgspec

from workshop.domain.kind import Kind
from workshop.domain.statement import Statement, Wording
from workshop.store.connection import Database


def of_workshop(database: Database, workshop_id: str) -> tuple[Wording, ...]:
    """Every wording of a workshop: barriers first, by number, the first wording first."""
    rows = database.query(
        """
        select statements.id as id, versions.id as version_id, kind, number, text, language, theme,
          case_study, scale, actors, source, basis, source_url, tier, note, position, origin
        from statements join versions on versions.statement_id = statements.id
        where workshop_id = ?
        order by kind, number, position
        """,
        [workshop_id],
    )
    return tuple(
        Wording(position=row.pop("position"), origin=row.pop("origin"), statement=_statement(row))
        for row in rows
    )


def _statement(row: dict[str, str]) -> Statement:
    actors = msgspec.json.decode(row["actors"], type=tuple[str, ...])
    return Statement(
        **row | {"kind": Kind(row["kind"]), "number": int(row["number"]), "actors": actors}  # type: ignore[arg-type] # the columns are the fields
    )
