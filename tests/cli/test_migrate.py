"""`workshop migrate`."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.store.test_migration_killed import names_of, old_file
from workshop.cli import main
from workshop.store import backups

__all__ = ["old_file"]


def test_migrate_makes_a_database_and_says_so_each_time(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite3"
    for _ in range(2):
        run = CliRunner().invoke(main, ["migrate", "--database", str(path)])
        assert (run.exit_code, run.output) == (0, f"{path} is up to date.\n")
    assert path.stat().st_size > 0


def test_a_backup_is_written_before_an_older_database_is_changed(old_file: Path) -> None:
    run = CliRunner().invoke(main, ["migrate", "--database", str(old_file)])
    (kept,) = backups.every(old_file)
    assert (run.exit_code, run.stdout) == (0, f"{old_file} is up to date.\n")
    assert run.stderr.endswith(f"A backup was written first: {kept}.\n")
    again = CliRunner().invoke(main, ["migrate", "--database", str(old_file)])
    assert (again.exit_code, again.stderr) == (0, "")
    assert backups.every(old_file) == (kept,)


def test_without_room_for_the_backup_an_older_database_stays_as_it_is(
    old_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = names_of(old_file)
    monkeypatch.setattr(backups, "LEAST_FREE_BYTES", 1 << 60)
    run = CliRunner().invoke(main, ["migrate", "--database", str(old_file)])
    assert (run.exit_code, "too little room" in run.output) == (1, True)
    assert names_of(old_file) == before
    unwanted = {"WORKSHOP_BACKUPS": "0"}
    run = CliRunner().invoke(main, ["migrate", "--database", str(old_file)], env=unwanted)
    assert (run.exit_code, backups.every(old_file)) == (0, ())


def test_a_base_url_that_cannot_work_is_refused_in_words(tmp_path: Path) -> None:
    run = CliRunner().invoke(
        main,
        ["migrate", "--database", str(tmp_path / "x.sqlite3")],
        env={"WORKSHOP_BASE_URL": "vote.example.org"},
    )
    assert run.exit_code == 1
    assert "it must look like http://192.168.1.20:8000" in run.output
