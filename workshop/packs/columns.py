"""The header row: which column holds what."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from workshop.domain.pack import PackStatement
from workshop.domain.text import one_line
from workshop.languages import CODES
from workshop.packs.problems import Problem, shortened
from workshop.packs.sheet import Row

_ = str  # marks a sentence for translation; it is translated where it is shown

COLUMNS = tuple(name for column in fields(PackStatement) if (name := column.name) != "translations")
TRANSLATED = {  # a column of words: its language, and whether no speaker has checked them yet
    name: (code, machine)
    for code in CODES
    for name, machine in ((f"text_{code}", False), (f"text_{code}_machine", True))
}
KNOWN = (*COLUMNS, *TRANSLATED)
NEEDED = ("kind", "text")

MISSING = _("This column is missing. The header row needs at least the columns kind and text.")
TWICE = _("The header row names this column twice. Keep one of them.")
UNKNOWN = _("This column is not known, so it was not read.")
NO_HEADER = _("The file is empty. It needs a header row with at least the columns kind and text.")
STRAY = _(
    "There is text in cell %(cell)s, but the header row has no name for it. "
    "In a CSV file, put a text that holds commas in quotation marks."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The names of the columns from left to right, and what is wrong with them."""

    names: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()

    def record(self, row: Row) -> dict[str, str]:
        """The cells of a row under their names; a column that is not there is left out."""
        return dict(zip(self.names, row.cells, strict=False))

    def stray(self, row: Row) -> tuple[Problem, ...]:
        """A problem for each filled cell that stands under no name."""
        return tuple(
            Problem(row.number, "", STRAY, {"cell": place})
            for place, cell in enumerate(row.cells, start=1)
            if cell.strip() and not "".join(self.names[place - 1 : place])
        )


def read_header(row: Row) -> Header:
    """Read the header row; never raises: what is wrong stands in `problems` and `notices`."""
    names = tuple(map(_name, row.cells))
    missing = [Problem(row.number, name, MISSING) for name in NEEDED if name not in names]
    twice = [Problem(row.number, name, TWICE) for name in KNOWN if names.count(name) > 1]
    unknown = dict.fromkeys(name for name in names if name and name not in KNOWN)
    notices = tuple(Problem(row.number, shortened(name), UNKNOWN) for name in unknown)
    return Header(names=names, problems=(*missing, *twice), notices=notices)


def known_names(cells: Sequence[str]) -> set[str]:
    """The columns we know among the cells of a header row."""
    return set(KNOWN).intersection(map(_name, cells))


def _name(cell: str) -> str:
    """Return the name in one spelling: `Case Study` and `case-study` are `case_study`."""
    return "_".join(one_line(cell).casefold().replace("-", " ").replace("_", " ").split())
