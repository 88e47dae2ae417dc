import pytest

from tests.packs.statements import PACK
from tests.packs.workbooks import with_member, workbook
from tests.packs.written import csv_of
from workshop.domain.kind import Kind
from workshop.errors import UploadTooLarge
from workshop.packs.columns import COLUMNS
from workshop.packs.limits import UPLOAD_LIMIT
from workshop.packs.problems import FileNotReadable, PackHasProblems
from workshop.packs.upload import read_upload

HEADER = ("id", "kind", "text", "addresses")


def test_a_csv_becomes_a_pack_named_after_its_file() -> None:
    data = csv_of(HEADER, ("B1", "barrier", "Too big.", ""), ("S1", "Solution", "Split it.", "B1"))
    preview = read_upload(data, filename="food_contracts.csv")
    assert preview.ready
    assert preview.pack is not None
    assert (preview.pack.slug, preview.pack.title) == ("food-contracts", "Food contracts")
    assert [each.id for each in preview.pack.of_kind(Kind.SOLUTION)] == ["S1"]
    assert [row.number for row in preview.rows] == [2, 3]


def test_a_workbook_becomes_the_same_pack_as_the_csv() -> None:
    rows = [COLUMNS, *[("B1", "barrier", "Too big."), ("S1", "solution", "Split it.")]]
    from_csv = read_upload(csv_of(*rows), filename="pack.csv")
    assert from_csv.ready
    assert read_upload(workbook(rows), filename="Pack.XLSX") == from_csv


def test_problems_name_the_rows_that_the_spreadsheet_shows() -> None:
    data = csv_of(
        HEADER,
        ("", "barrier", "Two\nlines.", ""),
        (),
        ("S1", "solution", "Split it.", "B1|B9"),
        ("S2", "idea", "", ""),
        ("S2", "solution", "split it", "S1"),
    )
    preview = read_upload(data, filename="x.csv")
    assert [str(problem) for problem in preview.problems] == [
        "Row 4, addresses: There is no barrier with the id B9. Put | between two ids.",
        "Row 5, kind: This is idea. Please write barrier or solution.",
        "Row 6, text: This is the same statement as in row 4. Keep one of them.",
        "Row 6, addresses: S1 is a solution. A solution can only address barriers.",
    ]
    assert not preview.ready


def test_each_row_of_the_preview_has_its_statement_and_its_problems() -> None:
    data = csv_of(HEADER, ("B1", "barrier", "Too big.", ""), ("?", "barrier", "", ""), ("", "x"))
    good, bad, unknown = read_upload(data, filename="x.csv").rows
    assert good.statement is not None
    assert good.problems == ()
    assert bad.statement is not None
    assert [problem.column for problem in bad.problems] == ["text", "id"]
    assert unknown.statement is None
    assert [problem.column for problem in unknown.problems] == ["kind"]


def test_the_pack_of_a_preview_holds_the_rows_without_problems() -> None:
    data = csv_of(HEADER, ("B1", "barrier", "Too big.", ""), ("B2", "barrier", "", ""))
    preview = read_upload(data, filename="x.csv")
    assert preview.pack is not None
    assert [statement.id for statement in preview.pack.statements] == ["B1"]


def test_an_unknown_column_is_a_notice_and_stops_nothing() -> None:
    preview = read_upload(csv_of((*HEADER, "Colour"), ("", "barrier", "a")), filename="x.csv")
    assert preview.ready
    assert [str(notice) for notice in preview.notices] == [
        "Row 1, colour: This column is not known, so it was not read."
    ]


def test_a_comma_that_was_not_quoted_is_found() -> None:
    preview = read_upload(b"kind,text\nbarrier,Too big, too few\n", filename="x.csv")
    assert not preview.ready
    assert str(preview.problems[0]).startswith("Row 2: There is text in cell 3")


def test_a_missing_column_leaves_nothing_usable() -> None:
    preview = read_upload(b"id,statement\nB1,Too big\n", filename="x.csv")
    assert preview.pack is None
    assert preview.rows == ()
    assert [(problem.row, problem.column) for problem in preview.problems] == [
        (1, "kind"),
        (1, "text"),
    ]


def test_a_header_without_statements_is_not_ready() -> None:
    preview = read_upload(b"kind,text\n", filename="x.csv")
    assert preview.pack is None
    assert [str(problem) for problem in preview.problems] == [
        "There are no statements yet. Add at least one row below the header."
    ]


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b" \r\n\r\n"], ids=["no", "mark", "wide", "blank"]
)
def test_an_empty_file_is_refused(data: bytes, name: str) -> None:
    with pytest.raises(FileNotReadable, match="The file is empty"):
        read_upload(data, filename=name)


def test_a_csv_of_blank_cells_is_empty_too() -> None:
    preview = read_upload(b",,\n,,\n", filename="x.csv")
    assert preview.pack is None
    assert str(preview.problems[0]).startswith("The file is empty.")


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
@pytest.mark.parametrize("data", [b"<!DOCTYPE html><table>", b"\xef\xbb\xbf\n<html>", b"<?xml?>"])
def test_a_web_page_is_refused_whatever_its_name(data: bytes, name: str) -> None:
    with pytest.raises(FileNotReadable, match="This is a web page, not a spreadsheet"):
        read_upload(data, filename=name)


def test_an_old_or_locked_workbook_is_refused() -> None:
    with pytest.raises(FileNotReadable, match="of an old kind, or locked with a password"):
        read_upload(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), filename="x.xlsx")


@pytest.mark.parametrize("name", ["x.xls", "x.xlsm", "x.ods", "x.exe", "csv", "x.csv.html", ""])
def test_only_csv_and_xlsx_are_read(name: str) -> None:
    with pytest.raises(
        FileNotReadable, match=r"Only \.csv and \.xlsx files can be read, and a pack"
    ):
        read_upload(workbook(), filename=name)


def test_a_name_that_does_not_fit_the_content_is_refused() -> None:
    with pytest.raises(FileNotReadable, match=r"Change the name to \.xlsx"):
        read_upload(workbook(), filename="x.csv")
    with pytest.raises(FileNotReadable, match="this is not such a workbook"):
        read_upload(csv_of(HEADER), filename="x.xlsx")


def test_a_workbook_with_macros_is_refused_as_a_pack_problem() -> None:
    data = with_member(workbook(), "xl/vbaProject.bin", b"x")
    with pytest.raises(PackHasProblems, match="This workbook has macros"):
        read_upload(data, filename="x.xlsx")


def test_a_file_over_the_limit_is_refused() -> None:
    with pytest.raises(UploadTooLarge, match="At most 2 MB"):
        read_upload(b" " * (UPLOAD_LIMIT + 1), filename="x.csv")


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "@x", "\uff1d1"])
def test_text_that_looks_like_a_formula_is_text(text: str) -> None:
    preview = read_upload(csv_of(HEADER, ("B1", "barrier", text)), filename="x.csv")
    assert preview.pack is not None
    assert [statement.text for statement in preview.pack.statements] == [text]


def test_text_with_markup_and_templates_is_text() -> None:
    text = "<script>alert(1)</script> {{ 7 * 7 }} '; drop table votes; -- %_"
    preview = read_upload(csv_of(HEADER, ("B1", "barrier", text)), filename="x.csv")
    assert preview.pack is not None
    assert [statement.text for statement in preview.pack.statements] == [text]


def test_a_cell_with_tens_of_thousands_of_words_does_not_keep_us_busy() -> None:
    row = ("S1", "solution", "Split it.", "a|" * 60_000)
    preview = read_upload(csv_of(HEADER, *[row] * 10), filename="x.csv")
    assert len(preview.problems) == 10 * 51 + 2 * 9


def test_an_upload_has_the_defaults_of_a_pack() -> None:
    preview = read_upload(csv_of(HEADER, ("B1", "barrier", "a")), filename="x.csv")
    assert preview.pack is not None
    assert preview.pack.language == PACK.language
    assert preview.pack.lists == PACK.lists
    assert preview.pack.cautions == ()
