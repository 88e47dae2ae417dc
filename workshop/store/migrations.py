"""The schema, step by step. A step that has been released is never edited: add another.

Steps run inside one `begin immediate`, so that several processes may start at once.
"""

from sqlite_utils import Database, Migrations

from workshop.errors import DatabaseIsNewer
from workshop.store import schema

_migrations = Migrations("workshop")


def migrate(database: Database) -> None:
    """Apply every step that is missing. Does nothing when there is none.

    Raises:
        DatabaseIsNewer: when a step was applied that we do not know.
    """
    if _unknown(database):
        raise DatabaseIsNewer
    if not _migrations.pending(database):
        return
    database.execute("begin immediate")
    try:
        _migrations.apply(database)
    except BaseException:
        database.conn.rollback()
        raise
    database.conn.commit()


def pending(database: Database) -> list[str]:
    """The names of the steps that are still to come."""
    return [migration.name for migration in _migrations.pending(database)]


def _unknown(database: Database) -> set[str]:
    return {migration.name for migration in _migrations.applied(database)} - _NAMES


_NAMES = {"0001-first-tables"}


@_migrations(name="0001-first-tables")
def _first_tables(database: Database) -> None:
    for statement in schema.FIRST_TABLES:
        database.execute(statement)
