"""Take out of every backup what must not be known any more."""

from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the fixed SQLite, if there is one

from workshop import logs
from workshop.store import forgotten, migrations, refusals
from workshop.store.backups import REPLACED, cut_off, delete, every
from workshop.store.connection import BUSY_SECONDS, Database


def forget_in_backups(
    database: Path,
    work: Callable[[Database], object],
    *,
    in_new_tables_if: Callable[[Database], bool] | None = None,
) -> tuple[str, ...]:
    """Do the same deletion in each backup of a database, and leave no trace of it in the file.

    One that is older than the table knows nothing of it. With `in_new_tables_if` the work needs
    tables of today: an older one that this is true of is brought up to date first, and every other
    older one stays as it is. A damaged backup is deleted: it is good for nothing, and what it holds
    is not to be kept. A damaged file that a restore has put aside stays, because votes may have to
    be saved out of it; the log names it, as it names a database that is none of ours. What a killed
    backup or restore has left is deleted. One file that refuses holds up no other. Returns the
    names of the files in which nothing could be forgotten.
    """
    left = _delete_cut_off(database)
    for path in every(database):
        try:
            _forget_in(path, work, in_new_tables_if)
        except Exception as error:  # noqa: BLE001 - one awkward file must not hold up the others
            if in_new_tables_if or not _has_no_such_table(error):
                logs.warn("not forgotten in a backup", file=path.name, error=type(error).__name__)
                left.append(path.name)
    return tuple(left)


def _forget_in(
    path: Path,
    work: Callable[[Database], object],
    in_new_tables_if: Callable[[Database], bool] | None,
) -> None:
    try:
        with closing(_opened(path)) as connection:
            database = Database(connection, execute_plugins=False)
            if not migrations.is_ours(database):
                logs.warn("not a backup of ours", file=path.name)
            elif in_new_tables_if is None or not migrations.pending(database):
                _forget(database, work)
            elif in_new_tables_if(database):
                _forget(database, work, in_new_tables=True)
    except sqlite3.DatabaseError as error:
        if not refusals.is_damaged(error) or REPLACED in path.name:
            raise
        delete(path)


def _delete_cut_off(database: Path) -> list[str]:
    """Return the names of those that the system still holds; Windows does, while one is open."""
    left = []
    for path in cut_off(database):
        try:
            path.unlink(missing_ok=True)
        except OSError:
            logs.warn("not forgotten in a backup", file=path.name)
            left.append(path.name)
    return left


def what_was_forgotten(database: Path) -> dict[str, tuple[str, str]]:
    """What is known of it in the database and in its backups, as far as they can be read."""
    known: dict[str, tuple[str, str]] = {}
    for path in (database, *every(database)):
        if not path.is_file():
            continue
        with suppress(sqlite3.DatabaseError), closing(_opened(path)) as connection:
            for each, found in forgotten.all_of(
                Database(connection, execute_plugins=False)
            ).items():
                if known.get(each, ("",))[0] != forgotten.DELETED:
                    known[each] = found
    return known


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)


def _forget(
    database: Database, work: Callable[[Database], object], *, in_new_tables: bool = False
) -> None:
    for pragma in ("journal_mode = delete", "foreign_keys = on", "secure_delete = on"):
        database.execute(f"pragma {pragma}").fetchall()
    if in_new_tables:
        migrations.migrate(database)
    before = database.conn.total_changes
    database.execute("begin immediate")
    work(database)
    database.execute("commit")
    if database.conn.total_changes != before:
        database.execute("vacuum")


def _has_no_such_table(error: Exception) -> bool:
    """Whether a backup is older than what is to be forgotten: then it knows nothing of it."""
    return "no such table" in str(error)
