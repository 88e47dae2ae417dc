"""The brief for one actor: what they are asked to lead, and where to help."""

from collections.abc import Iterator

from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.actors import Actor
from workshop.reports.writeup.blocks import Block, Heading, Listing, Runs, Section
from workshop.reports.writeup.proposals import by_priority, is_put_off, noted
from workshop.reports.writeup.result_words import result_words
from workshop.reports.writeup.sections.evidence import source
from workshop.reports.writeup.words import in_full, named, paragraph, plain, spaced, strong

_ = str  # marks words for translation

_TITLES = {
    "lead": _("To lead"),
    "named": _("Named by the room"),
    "suggested": _("Suggested in the pack"),
    "help": _("To help with"),
}
_ABOUT = {
    "named": _(
        "The writers have not said yet who should lead here. The room named this actor most."
    ),
    "suggested": _(
        "The writers have not said yet who should lead here. The pack of statements that the"
        " workshop began with suggests this actor."
    ),
}
_KEYS = (
    *("priority", "priority_reason", "next_step", "place", "support"),
    *("effort", "cost", "time", "depends_on", "risks", "gains", "loses", "minority"),
)


def brief_sections(book: Book, actor: Actor, tongue: Tongue) -> tuple[Section, ...]:
    """Return what they should lead, what others than the writers see with them, where to help."""
    found = {
        "lead": actor.leads,
        "named": actor.named,
        "suggested": actor.suggested,
        "help": actor.helps,
    }
    return tuple(
        Section(
            key=key,
            title=tongue.gettext(_TITLES[key]),
            blocks=(*_about(key, tongue), *_blocks(book, entries, tongue)),
        )
        for key, entries in found.items()
        if entries
    )


def _about(key: str, tongue: Tongue) -> Iterator[Block]:
    """Who says so, where it is not the writers."""
    if key in _ABOUT:
        yield paragraph(tongue.gettext(_ABOUT[key]))


def _blocks(book: Book, entries: tuple[Entry, ...], tongue: Tongue) -> Iterator[Block]:
    """Each with its facts; what writers put off comes last, and is said to be."""
    said = False
    for entry in by_priority(entries):
        if is_put_off(entry) and not said:
            yield paragraph(tongue.gettext("Kept, but not now:"), look="lead")
            said = True
        yield Heading(runs=named(entry.statement))
        yield Listing(items=tuple(_facts(book, entry, tongue)))


def _facts(book: Book, entry: Entry, tongue: Tongue) -> Iterator[Runs]:
    yield spaced(strong(tongue.gettext("The room:")), plain(result_words(entry, tongue)))
    if entry.linked:
        yield spaced(strong(tongue.gettext("Linked with:")), in_full(entry.linked))
    yield from noted(book, entry, tongue, keys=_KEYS)
    yield spaced(strong(tongue.gettext("Source:")), source(entry.statement, tongue))
