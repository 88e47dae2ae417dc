"""The files of a conversation, from a folder or a zip. Only the known ones are ever unpacked."""

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo, is_zipfile
from zlib import error as DamagedStream  # noqa: N812 - an exception is named like a class

from workshop.packs.polis.limits import FILE_LIMIT, FILE_LIMIT_SHOWN, MOST_ENTRIES
from workshop.packs.polis.problems import unreadable

_ = str  # marks a sentence for translation; it is translated where it is shown

COMMENTS = "comments.csv"
SUMMARY = "summary.csv"
VOTES = "votes.csv"
MATRIX = "participant-votes.csv"
OLD_MATRIX = "participants-votes.csv"
KNOWN = (COMMENTS, SUMMARY, VOTES, MATRIX, OLD_MATRIX)

NOT_A_ZIP = _("This is neither a folder nor a zip that can be opened.")
DAMAGED = _("This zip is damaged. Download it again, or unpack it and import the folder.")
LOCKED = _("This zip is locked with a password. Unpack it, and import the folder.")
TOO_LARGE = _("This file is too large. At most %(limit)s can be read.")
NOTHING = _("There is no %(comments)s in it, so it is no conversation in the Polis format.")
SEVERAL = _(
    "It holds several conversations: %(folders)s. Unpack it, and import one folder at a time."
)

_LOCKED_BIT = 0x1

Files = Mapping[str, bytes]


def read_files(path: Path) -> Files:
    """Return what the known files hold, by name; a name that is not there is left out.

    Raises:
        ConversationHasProblems: when there is no conversation in it, or it cannot be opened.
    """
    found = _of_folder(path) if path.is_dir() else _of_zip(path)
    if COMMENTS not in found:
        raise unreadable(path.name, NOTHING, comments=COMMENTS)
    return found


def _of_folder(path: Path) -> Files:
    there = [path / name for name in KNOWN if (path / name).is_file()]
    if not there:
        folders = [found.parent.name for found in path.glob(f"*/{COMMENTS}")]
        _refuse_several(path, folders if len(folders) > 1 else ())
        return _of_folder(path / folders[0]) if folders else {}
    return {file.name: _content(file) for file in there}


def _of_zip(path: Path) -> Files:
    if not is_zipfile(path):
        raise unreadable(path.name, NOT_A_ZIP)
    try:
        with ZipFile(path) as archive:
            entries = _conversation(path, archive.infolist())
            return {name: _unpacked(archive, entry) for name, entry in entries.items()}
    except (BadZipFile, DamagedStream, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise unreadable(path.name, DAMAGED) from error


def _conversation(path: Path, entries: list[ZipInfo]) -> dict[str, ZipInfo]:
    """The known files of the one folder in which they are; systems add folders of their own."""
    if len(entries) > MOST_ENTRIES:
        raise unreadable(path.name, DAMAGED)
    places: dict[str, dict[str, ZipInfo]] = {}
    for entry in entries:
        place = PurePosixPath(entry.filename)
        if place.name in KNOWN and not place.parts[0].startswith("__"):
            places.setdefault(str(place.parent), {})[place.name] = entry
    _refuse_several(path, places if len(places) > 1 else ())
    return next(iter(places.values()), {})


def _unpacked(archive: ZipFile, entry: ZipInfo) -> bytes:
    """Read no more than allowed, whatever size the archive declares."""
    if entry.flag_bits & _LOCKED_BIT:
        raise unreadable(entry.filename, LOCKED)
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise unreadable(entry.filename, DAMAGED)
    with archive.open(entry) as content:
        return _limited(entry.filename, content.read(FILE_LIMIT + 1))


def _content(file: Path) -> bytes:
    with file.open("rb") as opened:
        return _limited(file.name, opened.read(FILE_LIMIT + 1))


def _limited(name: str, content: bytes) -> bytes:
    if len(content) > FILE_LIMIT:
        raise unreadable(name, TOO_LARGE, limit=FILE_LIMIT_SHOWN)
    return content


def _refuse_several(path: Path, folders: Iterable[str]) -> None:
    if named := sorted(folders):
        raise unreadable(path.name, SEVERAL, folders=", ".join(named))
