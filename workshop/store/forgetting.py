"""Take out of every backup what must not be known any more."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the fixed SQLite, if there is one

from workshop import logs
from workshop.store import refusals
from workshop.store.backups import REPLACED, every
from workshop.store.connection import BUSY_SECONDS, Database


def forget_in_backups(database: Path, work: Callable[[Database], object]) -> None:
    """Do the same deletion in each backup of a database, and leave no trace of it in the file.

    One that is older than the table knows nothing of it. A damaged backup is deleted: it is good
    for nothing, and what it holds is not to be kept. A damaged file that a restore has put aside
    stays, because votes may have to be saved out of it; the log names it.
    """
    for path in every(database):
        try:
            with closing(_opened(path)) as connection:
                _forget(connection, work)
        except sqlite3.DatabaseError as error:
            if refusals.is_damaged(error) and REPLACED not in path.name:
                path.unlink(missing_ok=True)
            elif not _has_no_such_table(error):
                logs.warn("not forgotten in a backup", file=path.name)


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)


def _forget(connection: sqlite3.Connection, work: Callable[[Database], object]) -> None:
    for pragma in ("journal_mode = delete", "foreign_keys = on", "secure_delete = on"):
        connection.execute(f"pragma {pragma}").fetchall()
    before = connection.total_changes
    connection.execute("begin immediate")
    work(Database(connection, execute_plugins=False))
    connection.execute("commit")
    if connection.total_changes != before:
        connection.execute("vacuum")


def _has_no_such_table(error: Exception) -> bool:
    """Whether a backup is older than what is to be forgotten: then it knows nothing of it."""
    return "no such table" in str(error)
