"""Proposals: what we ask of each actor, and at which scale."""

from collections.abc import Iterator

from workshop.domain.kind import Kind
from workshop.domain.refinement.writing import names
from workshop.ranking.groups.small_cells import PUBLISHED
from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.actors import Actor, actors_of, basis_words
from workshop.reports.writeup.blocks import Block, Cell, Listing, Runs
from workshop.reports.writeup.proposals import by_priority, is_put_off, proposal_tables
from workshop.reports.writeup.words import (
    cell,
    head,
    heading,
    named,
    names_row,
    paragraph,
    plain,
    rows,
    spaced,
    strong,
    table,
    tags,
)


def asks(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield all proposals, then what solutions ask of each actor, then solutions by scale."""
    if not book.proposals:
        yield paragraph(tongue.gettext("No statement has become a proposal yet."))
        return
    for kind in (Kind.SOLUTION, Kind.BARRIER):
        yield from proposal_tables(book, kind, tongue)
    yield from _room_was_asked(book, tongue)
    for actor in actors_of(book):
        yield heading(tongue.gettext("What we ask of: %(actor)s", actor=actor.name))
        if actor.asked:
            yield Listing(items=tuple(_asked(actor, tongue)))
        if actor.helps:
            helps = tags(entry.statement for entry in actor.helps)
            yield Listing(items=((strong(tongue.gettext("To help with: ")), *helps),))
    yield from _by_scale(book, tongue)


def _room_was_asked(book: Book, tongue: Tongue) -> Iterator[Block]:
    """How many said who should act, and why it is not told where too few did."""
    answered = [count.answered for count in book.record.named.values()]
    if not answered:
        return
    said = tongue.gettext("The room was asked who should act.")
    most = max(answered)
    if most:
        words = tongue.ngettext(
            "%(num)s person at most answered on one proposal.",
            "%(num)s people at most answered on one proposal.",
            most,
        )
        said = f"{said} {words}"
    if min(answered) < PUBLISHED:
        words = tongue.gettext(
            "Where fewer than %(least)s answered, a report does not say whom they named.",
            least=PUBLISHED,
        )
        said = f"{said} {words}"
    yield paragraph(said, look="small")


def _asked(actor: Actor, tongue: Tongue) -> Iterator[Runs]:
    """What they are asked to do, and who says so where writers have not; last what is put off."""
    basis = {entry.statement.id: basis for basis, entry in actor.asked}
    for entry in by_priority(entry for _, entry in actor.asked):
        said = [
            basis_words(basis[entry.statement.id], tongue),
            tongue.gettext("not now") if is_put_off(entry) else "",
        ]
        beside = ", ".join(filter(None, said))
        yield spaced(named(entry.statement), plain(f"({beside})" if beside else ""))


def scales_of(entry: Entry) -> tuple[str, ...]:
    """At which scales a proposal is to happen, as writers noted or as it came."""
    return names(entry.note("scales")) or names(entry.statement.scale)


def _by_scale(book: Book, tongue: Tongue) -> Iterator[Block]:
    found: dict[str, list[Entry]] = {}
    for entry in book.proposals:
        if entry.statement.kind is not Kind.SOLUTION:
            continue
        for scale in scales_of(entry) or ("",):
            found.setdefault(scale, []).append(entry)
    yield from table(
        tongue.gettext("By scale"),
        (head(tongue.gettext("Scale")), head(tongue.gettext("Solutions"))),
        (24, 76),
        rows(_scale(scale, entries, tongue) for scale, entries in found.items()),
    )


def _scale(scale: str, entries: list[Entry], tongue: Tongue) -> tuple[Cell, ...]:
    words = scale[:1].upper() + scale[1:] or tongue.gettext("No scale named")
    return (
        names_row(plain(words)),
        cell(tags(entry.statement for entry in entries)),
    )
