"""Which statements a statement came from, and which came out of it."""

from collections.abc import Sequence

from workshop.domain.refinement.refinement import Way
from workshop.domain.statement import Statement, Wording
from workshop.reports.refinement.book import Book, Entry

ROOM = "room"


def origin_of(wording: Wording) -> str:
    """Return what a wording is called where it was imported from, after the name of that place.

    It is "room" where somebody there suggested it.
    """
    return str(wording.origin or ROOM)


def came_from(book: Book, entry: Entry) -> tuple[Statement, ...]:
    """Return the other statements that it was made of at first; none unless merged or split."""
    own = [each for each in entry.path if each.statement.id == entry.statement.id]
    first = own[0].statement.version_id
    return _statements(book, book.lineage.parents(first))


def became(book: Book, entry: Entry, way: Way) -> tuple[Statement, ...]:
    """Return the other statements that a decision of this way made of it, as they were then."""
    newest = entry.statement.version_id
    children = book.lineage.children(newest)
    made = [each.statement.version_id for each in children]
    return tuple(
        each
        for each in _statements(book, made)
        if (maker := book.lineage.maker(each.version_id)) and maker.way is way
    )


def _statements(book: Book, version_ids: Sequence[str]) -> tuple[Statement, ...]:
    return tuple(book.lineage.wording(each).statement for each in version_ids)
