"""A pack in a zip: the folder of a pack, as `workshop export --format pack` writes it."""

from io import BytesIO
from lzma import LZMAError
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as BadDeflate  # noqa: N812 - the module calls its exception so

from workshop.errors import UploadTooLarge
from workshop.packs.file_name import FileName
from workshop.packs.folder import MANIFEST, NOT_THERE, read_files
from workshop.packs.limits import UPLOAD_LIMIT, UPLOAD_LIMIT_SHOWN
from workshop.packs.preview import Preview
from workshop.packs.problems import FileNotReadable

_ = str  # marks a sentence for translation; it is translated where it is shown

NOT_A_ZIP = _("This zip cannot be read. Please export the pack again, or upload its CSV file.")
TWO_PACKS = _("There is more than one %(name)s in this zip. Put one pack into each zip.")

_BROKEN = (
    *(BadZipFile, BadDeflate, EOFError, LZMAError),
    *(NotImplementedError, OSError, RuntimeError, ValueError),
)


def read_zip(data: bytes, *, slug: str) -> Preview:
    """Read a pack from a zip. The folder in it becomes the slug; without one it is this slug.

    Only the two files of a pack are unpacked, and no more of them than a file may have.

    Raises:
        UploadTooLarge: when one of them is over the limit.
        FileNotReadable: when it is no zip.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            folder = _folder(archive)
            own = FileName(f"{folder}.zip").slug if folder else slug
            return read_files(lambda name: _content(archive, name), slug=own)
    except _BROKEN as error:
        raise FileNotReadable(NOT_A_ZIP) from error


def _folder(archive: ZipFile) -> str:
    """Return the name of the folder that the manifest is in; empty at the top of the zip."""
    found = _named(archive, MANIFEST)
    return PurePosixPath(found[0].filename).parent.name if found else ""


def _content(archive: ZipFile, name: str) -> bytes:
    found = _named(archive, name)
    if not found:
        raise FileNotReadable(NOT_THERE, name=name)
    if len(found) > 1:
        raise FileNotReadable(TWO_PACKS, name=name)
    with archive.open(found[0]) as file:
        content = file.read(UPLOAD_LIMIT + 1)
    if len(content) > UPLOAD_LIMIT:
        raise UploadTooLarge(limit=UPLOAD_LIMIT_SHOWN)
    return content


def _named(archive: ZipFile, name: str) -> list[ZipInfo]:
    return [each for each in archive.infolist() if PurePosixPath(each.filename).name == name]
