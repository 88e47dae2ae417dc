"""Make a pack of the refined statements, for the next workshop."""

from collections import Counter

from workshop.actions.hall import Hall
from workshop.actions.refinement.reading import book_of
from workshop.domain.pack import Pack
from workshop.domain.workshop import Workshop
from workshop.errors import NotFound, NothingRefined
from workshop.packs import document
from workshop.packs.seeds import seed
from workshop.reports.pack.files import pack_zip
from workshop.reports.pack.refined import pack_from
from workshop.reports.refinement.book import Book
from workshop.store import packs


def pack_file(hall: Hall, *, workshop: Workshop) -> bytes:
    """A zip with the folder of a pack: the proposals, and the barriers that were not dropped.

    Raises:
        NothingRefined: when no statement has become a proposal.
    """
    book = book_of(hall, workshop, with_comments=False)
    if not book.proposals:
        raise NothingRefined
    source = _source(hall, book)
    return hall.reckon(lambda: pack_zip(pack_from(book, source=source)))


def _source(hall: Hall, book: Book) -> Pack | None:
    """Return the pack that most statements came from; None when nobody has it any more."""
    origins = [each.origin for each in book.lineage.wordings if each.origin]
    slugs = Counter(each.place for each in origins if not each.is_conversation)
    return next((_known(hall, slug) for slug, _ in slugs.most_common(1)), None)


def _known(hall: Hall, slug: str) -> Pack | None:
    """Return a pack of the program or of a host."""
    with hall.store.reading() as database:
        stored = [document.decode(content) for content in packs.contents(database)]
    found = next((pack for pack in stored if pack.slug == slug), None)
    try:
        return found or seed(slug)
    except NotFound:
        return None
