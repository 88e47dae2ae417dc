"""Looks at a workbook as what it is, a zip archive, before anything opens it."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as BadDeflate  # noqa: N812 - the module calls its exception so

from workshop.packs.limits import UNPACKED_LIMIT, UNPACKED_LIMIT_SHOWN
from workshop.packs.problems import FileNotReadable

_ = str  # marks a sentence for translation; it is translated where it is shown

DAMAGED = _("This workbook cannot be read. Open it in a spreadsheet and save it again as .xlsx.")
NOT_A_WORKBOOK = _("This file is not a workbook. Save it as .xlsx, or as CSV UTF-8.")
HAS_MACROS = _("This workbook has macros. Save it as .xlsx without macros, or as CSV UTF-8.")
LOCKED = _("This workbook is locked with a password. Save it without one.")
TOO_LARGE_INSIDE = _("This workbook is too large inside. At most %(limit)s can be unpacked.")

WORKBOOK = "xl/workbook.xml"

_MOST_ENTRIES = 500
_MOST_RATIO = 200  # unpacked bytes for one packed byte; real sheets reach about 60
_SMALL = 1_000_000  # unpacked bytes that do no harm at any ratio
_CHUNK = 65_536
_LOCKED_BIT = 0x1


def check_archive(data: bytes) -> None:
    """Unpack everything once, counting, and keep nothing.

    Raises:
        FileNotReadable: when it is no workbook, damaged, locked, too large inside, or has macros.
    """
    _check_names([name.casefold() for name in names_in(data)])


def names_in(data: bytes) -> tuple[str, ...]:
    """Return the names in any zip that does no harm: all of it is unpacked once, and counted.

    Raises:
        FileNotReadable: when it is damaged, locked, or too large inside.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_entries(archive.infolist())
            _check_bytes(archive)
            return tuple(archive.namelist())
    except (BadZipFile, BadDeflate, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise FileNotReadable(DAMAGED) from error


def _check_entries(entries: list[ZipInfo]) -> None:
    names = [entry.filename.casefold() for entry in entries]
    if len(names) > _MOST_ENTRIES or len(set(names)) < len(names):
        raise FileNotReadable(DAMAGED)
    for entry in entries:
        _check_entry(entry)
    _check_total(sum(entry.file_size for entry in entries))


def _check_names(names: list[str]) -> None:
    if WORKBOOK not in names:
        raise FileNotReadable(NOT_A_WORKBOOK)
    if any("vbaproject" in name or "macrosheet" in name for name in names):
        raise FileNotReadable(HAS_MACROS)


def _check_entry(entry: ZipInfo) -> None:
    if entry.flag_bits & _LOCKED_BIT:
        raise FileNotReadable(LOCKED)
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise FileNotReadable(DAMAGED)
    if entry.file_size > max(_SMALL, _MOST_RATIO * entry.compress_size):
        raise FileNotReadable(TOO_LARGE_INSIDE, limit=UNPACKED_LIMIT_SHOWN)


def _check_total(unpacked: int) -> None:
    if unpacked > UNPACKED_LIMIT:
        raise FileNotReadable(TOO_LARGE_INSIDE, limit=UNPACKED_LIMIT_SHOWN)


def _check_bytes(archive: ZipFile) -> None:
    """Count what really comes out: the sizes an archive declares may be lies."""
    unpacked = 0
    for entry in archive.infolist():
        with archive.open(entry) as content:
            while chunk := content.read(_CHUNK):
                unpacked += len(chunk)
                _check_total(unpacked)
