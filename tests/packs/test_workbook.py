from datetime import UTC, date, datetime, time

import openpyxl
import pytest
from defusedxml.common import EntitiesForbidden
from openpyxl.chart import BarChart

from tests.packs.workbooks import saved, with_member, with_sheet_xml, workbook
from workshop.packs.problems import FileNotReadable
from workshop.packs.sheet import Row
from workshop.packs.workbook import read_workbook, text_of

ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "lol lol lol lol">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 20}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">]>'
INLINE = '<row r="1"><c r="A1" t="inlineStr"><is><t>&i;</t></is></c></row>'


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("a", "a"),
        (7, "7"),
        (7.0, "7"),
        (7.5, "7.5"),
        (float("inf"), "inf"),
        (True, "TRUE"),
        (date(2026, 11, 26), "2026-11-26"),
        (datetime(2026, 11, 26, 9, 30, tzinfo=UTC).replace(tzinfo=None), "2026-11-26T09:30:00"),
        (time(9, 30), "09:30:00"),
        ("#REF!", "#REF!"),
    ],
)
def test_a_cell_reads_as_a_person_would_have_typed_it(value: object, text: str) -> None:
    assert text_of(value) == text


def test_rows_are_counted_as_the_spreadsheet_shows_them() -> None:
    sheet = read_workbook(workbook([("kind", "text"), (), ("barrier", 7.0, None), (None, None)]))
    assert sheet.rows == (Row(1, ("kind", "text")), Row(3, ("barrier", "7")))
    assert sheet.notices == ()


def test_a_formula_without_a_value_is_blank_and_never_run() -> None:
    sheet = read_workbook(workbook([("kind", "text"), ("barrier", "=1+1")]))
    assert sheet.rows[1] == Row(2, ("barrier",))


def test_only_the_first_sheet_is_read_and_a_notice_says_so() -> None:
    book = openpyxl.Workbook()
    book.active.title = "Ideas"
    book.active.append(["kind", "text"])
    book.create_sheet("Notes").append(["secret"])
    sheet = read_workbook(saved(book))
    assert sheet.rows == (Row(1, ("kind", "text")),)
    assert [str(notice) for notice in sheet.notices] == [
        "Only the first sheet, Ideas, was read. The file has 2."
    ]


def test_a_workbook_of_charts_alone_is_refused() -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.create_chartsheet("Chart").add_chart(BarChart())
    with pytest.raises(FileNotReadable, match="This file is not a workbook"):
        read_workbook(saved(book))


def chain_of(error: BaseException | None) -> list[type[BaseException]]:
    """Return the types of an error and of all it came from: openpyxl wraps what it meets."""
    return [] if error is None else [type(error), *chain_of(error.__cause__)]


def all_causes(data: bytes) -> list[type[BaseException]]:
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - openpyxl words it as it likes
        read_workbook(data)
    return chain_of(refused.value)


@pytest.mark.parametrize("doctype", [ENTITIES, OUTSIDE], ids=["entity bomb", "outside file"])
def test_entities_in_a_sheet_are_never_expanded(doctype: str) -> None:
    assert EntitiesForbidden in all_causes(with_sheet_xml(INLINE, before=doctype))


@pytest.mark.parametrize("name", ["xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml"])
def test_entities_in_the_other_parts_are_never_expanded(name: str) -> None:
    xml = f'<?xml version="1.0"?>{OUTSIDE}<x>&i;</x>'
    assert EntitiesForbidden in all_causes(with_member(workbook(), name, xml.encode()))
