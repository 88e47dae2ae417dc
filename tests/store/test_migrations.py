import multiprocessing
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from workshop.errors import BadSettings, DatabaseIsNewer
from workshop.store import migrations, steps
from workshop.store.connection import Database, Store

AT_ONCE = 8
RACES = 8


def open_together(folder: str, start: Barrier) -> None:
    """One process of eight: wait for the others, then open a file that nobody has made yet."""
    for race in range(RACES):
        start.wait()
        Store(Path(folder) / f"fresh-{race}.sqlite3").close()


def tables(store: Store) -> list[str]:
    with store.reading() as database:
        return sorted(database.table_names())


def test_eight_processes_that_start_at_once_make_one_schema(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    start = spawn.Barrier(AT_ONCE, timeout=30)
    starting = [
        spawn.Process(target=open_together, args=(str(tmp_path), start)) for _ in range(AT_ONCE)
    ]
    for process in starting:
        process.start()
    for process in starting:
        process.join()
    assert [process.exitcode for process in starting] == [0] * AT_ONCE
    for race in range(RACES):
        store = Store(tmp_path / f"fresh-{race}.sqlite3")
        with store.reading() as database:
            applied = list(database.query("select name from _sqlite_migrations"))
        store.close()
        assert [row["name"] for row in applied] == list(steps.ALL)


def test_every_table_is_strict(store: Store) -> None:
    with store.reading() as database:
        found = list(database.query("pragma table_list"))
    ours = {
        row["name"]: row["strict"]
        for row in found
        if row["type"] == "table" and not row["name"].startswith(("sqlite_", "_sqlite_"))
    }
    assert set(ours.values()) == {1}
    assert {"votes", "audit", "rounds"} <= set(ours)


def test_migrating_twice_changes_nothing(store: Store) -> None:
    version = "pragma schema_version"
    with store.writing() as database:
        before = database.execute(version).fetchone()
    again = Store(store.path)
    with again.writing() as database:
        migrations_left = migrations.pending(database)
        after = database.execute(version).fetchone()
    again.close()
    assert migrations_left == []
    assert after == before


def test_a_new_file_has_every_step_before_it() -> None:
    empty = Database(sqlite3.connect(":memory:"), execute_plugins=False)
    assert migrations.pending(empty) == list(steps.ALL)
    empty.close()


def test_a_database_from_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "newer.sqlite3"
    store = Store(path)
    with store.writing() as database:
        database.execute(
            "update _sqlite_migrations set name = '0999-from-the-future' where name = ?",
            ["0001-first-tables"],
        )
    store.close()
    with pytest.raises(DatabaseIsNewer):
        Store(path)


@pytest.mark.parametrize("content", [b"this is a letter, not a database" * 40])
def test_a_file_that_is_no_database_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.sqlite3"
    path.write_bytes(content)
    with pytest.raises(BadSettings, match="letter"):
        Store(path)
    assert path.read_bytes() == content
