import csv
import io
import re
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.reports.csv_file import csv_file

_cells = st.text(st.characters(codec="utf-8"), max_size=12)


def read(file: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def only_cell(cell: str | float | None) -> str:
    (_, (written, _)) = read(csv_file(["header", "second"], [[cell, "x"]]))
    return written


def test_the_file_begins_with_a_byte_order_mark_and_ends_lines_as_spreadsheets_do() -> None:
    assert csv_file(["a", "b"], [["ü", 1]]) == b"\xef\xbb\xbfa,b\r\n\xc3\xbc,1\r\n"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("https://example.org")',
        "+44 121",
        "-1",
        "@sum(a1)",
        "\t=1",
        "\r=1",
        "\uff1d1",  # full-width twins of = + - @
        "\uff0b1",
        "\uff0d1",
        "\uff201",
        " =1+1",
        "    @x",
    ],
)
def test_text_that_looks_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert only_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["'=1+1", "''@x"])
def test_text_that_looks_guarded_gets_one_more_so_that_taking_one_off_gives_it_back(
    text: str,
) -> None:
    assert only_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", " ", "a=b", "1+1", "'quoted", "−", "a\nb", 'say "x", y'])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert only_cell(text) == text


@pytest.mark.parametrize(
    ("number", "written"), [(0, "0"), (-1, "-1"), (-0.5, "-0.5"), (1.0, "1.0"), (12, "12")]
)
def test_a_number_stays_a_number(number: float, written: str) -> None:
    assert only_cell(number) == written


def test_nothing_is_an_empty_cell_and_not_zero() -> None:
    assert only_cell(None) == ""


def test_without_rows_there_is_the_header() -> None:
    assert read(csv_file(["a", "b"], [])) == [["a", "b"]]


@given(st.lists(st.lists(_cells, min_size=2, max_size=4), max_size=5))
def test_what_is_written_is_read_again_but_for_the_apostrophe(rows: list[list[str]]) -> None:
    written = read(csv_file(["a", "b"], rows))[1:]
    assert [len(row) for row in written] == [len(row) for row in rows]
    for cell, there in zip(chain(*rows), chain(*written), strict=True):
        assert there.removeprefix("'") == cell.removeprefix("'")


@given(_cells)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not re.match(r"[ ]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]", only_cell(text))
