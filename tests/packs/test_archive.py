from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from tests.packs.workbooks import SHEET, locked, lying_about_size, with_member, workbook
from workshop.packs.archive import check_archive
from workshop.packs.problems import FileNotReadable

MEGABYTE = 1_000_000


def test_an_honest_workbook_passes() -> None:
    check_archive(workbook())


def test_a_sheet_that_unpacks_to_hundreds_of_megabytes_is_refused() -> None:
    bomb = with_member(workbook(), SHEET, bytes(200 * MEGABYTE))
    assert len(bomb) < MEGABYTE
    with pytest.raises(FileNotReadable, match="At most 50 MB can be unpacked"):
        check_archive(bomb)


def test_many_small_members_that_are_too_large_together_are_refused() -> None:
    target = BytesIO(workbook())
    with ZipFile(target, "a", ZIP_DEFLATED) as archive:
        for number in range(51):
            archive.writestr(f"xl/media/{number}.bin", bytes(MEGABYTE))
    with pytest.raises(FileNotReadable, match="At most 50 MB can be unpacked"):
        check_archive(target.getvalue())


def test_a_sheet_that_lies_about_its_size_is_refused() -> None:
    bomb = with_member(workbook(), SHEET, bytes(60 * MEGABYTE))
    with pytest.raises(FileNotReadable, match="This workbook cannot be read"):
        check_archive(lying_about_size(bomb, size=1000))


def test_too_many_members_are_refused() -> None:
    target = BytesIO(workbook())
    with ZipFile(target, "a") as archive:
        for number in range(501):
            archive.writestr(f"x{number}", b"")
    with pytest.raises(FileNotReadable, match="This workbook cannot be read"):
        check_archive(target.getvalue())


def test_two_members_of_one_name_are_refused() -> None:
    target = BytesIO(workbook())
    with ZipFile(target, "a") as archive:
        archive.writestr(SHEET.upper(), b"")
    with pytest.raises(FileNotReadable, match="This workbook cannot be read"):
        check_archive(target.getvalue())


def test_a_packing_that_no_spreadsheet_uses_is_refused() -> None:
    target = BytesIO(workbook())
    with ZipFile(target, "a", ZIP_LZMA) as archive:
        archive.writestr("x", b"x")
    with pytest.raises(FileNotReadable, match="This workbook cannot be read"):
        check_archive(target.getvalue())


def test_macros_are_refused() -> None:
    with pytest.raises(FileNotReadable, match="This workbook has macros"):
        check_archive(with_member(workbook(), "xl/vbaProject.bin", b"x"))


def test_a_locked_workbook_is_refused() -> None:
    with pytest.raises(FileNotReadable, match="locked with a password"):
        check_archive(locked(workbook()))


def test_another_kind_of_zip_is_refused() -> None:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", b"<x/>")
    with pytest.raises(FileNotReadable, match="This file is not a workbook"):
        check_archive(target.getvalue())


@pytest.mark.parametrize("length", [0, 4, 100, -30])
def test_a_workbook_that_is_cut_short_is_refused(length: int) -> None:
    with pytest.raises(FileNotReadable, match="This workbook cannot be read"):
        check_archive(workbook()[:length])


def test_a_workbook_with_a_changed_byte_is_refused() -> None:
    data = bytearray(workbook())
    with ZipFile(BytesIO(data)) as archive:
        entry = archive.getinfo(SHEET)
    data[entry.header_offset + 30 + len(SHEET) + entry.compress_size // 2] ^= 0xFF
    with pytest.raises(FileNotReadable, match="This workbook cannot be read"):
        check_archive(bytes(data))


@pytest.mark.parametrize("place", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_a_byte_changed_anywhere_in_a_packed_sheet_is_told_in_words(place: float) -> None:
    data = bytearray(workbook())
    with ZipFile(BytesIO(data)) as archive:
        entry = archive.getinfo(SHEET)
    for offset in range(8):
        changed = bytearray(data)
        at = entry.header_offset + 30 + len(SHEET) + int(entry.compress_size * place) + offset
        changed[at] ^= 0xFF
        with pytest.raises(FileNotReadable, match="This workbook cannot be read"):
            check_archive(bytes(changed))
