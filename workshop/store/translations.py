"""Statements in other languages, a row a wording and language."""

from collections.abc import Iterable, Sequence

import msgspec

from workshop.domain.translation import Translation
from workshop.store.connection import Database


def insert(database: Database, version_id: str, known: Iterable[Translation]) -> None:
    """Store the translations of one wording."""
    for each in known:
        database.execute(
            """
            insert into translations (version_id, language, text, machine)
            values (?, ?, ?, ?)
            """,
            [version_id, each.language, each.text, each.machine],
        )


def in_language(
    database: Database, version_ids: Sequence[str], language: str
) -> dict[str, Translation]:
    """The translations of these wordings into a language, by version id."""
    rows = database.query(
        """
        select version_id, language, text, machine from translations
        where language = ? and version_id in (select value from json_each(?))
        """,
        [language, msgspec.json.encode(version_ids).decode()],
    )
    return {row["version_id"]: _translation(row) for row in rows}


def of_workshop(database: Database, workshop_id: str) -> dict[str, tuple[Translation, ...]]:
    """All translations of a workshop's wordings, by version id and in the order of languages."""
    rows = database.query(
        """
        select version_id, translations.language as language, translations.text as text, machine
        from translations
        join versions on versions.id = translations.version_id
        join statements on statements.id = versions.statement_id
        where workshop_id = ?
        order by version_id, translations.language
        """,
        [workshop_id],
    )
    found: dict[str, tuple[Translation, ...]] = {}
    for row in rows:
        found[row["version_id"]] = (*found.get(row["version_id"], ()), _translation(row))
    return found


def _translation(row: dict[str, object]) -> Translation:
    return Translation(
        language=str(row["language"]), text=str(row["text"]), machine=bool(row["machine"])
    )
