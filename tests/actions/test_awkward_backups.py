"""Files in the folder of backups that refuse, or are none of ours: they hold up nothing."""

import logging
import sqlite3 as plain
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest

from tests.actions.test_purging import delete, found_in, marked
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from tests.store.test_upgrade import NOW, old_file
from workshop.actions.forgetting import forget_again
from workshop.actions.hall import Hall, open_hall
from workshop.actions.retention import keep_days
from workshop.domain.workshop import WorkshopState
from workshop.store import backups, forgotten
from workshop.store.connection import Store

__all__ = ["marked", "old_file"]


@pytest.fixture
def new_hall(tmp_path: Path) -> Iterator[Hall]:
    """A database in which a workshop was forgotten that some backups may still hold."""
    store = Store(tmp_path / "new.sqlite3")
    backups.folder_of(store.path).mkdir()
    yield open_hall(store)
    store.close()


def forget(new_hall: Hall, workshop_id: str, way: str = forgotten.DELETED) -> None:
    with new_hall.store.writing() as database:
        forgotten.note(database, workshop_id, way=way, at=NOW)


def kept(new_hall: Hall, file: Path, name: str) -> Path:
    return Path(file.rename(backups.folder_of(new_hall.store.path) / name))


def test_a_damaged_backup_that_cannot_be_deleted_is_named_and_holds_up_no_other(
    marked: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = marked.hall.store.path
    stuck = backups.folder_of(path) / "9-close.sqlite3"
    stuck.write_bytes(b"no database" * 1000)
    unlink = Path.unlink

    def refuse(self: Path, *, missing_ok: bool = False) -> None:
        if self == stuck:
            raise PermissionError
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    assert delete(marked) == (stuck.name,)
    assert found_in(path) == set()


def test_a_backup_that_cannot_be_upgraded_is_named(new_hall: Hall, old_file: Path) -> None:
    """A broken link in it raises when its schema is changed."""
    with closing(plain.connect(old_file)) as file:
        file.execute("update workshops set current_round_id = 'nowhere'")
        file.commit()
    broken = kept(new_hall, old_file, "1-close.sqlite3")
    forget(new_hall, "w")
    assert forget_again(new_hall) == (broken.name,)


def test_a_mistake_in_one_kind_of_work_holds_up_neither_the_others_nor_tomorrow(
    room: Room, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """The thread for backups does not answer: that is no refusal of a disk."""

    def broken(work: Callable[[], object]) -> NoReturn:
        raise RuntimeError(work)

    room.somebody()
    hall = open_hall(room.hall.store, keep=broken, clock=clock)
    clock.pass_by(days=400)
    with caplog.at_level(logging.WARNING, logger="workshop"):
        keep_days(hall)
    told = [vars(record)["workshop_fields"]["error"] for record in caplog.records]
    assert set(told) == {"RuntimeError"}
    assert room.now().state is WorkshopState.ANONYMISED
    assert "days" in hall.alarms.waiting
    hall.alarms.stop()


@pytest.mark.parametrize("way", [forgotten.DELETED, forgotten.ANONYMISED])
def test_an_old_backup_without_a_forgotten_workshop_stays_as_it_is(
    new_hall: Hall, old_file: Path, way: str
) -> None:
    """It is the way back from an upgrade. One that is anonymous already has nothing to forget."""
    with closing(plain.connect(old_file)) as file:
        file.execute("update workshops set state = ?", [WorkshopState.ANONYMISED.value])
        file.commit()
    backup = kept(new_hall, old_file, "1-before-upgrade.sqlite3")
    content = backup.read_bytes()
    forget(new_hall, "another" if way == forgotten.DELETED else "w", way)
    assert forget_again(new_hall) == ()
    assert backup.read_bytes() == content


def test_a_database_of_another_program_is_left_alone_and_named_in_the_log(
    new_hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    mine = backups.folder_of(new_hall.store.path) / "mine.sqlite3"
    with closing(plain.connect(mine)) as file:
        file.execute("create table songs (name text)")
        file.commit()
    content = mine.read_bytes()
    forget(new_hall, "w")
    with caplog.at_level(logging.WARNING, logger="workshop"):
        assert forget_again(new_hall) == ()
    assert mine.read_bytes() == content
    assert [vars(record)["workshop_fields"] for record in caplog.records] == [{"file": mine.name}]


BESIDE = ("-journal", "-wal", "-shm")


def beside(backup: Path) -> set[Path]:
    """What a killed process may leave beside a backup; old pages stand in it."""
    made = {backup.with_name(backup.name + more) for more in BESIDE}
    for each in made:
        each.write_bytes(b"old pages")
    return made


def test_the_journal_of_a_backup_goes_with_it(new_hall: Hall) -> None:
    path = new_hall.store.path
    backup = backups.write(path, backups.folder_of(path) / "1-close.sqlite3")
    beside(backup)
    backups.rotate(path, keep=0, now=NOW)
    assert list(backups.folder_of(path).iterdir()) == []


def test_a_journal_whose_backup_is_gone_goes_too(new_hall: Hall) -> None:
    """Somebody has deleted the backup by hand, or was killed while deleting it."""
    folder = backups.folder_of(new_hall.store.path)
    beside(folder / "1-close.sqlite3")
    forget(new_hall, "w")
    assert forget_again(new_hall) == ()
    assert list(folder.iterdir()) == []
