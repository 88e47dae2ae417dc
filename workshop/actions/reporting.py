"""The report of a workshop: what its hosts choose, how it reads now, and what is published."""

from collections.abc import Iterable
from dataclasses import replace

from workshop.actions.hall import Hall
from workshop.actions.refinement.reading import book_of
from workshop.domain.refinement.notes import Note
from workshop.domain.report import Report, read_introduction, read_parts
from workshop.domain.round import Round
from workshop.domain.workshop import Workshop
from workshop.errors import NotFound, NothingToReport, NotPublished, ReportHasChanged
from workshop.reports.refinement.book import Book
from workshop.reports.saying.tongue import ENGLISH, Tongue
from workshop.reports.writeup.actors import Actor, actors_of
from workshop.reports.writeup.blocks import Writeup
from workshop.reports.writeup.published import frozen, thawed
from workshop.reports.writeup.word.file import docx_file
from workshop.reports.writeup.writeup import brief, writeup
from workshop.store import notes, publications, reports, rounds


def save_report(
    hall: Hall,
    *,
    workshop: Workshop,
    introduction: str,
    parts: Iterable[str],
    seen: int,
    actor: str,
) -> Report:
    """Store what a host chose; `seen` is the position of the choices that the host saw.

    Raises:
        FieldTooLong, NoSectionChosen: when it cannot be used.
        ReportHasChanged: when somebody else saved meanwhile.
    """
    wanted = Report(introduction=read_introduction(introduction), parts=read_parts(parts))
    with hall.act("report changed", actor=actor, workshop_id=workshop.id) as database:
        known = reports.of_workshop(database, workshop.id)
        if known.position != seen:
            raise ReportHasChanged
        reports.save(database, workshop.id, wanted, actor=actor, now=hall.now())
    return replace(wanted, position=known.position + 1)


def report_now(hall: Hall, workshop: Workshop, *, tongue: Tongue = ENGLISH) -> Writeup:
    """Return the report as it reads now.

    Raises:
        NothingToReport: when no round has been revealed.
    """
    return _written(hall, _book(hall, workshop), tongue)


def actors_in(hall: Hall, workshop: Workshop) -> tuple[Actor, ...]:
    """Return everybody whom a proposal names; nobody before anything is revealed."""
    return actors_of(book_of(hall, workshop, with_comments=False))


def brief_now(hall: Hall, workshop: Workshop, *, slug: str, tongue: Tongue = ENGLISH) -> Writeup:
    """Return what is asked of one actor.

    Raises:
        NothingToReport: when no round has been revealed. NotFound: when nobody is called so.
    """
    book = _book(hall, workshop)
    found = next((actor for actor in actors_of(book) if actor.slug == slug), None)
    if found is None:
        raise NotFound
    return brief(book, found, tongue)


def report_file(hall: Hall, *, workshop: Workshop, tongue: Tongue = ENGLISH) -> bytes:
    """Return the report as it reads now, as DOCX.

    Raises:
        NothingToReport: when no round has been revealed.
    """
    made = report_now(hall, workshop, tongue=tongue)
    draft = is_draft(hall, workshop, made)
    return hall.reckon(lambda: docx_file(made, tongue, made_at=hall.now(), draft=draft))


def publish(hall: Hall, *, workshop: Workshop, actor: str, tongue: Tongue = ENGLISH) -> None:
    """Publish the report as it reads now; what was published before stays in the store.

    Raises:
        NothingToReport: when no round has been revealed.
    """
    book = _book(hall, workshop)
    content = frozen(_written(hall, book, tongue))
    stamps = {round_.id: round_.stamp for round_ in book.record.rounds}
    with hall.act("report published", actor=actor, workshop_id=workshop.id) as database:
        publications.insert(
            database, workshop.id, content=content, rounds=stamps, actor=actor, now=hall.now()
        )


def withdraw(hall: Hall, *, workshop: Workshop, actor: str) -> None:
    """Take a published report back: its address is unknown again.

    Raises:
        NotPublished: when none is.
    """
    with hall.act("report withdrawn", actor=actor, workshop_id=workshop.id) as database:
        known = publications.newest(database, workshop.id)
        if known is None or known.content is None:
            raise NotPublished
        publications.withdraw(database, workshop.id, actor=actor, now=hall.now())


def report_of(hall: Hall, workshop: Workshop) -> tuple[Writeup, str] | None:
    """Return the published report and when it was published; None where none is."""
    with hall.store.reading() as database:
        known = publications.newest(database, workshop.id)
    if known is None or known.content is None:
        return None
    return thawed(known.content), known.at


def is_draft(hall: Hall, workshop: Workshop, made: Writeup) -> bool:
    """Whether a report reads otherwise than what is published, or nothing is."""
    with hall.store.reading() as database:
        known = publications.newest(database, workshop.id)
    return known is None or known.content != frozen(made)


def outdated_rounds(hall: Hall, workshop: Workshop) -> tuple[Round, ...]:
    """Return the rounds that the published report rests on, and that were opened again since."""
    with hall.store.reading() as database:
        known = publications.newest(database, workshop.id)
        return known.outdated(rounds.of_workshop(database, workshop.id)) if known else ()


def followed_up(hall: Hall, workshop: Workshop) -> dict[str, dict[str, Note]]:
    """Return the notes that stand, by statement id and key: what was promised, and done."""
    with hall.store.reading() as database:
        return notes.of_workshop(database, workshop.id)


def _book(hall: Hall, workshop: Workshop) -> Book:
    book = book_of(hall, workshop, with_comments=False)
    if not book.record.findings:
        raise NothingToReport
    return book


def _written(hall: Hall, book: Book, tongue: Tongue) -> Writeup:
    """Return the report of a book, as hosts chose it."""
    with hall.store.reading() as database:
        chosen = reports.of_workshop(database, book.record.workshop.id)
    return hall.reckon(lambda: writeup(book, chosen, tongue))
