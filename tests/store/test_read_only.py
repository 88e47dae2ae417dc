"""A database is read beside whoever writes to it, and nothing of it is changed."""

from pathlib import Path

import pytest

from workshop.errors import BadSettings, DatabaseIsNewer, DatabaseIsOlder, NotSaved
from workshop.store import secrets
from workshop.store.connection import Store
from workshop.store.read_only import open_read_only


def forget_a_step(store: Store) -> None:
    with store.writing() as database:
        database.execute("delete from _sqlite_migrations where name like '0001-%'")


def test_it_reads_what_another_connection_has_written(store: Store) -> None:
    reader = open_read_only(store.path)
    with store.writing() as database:
        secrets.read_or_keep(database, "name", fresh="x")
    with reader.reading() as database:
        assert database.execute("select value from secrets").fetchone() == ("x",)
    reader.close()


def test_it_saves_nothing(store: Store) -> None:
    reader = open_read_only(store.path)
    with pytest.raises(NotSaved), reader.writing() as database:
        secrets.read_or_keep(database, "name", fresh="x")
    reader.close()
    with store.reading() as database:
        assert database.execute("select count(*) from secrets").fetchone() == (0,)


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "none.sqlite3"
    with pytest.raises(BadSettings, match="there is no such file"):
        open_read_only(path)
    assert not path.exists()


def test_an_older_database_is_left_as_it_is(store: Store) -> None:
    forget_a_step(store)
    with store.reading() as database:
        before = database.execute("select count(*) from _sqlite_migrations").fetchone()
    with pytest.raises(DatabaseIsOlder, match="Run workshop migrate"):
        open_read_only(store.path)
    with store.reading() as database:
        assert database.execute("select count(*) from _sqlite_migrations").fetchone() == before


def test_a_newer_database_is_refused(store: Store) -> None:
    with store.writing() as database:
        database.execute("update _sqlite_migrations set name = '9999-from-later' where rowid = 1")
    with pytest.raises(DatabaseIsNewer):
        open_read_only(store.path)
