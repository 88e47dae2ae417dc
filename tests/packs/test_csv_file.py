import pytest
from hypothesis import given, settings

from tests.packs.strategies import packs
from tests.packs.written import csv_of_pack, csv_text
from workshop.domain.pack import Pack
from workshop.packs.csv_file import read_csv
from workshop.packs.problems import FileNotReadable
from workshop.packs.seeds import seeds
from workshop.packs.sheet import Row
from workshop.packs.upload import read_upload

ROWS = [("kind", "text"), ("barrier", "Größe, zu viel; 太大\u200d🏴")]
READ = (Row(1, ROWS[0]), Row(2, ROWS[1]))


@settings(deadline=None)
@given(packs())
def test_a_pack_written_as_csv_and_read_back_is_the_same(pack: Pack) -> None:
    preview = read_upload(csv_of_pack(pack), filename="any_pack.csv")
    assert preview.ready
    assert preview.notices == ()
    assert preview.pack is not None
    assert preview.pack.statements == pack.statements


@pytest.mark.parametrize("pack", seeds(), ids=lambda pack: pack.slug)
def test_a_seed_written_as_csv_and_read_back_is_the_same(pack: Pack) -> None:
    preview = read_upload(csv_of_pack(pack), filename="seed.csv")
    assert preview.ready
    assert preview.pack is not None
    assert preview.pack.statements == pack.statements


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_spreadsheets_write_is_read(separator: str, encoding: str) -> None:
    assert read_csv(csv_text(ROWS, separator=separator).encode(encoding)).rows == READ


def test_utf_16_of_the_other_byte_order_is_read() -> None:
    assert read_csv(b"\xfe\xff" + csv_text(ROWS).encode("utf-16-be")).rows == READ


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16-le", "utf-32"])
def test_letters_that_cannot_be_read_are_refused_with_a_way_out(encoding: str) -> None:
    with pytest.raises(FileNotReadable, match="choose Save as, then CSV UTF-8"):
        read_csv("kind,text\nbarrier,Größe\n".encode(encoding))


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_rows_are_counted_as_a_spreadsheet_shows_them(line_end: str) -> None:
    lines = ["", "kind,text", "", 'barrier,"two', 'lines"', ",", "solution,last"]
    sheet = read_csv(line_end.join(lines).encode())
    assert [row.number for row in sheet.rows] == [2, 4, 6]


def test_a_quote_before_a_formula_sign_is_taken_off_again() -> None:
    sheet = read_csv("'=1,'-10 %,'\uff1d2,'quoted',''=x\n".encode())
    assert sheet.rows == (Row(1, ("=1", "-10 %", "\uff1d2", "'quoted'", "'=x")),)


def test_a_quotation_mark_that_is_never_closed_is_named_with_its_row() -> None:
    with pytest.raises(FileNotReadable, match="Row 3: The CSV cannot be read from this row on"):
        read_csv(b'kind,text\nbarrier,fine\nsolution,"never closed\nbarrier,lost\n')


def test_a_cell_over_the_limit_of_the_reader_is_refused() -> None:
    with pytest.raises(FileNotReadable, match="Row 2: The CSV cannot be read"):
        read_csv(b"kind,text\nbarrier," + b"x" * 200_000)


def test_an_empty_file_has_no_rows() -> None:
    assert read_csv(b"").rows == ()
