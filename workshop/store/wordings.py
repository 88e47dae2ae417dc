"""Statements with every wording that they had."""

import msgspec

from workshop.domain.kind import Kind
from workshop.domain.origin import Origin, origin_in
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
        Wording(
            position=row.pop("position"),
            origin=_origin(row.pop("origin")),
            statement=_statement(row),
        )
        for row in rows
    )


def is_used(database: Database, version_id: str) -> bool:
    """Whether a wording is before the room, or somebody has said a word on it."""
    row = database.execute(
        """
        select exists (
            select 1 from round_versions
            join rounds on rounds.id = round_versions.round_id and rounds.state <> 'draft'
            where round_versions.version_id = :id
          )
          or exists (select 1 from comments where version_id = :id)
          or exists (select 1 from flags where version_id = :id and dropped = 0)
          or exists (select 1 from namings where version_id = :id)
          or exists (
            select 1 from asked join askings on askings.workshop_id = asked.workshop_id
            where asked.version_id = :id and askings.stage = 'open'
          )
          or exists (
            select 1 from offers join versions on versions.statement_id = offers.statement_id
            where versions.id = :id and versions.position = 1
          )
        """,
        {"id": version_id},
    ).fetchone()
    return bool(row[0])


def delete(database: Database, version_id: str) -> None:
    """Take back a wording that is not used, out of draft rounds, too."""
    database.execute("delete from round_versions where version_id = ?", [version_id])
    database.execute("delete from versions where id = ?", [version_id])


def _origin(text: str | None) -> Origin | None:
    return None if text is None else origin_in(text)


def _statement(row: dict[str, str]) -> Statement:
    actors = msgspec.json.decode(row["actors"], type=tuple[str, ...])
    return Statement(
        **row | {"kind": Kind(row["kind"]), "number": int(row["number"]), "actors": actors}  # type: ignore[arg-type] # the columns are the fields
    )
