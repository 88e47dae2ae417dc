"""Proposals as tables, and all that was noted on one."""

from collections.abc import Iterable, Iterator, Sequence

from workshop.domain.refinement.notes import BY_KEY, PRIORITIES, Sort
from workshop.ranking.groups.small_cells import PUBLISHED
from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.actors import help_offered, room_named
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.actors import helping, in_a_row, leading
from workshop.reports.writeup.blocks import Block, Cell, Runs
from workshop.reports.writeup.moments import day
from workshop.reports.writeup.result_words import result_words
from workshop.reports.writeup.words import (
    cell,
    head,
    named,
    names_row,
    plain,
    rows,
    spaced,
    strong,
    table,
    typed,
)

_ORDER = tuple(PRIORITIES)
_NEXT = ("priority", "priority_reason", "next_step", "place")


def by_priority(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return proposals in the order of their final priority, then by number."""
    last = len(_ORDER)

    def place(entry: Entry) -> int:
        priority = entry.note("priority")
        return _ORDER.index(priority) if priority in _ORDER else last

    return tuple(sorted(entries, key=place))


def proposal_table(
    book: Book, entries: Sequence[Entry], tongue: Tongue, *, caption: str
) -> tuple[Block, ...]:
    """Return the proposals with who should act, what the room said, and what comes next."""
    say = tongue.gettext
    return table(
        caption,
        (head(say("Proposal")), head(say("Who")), head(say("The room")), head(say("Next"))),
        (36, 18, 22, 24),
        rows(_row(book, entry, tongue) for entry in by_priority(entries)),
    )


def noted(book: Book, entry: Entry, tongue: Tongue, *, keys: Sequence[str]) -> Iterator[Runs]:
    """Yield the notes under these keys that were written, each with its name."""
    for key in keys:
        value = entry.note(key)
        if value:
            name = strong(f"{tongue.gettext(BY_KEY[key].words)}:")
            yield spaced(name, _value(key, value, tongue, language=book.record.workshop.language))


def _value(key: str, value: str, tongue: Tongue, *, language: str) -> Runs:
    field = BY_KEY[key]
    if field.choices:
        return plain(tongue.gettext(field.choices[value]))
    if field.sort is Sort.DATE:
        return plain(day(value, tongue))
    if field.sort in {Sort.ACTORS, Sort.SCALES}:
        return plain(value.replace("|", ", "))
    return (typed(value, language),)


def _room(entry: Entry, tongue: Tongue) -> tuple[str, ...]:
    """What the room said: its votes, whom it named, who offered to help."""
    return (
        result_words(entry, tongue),
        room_named(entry.named, entry.named_of, tongue, fewest=PUBLISHED),
        help_offered(entry.offers, tongue, fewest=PUBLISHED),
    )


def _row(book: Book, entry: Entry, tongue: Tongue) -> tuple[Cell, ...]:
    helpers = helping(entry)
    with_help = tongue.gettext("With %(who)s.", who=in_a_row(helpers, tongue)) if helpers else ""
    next_step = noted(book, entry, tongue, keys=_NEXT)
    return (
        names_row(named(entry.statement)),
        cell(plain(f"{in_a_row(leading(entry), tongue)}. {with_help}".strip())),
        cell(*(plain(said) for said in _room(entry, tongue) if said)),
        cell(*next_step),
    )
