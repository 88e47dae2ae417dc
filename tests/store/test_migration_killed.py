"""An upgrade that is killed half-way leaves the old schema whole; the next start does it again."""

import multiprocessing
import os
import signal
import sys
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from tests.store.test_upgrade import old_file
from workshop.store import connection, migrations, steps
from workshop.store.connection import Store

__all__ = ["old_file"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


def upgrade_and_die(path: str, after: int) -> None:
    """Upgrade, and be killed before the SQL statement of this number; with 0 at the commit."""
    database = connection._connect(Path(path))  # noqa: SLF001 - as the store opens it
    seen = 0

    def watch(sql: str) -> None:
        nonlocal seen
        seen += 1
        if seen == after or (not after and sql.lower() == "commit"):
            os.kill(os.getpid(), signal.SIGKILL)

    database.conn.set_trace_callback(watch)
    migrations.migrate(database)


def names_of(path: Path) -> tuple[list[str], list[str]]:
    """The tables and the steps of a file, read without changing it."""
    reader = sqlite3.connect(path)
    tables = reader.execute("select name from sqlite_master where type = 'table' order by name")
    applied = reader.execute("select name from _sqlite_migrations order by name")
    found = ([row[0] for row in tables], [row[0] for row in applied])
    assert reader.execute("pragma quick_check").fetchall() == [("ok",)]
    reader.close()
    return found


@pytest.mark.parametrize("after", [5, 40, 120, 300, 0])
def test_an_upgrade_that_is_killed_is_done_whole_at_the_next_start(
    old_file: Path, after: int
) -> None:
    before = names_of(old_file)
    spawn = multiprocessing.get_context("spawn")
    process = spawn.Process(target=upgrade_and_die, args=(str(old_file), after))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    assert names_of(old_file) == before
    Store(old_file).close()
    assert names_of(old_file)[1] == sorted(steps.ALL)
