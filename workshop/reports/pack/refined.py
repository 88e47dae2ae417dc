"""A book as a pack: its proposals, and the barriers that still stand."""

from collections.abc import Iterator, Sequence

from workshop.domain.kind import Kind
from workshop.domain.origin import Origin
from workshop.domain.pack import TEXT_LIMIT, ClosedLists, Pack, PackStatement
from workshop.domain.refinement.refinement import Way
from workshop.packs.cells import tidy
from workshop.packs.checks import same_text_key
from workshop.packs.limits import (
    CELL_LIMIT,
    LIST_LIMIT,
    SLUG_LIMIT,
    TITLE_LIMIT,
    WORD_LIMIT,
)
from workshop.reports.pack.identity import ids_of
from workshop.reports.pack.lists import lists_with
from workshop.reports.refinement.book import Book, Entry

_ = str  # marks words for translation

TITLE = _("%(title)s, refined")
CAUTION = _(
    "A room refined these statements: the workshop “%(title)s”, %(when)s. They say what it and its"
    " writers made of them, not what the sources say that stand with them."
)
PARKED = _("Barriers that nobody decided on, or that were parked, are among them.")
REHEARSED = _("It was a rehearsal: %(people)s of the people whose votes count in it are simulated.")
FROM = _("From %(origin)s.")
REWORDED = _("Reworded from %(origin)s: “%(text)s”")
MADE_OF = _("Made of %(origins)s.")
CONVERSED = _("number %(name)s of an imported conversation")
FROM_ROOM = _("Suggested in the room.")
ROOM_REWORDED = _("Suggested in the room, then reworded: “%(text)s”")

_GONE = {Way.MERGE, Way.SPLIT, Way.DROP}


def pack_from(book: Book, *, source: Pack | None = None) -> Pack:
    """Return the pack; `source` is the pack that the workshop began with, where it is known.

    Of two statements with the same words the first stays. Links to what is not in it are left out.
    """
    workshop = book.record.workshop
    known = source.title if source else workshop.title
    entries = _distinct(entry for entry in book.entries if stays(entry))
    ids = ids_of(entries)
    statements = tuple(_statement(each, ids) for each in entries)
    return Pack(
        slug=_slug(book, source),
        title=_fit(TITLE % {"title": known[: TITLE_LIMIT - 10]}, TITLE_LIMIT),
        language=source.language if source else workshop.language,
        licence=source.licence if source else "",
        cautions=tuple(_cautions(book, entries, source))[:LIST_LIMIT],
        lists=lists_with(source.lists, statements) if source else ClosedLists(),
        statements=statements,
    )


def stays(entry: Entry) -> bool:
    """Whether a statement is for the next room: a proposal, or a barrier that was not dropped."""
    standing = entry.standing
    is_barrier = entry.statement.kind is Kind.BARRIER
    return standing.is_proposal or (is_barrier and standing.way not in _GONE)


def _distinct(entries: Iterator[Entry]) -> list[Entry]:
    found: dict[str, Entry] = {}
    for entry in entries:
        found.setdefault(same_text_key(entry.statement.text), entry)
    return list(found.values())


def _slug(book: Book, source: Pack | None) -> str:
    """Return a slug that no other workshop's pack has: `food-refined-k7rm`."""
    end = f"-refined-{book.record.workshop.code.lower()}"
    start = source.slug if source else "statements"
    return start[: SLUG_LIMIT - len(end)].strip("-") + end


def _cautions(book: Book, entries: Sequence[Entry], source: Pack | None) -> Iterator[str]:
    workshop = book.record.workshop
    when = ", ".join(part for part in (workshop.held_on, workshop.place) if part)
    said = CAUTION % {"title": workshop.title, "when": when or workshop.code}
    yield _fit(said, CELL_LIMIT)
    if book.record.simulated:
        yield REHEARSED % {"people": book.record.simulated}
    if any(not entry.standing.is_proposal for entry in entries):
        yield PARKED
    before = source.cautions if source else workshop.caution.split("\n")
    yield from (_fit(each, CELL_LIMIT) for each in before if tidy(each))


def _statement(entry: Entry, ids: dict[str, str]) -> PackStatement:
    statement = entry.statement
    is_solution = statement.kind is Kind.SOLUTION
    linked = sorted(entry.linked, key=lambda each: each.number) if is_solution else ()
    return PackStatement(
        id=ids[statement.id],
        kind=statement.kind,
        text=_fit(statement.text, TEXT_LIMIT),
        theme=_fit(statement.theme, WORD_LIMIT),
        case_study=_fit(statement.case_study, WORD_LIMIT),
        scale=_fit(statement.scale, WORD_LIMIT),
        actors=_names(statement.actors),
        addresses=tuple(ids[each.id] for each in linked if each.id in ids)[:LIST_LIMIT],
        source=_fit(statement.source, CELL_LIMIT),
        basis=_fit(statement.basis, WORD_LIMIT),
        source_url=statement.source_url,
        tier=_fit(statement.tier, WORD_LIMIT),
        note=_fit(f"{_note(entry)} {statement.note}", CELL_LIMIT),
    )


def _names(actors: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_fit(actor, WORD_LIMIT) for actor in actors))[:LIST_LIMIT]


def _note(entry: Entry) -> str:
    """Return where a statement comes from, in a sentence."""
    first = entry.path[0]
    if any(each.statement.id != entry.statement.id for each in entry.path):
        origins = (_told(each.origin) or each.statement.label for each in entry.roots)
        return MADE_OF % {"origins": ", ".join(origins)}
    if entry.was_reworded:
        values = {"origin": _told(first.origin), "text": first.statement.text}
        return (REWORDED if first.origin else ROOM_REWORDED) % values
    return FROM % {"origin": _told(first.origin)} if first.origin else FROM_ROOM


def _told(origin: Origin | None) -> str:
    """Return where a statement was imported from; empty where it was not."""
    if origin is None:
        return ""
    return CONVERSED % {"name": origin.name} if origin.is_conversation else str(origin)


def _fit(text: str, limit: int) -> str:
    """Return clean text on one line that a pack takes; what is too long is cut."""
    line = tidy(text)
    return line if len(line) <= limit else tidy(line[: limit - 1]) + "…"
