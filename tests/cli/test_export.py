"""`workshop export`."""

import csv
import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from tests.actions.test_exporting import CLOSE, REVEAL, voted
from tests.fixtures.decided import refine
from tests.fixtures.people import Room
from tests.fixtures.venues import Venue
from workshop.actions.formats import FORMATS
from workshop.cli import main
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way

FIRST = {
    "charts": "01-solutions-ranking.png",
    "polis": "participant-votes.csv",
    "csv": "ranking.csv",
    "xlsx": "xl/worksheets/sheet1.xml",
    "pack": "mainstreaming-ced-refined-CODE/statements.csv",
    "docx": "word/document.xml",
}


def export(code: str, name: str, output: Path | str, database: Path) -> Result:
    options = ["--format", name, "--output", str(output), "--database", str(database)]
    return CliRunner().invoke(main, ["export", code, *options])


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_is_written(room: Room, tmp_path: Path, name: str) -> None:
    voted(room, Kind.SOLUTION, CLOSE, REVEAL)
    refine(room, Way.KEEP, "S2")
    path = tmp_path / f"file{FORMATS[name].suffix}"
    run = export(room.workshop.code.lower(), name, path, room.hall.store.path)
    assert (run.exit_code, run.output) == (0, f"Local firms, local jobs is written to {path}.\n")
    if path.suffix in {".zip", ".xlsx", ".docx"}:
        with ZipFile(path) as archive:
            names = [
                entry.replace(room.workshop.code.lower(), "CODE") for entry in archive.namelist()
            ]
        assert FIRST[name] in names
    elif path.suffix == ".json":
        assert json.loads(path.read_bytes())["rounds"][0]["statements"][0]["statement"] == "S2"
    else:
        text = path.read_text(encoding="utf-8-sig")
        assert "S2" in {row["statement"] for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_what_a_format_cannot_tell_is_named(room: Room, tmp_path: Path) -> None:
    for kind in Kind:
        voted(room, kind, CLOSE, REVEAL)
    run = export(room.workshop.code, "polis", tmp_path / "file.zip", room.hall.store.path)
    assert run.output.splitlines()[1] == (
        "Left out, because this format cannot tell their ballots: Barriers."
    )


def test_without_a_round_that_fits_no_file_is_made(room: Room, tmp_path: Path) -> None:
    voted(room, Kind.SOLUTION, CLOSE)
    run = export(room.workshop.code, "polis", tmp_path / "file.zip", room.hall.store.path)
    assert run.exit_code == 1
    assert "No revealed round can be written in the Polis format." in run.output
    assert not (tmp_path / "file.zip").exists()


def test_without_a_decision_no_pack_is_made(room: Room, tmp_path: Path) -> None:
    run = export(room.workshop.code, "pack", tmp_path / "file.zip", room.hall.store.path)
    assert run.exit_code == 1
    assert "keep, reword, merge or split a statement first." in run.output
    assert not (tmp_path / "file.zip").exists()


def test_a_code_that_nobody_knows_is_said(room: Room, tmp_path: Path) -> None:
    run = export("XXXX", "votes", tmp_path / "file.csv", room.hall.store.path)
    assert run.exit_code == 1
    assert "We know no workshop with the code XXXX." in run.output


def test_a_folder_that_is_not_there_is_said(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "file.csv"
    run = export(room.workshop.code, "votes", path, room.hall.store.path)
    assert run.exit_code == 1
    assert "No such file or directory" in run.output


def test_it_works_while_a_server_uses_the_database(venue: Venue, tmp_path: Path) -> None:
    voted(venue.room, Kind.SOLUTION, CLOSE, REVEAL)
    path = tmp_path / "file.zip"
    run = export(venue.room.workshop.code, "polis", path, venue.hall.store.path)
    assert (run.exit_code, path.exists()) == (0, True)
    assert venue.server.process.poll() is None
