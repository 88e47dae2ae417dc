"""Contacts that are deleted stand in no backup either."""

import logging
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from tests.fixtures.acting import decided, leave
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from workshop import logs
from workshop.actions.acting.contacts import delete_contacts, forget_contacts
from workshop.actions.acting.helping import ask_for_help
from workshop.store import backups, forgetting
from workshop.store.connection import Store

MARKER = b"Unmistakable Marker"


@pytest.fixture
def kept(room: Room) -> list[Path]:
    """Two backups with a contact in them, and one that is damaged."""
    decided(room, "S1")
    ask_for_help(room.hall, workshop=room.now(), wanted=True, actor="alice")
    leave(room, MARKER.decode())
    path = room.hall.store.path
    folder = backups.folder_of(path)
    whole = [backups.write(path, folder / f"{name}-close.sqlite3") for name in ("1", "2")]
    damaged = folder / "3-close.sqlite3"
    damaged.write_bytes(MARKER * 1000)
    assert [MARKER in each.read_bytes() for each in whole] == [True, True]
    return whole


def trace(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir() if MARKER in each.read_bytes()]


def test_one_press_takes_them_out_of_every_backup(room: Room, kept: list[Path]) -> None:
    delete_contacts(room.hall, workshop=room.now(), actor="alice")
    assert trace(kept[0].parent) == []
    assert list(backups.every(room.hall.store.path)) == kept[::-1]  # the damaged one is gone
    store = Store(kept[0])
    with store.reading() as database:
        assert database.execute("select count(*) from workshops").fetchone() == (1,)
    store.close()


def test_the_last_day_takes_them_out_also_when_only_a_backup_has_them(
    room: Room, clock: Clock, kept: list[Path]
) -> None:
    with room.hall.store.writing() as database:
        database.execute("delete from contacts")
    forget_contacts(room.hall)
    assert len(trace(kept[0].parent)) == 2
    clock.pass_by(days=90)
    forget_contacts(room.hall)
    assert trace(kept[0].parent) == []


def test_a_damaged_file_that_a_restore_has_put_aside_stays(
    room: Room,
    kept: list[Path],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its votes may have to be saved out of it by hand; the log says that it was not cleaned."""
    aside = kept[0].with_name("4-replaced.sqlite3")
    aside.write_bytes(b"votes and more" * 1000)
    logger = logging.getLogger("workshop")
    for name in ("handlers", "level", "propagate"):
        monkeypatch.setattr(logger, name, getattr(logger, name))  # as before at the end
    logs.start("text")
    delete_contacts(room.hall, workshop=room.now(), actor="alice")
    assert aside.exists()
    assert "not forgotten in a backup file='4-replaced.sqlite3'" in capsys.readouterr().err


def test_a_backup_that_is_in_use_is_not_thrown_away(
    room: Room, kept: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(kept[0], isolation_level=None)) as other:
        other.execute("begin immediate")
        delete_contacts(room.hall, workshop=room.now(), actor="alice")
    assert [each.exists() for each in kept] == [True, True]
    assert trace(kept[0].parent) == [kept[0].name]
