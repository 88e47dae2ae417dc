"""`/healthz`: asked by many, tried on the disk once a second at most."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from flask.testing import FlaskClient

from tests.fixtures.house import ADDRESS
from workshop.actions.hall import Hall, open_hall
from workshop.app import create_app
from workshop.settings import Settings
from workshop.store import pulse
from workshop.store.connection import Store

T = TypeVar("T")


@dataclass
class Disk:
    """Counts what is written aside; waits while it is stuck."""

    free: threading.Event = field(default_factory=threading.Event)
    reached: threading.Event = field(default_factory=threading.Event)
    times: int = 0

    def __call__(self, work: Callable[[], T], /) -> T:
        self.times += 1
        self.reached.set()
        self.free.wait()
        return work()


@pytest.fixture
def disk() -> Disk:
    made = Disk()
    made.free.set()
    return made


@pytest.fixture
def asked(tmp_path: Path, disk: Disk) -> Iterator[tuple[FlaskClient, Hall]]:
    store = Store(tmp_path / "asked.sqlite3", aside=disk)
    hall = open_hall(store)
    app = create_app(Settings(database=store.path, base_url=ADDRESS), rooms=hall)
    yield app.test_client(), hall
    disk.free.set()
    store.close()


def test_however_many_ask_the_disk_is_tried_once(
    asked: tuple[FlaskClient, Hall], disk: Disk
) -> None:
    browser, _ = asked
    answers = [browser.get("/healthz") for _ in range(20)]
    assert {(answer.status_code, answer.text) for answer in answers} == {(200, '{"status":"ok"}\n')}
    assert disk.times == 1


def test_a_file_that_refuses_is_told_and_recovers(
    asked: tuple[FlaskClient, Hall], monkeypatch: pytest.MonkeyPatch
) -> None:
    browser, hall = asked
    monkeypatch.setattr(pulse, "EACH_SECONDS", 0.0)
    with hall.store.writing() as database:
        database.execute("pragma query_only = on")
    answer = browser.get("/healthz")
    assert (answer.status_code, answer.get_json()) == (
        503, {"status": "nothing can be saved", "why": "the database cannot be written"}
    )  # fmt: skip
    with hall.store.reading() as database:  # reading goes on
        assert database.table("hosts").exists()
    hall.store._writer.execute("pragma query_only = off")  # noqa: SLF001 - the file as it was
    assert browser.get("/healthz").status_code == 200


def test_a_disk_without_room_is_told(
    asked: tuple[FlaskClient, Hall], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulse, "LEAST_FREE_BYTES", 1 << 60)
    answer = asked[0].get("/healthz")
    assert (answer.status_code, answer.get_json()["why"]) == (503, "the disk is full")


def test_a_disk_that_is_stuck_holds_up_only_the_one_who_tries(
    asked: tuple[FlaskClient, Hall], disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, hall = asked
    disk.free.clear()
    first = threading.Thread(target=hall.pulse.trouble, daemon=True)
    first.start()
    disk.reached.wait()
    assert hall.pulse.trouble() is None  # for a moment nobody knows better
    monkeypatch.setattr(pulse, "STUCK_SECONDS", 0.0)
    assert hall.pulse.trouble() is pulse.Trouble.STUCK
    disk.free.set()
    first.join()
    assert disk.times == 1
