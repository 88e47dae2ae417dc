"""How this report was made, so that anybody can check it."""

from collections.abc import Iterator

from workshop.reports.refinement.book import Book
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Block, Listing, Runs
from workshop.reports.writeup.words import paragraph, plain, spaced, strong


def colophon(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield the program, the digest and the seals of the votes, and the seeds of chance."""
    yield Listing(items=tuple(_facts(book, tongue)))
    yield paragraph(
        tongue.gettext(
            "The digest is made of the counts of every answer in the rounds shown: two reports with"
            " the same digest rest on the same votes. Rounds that were not revealed are nowhere in"
            " this report."
        ),
        look="small",
    )


def _facts(book: Book, tongue: Tongue) -> Iterator[Runs]:
    say, record = tongue.gettext, book.record
    yield spaced(strong(say("Made with:")), plain(record.software))
    yield spaced(strong(say("Digest of the votes (SHA-256):")), plain(record.digest))
    seals = "; ".join(
        f"{record.titles[round_.id]}: {seal.characters}"
        for round_ in record.rounds
        if (seal := record.trail.standing(round_.id))
    )
    if seals:
        yield spaced(strong(say("Seals of the votes, as they stood on the screen:")), plain(seals))
    seeds = "; ".join(
        f"{record.titles[found.result.round.id]}: {found.seed}" for found in record.findings
    )
    if seeds:
        yield spaced(strong(say("Seeds of what is drawn by chance:")), plain(seeds))
