"""Read the book of a workshop: what the room said, and what writers made of it."""

from workshop.actions.acting.reading import counts_in, offered_in
from workshop.actions.hall import Hall
from workshop.actions.recording import record_of
from workshop.domain.workshop import Workshop
from workshop.reports.refinement.book import Book
from workshop.store import notes
from workshop.store.lineages import lineage_of


def book_of(hall: Hall, workshop: Workshop, *, with_comments: bool = True) -> Book:
    """Return the book, with comments where whoever asks may have them. It has no single votes."""
    record = record_of(hall, workshop, with_comments=with_comments, with_votes=False)
    with hall.store.reading() as database:
        lineage = lineage_of(database, workshop.id)
        noted = notes.of_workshop(database, workshop.id)
        counts = counts_in(database, workshop.id)
        offers = offered_in(database, workshop.id)
    return Book(record, lineage, noted, counts=counts, offers=offers)
