"""Which rounds are in the files for the refinement stage, and where they are built."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar
from zipfile import ZipFile

import pytest

from tests.actions.records import acts
from tests.actions.test_exporting import CLOSE, HIDDEN, REVEAL, voted
from tests.fixtures.office import Convert
from tests.fixtures.people import Room
from tests.fixtures.refined import refined
from tests.reports.sheets import opened
from workshop.actions.files import document_file, tables_file, workbook_file
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.reports.verify.check import check

T = TypeVar("T")
BUILDERS = [workbook_file, tables_file, document_file]


@pytest.mark.parametrize("steps", HIDDEN)
def test_a_round_that_is_not_revealed_is_in_none(room: Room, steps: tuple[RoundStep, ...]) -> None:
    if steps:
        voted(room, Kind.BARRIER, *steps[1:])
    book = opened(workbook_file(room.hall, workshop=room.now()))
    for name in ("Ranking", "Groups", "Between rounds", "Comments", "Votes"):
        assert book[name].max_row == 1, name
    found = json.loads(document_file(room.hall, workshop=room.now()))
    assert (found["rounds"], found["comments"], found["votes"]) == ([], [], [])
    with ZipFile(io.BytesIO(tables_file(room.hall, workshop=room.now()))) as archive:
        assert len(archive.read("votes.csv").splitlines()) == 1


def test_a_revealed_round_is_in_all_and_leaves_no_row_in_the_audit(room: Room) -> None:
    voted(room, Kind.BARRIER, CLOSE, REVEAL)
    voted(room, Kind.SOLUTION, CLOSE)
    before = acts(room)
    book = opened(workbook_file(room.hall, workshop=room.now()))
    assert {cell.value for cell in book["Ranking"]["A"][1:]} == {"Barriers"}
    assert book["Comments"].max_row == 2
    found = json.loads(document_file(room.hall, workshop=room.now()))
    assert [each["title"] for each in found["rounds"]] == ["Barriers"]
    assert acts(room) == before


@pytest.mark.parametrize("build", BUILDERS)
def test_they_are_built_where_statistics_are(room: Room, build: Callable[..., bytes]) -> None:
    """The last work that is reckoned returns the file itself."""
    voted(room, Kind.BARRIER, CLOSE, REVEAL)
    done: list[object] = []

    def reckon(work: Callable[[], T], /) -> T:
        assert not busy, "work inside of work would wait for itself"
        busy.append(True)
        found = work()
        busy.pop()
        done.append(found)
        return found

    busy: list[bool] = []
    content = build(replace(room.hall, reckon=reckon), workshop=room.now())
    assert done[-1] is content


def test_libreoffice_finds_every_value_and_saves_what_still_can_be_checked(
    convert: Convert, room: Room, tmp_path: Path
) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(workbook_file(refined(room).room.hall, workshop=room.now()))
    again = convert(path, "xlsx").read_bytes()
    ours, theirs = opened(path.read_bytes()), opened(again)
    assert ours.sheetnames == theirs.sheetnames
    for name in ours.sheetnames:
        for mine, other in zip(ours[name].iter_rows(), theirs[name].iter_rows(), strict=True):
            told = [cell.value for cell in other][: len(mine)]
            assert told == pytest.approx([cell.value for cell in mine]), name
            assert {cell.data_type for cell in other} <= {"s", "n"}
    assert check(again).findings == ()
    pdf = convert(path, "pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert len(convert(path, "csv").read_text(encoding="utf-8").splitlines()) == 43
