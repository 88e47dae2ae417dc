"""A file to check, whatever it is: JSON, a workbook, or a zip of CSV tables."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.errors import NotAnExport, NothingToVerify
from workshop.reports.document.export import Export
from workshop.reports.verify.cells import cells_against_counts
from workshop.reports.verify.grid import TableDamaged
from workshop.reports.verify.mismatch import Mismatch, as_mismatches
from workshop.reports.verify.others import other_file, other_zip
from workshop.reports.verify.reading import check_size, read
from workshop.reports.verify.results import UNTOLD_OF_TABLES
from workshop.reports.verify.tabled import TITLES, tabled
from workshop.reports.verify.unpacked import (
    Unpacked,
    formulas_in,
    from_workbook,
    from_zip,
    is_workbook,
    listed,
)

_ = str  # marks words for translation

JSON, WORKBOOK, TABLES = _("JSON file"), _("workbook"), _("zip of CSV tables")
TOO_LARGE = _("It is too large: at most %(limit)s MB can be read.")
NOT_OURS = _("It is no file of this program, or one that is for something else.")

MOST_BYTES = 100_000_000
_MEGABYTE = 1_000_000
_ZIP = b"PK\x03\x04"
_TABLES, _SHEETS = {"ranking", "method"}, {"Ranking", "Method"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a file tells. `untold` is not in this kind of it; `mismatches` came up in reading."""

    kind: str
    export: Export | None
    untold: frozenset[str] = frozenset()
    mismatches: tuple[Mismatch, ...] = ()


def source_of(content: bytes) -> Source:
    """Return what a file tells; without an export where a table of it is damaged.

    Raises:
        NotAnExport: when it is no file of ours, or does harm.
        NothingToVerify: when it is one of ours, and nothing in it can be checked.
    """
    if len(content) > MOST_BYTES:
        raise NotAnExport(found=TOO_LARGE % {"limit": MOST_BYTES // _MEGABYTE})
    if not content.startswith(_ZIP):
        _refuse(other_file(content))
        return Source(kind=JSON, export=read(content))
    names = listed(content)
    if is_workbook(names):
        return _of_tables(WORKBOOK, lambda: from_workbook(content), _SHEETS)
    _refuse(other_zip(content, names))
    return _of_tables(TABLES, lambda: from_zip(content), _TABLES)


def _refuse(what: str) -> None:
    if what:
        raise NothingToVerify(what=what)


def _of_tables(kind: str, unpack: Callable[[], Unpacked], needed: set[str]) -> Source:
    try:
        found = unpack()
    except TableDamaged as damage:
        return Source(kind=kind, export=None, mismatches=(Mismatch(words=str(damage)),))
    if not needed & found.grids.keys():
        raise NotAnExport(found=NOT_OURS)
    mismatches = tuple(as_mismatches(formulas_in(found, {*TITLES.values()})))
    try:
        told = tabled(found.grids)
    except TableDamaged as damage:
        return Source(kind=kind, export=None, mismatches=(*mismatches, Mismatch(words=str(damage))))
    check_size(told.export)
    mismatches += tuple(cells_against_counts(told))
    return Source(kind=kind, export=told.export, untold=UNTOLD_OF_TABLES, mismatches=mismatches)
