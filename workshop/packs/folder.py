"""A pack in a folder: `pack.toml` and `statements.csv`, as the seeds are kept."""

from collections.abc import Callable
from pathlib import Path

from workshop.domain.pack import Pack
from workshop.errors import UploadTooLarge
from workshop.packs.assembly import preview_of, without_rows
from workshop.packs.csv_file import read_csv
from workshop.packs.limits import UPLOAD_LIMIT, UPLOAD_LIMIT_SHOWN
from workshop.packs.manifest import read_manifest
from workshop.packs.pack_checks import cover_problems
from workshop.packs.preview import Preview
from workshop.packs.problems import FileNotReadable, PackHasProblems, Problem

_ = str  # marks a sentence for translation; it is translated where it is shown

MANIFEST = "pack.toml"
STATEMENTS = "statements.csv"
NOT_THERE = _("The folder has no %(name)s.")


def read_folder(path: Path) -> Preview:
    """Read a pack from a folder, whose name becomes the slug. Problems of both files are found.

    Raises:
        UploadTooLarge: when a file is over the limit.
    """
    return read_files(lambda name: _content(path / name), slug=path.resolve().name)


def read_files(content: Callable[[str], bytes], *, slug: str) -> Preview:
    """Read a pack from its two files, whose content `content` returns by their names.

    Raises:
        UploadTooLarge: when `content` does.
    """
    try:
        cover, problems = _cover(content(MANIFEST), slug)
    except PackHasProblems as error:
        cover, problems = Pack(slug="", title="", statements=()), error.problems
    try:
        sheet = read_csv(content(STATEMENTS))
    except PackHasProblems as error:
        return without_rows((*problems, *error.problems))
    return preview_of(sheet, cover, problems)


def _cover(data: bytes, slug: str) -> tuple[Pack, tuple[Problem, ...]]:
    cover, problems = read_manifest(data, slug=slug)
    return cover, (*problems, *cover_problems(cover))


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise FileNotReadable(NOT_THERE, name=path.name)
    if path.stat().st_size > UPLOAD_LIMIT:
        raise UploadTooLarge(limit=UPLOAD_LIMIT_SHOWN)
    return path.read_bytes()
