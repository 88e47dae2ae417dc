"""An uploaded file becomes a preview. Its content decides as well as its name."""

from collections.abc import Callable

from workshop.domain.pack import Pack
from workshop.errors import UploadTooLarge
from workshop.packs.assembly import preview_of
from workshop.packs.columns import NO_HEADER
from workshop.packs.csv_file import read_csv
from workshop.packs.file_name import FileName
from workshop.packs.limits import UPLOAD_LIMIT, UPLOAD_LIMIT_SHOWN
from workshop.packs.preview import Preview
from workshop.packs.problems import FileNotReadable
from workshop.packs.sheet import Sheet
from workshop.packs.spreadsheet import read_spreadsheet
from workshop.packs.zipped import read_zip

_ = str  # marks a sentence for translation; it is translated where it is shown

WRONG_TYPE = _(
    "Only .csv and .xlsx files can be read, and a pack in a .zip. Save your sheet as one of them."
)
WEB_PAGE = _("This is a web page, not a spreadsheet. Save your sheet as .xlsx or as CSV UTF-8.")
OLD_WORKBOOK = _(
    "This workbook is of an old kind, or locked with a password. "
    "Save it as .xlsx without a password, or as CSV UTF-8."
)
NOT_XLSX = _("The name says .xlsx, but this is not such a workbook. Save your sheet as .xlsx.")
NOT_CSV = _("The name says .csv, but this is a workbook. Change the name to .xlsx.")

_ZIP = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")  # byte order marks


def read_upload(data: bytes, *, filename: str) -> Preview:
    """Read statements from a .csv or .xlsx file, or a pack from a .zip.

    The name gives the pack its slug and title; in a zip the pack has its own.

    Under gevent, call it from a greenlet: a workbook is read in a child process while others go
    on. A thread of gevent's pool cannot start a child, and fails with a TypeError.

    Raises:
        UploadTooLarge: when the file is over the limit.
        FileNotReadable: a `PackHasProblems`, when the file cannot be read as a whole.
        PackHasProblems: when a workbook is refused.
    """
    if len(data) > UPLOAD_LIMIT:
        raise UploadTooLarge(limit=UPLOAD_LIMIT_SHOWN)
    name = FileName(filename)
    if name.extension == "zip":
        return read_zip(data, slug=name.slug)
    sheet = _reader(data, name.extension)(data)
    return preview_of(sheet, Pack(slug=name.slug, title=name.title, statements=()))


def _reader(data: bytes, extension: str) -> Callable[[bytes], Sheet]:
    """Choose the reader by name, after the content was found to agree."""
    if extension not in {"csv", "xlsx"}:
        raise FileNotReadable(WRONG_TYPE)
    _refuse_other_content(data)
    is_zip = data.startswith(_ZIP)
    if extension == "xlsx":
        if not is_zip:
            raise FileNotReadable(NOT_XLSX)
        return read_spreadsheet
    if is_zip:
        raise FileNotReadable(NOT_CSV)
    return read_csv


def _refuse_other_content(data: bytes) -> None:
    content = _without_mark(data).lstrip()
    if not content:
        raise FileNotReadable(NO_HEADER)
    if content.startswith(b"<"):
        raise FileNotReadable(WEB_PAGE)
    if data.startswith(_OLD_WORKBOOK):
        raise FileNotReadable(OLD_WORKBOOK)


def _without_mark(data: bytes) -> bytes:
    for mark in _MARKS:
        data = data.removeprefix(mark)
    return data
