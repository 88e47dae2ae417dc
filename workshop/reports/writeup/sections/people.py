"""Who came: how many voted in each round and by which way, and from which groups."""

from collections.abc import Iterator

from workshop.domain.participant import Channel
from workshop.ranking.findings.model import Findings
from workshop.ranking.groups.small_cells import PUBLISHED
from workshop.reports.refinement.book import Book
from workshop.reports.saying.tongue import Tongue
from workshop.reports.tables.present import together, told_groups
from workshop.reports.writeup.blocks import Block, Cell
from workshop.reports.writeup.words import (
    head,
    names_row,
    number,
    paragraph,
    plain,
    rows,
    table,
)


def people(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield the tables; groups are those of the round in which most voted."""
    heads = book.record.workshop.head_count
    if heads is not None:
        yield paragraph(
            tongue.ngettext(
                "%(num)s person was counted in the room.",
                "%(num)s people were counted in the room.",
                heads,
            )
        )
    yield from _invited(book, tongue)
    yield from _rounds(book, tongue)
    if book.record.findings:
        largest = max(book.record.findings, key=lambda found: found.result.voted)
        yield from _groups(book, largest, tongue)


def _invited(book: Book, tongue: Tongue) -> Iterator[Block]:
    cards, used = book.record.invited
    if cards:
        yield paragraph(
            tongue.ngettext(
                "%(num)s person was invited by a card of their own; %(used)s came with it.",
                "%(num)s people were invited by cards of their own; %(used)s came with them.",
                cards,
                used=used,
            )
        )


def _rounds(book: Book, tongue: Tongue) -> Iterator[Block]:
    say = tongue.gettext
    columns = (
        head(say("Round")),
        head(say("Could vote"), number=True),
        head(say("Voted"), number=True),
        head(say("By phone"), number=True),
        head(say("On tablets"), number=True),
        head(say("On paper"), number=True),
    )
    body = rows(_round(book, found) for found in book.record.findings)
    yield from table(say("Who voted, round by round"), columns, (40, 12, 12, 12, 12, 12), body)
    words = say("There are no votes by proxy: an answer counts for the person who gave it.")
    yield paragraph(words, look="small")


def _round(book: Book, found: Findings) -> tuple[Cell, ...]:
    result = found.result
    return (
        names_row(plain(book.record.titles[result.round.id])),
        number(result.joined),
        number(result.voted),
        *(number(result.channels.get(channel, 0)) for channel in _CHANNELS),
    )


_CHANNELS = (Channel.PHONE, Channel.TABLET, Channel.PAPER)


def _groups(book: Book, found: Findings, tongue: Tongue) -> Iterator[Block]:
    if not found.groups:
        yield paragraph(tongue.gettext("Nobody named a group."))
        return
    told = [
        (names_row(plain(group.name)), number(group.people))
        for group in told_groups(found, least=PUBLISHED)
    ]
    rest = together(found, least=PUBLISHED)
    if rest:
        words = tongue.gettext("Smaller groups and people without one, together")
        told.append((names_row(plain(words)), number(rest)))
    yield from table(
        tongue.gettext("By group, in “%(round)s”", round=book.record.titles[found.result.round.id]),
        (head(tongue.gettext("Group")), head(tongue.gettext("Voted"), number=True)),
        (84, 16),
        rows(told),
    )
    yield paragraph(
        tongue.gettext(
            "People named their group themselves. Groups of fewer than %(least)s people are not"
            " told apart, here and in all that follows.",
            least=PUBLISHED,
        ),
        look="small",
    )
