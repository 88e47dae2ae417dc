"""What a disk refuses is told as "not saved" or "not read"; mistakes of ours are not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from tests.fixtures.people import Room
from workshop.errors import NotRead, NotSaved
from workshop.store.connection import Store


def spoil(path: Path) -> None:
    """Overwrite all pages behind the first, as a dying disk does."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))


def settled(room: Room) -> Store:
    """A store of its own over the room's file, of which everything is in the main file."""
    room.hall.store.scrub()
    return Store(room.hall.store.path)


def test_a_damaged_page_is_told_when_it_is_read_and_when_it_is_written(room: Room) -> None:
    store = settled(room)
    spoil(store.path)
    with pytest.raises(NotRead), store.reading() as database:
        database.execute("select * from participants").fetchall()
    with pytest.raises(NotSaved), store.writing() as database:
        database.execute("update workshops set title = 'x'")
    store.close()


@pytest.mark.parametrize(
    "wrong", ["select * from nowhere", "selec", "insert into nowhere values (1)"]
)
def test_a_mistake_of_ours_is_no_refusal_of_the_disk(store: Store, wrong: str) -> None:
    with pytest.raises(sqlite3.OperationalError), store.reading() as database:
        database.execute(wrong)


def test_a_file_that_is_gone_is_told_and_read_again_when_it_is_back(tmp_path: Path) -> None:
    store = Store(tmp_path / "moved.sqlite3")
    away = tmp_path / "away"
    away.mkdir()
    everything = list(tmp_path.glob("moved.sqlite3*"))
    for path in everything:
        path.rename(away / path.name)
    tmp_path.joinpath("moved.sqlite3").mkdir()
    with pytest.raises(NotRead), store.reading():
        pass
    tmp_path.joinpath("moved.sqlite3").rmdir()
    for path in everything:
        (away / path.name).rename(path)
    with store.reading() as database:
        assert database.execute("select count(*) from workshops").fetchone() == (0,)
    store.close()


@pytest.mark.parametrize("path", ["/j/{}", "/screen/{}/"])
def test_a_page_that_cannot_be_read_says_so(app: Flask, room: Room, path: str) -> None:
    reads: Callable[..., object] = room.hall.store._free_reader  # noqa: SLF001 - the next reader
    spoil_next = settled(room)
    spoil_next.close()
    while reads():  # those there are have the pages in memory
        pass
    spoil(room.hall.store.path)
    answer = app.test_client().get(path.format(room.workshop.code))
    assert answer.status_code == 503
    assert "could not read its disk. Nothing was changed." in answer.text
