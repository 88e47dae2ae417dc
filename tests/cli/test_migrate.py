"""`workshop migrate`."""

from pathlib import Path

from click.testing import CliRunner

from workshop.cli import main


def test_migrate_makes_a_database_and_says_so_each_time(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite3"
    for _ in range(2):
        run = CliRunner().invoke(main, ["migrate", "--database", str(path)])
        assert (run.exit_code, run.output) == (0, f"{path} is up to date.\n")
    assert path.stat().st_size > 0


def test_a_base_url_that_cannot_work_is_refused_in_words(tmp_path: Path) -> None:
    run = CliRunner().invoke(
        main,
        ["migrate", "--database", str(tmp_path / "x.sqlite3")],
        env={"WORKSHOP_BASE_URL": "vote.example.org"},
    )
    assert run.exit_code == 1
    assert "it must look like http://192.168.1.20:8000" in run.output
