import csv
import io
from zipfile import ZipFile

from tests.reports.sheets import SHARE, TEXT, a_table
from workshop.reports.archive import csv_zip


def rows(content: bytes) -> list[list[str]]:
    with ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("a-table.csv").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_each_table_is_a_file_with_its_keys_on_top() -> None:
    table = a_table(("a", 0.5), ("b", None), kinds=(TEXT, SHARE))
    assert rows(csv_zip([table])) == [["column_0", "column_1"], ["a", "0.5"], ["b", ""]]


def test_text_that_looks_like_a_formula_is_guarded_and_long_text_is_whole() -> None:
    long = "x" * 40_000
    assert rows(csv_zip([a_table(("=1+1",), (long,))]))[1:] == [["'=1+1"], [long]]


def test_the_same_tables_make_the_same_zip() -> None:
    assert csv_zip([a_table(("a",))]) == csv_zip([a_table(("a",))])
