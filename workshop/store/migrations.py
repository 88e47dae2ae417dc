"""Bring a database up to date: apply the steps that are missing, all or none.

They run inside one `begin immediate`, so that several processes may start at once. Foreign keys are
off meanwhile, so that a table can be rebuilt without emptying its children, and checked at the end.
"""

from sqlite_utils import Database, Migrations

from workshop.errors import DatabaseIsNewer, DatabaseIsOlder
from workshop.store import steps

_migrations = Migrations("workshop")


def migrate(database: Database) -> None:
    """Apply every step that is missing. Does nothing when there is none.

    Raises:
        DatabaseIsNewer: when a step was applied that we do not know.
    """
    refuse_newer(database)
    if not _migrations.pending(database):
        return
    database.execute("pragma foreign_keys = off").fetchall()
    try:
        _apply(database)
    finally:
        database.execute("pragma foreign_keys = on").fetchall()


def refuse_another(database: Database) -> None:
    """Refuse a schema that is not ours; nothing is written.

    Raises:
        DatabaseIsNewer, DatabaseIsOlder
    """
    refuse_newer(database)
    if _migrations.pending(database):
        raise DatabaseIsOlder


def refuse_newer(database: Database) -> None:
    """Refuse a database that a newer version of this program has changed; nothing is written.

    Raises:
        DatabaseIsNewer
    """
    if _unknown(database):
        raise DatabaseIsNewer


def is_ours(database: Database) -> bool:
    """Whether this program has made the database.

    Raises:
        DatabaseIsNewer: when a newer version of it has.
    """
    refuse_newer(database)
    return bool(_migrations.applied(database))


def _apply(database: Database) -> None:
    database.execute("begin immediate")
    try:
        _migrations.apply(database)
        _refuse_broken_links(database)
    except BaseException:
        database.conn.rollback()
        raise
    database.conn.commit()


def _refuse_broken_links(database: Database) -> None:
    broken = database.execute("pragma foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(broken)


def pending(database: Database) -> list[str]:
    """The names of the steps that are still to come."""
    return [migration.name for migration in _migrations.pending(database)]


def _unknown(database: Database) -> set[str]:
    return {migration.name for migration in _migrations.applied(database)} - steps.ALL.keys()


for _name, _step in steps.ALL.items():
    _migrations(name=_name)(_step)
