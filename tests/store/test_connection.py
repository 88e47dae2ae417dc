import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from workshop.errors import BadSettings, NotSaved
from workshop.store import secrets
from workshop.store.connection import Database, Store

INSERT = "insert into secrets (name, value) values (?, ?)"


def kept(store: Store) -> dict[str, str]:
    with store.reading() as database:
        return {row["name"]: row["value"] for row in database.query("select * from secrets")}


def keep(store: Store, name: str) -> None:
    with store.writing() as database:
        secrets.read_or_keep(database, name, fresh="x")


@pytest.mark.parametrize(
    "sql",
    [
        "insert into secrets (name, value) values ('a', 'b')",
        "update secrets set value = 'b'",
        "delete from secrets",
        "drop table secrets",
        "create table more (id text)",
    ],
)
def test_a_reader_cannot_write(store: Store, sql: str) -> None:
    keep(store, "name")
    with (
        store.reading() as database,
        pytest.raises(sqlite3.OperationalError, match="attempt to write a readonly database"),
    ):
        database.execute(sql)
    assert kept(store) == {"name": "x"}


def test_a_reader_sees_one_snapshot_while_a_writer_commits(store: Store) -> None:
    keep(store, "before")
    count = "select count(*) from secrets"
    with store.reading() as database:
        assert database.execute(count).fetchone() == (1,)
        keep(store, "after")
        assert database.execute(count).fetchone() == (1,)
    assert kept(store) == {"before": "x", "after": "x"}


def test_a_connection_that_is_lent_again_sees_the_newest_state(store: Store) -> None:
    for number in range(3):
        assert len(kept(store)) == number
        keep(store, f"name {number}")


def test_readers_that_read_at_once_have_a_connection_each(store: Store) -> None:
    with store.reading() as first, store.reading() as second:
        assert first.conn is not second.conn


def test_a_connection_is_lent_again_and_not_opened_anew(store: Store) -> None:
    with store.reading() as first:
        pass
    with store.reading() as second:
        assert second is first


@pytest.fixture
def hasty_threads() -> Iterator[None]:
    """Threads take turns as often as they can, so that a race shows."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hasty_threads")
def test_many_threads_read_at_once(store: Store) -> None:
    keep(store, "name")
    seen: list[dict[str, str]] = []
    together = threading.Barrier(16)

    def read() -> None:
        for _ in range(25):
            together.wait()
            seen.append(kept(store))

    threads = [threading.Thread(target=read) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [{"name": "x"}] * (16 * 25)


def test_an_error_leaves_nothing_behind_and_the_connection_goes_on(store: Store) -> None:
    def write_and_fail() -> None:
        with store.writing() as database:
            database.execute(INSERT, ["lost", "x"])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_and_fail()
    assert kept(store) == {}
    keep(store, "kept")
    assert kept(store) == {"kept": "x"}


def test_what_a_constraint_refuses_takes_the_whole_transaction_with_it(store: Store) -> None:
    def write_twice() -> None:
        with store.writing() as database:
            database.execute(INSERT, ["same", "x"])
            database.execute(INSERT, ["same", "y"])

    with pytest.raises(sqlite3.IntegrityError):
        write_twice()
    assert kept(store) == {}
    keep(store, "kept")
    assert kept(store) == {"kept": "x"}


def _fill(database: Database) -> None:
    for number in range(2_000):
        database.execute(INSERT, [f"name {number}", "x" * 1_000])


def _no_more_pages(store: Store) -> None:
    with store.writing() as database:
        pages = database.execute("pragma page_count").fetchone()[0]
    with store.writing() as database:
        database.execute(f"pragma max_page_count = {pages + 4}").fetchall()


def test_a_full_disk_is_not_saved_and_nothing_is_kept(store: Store) -> None:
    keep(store, "before")
    _no_more_pages(store)

    def fill() -> None:
        with store.writing() as database:
            _fill(database)

    with pytest.raises(NotSaved):
        fill()
    assert kept(store) == {"before": "x"}
    keep(store, "after")
    assert kept(store) == {"before": "x", "after": "x"}


def test_a_full_disk_is_not_saved_when_the_work_is_done_aside(store: Store) -> None:
    _no_more_pages(store)
    with pytest.raises(NotSaved):
        store.write_aside(_fill)
    assert kept(store) == {}


def test_a_second_program_that_holds_the_file_is_waited_for(store: Store) -> None:
    other = sqlite3.connect(store.path, isolation_level=None, check_same_thread=False)
    other.execute("begin immediate")
    held = threading.Event()

    def write() -> None:
        held.set()
        keep(store, "waited")

    thread = threading.Thread(target=write)
    thread.start()
    held.wait()
    other.execute(INSERT, ["first", "x"])
    other.execute("commit")
    thread.join()
    other.close()
    assert kept(store) == {"first": "x", "waited": "x"}


def test_a_second_program_that_makes_the_same_new_file_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite3"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")  # here SQLite refuses to wait for the change to WAL
    opened: list[Store] = []
    thread = threading.Thread(target=lambda: opened.append(Store(path)))
    thread.start()
    thread.join(timeout=0.2)
    assert thread.is_alive()
    other.execute("rollback")
    thread.join()
    other.close()
    (store,) = opened
    assert kept(store) == {}
    store.close()


def test_a_folder_that_is_missing_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="missing"):
        Store(tmp_path / "missing" / "workshop.sqlite3")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0)],
)
def test_every_connection_is_durable_and_strict(store: Store, pragma: str, value: object) -> None:
    """Source: traps.md: these are per connection, but for WAL."""
    with store.reading() as reader:
        assert reader.execute(f"pragma {pragma}").fetchone() == (value,)
    with store.writing() as writer:
        assert writer.execute(f"pragma {pragma}").fetchone() == (value,)


def test_the_sqlite_has_the_fix_for_the_wal_reset_bug() -> None:
    """Source: traps.md: fixed in 3.51.3."""
    assert sqlite3.sqlite_version_info >= (3, 51, 3)


def test_what_was_written_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite3"
    for start in range(3):
        store = Store(path)
        assert len(kept(store)) == start
        keep(store, f"name {start}")
        store.close()


def test_a_secret_is_made_once(store: Store) -> None:
    with store.writing() as database:
        assert secrets.read_or_keep(database, "cookies", fresh="first") == "first"
        assert secrets.read_or_keep(database, "cookies", fresh="second") == "first"
        assert secrets.read_or_keep(database, "other", fresh="second") == "second"
