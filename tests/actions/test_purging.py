"""A workshop that is deleted leaves no byte: not in the file, its log, or a backup."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.fixtures.evenings import evening
from tests.fixtures.house import Clock, another_workshop
from tests.fixtures.marked import PLACES, mark, mark_all
from tests.fixtures.people import Room
from workshop.actions.forgetting import anonymise, delete_workshop
from workshop.actions.retention import keep_days
from workshop.actions.steering import end_workshop
from workshop.cli import main
from workshop.domain.workshop import WorkshopState
from workshop.errors import CodeDiffers, TracesStay
from workshop.store import audit, backups, connection, frozen, workshops
from workshop.store.connection import Store


def found_in(path: Path) -> set[str]:
    """The places whose marker stands in some file of a database, or in a backup."""
    files = [*path.parent.glob(f"{path.name}*"), *backups.folder_of(path).glob("*")]
    content = b"".join(each.read_bytes() for each in files if each.is_file())
    return {place for place in PLACES if mark(place).encode() in content}


@contextmanager
def reader(path: Path) -> Iterator[None]:
    """Another program that has begun to read, and holds what was there."""
    other = Store(path)
    with other.reading() as database:
        database.execute("select count(*) from workshops").fetchone()
        yield
    other.close()


@pytest.fixture
def marked(room: Room) -> Room:
    """Its markers stand in the file and in two backups; one of them has been put aside."""
    mark_all(room)
    path = room.hall.store.path
    assert found_in(path) == set(PLACES)
    for name in ("1-close", "2-replaced"):
        backup = backups.write(path, backups.folder_of(path) / f"{name}.sqlite3")
        assert mark("title").encode() in backup.read_bytes()
    return room


def delete(room: Room) -> tuple[str, ...]:
    return delete_workshop(
        room.hall, workshop=room.now(), typed=room.workshop.code.lower(), actor="organiser:a"
    ).left


def test_nothing_is_left_in_any_file(marked: Room) -> None:
    other = another_workshop(marked.hall)
    store = marked.hall.store
    assert delete(marked) == ()
    assert found_in(store.path) == set()
    with store.reading() as database:
        assert [each.id for each in workshops.newest_first(database)] == [other.id]
        counts = {
            name: database.execute(
                f"select count(*) from {name} where workshop_id = ?",  # noqa: S608 - our own
                [marked.workshop.id],
            ).fetchone()[0]
            for name in database.table_names()
            if "workshop_id" in {column.name for column in database.table(name).columns}
        }
        assert len(counts) > 10
        assert set(counts.values()) == {0}
        assert audit.chain(database, marked.workshop.id) == ()
        last = audit.chain(database, None)[-1]
    assert (last.actor, last.action) == ("organiser:a", "workshop deleted")
    assert marked.workshop.id not in last.detail
    assert not [key for key in frozen._kept if marked.workshop.id in str(frozen._kept[key])]  # noqa: SLF001 - what memory holds is the question
    for backup in backups.every(store.path):
        Store(backup).close()


def test_while_somebody_reads_it_is_deleted_and_its_traces_go_later(
    marked: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader began before: until it ends, the old pages stand in the file, and that is said."""
    store = marked.hall.store
    with reader(store.path):
        monkeypatch.setattr(connection, "SCRUB_SECONDS", 0.05)
        with pytest.raises(TracesStay):
            delete(marked)
        assert found_in(store.path)
        another_workshop(marked.hall)
        with store.reading() as database:
            assert workshops.by_id(database, marked.workshop.id) is None
    keep_days(marked.hall)
    assert found_in(store.path) == set()


def test_it_waits_for_a_reader_that_ends(marked: Room) -> None:
    path = marked.hall.store.path
    has_begun, ends = threading.Event(), threading.Event()

    def read() -> None:
        with reader(path):
            has_begun.set()
            ends.wait(timeout=30)

    other = threading.Thread(target=read)
    other.start()
    assert has_begun.wait(timeout=30)
    threading.Timer(0.2, ends.set).start()
    delete(marked)
    assert ends.is_set()
    other.join()
    assert found_in(path) == set()


def test_what_a_killed_backup_and_a_killed_restore_have_left_goes_too(marked: Room) -> None:
    path = marked.hall.store.path
    (whole, _) = backups.every(path)
    content = whole.read_bytes()
    cut = (
        whole.with_name("3-close.sqlite3.part"),
        path.with_name(f"{path.name}.restored.part"),
        path.with_name(f"{path.name}.restored"),
    )
    for each in cut:
        each.write_bytes(content)
    assert delete(marked) == ()
    assert [each for each in cut if each.exists()] == []
    assert found_in(path) == set()


def test_another_code_deletes_nothing(marked: Room) -> None:
    with pytest.raises(CodeDiffers):
        delete_workshop(marked.hall, workshop=marked.now(), typed="", actor="organiser:a")
    assert found_in(marked.hall.store.path) == set(PLACES)
    assert marked.now().state is WorkshopState.LIVE


def test_a_backup_that_comes_back_into_the_folder_forgets_within_a_day(marked: Room) -> None:
    path = marked.hall.store.path
    away = path.with_name("stick")
    away.write_bytes(backups.every(path)[0].read_bytes())
    delete(marked)
    away.rename(backups.folder_of(path) / "9-close.sqlite3")
    assert found_in(path) == set(PLACES)
    keep_days(marked.hall)
    assert found_in(path) == set()


def test_a_restored_backup_forgets_again(marked: Room, tmp_path: Path) -> None:
    """The backup was taken away before; what was deleted since is known beside the database."""
    path = marked.hall.store.path
    away = tmp_path / "stick" / "evening.sqlite3"
    backups.write(path, away)
    delete(marked)
    marked.hall.store.close()
    path.unlink()  # even the database itself is lost
    done = CliRunner().invoke(main, ["restore", str(away), "--database", str(path)])
    assert "deleted or made anonymous since are so again: 1." in done.output
    assert found_in(path) == set()
    with Store(path).reading() as database:
        assert workshops.newest_first(database) == ()
        assert [each.action for each in audit.chain(database, None)][-1] == "forgotten again"


def test_a_restored_backup_is_anonymous_again(room: Room, clock: Clock, tmp_path: Path) -> None:
    evening(room, clock)
    path = room.hall.store.path
    away = tmp_path / "evening.sqlite3"
    backups.write(path, away)
    anonymise(room.hall, workshop=room.now(), actor="alice")
    room.hall.store.close()
    CliRunner().invoke(main, ["restore", str(away), "--database", str(path)])
    with Store(path).reading() as database:
        (found,) = workshops.newest_first(database)
        tokens = database.execute("select count(token_hash) from participants").fetchone()
    assert (found.state, tokens) == (WorkshopState.ANONYMISED, (0,))


def test_a_damaged_file_that_was_put_aside_is_named(marked: Room) -> None:
    aside = backups.folder_of(marked.hall.store.path) / "4-replaced.sqlite3"
    aside.write_bytes(b"votes and more" * 1000)
    assert delete(marked) == (aside.name,)


def test_the_command_line_asks_and_deletes(marked: Room) -> None:
    store, code = marked.hall.store, marked.workshop.code
    words = ["purge", code, "--database", str(store.path)]
    asked = CliRunner().invoke(main, words, input="n\n")
    assert asked.exit_code == 1
    assert found_in(store.path) == set(PLACES)
    done = CliRunner().invoke(main, [*words, "--yes"])
    assert done.output == (
        f"{mark('title')} is deleted. Files that somebody took away stay where they are.\n"
    )
    assert found_in(store.path) == set()


def test_the_command_line_makes_people_anonymous_once_it_is_over(marked: Room) -> None:
    words = ["anonymise", marked.workshop.code, "--database", str(marked.hall.store.path)]
    early = CliRunner().invoke(main, words)
    assert "once the workshop has ended" in early.output
    end_workshop(marked.hall, workshop=marked.now(), actor="alice")
    done = CliRunner().invoke(main, words)
    assert "7 people are anonymous now" in done.output
    assert marked.now().state is WorkshopState.ANONYMISED
