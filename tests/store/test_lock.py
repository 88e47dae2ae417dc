"""One server for one database."""

from pathlib import Path

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


def test_a_served_database_refuses_a_second_server(tmp_path: Path) -> None:
    path = tmp_path / "workshop.sqlite3"
    with running("serve", database=path, last_line="Set up here"), pytest.raises(DatabaseIsServed):
        hold(path)
    hold(path).close()


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="nowhere"):
        hold(tmp_path / "nowhere" / "workshop.sqlite3")
