"""Workbooks for the tests: honest ones, and such as only an attacker makes."""

import struct
from collections.abc import Iterable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

SHEET = "xl/worksheets/sheet1.xml"
ROWS = (("kind", "text"), ("barrier", "Contracts are too big."))

_CENTRAL, _CENTRAL_SIZE = b"PK\x01\x02", 24
_LOCAL, _LOCAL_SIZE = b"PK\x03\x04", 22


def workbook(rows: Iterable[Sequence[object]] = ROWS, *, far_cell: str = "") -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if far_cell:
        book.active[far_cell] = "far"
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    """Return the workbook with one member of its archive added, or replaced."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for entry in source.infolist():
            if entry.filename != name:
                copy.writestr(entry, source.read(entry))
        copy.writestr(name, content)
    return target.getvalue()


def with_sheet_xml(cells: str, *, before: str = "") -> bytes:
    """Return a workbook with this sheet data; `before` stands in front of the root element."""
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xml = (
        f'<?xml version="1.0"?>{before}<worksheet xmlns="{namespace}">'
        f"<sheetData>{cells}</sheetData></worksheet>"
    )
    return with_member(workbook(), SHEET, xml.encode())


def lying_about_size(data: bytes, *, size: int) -> bytes:
    """Return the workbook with a false unpacked size for its sheet, in both headers."""
    lie = struct.pack("<I", size)
    forged = bytearray(data)
    for signature, offset in ((_CENTRAL, _CENTRAL_SIZE), (_LOCAL, _LOCAL_SIZE)):
        start = _header_of_sheet(data, signature)
        forged[start + offset : start + offset + 4] = lie
    return bytes(forged)


def _header_of_sheet(data: bytes, signature: bytes) -> int:
    """Return where the header stands that names the sheet."""
    name = data.index(SHEET.encode()) if signature == _LOCAL else data.rindex(SHEET.encode())
    return data.rindex(signature, 0, name)


def locked(data: bytes) -> bytes:
    """Return the workbook with every member marked as encrypted."""
    forged = bytearray(data)
    start = data.find(_CENTRAL)
    while start >= 0:
        forged[start + 8] |= 0x1
        start = data.find(_CENTRAL, start + 1)
    return bytes(forged)
