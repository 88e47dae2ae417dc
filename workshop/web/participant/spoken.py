"""Statements in the language of whoever reads them, where the pack has it; else as they are."""

from collections.abc import Iterable

from workshop.domain.statement import Statement
from workshop.domain.translation import spoken_in
from workshop.languages import language_of
from workshop.store import translations
from workshop.store.connection import Database
from workshop.web.language import chosen


def in_readers_language(
    database: Database, statements: Iterable[Statement]
) -> tuple[Statement, ...]:
    """Return the statements with other words, never with another version: votes are pooled."""
    known, language = tuple(statements), chosen()
    foreign = [s.version_id for s in known if language_of(s.language) != language]
    if not foreign:
        return known
    found = translations.in_language(database, foreign, language.code)
    return tuple(spoken_in(statement, found) for statement in known)
