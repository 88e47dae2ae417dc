"""Proposals as tables, and all that was noted on one."""

from collections.abc import Iterable, Iterator, Sequence

from workshop.domain.kind import Kind
from workshop.domain.refinement.notes import BY_KEY, Sort
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.groups.small_cells import PUBLISHED
from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.actors import help_offered, room_named
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.actors import acting_words, helping, in_a_row
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
    tags,
    typed,
)

_ = str  # marks words for translation

NOT_NOW = "not-now"
_ORDER = ("first", "next", "", "later", NOT_NOW)  # "": writers gave none
_TIERS = (Tier.CLEAR, Tier.CONTESTED, Tier.CLEAR_NOT, None)
_NEXT = ("priority", "priority_reason", "next_step", "place")
_OF_A_BARRIER = ("lead", "support", *_NEXT)
_CAPTIONS = {
    (Kind.SOLUTION, False): _("Solutions that go forward"),
    (Kind.SOLUTION, True): _("Solutions that are kept, but not now"),
    (Kind.BARRIER, False): _("Barriers that go forward"),
    (Kind.BARRIER, True): _("Barriers that are kept, but not now"),
}


def by_priority(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return proposals in the order of their final priority, those of one priority by result.

    Those without a priority stand before those that writers put off.
    """
    return tuple(
        sorted(entries, key=lambda entry: (_ORDER.index(entry.note("priority")), *_result(entry)))
    )


def _result(entry: Entry) -> tuple[int, float]:
    """What the room said, the best first: the tier, then how many of all answers are behind it."""
    share = entry.answer.detail.support.agree.share if entry.answer else None
    return _TIERS.index(entry.tier), -(share or 0.0)


def is_put_off(entry: Entry) -> bool:
    """Whether writers say that it is not for now."""
    return entry.note("priority") == NOT_NOW


def proposal_tables(book: Book, kind: Kind, tongue: Tongue) -> Iterator[Block]:
    """Yield what goes forward, and apart from it what is kept for another time."""
    entries = [entry for entry in book.proposals if entry.statement.kind is kind]
    for put_off in (False, True):
        found = [entry for entry in entries if is_put_off(entry) is put_off]
        caption = tongue.gettext(_CAPTIONS[kind, put_off])
        if kind is Kind.SOLUTION:
            yield from _solutions(book, found, tongue, caption=caption)
        else:
            yield from _barriers(book, found, tongue, caption=caption)


def _solutions(
    book: Book, entries: Sequence[Entry], tongue: Tongue, *, caption: str
) -> tuple[Block, ...]:
    """Solutions with who should act, what the room said, and what comes next."""
    say = tongue.gettext
    return table(
        caption,
        (head(say("Proposal")), head(say("Who")), head(say("The room")), head(say("Next"))),
        (36, 18, 22, 24),
        rows(_solution(book, entry, tongue) for entry in by_priority(entries)),
    )


def _barriers(
    book: Book, entries: Sequence[Entry], tongue: Tongue, *, caption: str
) -> tuple[Block, ...]:
    """Barriers with what would help against them. Nobody is asked to do a barrier."""
    say = tongue.gettext
    return table(
        caption,
        (
            head(say("Barrier")),
            head(say("What answers it")),
            head(say("The room")),
            head(say("Next")),
        ),
        (36, 18, 22, 24),
        rows(_barrier(book, entry, tongue) for entry in by_priority(entries)),
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


def _solution(book: Book, entry: Entry, tongue: Tongue) -> tuple[Cell, ...]:
    helpers = helping(entry)
    with_help = tongue.gettext("With %(who)s.", who=in_a_row(helpers)) if helpers else ""
    return (
        names_row(named(entry.statement)),
        cell(plain(f"{acting_words(entry, tongue)}. {with_help}".strip())),
        cell(*(plain(said) for said in _room(entry, tongue) if said)),
        cell(*noted(book, entry, tongue, keys=_NEXT)),
    )


def _barrier(book: Book, entry: Entry, tongue: Tongue) -> tuple[Cell, ...]:
    forward = {each.statement.id for each in book.proposals}
    answers = tags(each for each in entry.linked if each.id in forward)
    return (
        names_row(named(entry.statement)),
        cell(answers or plain(tongue.gettext("Nothing that goes forward"))),
        cell(*(plain(said) for said in _room(entry, tongue) if said)),
        cell(*noted(book, entry, tongue, keys=_OF_A_BARRIER)),
    )
