"""Files of this program that have nothing to check, and what they are."""

import re
from io import BytesIO
from zipfile import ZipFile

from workshop.errors import NotAnExport
from workshop.packs.csv_file import decoded, separator
from workshop.packs.problems import PackHasProblems
from workshop.reports.contacts import HEADER as CONTACTS

_ = str  # marks words for translation

REPORT, CHARTS = _("the report"), _("charts for slides")
SINGLE = _("one table by itself")
DATABASE = _(
    "It is a database. Write a file from it first: workshop export CODE --format json --output FILE"
    " --database THIS-ONE."
)
_MEMBERS = {  # a file that is in a zip of ours, and what the zip is
    "participant-votes.csv": _("votes for Polis tools"),
    "pack.toml": _("a pack for starting another workshop"),
}

_CHART = re.compile(r"[0-9]{2,4}-[^/]{1,200}\.(?:svg|png)")
_DOCUMENT = "word/document.xml"
_OUR_PART = b"PAGEREF part_"  # in the contents of our report, and after Word has saved it
_SQLITE = b"SQLite format 3\0"
_FIRST_BYTES = 4_000  # the head of a table is within these
_STARTS = (  # what the heads of our tables begin with, a table or a few that are alike each
    ("round", "ballot"),
    ("round", "rank", "tied"),
    ("round", "statement", "text"),
    ("round", "statement", "criterion"),
    ("round", "question", "rules"),
    ("round", "position", "characters"),
    ("round", "receipt"),
    ("earlier", "later", "statement"),
    ("barrier_rank", "barrier"),
    ("statement", "text", "proposal"),
    ("statement", "version", "text"),
    ("number", "way", "on"),
    ("part", "name", "text", "key"),
    ("position", "at", "actor"),
    CONTACTS,
)


def other_file(content: bytes) -> str:
    """Return what a file is that is no zip, "" when it is none of these.

    Raises:
        NotAnExport: when it is a database, which has everything, and is to be exported first.
    """
    if content.startswith(_SQLITE):
        raise NotAnExport(found=DATABASE)
    return SINGLE if _is_table(content) else ""


def other_zip(content: bytes, names: tuple[str, ...]) -> str:
    """Return what a zip with these names in it is, "" when it is none of these."""
    for name in names:
        if what := _MEMBERS.get(name.rpartition("/")[2]):
            return what
    if names and all(map(_CHART.fullmatch, names)):
        return CHARTS
    return REPORT if _DOCUMENT in names and _is_report(content) else ""


def _is_report(content: bytes) -> bool:
    with ZipFile(BytesIO(content)) as archive:
        return _OUR_PART in archive.read(_DOCUMENT)


def _is_table(content: bytes) -> bool:
    try:
        head = decoded(content[:_FIRST_BYTES].partition(b"\n")[0]).strip()
    except PackHasProblems:
        return False
    cells = tuple(cell.strip('" ') for cell in head.split(separator(head, len)))
    return any(cells[: len(start)] == start for start in _STARTS)
