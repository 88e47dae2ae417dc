"""The evidence sheet: what each statement rests on, and how strong that is."""

from collections.abc import Iterator

from workshop.domain.statement import Statement
from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Block, Cell, Run, Runs
from workshop.reports.writeup.proposals import noted
from workshop.reports.writeup.words import (
    cell,
    head,
    names_row,
    paragraph,
    plain,
    rows,
    spaced,
    table,
    tag,
)

_ = str  # marks words for translation

_BASES = {
    "report": _("stated in the source"),
    "inferred": _("our own reading of the source"),
}
_KEYS = ("legal_check", "current", "new_barrier")


def evidence(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield a row a statement that goes forward, and the caution of the pack."""
    say, caution = tongue.gettext, book.record.workshop.caution
    if caution:
        yield paragraph(caution, look="small")
    entries = book.proposals or book.entries
    yield from table(
        say("Sources"),
        (head(say("No.")), head(say("Source")), head(say("Tier")), head(say("Checked"))),
        (8, 56, 10, 26),
        rows(_row(book, entry, tongue) for entry in entries),
    )
    yield paragraph(
        say("Tiers: A is the research itself, B other work of the same body, C another source."),
        look="small",
    )


def _row(book: Book, entry: Entry, tongue: Tongue) -> tuple[Cell, ...]:
    statement = entry.statement
    return (
        names_row((tag(statement),)),
        cell(source(statement, tongue)),
        cell(plain(statement.tier)),
        cell(*noted(book, entry, tongue, keys=_KEYS)),
    )


def source(statement: Statement, tongue: Tongue) -> Runs:
    """Return the source of a statement, and what was made of it."""
    if not statement.source:
        return plain(tongue.gettext("No source named"))
    first, *others = statement.web_addresses or ("",)
    basis = tongue.gettext(_BASES[statement.basis]) if statement.basis in _BASES else ""
    return spaced(
        Run(text=statement.source, language=statement.language, link="" if others else first),
        *(Run(text=each, link=each) for each in (first, *others) if others),
        plain(f"({basis})" if basis else ""),
    )
