"""The workbook: what stands in the cells, how it looks, and what it must never do."""

import io
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.office import Convert
from tests.reports.sheets import NUMBER, SHARE, TEXT, WHOLE, a_table, opened
from workshop.reports.csv_file import Cell
from workshop.reports.tables.table import ColumnKind
from workshop.reports.workbook import CUT, MOST_LETTERS, empty_book, workbook

INJECTIONS = [
    "=1+1",
    '=HYPERLINK("https://example.org")',
    "+44 121",
    "-1",
    "@sum(a1)",
    "{=1+1}",
    "https://example.org/x",
    "mailto:somebody@example.org",
    "internal:Sheet1!A1",
    "007",
    "1e5",
    "TRUE",
    "'quoted",
    "_x0041_",
    "a\u202eb",
]
RIGHT_TO_LEFT = "من سيدفع ثمن السنة الأولى؟"


def written(cell: Cell, kind: ColumnKind = TEXT) -> object:
    return opened(workbook([a_table((cell,), kinds=(kind,))], title="T"))["A table"]["A2"].value


@pytest.mark.parametrize("text", INJECTIONS)
def test_text_stays_text(text: str) -> None:
    content = workbook([a_table((text,))], title="T")
    cell = opened(content)["A table"]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.hyperlink is None
    with ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r"<f[ >]|<hyperlink", sheet) == []


@pytest.mark.parametrize("text", INJECTIONS)
def test_text_stays_text_even_where_a_call_asks_what_it_might_be(text: str) -> None:
    target = io.BytesIO()
    book = empty_book(target)
    book.add_worksheet("A table").write("A2", text)
    book.close()
    cell = opened(target.getvalue())["A table"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


@given(st.text(max_size=30))
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    kept = re.sub(r"[\ud800-\udfff]", "\ufffd", text)
    found = written(text)
    if re.search(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_", kept):
        return  # escaped as the format has it; that the file opens is what counts here
    assert (found or "") == kept


@pytest.mark.parametrize(
    ("cell", "kind", "form"),
    [(3, WHOLE, "0"), (0.62963, SHARE, "0%"), (-0.25, NUMBER, "0.00"), (0, WHOLE, "0")],
)
def test_numbers_are_numbers_in_the_look_of_their_column(
    cell: float, kind: ColumnKind, form: str
) -> None:
    book = opened(workbook([a_table((cell,), kinds=(kind,))], title="T"))
    found = book["A table"]["A2"]
    assert (found.value, found.data_type, found.number_format) == (cell, "n", form)


def test_nothing_is_an_empty_cell_and_a_word_may_stand_for_a_number() -> None:
    assert written(None, SHARE) is None
    assert written("90 % or more", SHARE) == "90 % or more"
    assert written("hidden", WHOLE) == "hidden"


def test_the_head_stays_in_sight_with_a_filter_over_all_rows() -> None:
    table = a_table(("a", 1), ("b", 2), kinds=(TEXT, WHOLE), fixed=1)
    sheet = opened(workbook([table], title="T"))["A table"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:B3")
    assert [cell.value for cell in sheet[1]] == ["Column 0", "Column 1"]
    assert sheet["A1"].font.bold
    assert sheet["A2"].alignment.wrap_text


def test_it_prints_across_a_page_with_the_head_on_each() -> None:
    table = a_table(("a", 1), kinds=(TEXT, WHOLE), printed=1)
    sheet = opened(workbook([table], title="T"))["A table"]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0  # across one page, down as many as it takes
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area == "'A table'!$A$1:$A$2"


def test_columns_are_as_wide_as_their_content_within_limits() -> None:
    table = a_table(("x" * 30, "y" * 500, "z"), kinds=(TEXT, TEXT, TEXT))
    sheet = opened(workbook([table], title="T"))["A table"]
    widths = [sheet.column_dimensions[letter].width for letter in "ABC"]
    assert 30 < widths[0] < widths[1] < 60
    assert widths[2] < 15


def test_a_row_is_as_high_as_its_text_needs() -> None:
    table = a_table(("short",), ("word " * 60,), ("a\nb\nc",), ("x" * 40_000,))
    sheet = opened(workbook([table], title="T"))["A table"]
    heights = [sheet.row_dimensions[line].height for line in (2, 3, 4, 5)]
    assert heights[0] is None  # one line
    assert heights[1] >= 75
    assert heights[2] == 45
    assert heights[3] <= 409


@pytest.mark.parametrize("letter", ["x", "😀"])
def test_what_is_too_long_for_a_cell_is_cut_and_says_so(letter: str) -> None:
    found = str(written(letter * 40_000))
    assert found.endswith(CUT)
    units = len(found.encode("utf-16-le")) // 2
    assert MOST_LETTERS - 2 <= units <= MOST_LETTERS
    assert written(letter * 16_000) == letter * 16_000


def test_half_a_letter_breaks_nothing() -> None:
    assert written("a\ud800b") == "a\ufffdb"
    assert opened(workbook([a_table(("x",))], title="T\udfff")).properties.title == "T\ufffd"


def test_text_from_right_to_left_is_left_alone() -> None:
    assert written(RIGHT_TO_LEFT) == RIGHT_TO_LEFT
    cell = opened(workbook([a_table((RIGHT_TO_LEFT,))], title="T"))["A table"]["A2"]
    assert cell.alignment.horizontal in {None, "general"}


def test_what_is_too_long_for_a_sheet_goes_on_on_the_next_one() -> None:
    book = opened(workbook([a_table(("a",), ("b",), ("c",))], title="T", most_rows=2))
    assert [[cell.value for cell in sheet["A"]] for sheet in book.worksheets] == [
        ["Column 0", "a", "b"],
        ["Column 0", "c"],
    ]
    assert book.sheetnames == ["A table", "A table 2"]


def test_the_title_of_the_workshop_stands_in_its_properties() -> None:
    assert opened(workbook([a_table()], title="Local firms")).properties.title == "Local firms"


def test_libreoffice_reads_what_was_written(convert: Convert, tmp_path: Path) -> None:
    cells = [*(text for text in INJECTIONS if text.isprintable()), RIGHT_TO_LEFT, "line\nline"]
    table = a_table(*((cell, 1, 0.5, -0.25) for cell in cells), kinds=(TEXT, WHOLE, SHARE, NUMBER))
    path = tmp_path / "book.xlsx"
    path.write_bytes(workbook([table], title="T"))
    sheet = opened(convert(path, "xlsx").read_bytes()).worksheets[0]
    told = [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=2)]
    assert told == list(table.rows)
