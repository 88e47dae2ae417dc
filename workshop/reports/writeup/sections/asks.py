"""Proposals: what we ask of each actor, and at which scale."""

from collections.abc import Iterator

from workshop.domain.kind import Kind
from workshop.domain.refinement.writing import names
from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.actors import actors_of
from workshop.reports.writeup.blocks import Block, Cell, Listing
from workshop.reports.writeup.proposals import by_priority, proposal_table
from workshop.reports.writeup.words import (
    cell,
    head,
    heading,
    named,
    names_row,
    paragraph,
    plain,
    rows,
    strong,
    table,
    tags,
)

_ = str  # marks words for translation

_CAPTIONS = {
    Kind.SOLUTION: _("Solutions that go forward"),
    Kind.BARRIER: _("Barriers that go forward"),
}


def asks(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield all proposals, then by actor and by scale."""
    if not book.proposals:
        yield paragraph(tongue.gettext("No statement has become a proposal yet."))
        return
    for kind in (Kind.SOLUTION, Kind.BARRIER):
        entries = tuple(e for e in book.proposals if e.statement.kind is kind)
        caption = tongue.gettext(_CAPTIONS[kind])
        yield from proposal_table(book, entries, tongue, caption=caption)
    for actor in actors_of(book):
        yield heading(tongue.gettext("What we ask of: %(actor)s", actor=actor.name))
        if actor.leads:
            yield Listing(items=tuple(named(e.statement) for e in by_priority(actor.leads)))
        if actor.helps:
            helps = tags(entry.statement for entry in actor.helps)
            yield Listing(items=((strong(tongue.gettext("To help with: ")), *helps),))
    yield from _by_scale(book, tongue)


def scales_of(entry: Entry) -> tuple[str, ...]:
    """At which scales a proposal is to happen, as writers noted or as it came."""
    return names(entry.note("scales")) or names(entry.statement.scale)


def _by_scale(book: Book, tongue: Tongue) -> Iterator[Block]:
    found: dict[str, list[Entry]] = {}
    for entry in book.proposals:
        for scale in scales_of(entry) or ("",):
            found.setdefault(scale, []).append(entry)
    yield from table(
        tongue.gettext("By scale"),
        (head(tongue.gettext("Scale")), head(tongue.gettext("Proposals"))),
        (24, 76),
        rows(_scale(scale, entries, tongue) for scale, entries in found.items()),
    )


def _scale(scale: str, entries: list[Entry], tongue: Tongue) -> tuple[Cell, ...]:
    words = scale[:1].upper() + scale[1:] or tongue.gettext("No scale named")
    return (
        names_row(plain(words)),
        cell(tags(entry.statement for entry in entries)),
    )
