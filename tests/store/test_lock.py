"""One server for one database."""

import threading
from pathlib import Path
from typing import IO

import pytest

from tests.fixtures.server import running
from workshop.errors import BadSettings, DatabaseIsServed
from workshop.store.lock import hold


def test_a_database_is_held_once_and_again_after_it_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "workshop.sqlite3"
    first = hold(path)
    with pytest.raises(DatabaseIsServed):
        hold(path)
    first.close()
    hold(path).close()


def test_who_is_patient_gets_the_lock_when_it_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "workshop.sqlite3"
    first = hold(path)
    got: list[IO[bytes]] = []
    waiting = threading.Thread(target=lambda: got.append(hold(path, patience=30)))
    waiting.start()
    waiting.join(timeout=0.3)
    assert waiting.is_alive()
    first.close()
    waiting.join()
    got[0].close()


def test_a_served_database_refuses_a_second_server(tmp_path: Path) -> None:
    path = tmp_path / "workshop.sqlite3"
    with running("serve", database=path, last_line="Set up here"), pytest.raises(DatabaseIsServed):
        hold(path)
    hold(path).close()


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="nowhere"):
        hold(tmp_path / "nowhere" / "workshop.sqlite3")
