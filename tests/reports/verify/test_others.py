"""Files of this program that have nothing to check are called what they are, not strangers."""

import io
from zipfile import ZipFile

import pytest
from docx import Document

from tests.fixtures.people import Room
from tests.reports.verify.kept import whole_zip
from tests.reports.verify.played import played
from workshop.actions.formats import FORMATS
from workshop.errors import NotAnExport, NothingToVerify
from workshop.reports.contacts import contacts_csv
from workshop.reports.verify.check import check

__all__ = ["whole_zip"]

KINDS = {
    "docx": "the report",
    "charts": "charts for slides",
    "polis": "votes for Polis tools",
    **dict.fromkeys(("ranking", "comments", "votes", "refinement"), "one table by itself"),
}


def test_every_file_but_three_says_what_it_is(room: Room) -> None:
    played(room)
    for name, what in KINDS.items():
        with pytest.raises(NothingToVerify, match=f"a file of this program: {what}") as refused:
            check(FORMATS[name].write(room.hall, workshop=room.now()))
        assert "Check the JSON file, the workbook (.xlsx) or the zip" in str(refused.value)
    assert FORMATS.keys() - KINDS == {"json", "xlsx", "csv", "pack"}


def test_so_does_each_table_that_was_taken_out_of_the_zip(whole_zip: bytes) -> None:
    with ZipFile(io.BytesIO(whole_zip)) as archive:
        tables = {name: archive.read(name) for name in archive.namelist()}
    assert len(tables) > len(KINDS)
    for content in tables.values():
        with pytest.raises(NothingToVerify, match="one table by itself"):
            check(content)


def test_so_does_a_table_that_a_spreadsheet_saved_with_its_own_separator() -> None:
    with pytest.raises(NothingToVerify, match="one table by itself"):
        check(contacts_csv([]).replace(b",", b";"))


def test_a_database_is_to_be_exported_first(room: Room) -> None:
    with pytest.raises(NotAnExport, match=r"It is a database\. Write a file from it first"):
        check(room.hall.store.path.read_bytes())


def test_a_document_of_somebody_else_is_none_of_ours() -> None:
    document, target = Document(), io.BytesIO()
    document.add_paragraph("Minutes")
    document.save(target)
    with pytest.raises(NotAnExport, match="no file of this program"):
        check(target.getvalue())
