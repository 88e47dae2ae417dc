"""How it was done: each round with its rules, and when they were fixed."""

from collections.abc import Iterator

from workshop.domain.round import Round
from workshop.ranking.findings.model import Findings
from workshop.reports.refinement.book import Book
from workshop.reports.saying.order import order_rule, weighting_sentence
from workshop.reports.saying.people import (
    base_of,
    consensus_sentence,
    electorate_sentence,
    places_sentence,
)
from workshop.reports.saying.tongue import Tongue
from workshop.reports.tables.round_facts import BALLOTS
from workshop.reports.writeup.blocks import Block, Listing, Runs
from workshop.reports.writeup.moments import moment
from workshop.reports.writeup.words import heading, paragraph, plain, spaced, strong, typed


def method(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield a list of rules a round."""
    if any(found.result.round.was_held_here for found in book.record.findings):
        yield paragraph(_said_of_all(tongue))
    for found in book.record.findings:
        yield heading(book.record.titles[found.result.round.id])
        yield Listing(items=tuple(_facts(book, found, tongue)))


def _said_of_all(tongue: Tongue) -> str:
    """What holds in every round that this tool has held."""
    return tongue.gettext(
        "People voted alone and could change their answers until the close. Nobody, hosts"
        " included, saw a result before the reveal, and others' comments only after the close."
    )


def _facts(book: Book, found: Findings, tongue: Tongue) -> Iterator[Runs]:
    say, round_ = tongue.gettext, found.result.round
    language = book.record.workshop.language
    if round_.question:
        yield spaced(strong(say("Question:")), typed(round_.question, language))
    yield spaced(strong(say("Ballot:")), plain(say(BALLOTS[round_.ballot.kind])))
    weighting = weighting_sentence(round_.weighting, tongue)
    order = f"{order_rule(round_, tongue)} {weighting}"
    if order.count(weighting) > 1:
        order = order_rule(round_, tongue)
    yield spaced(strong(say("Counting:")), plain(order))
    reading = f"{places_sentence(found, tongue)} {electorate_sentence(found, tongue)}"
    yield spaced(strong(say("Reading:")), plain(reading))
    yield spaced(strong(say("Agreement:")), plain(consensus_sentence(found, tongue)))
    base = base_of(found.result, tongue, in_the_room=None)
    yield spaced(strong(say("Response:")), plain(f"{base}."))
    yield spaced(strong(say("When:")), plain(_when(round_, tongue)))


def _when(round_: Round, tongue: Tongue) -> str:
    """When voting went on; the rules are fixed at the moment it opens."""
    if not round_.was_held_here:
        return tongue.gettext("Imported: it was not held with this program.")
    said = tongue.gettext(
        "Opened, with these rules fixed, on %(opened)s; closed on %(closed)s;"
        " revealed on %(revealed)s.",
        opened=moment(round_.opened_at, tongue),
        closed=moment(round_.closed_at, tongue),
        revealed=moment(round_.revealed_at, tongue),
    )
    if not round_.reopened:
        return said
    again = tongue.gettext("Voting was opened again after its result had been shown.")
    return f"{said} {again}"
