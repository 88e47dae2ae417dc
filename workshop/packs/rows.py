"""Rows of cells become statements, each with its number and what could not be read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from workshop.domain.kind import Kind, label
from workshop.domain.pack import PackStatement
from workshop.domain.translation import Translation
from workshop.packs.cells import kind_of, tidy, words
from workshop.packs.columns import TRANSLATED, Header
from workshop.packs.preview import PreviewRow
from workshop.packs.problems import Problem, shortened
from workshop.packs.sheet import Row

_ = str  # marks a sentence for translation; it is translated where it is shown

NO_KIND = _("Please write barrier or solution here.")
UNKNOWN_KIND = _("This is %(word)s. Please write barrier or solution.")


class Numbers:
    """Gives out ids that nobody has: B1, B2 for barriers, S1, S2 for solutions."""

    def __init__(self, taken: Iterable[str]) -> None:
        """Keep the ids that are taken."""
        self._taken = {tidy(name).casefold() for name in taken}
        self._last = dict.fromkeys(Kind, 0)

    def following(self, kind: Kind) -> str:
        """The next free id of a kind."""
        while True:
            self._last[kind] += 1
            name = label(kind, self._last[kind])
            if name.casefold() not in self._taken:
                return name


def read_rows(rows: Sequence[Row], header: Header) -> tuple[PreviewRow, ...]:
    """Read every row; never raises: what is wrong stands in the row's problems."""
    records = [header.record(row) for row in rows]
    numbers = Numbers(record.get("id", "") for record in records)
    return tuple(
        _read(row, record, header, numbers=numbers)
        for row, record in zip(rows, records, strict=True)
    )


def _read(row: Row, record: Mapping[str, str], header: Header, *, numbers: Numbers) -> PreviewRow:
    kind, stray = kind_of(record.get("kind", "")), header.stray(row)
    if kind is None:
        unknown = _unknown_kind(row.number, tidy(record.get("kind", "")))
        return PreviewRow(number=row.number, statement=None, problems=(*stray, unknown))
    statement = _statement(kind, record, numbers)
    return PreviewRow(number=row.number, statement=statement, problems=stray)


def _unknown_kind(number: int, word: str) -> Problem:
    if not word:
        return Problem(number, "kind", NO_KIND)
    return Problem(number, "kind", UNKNOWN_KIND, {"word": shortened(word)})


def _statement(kind: Kind, record: Mapping[str, str], numbers: Numbers) -> PackStatement:
    def cell(name: str) -> str:
        return tidy(record.get(name, ""))

    return PackStatement(
        id=cell("id") or numbers.following(kind),
        kind=kind,
        text=cell("text"),
        theme=cell("theme"),
        case_study=cell("case_study"),
        scale=cell("scale"),
        actors=words(record.get("actors", "")),
        addresses=words(record.get("addresses", "")),
        source=cell("source"),
        basis=cell("basis"),
        source_url=cell("source_url"),
        tier=cell("tier"),
        note=cell("note"),
        translations=tuple(_translations(record)),
    )


def _translations(record: Mapping[str, str]) -> Iterator[Translation]:
    """What stands in the columns of other languages; checked words go before a machine's."""
    found: dict[str, Translation] = {}
    for name, (code, machine) in TRANSLATED.items():
        text = tidy(record.get(name, ""))
        if text and code not in found:
            found[code] = Translation(language=code, text=text, machine=machine)
    yield from (found[code] for code in sorted(found))
