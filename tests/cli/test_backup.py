"""`workshop backup` and `workshop restore` as they are typed. Beside a server: tests/faults."""

from pathlib import Path

from click.testing import CliRunner, Result

from tests.fixtures.people import Room
from workshop.cli import main
from workshop.store import backups
from workshop.store.lock import hold


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_a_backup_without_a_name_goes_into_the_folder_beside(room: Room) -> None:
    path = room.hall.store.path
    done = run("backup", "--database", path)
    (kept,) = backups.every(path)
    assert (done.exit_code, done.output) == (0, f"The backup is written to {kept}.\n")
    assert kept.parent == path.with_name("workshop.sqlite3.backups")
    assert kept.name.endswith("Z-by-hand.sqlite3")


def test_a_restore_says_where_what_was_there_is_kept(room: Room, tmp_path: Path) -> None:
    backup = tmp_path / "b.sqlite3"
    run("backup", "--database", room.hall.store.path, "--output", backup)
    target = tmp_path / "new.sqlite3"
    first = run("restore", backup, "--database", target)
    assert first.output == f"{target} is as it was in {backup}.\n"
    again = run("restore", backup, "--database", target)
    (aside,) = backups.every(target)
    assert again.output.splitlines()[1] == f"What was there before is kept as {aside}."


def test_a_restore_is_refused_in_words_and_changes_nothing(room: Room, tmp_path: Path) -> None:
    path = room.hall.store.path
    wrong = tmp_path / "notes.txt"
    wrong.write_text("not a database " * 1000)
    refused = run("restore", wrong, "--database", path)
    assert refused.exit_code == 1
    assert "cannot be restored: it is no database" in refused.output
    backup = tmp_path / "b.sqlite3"
    run("backup", "--database", path, "--output", backup)
    with hold(path):
        served = run("restore", backup, "--database", path)
    assert served.exit_code == 1
    assert "Stop workshop serve first" in served.output
    assert backups.every(path) == ()
