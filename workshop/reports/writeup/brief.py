"""The brief for one actor: what they are asked to lead, and where to help."""

from collections.abc import Iterator

from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.actors import Actor
from workshop.reports.writeup.blocks import Block, Heading, Listing, Runs, Section
from workshop.reports.writeup.proposals import by_priority, noted
from workshop.reports.writeup.result_words import result_words
from workshop.reports.writeup.sections.evidence import source
from workshop.reports.writeup.words import named, plain, spaced, strong, tags

_KEYS = (
    *("priority", "priority_reason", "next_step", "place", "support"),
    *("effort", "cost", "time", "depends_on", "risks", "gains", "loses", "minority"),
)


def brief_sections(book: Book, actor: Actor, tongue: Tongue) -> tuple[Section, ...]:
    """Return what they should lead, then where they would help."""
    say = tongue.gettext
    found = (
        ("lead", say("To lead"), actor.leads),
        ("help", say("To help with"), actor.helps),
    )
    return tuple(
        Section(key=key, title=title, blocks=tuple(_blocks(book, entries, tongue)))
        for key, title, entries in found
        if entries
    )


def _blocks(book: Book, entries: tuple[Entry, ...], tongue: Tongue) -> Iterator[Block]:
    for entry in by_priority(entries):
        yield Heading(runs=named(entry.statement))
        yield Listing(items=tuple(_facts(book, entry, tongue)))


def _facts(book: Book, entry: Entry, tongue: Tongue) -> Iterator[Runs]:
    yield spaced(strong(tongue.gettext("The room:")), plain(result_words(entry, tongue)))
    if entry.linked:
        yield spaced(strong(tongue.gettext("Linked with:")), tags(entry.linked))
    yield from noted(book, entry, tongue, keys=_KEYS)
    yield spaced(strong(tongue.gettext("Source:")), source(entry.statement, tongue))
