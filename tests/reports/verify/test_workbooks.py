"""The workbook: what is changed in it is named. That LibreOffice may save it: `test_files`."""

from collections.abc import Callable

import pytest
from openpyxl import Workbook

from tests.packs.workbooks import with_member
from tests.reports.verify.kept import whole_book
from tests.reports.verify.tables_of_file import resaved
from workshop.errors import NotAnExport
from workshop.reports.verify.check import check
from workshop.reports.verify.unpacked import FORMULA
from workshop.reports.workbook import workbook

__all__ = ["whole_book"]

Change = Callable[[Workbook], None]


def column(book: Workbook, sheet: str, words: str) -> int:
    """The number of the column with this head, from 1."""
    return [cell.value for cell in book[sheet][1]].index(words) + 1


def set_cell(book: Workbook, sheet: str, words: str, value: object, row: int = 2) -> None:
    book[sheet].cell(row, column(book, sheet, words)).value = value


def much(book: Workbook) -> None:
    """What somebody changes in one sitting, each in a sheet of its own."""
    answer = book["Votes"].cell(2, column(book, "Votes", "Answer"))
    answer.value = "agree" if answer.value != "agree" else "disagree"
    set_cell(book, "Ranking", "Support", 0.99)
    set_cell(book, "Ranking", "Agree", 1, row=3)
    set_cell(book, "Seals", "Characters", "AAAA-AAAA")
    book["Receipts"].delete_rows(2)
    book["Audit"].delete_rows(3)


def calculated(book: Workbook) -> None:
    set_cell(book, "Counts", "People", "=3+1")


def harmless(book: Workbook) -> None:
    """Sorted, with a column of notes, numbers stored as text, and a sheet of somebody's own."""
    sheet = book["Ranking"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    sheet.delete_rows(2, len(rows))
    for row in reversed(rows):
        sheet.append(row)
    set_cell(book, "Ranking", "Score", str(sheet.cell(2, column(book, "Ranking", "Score")).value))
    set_cell(book, "Rounds", "Voted", "7")
    sheet.insert_cols(1)
    sheet.cell(1, 1).value = "Notes of mine"
    book.create_sheet("Mine", 0).cell(1, 1).value = "=A1+1"


def test_a_formula_is_named(whole_book: bytes) -> None:
    assert check(resaved(whole_book, calculated)).findings == (
        FORMULA % {"table": "Counts", "cell": "E2"},
        "“Counts”, row 2, “People”: “=3+1” is no number.",
    )


def test_each_change_is_named_with_its_sheet(whole_book: bytes) -> None:
    found = check(resaved(whole_book, much)).findings
    for words in (
        "the count of “agree” is",
        "the support is 0.99 in the file",
        "“Ranking”, row 3, “Agree”: it says “1”",
        "the characters AAAA-AAAA are not those of its seal",
        "who voted is 7, and that of receipts is 6",
        "Audit, row 2: a row before it was changed, moved or taken out",
    ):
        assert [said for said in found if words in said], found


def test_what_does_no_harm_is_let_be(whole_book: bytes) -> None:
    assert check(resaved(whole_book, harmless)).findings == ()


ENTITY = b'<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
SHEET = "xl/worksheets/sheet1.xml"
HOSTILE: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "entities": (lambda book: with_member(book, SHEET, ENTITY), "This workbook cannot be read"),
    "a bomb": (lambda book: with_member(book, SHEET, bytes(100_000_000)), "too large inside"),
    "macros": (lambda book: with_member(book, "xl/vbaProject.bin", b"x"), "has macros"),
    "another workbook": (lambda _: workbook([], title="Mine"), "no file of this program"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_workbook_is_refused_in_words(whole_book: bytes, case: str) -> None:
    hostile, words = HOSTILE[case]
    with pytest.raises(NotAnExport, match=words):
        check(hostile(whole_book))
