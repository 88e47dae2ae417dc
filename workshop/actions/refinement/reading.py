"""Read the book of a workshop: what the room said, and what writers made of it."""

from workshop.actions.hall import Hall
from workshop.actions.recording import record_of
from workshop.domain.workshop import Workshop
from workshop.reports.refinement.book import Book, book_from


def book_of(hall: Hall, workshop: Workshop, *, with_comments: bool = True) -> Book:
    """Return the book, with comments where whoever asks may have them. It has no single votes."""
    return book_from(record_of(hall, workshop, with_comments=with_comments, with_votes=False))
