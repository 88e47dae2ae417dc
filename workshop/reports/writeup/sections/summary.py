"""The summary: each result in its one sentence, and what came of it."""

from collections import Counter
from collections.abc import Iterator

from workshop.domain.refinement.refinement import Way
from workshop.reports.refinement.book import Book
from workshop.reports.saying.afterwards import told_afterwards
from workshop.reports.saying.gaps import gaps_sentence
from workshop.reports.saying.names import many
from workshop.reports.saying.people import base_of
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Block, Callout, Paragraph
from workshop.reports.writeup.no_survey import no_survey
from workshop.reports.writeup.ways import way_name
from workshop.reports.writeup.words import paragraph, plain, spaced, strong


def summary(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield a paragraph a round, then what writers made of it."""
    titles = book.record.titles
    for found in book.record.findings:
        title = strong(f"{titles[found.result.round.id]}.")
        base = base_of(found.result, tongue, in_the_room=None)
        yield Paragraph(runs=spaced(title, plain(f"{told_afterwards(found, tongue)} ({base}.)")))
    if book.record.links:
        yield paragraph(gaps_sentence(book.record.links, tongue))
    yield from _decided(book, tongue)
    yield from _owed(book, tongue)
    yield Callout(runs=no_survey(book, tongue))


def _decided(book: Book, tongue: Tongue) -> Iterator[Block]:
    if not book.lineage.refinements:
        yield paragraph(tongue.gettext("Nothing has been decided on the statements yet."))
        return
    ways = Counter(each.way for each in book.lineage.refinements)
    said = [f"{ways[way]} × {way_name(way, tongue).lower()}" for way in Way if ways[way]]  # noqa: RUF001 - a sign of multiplication
    yield paragraph(
        tongue.ngettext(
            "After the vote the writers took %(num)s decision (%(ways)s).",
            "After the vote the writers took %(num)s decisions (%(ways)s).",
            len(book.lineage.refinements),
            ways=", ".join(said),
        )
        + " "
        + tongue.ngettext(
            "%(num)s proposal goes forward.",
            "%(num)s proposals go forward.",
            len(book.proposals),
        )
    )


def _owed(book: Book, tongue: Tongue) -> Iterator[Block]:
    """A report can be published without reasons that are owed, and says so."""
    owing = [entry.statement.label for entry in book.entries if entry.owes]
    if owing:
        yield paragraph(
            tongue.gettext(
                "Still owed: a reason, or an answer to a gap, on %(who)s.",
                who=many(owing, tongue),
            ),
            look="small",
        )
