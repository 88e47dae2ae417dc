"""Every hostile workbook goes through the real child process."""

import subprocess
import sys

import pytest

from tests.packs.workbooks import (
    SHEET,
    lying_about_size,
    with_member,
    with_sheet_xml,
    workbook,
)
from workshop.packs.problems import PackHasProblems
from workshop.packs.sheet import Row
from workshop.packs.spreadsheet import read_spreadsheet

MEGABYTE = 1_000_000
IN_A_GREENLET = """
from gevent import monkey
monkey.patch_all()
import sys
import gevent
from workshop.packs.spreadsheet import read_spreadsheet

turns = []

def take_turns():
    while True:
        turns.append(1)
        gevent.sleep(0.001)

gevent.spawn(take_turns)
reading = gevent.spawn(read_spreadsheet, sys.stdin.buffer.read())
print(len(reading.get().rows), len(turns) > 5)
"""


def refusal(data: bytes) -> str:
    with pytest.raises(PackHasProblems) as refused:
        read_spreadsheet(data)
    (problem,) = refused.value.problems
    return str(problem)


def test_a_workbook_is_read_in_the_child() -> None:
    assert read_spreadsheet(workbook()).rows == (
        Row(1, ("kind", "text")),
        Row(2, ("barrier", "Contracts are too big.")),
    )


def test_other_greenlets_go_on_while_the_child_reads() -> None:
    command = [sys.executable, "-c", IN_A_GREENLET]
    done = subprocess.run(command, input=workbook(), capture_output=True, check=True)  # noqa: S603 - ours
    assert done.stdout.split() == [b"2", b"True"]


def test_letters_of_every_script_come_through() -> None:
    rows = [("kind", "text"), ("barrier", "ਪੰਜਾਬੀ اردو polski বাংলা 🏴")]
    assert read_spreadsheet(workbook(rows)).rows[1].cells == rows[1]


def test_the_child_knows_none_of_our_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENPYXL_DEFUSEDXML", "False")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    assert len(read_spreadsheet(workbook()).rows) == 2


def test_a_cell_in_the_farthest_corner_is_refused() -> None:
    assert refusal(workbook(far_cell="XFD1048576")).startswith(
        "Row 1048576: There is something in this row"
    )


def test_a_cell_far_to_the_right_is_refused() -> None:
    assert refusal(workbook(far_cell="XFD1")).startswith("Row 1: This row has 16384 cells")


def test_too_many_rows_are_refused() -> None:
    rows = [("barrier", str(number)) for number in range(2002)]
    assert refusal(workbook(rows)).startswith("Row 2002: There is something in this row")


def test_a_row_that_no_spreadsheet_has_does_not_keep_us_busy() -> None:
    cells = '<row r="99999999999"><c r="A99999999999" t="inlineStr"><is><t>x</t></is></c></row>'
    assert read_spreadsheet(with_sheet_xml(cells)).rows == ()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
def test_a_workbook_that_asks_for_too_much_ends_its_child_and_not_us() -> None:
    cells = "".join(f"<c{number}/>" for number in range(100_000)) * 54
    assert refusal(with_sheet_xml(f"<row>{cells}</row>")) == (
        "This workbook asks for too much time or memory. Save the sheet as CSV UTF-8."
    )


def test_a_zip_bomb_is_refused() -> None:
    bomb = with_member(workbook(), SHEET, bytes(100 * MEGABYTE))
    assert refusal(bomb) == "This workbook is too large inside. At most 50 MB can be unpacked."


def test_a_zip_bomb_that_lies_about_its_size_is_refused() -> None:
    bomb = lying_about_size(with_member(workbook(), SHEET, bytes(60 * MEGABYTE)), size=900)
    assert refusal(bomb).startswith("This workbook cannot be read.")


def test_macros_are_refused() -> None:
    data = with_member(workbook(), "xl/vbaProject.bin", b"x")
    assert refusal(data).startswith("This workbook has macros.")


@pytest.mark.parametrize("content", [b"", b"<worksheet", b"\x00" * 99], ids=["no", "half", "NUL"])
def test_a_sheet_that_is_no_xml_is_refused(content: bytes) -> None:
    assert refusal(with_member(workbook(), SHEET, content)).startswith(
        "This workbook cannot be read."
    )


def test_entities_are_refused() -> None:
    entity = '<!DOCTYPE x [<!ENTITY a "lol">]>'
    cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>'
    assert refusal(with_sheet_xml(cells, before=entity)).startswith("This workbook cannot be read.")


def test_a_depth_of_a_hundred_thousand_elements_does_no_harm() -> None:
    deep = with_member(workbook(), SHEET, b"<a>" * 100_000)
    assert refusal(deep).startswith("This workbook")
