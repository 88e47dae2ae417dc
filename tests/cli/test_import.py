"""`workshop import`."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.fixtures.hosts import keeper_of, one_more
from tests.fixtures.polis import london_folder, small, zipped
from tests.fixtures.server import running
from workshop.actions.hall import Hall
from workshop.cli import main
from workshop.domain.kind import Kind
from workshop.domain.workshop import Workshop
from workshop.store import hosts, statements, workshops


def run(path: Path, database: Path, *options: str) -> Result:
    words = ["import", str(path), "--database", str(database), *options]
    return CliRunner().invoke(main, words)


def stored(hall: Hall) -> list[Workshop]:
    with hall.store.reading() as database:
        return list(workshops.newest_first(database))


def test_a_folder_is_stored_and_said(hall: Hall, tmp_path: Path) -> None:
    keeper_of(hall)
    told = run(london_folder(tmp_path / "london"), hall.store.path)
    (workshop,) = stored(hall)
    assert told.exit_code == 0
    assert told.output == (
        "London is stored: 26 people, 36 comments, 638 votes.\n"
        f"Its code is {workshop.code}. Start workshop serve to look at the result.\n"
    )


def test_every_option_counts(hall: Hall, tmp_path: Path) -> None:
    one_more(hall, "Dora")
    path = small(tmp_path / "trees")
    options = ("--title", "Streets", "--kind", "barrier", "--owner", "Dora", "--with-moderated")
    assert run(path, hall.store.path, *options).exit_code == 0
    (workshop,) = stored(hall)
    with hall.store.reading() as database:
        known = statements.newest_versions(database, workshop.id)
        dora = next(each for each in hosts.organisers(database) if each.name == "Dora")
        assert workshops.is_owned(database, workshop.id, host_id=dora.id)
    assert workshop.title == "Streets"
    assert {statement.kind for statement in known} == {Kind.BARRIER}
    assert known[0].text == "Something rude."


def test_what_is_wrong_stands_line_by_line_and_nothing_is_stored(
    hall: Hall, tmp_path: Path
) -> None:
    keeper_of(hall)
    path = small(tmp_path / "trees", matrix=b"participant,2\n1,7\n2,8\n")
    told = run(path, hall.store.path)
    assert told.exit_code == 1
    assert told.output == (
        "Error: This conversation cannot be imported.\n"
        "participant-votes.csv, Row 2, 2: 7 is no vote. It must be 1, 0, -1 or empty.\n"
        "participant-votes.csv, Row 3, 2: 8 is no vote. It must be 1, 0, -1 or empty.\n"
    )
    assert stored(hall) == []


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    told = run(small(tmp_path / "trees"), tmp_path / "none.sqlite3")
    assert told.exit_code == 1
    assert "There is no organiser yet" in told.output
    assert [path.name for path in tmp_path.iterdir()] == ["trees"]


def test_while_a_server_uses_the_database_it_says_what_to_do(tmp_path: Path) -> None:
    path, database = small(tmp_path / "trees"), tmp_path / "served.sqlite3"
    with running("serve", database=database, last_line="Set up here"):
        told = run(path, database)
    assert told.exit_code == 1
    assert "people may be voting. Stop workshop serve first, then try again" in told.output


@pytest.mark.parametrize("name", ["trees.zip", "trees.csv"])
def test_a_file_that_is_no_zip_is_explained(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"participant,2\n")
    told = run(tmp_path / name, tmp_path / "none.sqlite3")
    assert told.exit_code == 1
    assert f"{name}: This is neither a folder nor a zip that can be opened." in told.output


def test_a_zip_names_itself_as_the_source(hall: Hall, tmp_path: Path) -> None:
    keeper_of(hall)
    folder = small(tmp_path / "trees")
    content = {file.name: file.read_bytes() for file in folder.iterdir()}
    (tmp_path / "trees.zip").write_bytes(zipped(content))
    assert run(tmp_path / "trees.zip", hall.store.path).exit_code == 0
    (workshop,) = stored(hall)
    assert re.match(r"Imported from trees\.zip, a conversation", workshop.purpose)
