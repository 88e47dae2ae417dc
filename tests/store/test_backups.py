"""Backups as files: their names, what is refused, and what stays when something fails."""

import sqlite3 as plain
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.fixtures.people import Room
from tests.store.test_migration_killed import names_of, old_file
from workshop.errors import DatabaseIsNewer, FileIsThere, NotABackup, NotBackedUp
from workshop.store import backups, workshops
from workshop.store.connection import Store

__all__ = ["old_file"]

AT = "2026-11-26T10:35:00.000Z"


def titles(path: Path) -> list[str]:
    store = Store(path)
    with store.reading() as database:
        found = [workshop.title for workshop in workshops.newest_first(database)]
    store.close()
    return found


def test_a_backup_holds_what_was_there_and_is_one_file(room: Room, tmp_path: Path) -> None:
    target = backups.write(room.hall.store.path, tmp_path / "deep" / "copy.sqlite3")
    assert [path.name for path in target.parent.iterdir()] == ["copy.sqlite3"]
    assert titles(target) == [room.workshop.title]


def test_what_was_deleted_is_in_no_page_of_a_backup(room: Room, tmp_path: Path) -> None:
    with room.hall.store.writing() as database:
        database.execute("insert into secrets values ('marker', 'xyzzy-marker-xyzzy')")
    with room.hall.store.writing() as database:
        database.execute("delete from secrets where name = 'marker'")
    target = backups.write(room.hall.store.path, tmp_path / "copy.sqlite3")
    assert b"xyzzy-marker" not in target.read_bytes()


def test_names_tell_the_time_and_are_never_used_twice(tmp_path: Path) -> None:
    first = backups.name_in(tmp_path, at=AT, why=backups.AT_CLOSE)
    assert first.name == "2026-11-26T103500.000Z-close.sqlite3"
    first.touch()
    second = backups.name_in(tmp_path, at=AT, why=backups.AT_CLOSE)
    assert second.name == "2026-11-26T103500.000Z-close-2.sqlite3"


def test_the_oldest_of_a_close_go_and_those_by_hand_stay(tmp_path: Path) -> None:
    database = tmp_path / "w.sqlite3"
    folder = backups.folder_of(database)
    folder.mkdir()
    for minute in range(5):
        backups.name_in(folder, at=f"2026-11-26T10:0{minute}", why=backups.AT_CLOSE).touch()
    by_hand = backups.name_in(folder, at="2026-11-20T09:00", why=backups.BY_HAND)
    replaced = backups.name_in(folder, at="2026-11-19T09:00", why=backups.REPLACED)
    by_hand.touch()
    replaced.touch()
    backups.rotate(database, keep=2, now="2026-11-26T10:05")
    assert [path.name[:15] for path in backups.every(database)] == [
        "2026-11-26T1004", "2026-11-26T1003", "2026-11-20T0900", "2026-11-19T0900"
    ]  # fmt: skip


def test_a_clock_that_was_set_back_does_not_delete_what_was_just_written(tmp_path: Path) -> None:
    """Two closes were named by a clock that was a day ahead; then it is right again."""
    database = tmp_path / "w.sqlite3"
    folder = backups.folder_of(database)
    folder.mkdir()
    kept = []
    for at in ("27T10:00", "27T10:01", "26T10:02", "26T10:03", "26T10:04"):
        now = f"2026-11-{at}"
        backups.name_in(folder, at=now, why=backups.AT_CLOSE).touch()
        backups.rotate(database, keep=2, now=now)
        kept.append([path.name[8:15] for path in backups.every(database)])
    assert kept == [
        ["27T1000"],
        ["27T1001", "27T1000"],
        ["27T1001", "26T1002"],
        ["26T1003", "26T1002"],
        ["26T1004", "26T1003"],
    ]


def test_an_older_database_is_copied_as_it_is_before_it_is_brought_up_to_date(
    old_file: Path,
) -> None:
    kept = backups.before_upgrade(old_file, at=AT)
    assert kept is not None
    assert backups.every(old_file) == (kept,)
    assert names_of(kept) == names_of(old_file)
    Store(old_file).close()
    assert names_of(kept) != names_of(old_file)
    assert backups.before_upgrade(old_file, at=AT) is None  # nothing is older now
    backups.rotate(old_file, keep=0, now=AT)
    assert kept.exists()


def test_what_is_no_older_database_is_not_copied(room: Room, tmp_path: Path) -> None:
    (tmp_path / "text.sqlite3").write_text("no database")
    for path in (room.hall.store.path, tmp_path / "missing.sqlite3", tmp_path / "text.sqlite3"):
        assert backups.before_upgrade(path, at=AT) is None
        assert backups.every(path) == ()


def test_a_file_that_is_there_is_not_overwritten(room: Room, tmp_path: Path) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("mine")
    with pytest.raises(FileIsThere, match=r"mine\.txt is there already"):
        backups.write(room.hall.store.path, target)
    assert target.read_text() == "mine"


def test_a_backup_that_would_fill_the_disk_is_not_begun(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "LEAST_FREE_BYTES", 1 << 60)
    with pytest.raises(NotBackedUp, match="too little room"):
        backups.write(room.hall.store.path, tmp_path / "copy.sqlite3")
    assert not (tmp_path / "copy.sqlite3").exists()


def test_a_damaged_database_leaves_no_backup(room: Room, tmp_path: Path) -> None:
    room.hall.store.scrub()
    path = tmp_path / "damaged.sqlite3"
    content = bytearray(room.hall.store.path.read_bytes())
    content[8192:60_000] = b"\xa5" * (60_000 - 8192)
    path.write_bytes(content)
    with pytest.raises(NotBackedUp):
        backups.write(path, tmp_path / "out" / "copy.sqlite3")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_database_that_is_not_there_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotBackedUp, match="there is no database"):
        backups.write(tmp_path / "none.sqlite3", tmp_path / "copy.sqlite3")
    assert list(tmp_path.iterdir()) == []


def foreign(path: Path) -> None:
    with closing(plain.connect(path)) as connection:
        connection.execute("create table recipes (name text)")
        connection.commit()


def newer(path: Path) -> None:
    store = Store(path)
    with store.writing() as database:
        database.execute("update _sqlite_migrations set name = '9999-later' where rowid = 1")
    store.close()


@pytest.mark.parametrize(
    ("make", "error", "said"),
    [
        (Path.exists, NotABackup, "there is no such file"),
        (lambda path: path.mkdir(), NotABackup, "there is no such file"),
        (lambda path: path.write_bytes(b""), NotABackup, "no database of this program"),
        (lambda path: path.write_bytes(b"PK\x03\x04" * 2000), NotABackup, "it is no database"),
        (foreign, NotABackup, "no database of this program"),
        (newer, DatabaseIsNewer, "newer version"),
    ],
)
def test_what_is_no_backup_is_refused(
    tmp_path: Path, make: Callable[[Path], object], error: type[Exception], said: str
) -> None:
    path = tmp_path / "offered.sqlite3"
    make(path)
    with pytest.raises(error, match=said):
        backups.refuse_what_is_no_backup(path)


def test_a_restore_keeps_the_present_file_and_its_unread_log(room: Room, tmp_path: Path) -> None:
    """As after a power cut: the newest is only in the log, and must not get into the old copy."""
    copy = backups.write(room.hall.store.path, tmp_path / "copy.sqlite3")
    database = tmp_path / "there" / "w.sqlite3"
    database.parent.mkdir()
    with room.hall.store.writing() as connection:
        connection.execute("update workshops set title = 'Later'")
    for path in room.hall.store.path.parent.glob("workshop.sqlite3*"):
        more = path.name.removeprefix("workshop.sqlite3")
        database.with_name(f"w.sqlite3{more}").write_bytes(path.read_bytes())
    aside = backups.put_in_place(database, backup=copy, at=AT)
    assert aside is not None
    assert titles(database) == [room.workshop.title]
    assert titles(aside) == ["Later"]
    assert backups.every(database) == (aside,)


def test_a_restore_that_fails_leaves_the_present_file_where_it_was(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = backups.write(room.hall.store.path, tmp_path / "copy.sqlite3")
    database = tmp_path / "w.sqlite3"
    backups.write(copy, database)
    monkeypatch.setattr(backups, "LEAST_FREE_BYTES", 1 << 60)
    before = database.read_bytes()
    with pytest.raises(NotBackedUp):
        backups.put_in_place(database, backup=copy, at=AT)
    assert database.read_bytes() == before
    assert sorted(path.name for path in tmp_path.glob("w.*")) == ["w.sqlite3"]
