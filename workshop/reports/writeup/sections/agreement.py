"""Agreement and division: on what the room is of one mind, on what it is not, and who differs."""

from collections.abc import Iterator, Sequence

from workshop.domain.ballot import BallotKind
from workshop.ranking.division.consensus import Verdict
from workshop.ranking.findings.model import Detail, Findings, GroupSeen, GroupShare
from workshop.ranking.groups.small_cells import PUBLISHED
from workshop.reports.charts.divided import most_divided
from workshop.reports.charts.opinion import opinion
from workshop.reports.charts.words import Setting
from workshop.reports.refinement.book import Book
from workshop.reports.saying.answers import sides_words
from workshop.reports.saying.camps import camps_sentence, why_no_map
from workshop.reports.saying.other_top import check_sentences, other_top_afterwards
from workshop.reports.saying.outcomes import verdict_words
from workshop.reports.saying.people import consensus_sentence
from workshop.reports.saying.shares import told_words
from workshop.reports.saying.tongue import Tongue
from workshop.reports.tables.present import told_groups
from workshop.reports.writeup.blocks import Block, Cell
from workshop.reports.writeup.pictures import picture
from workshop.reports.writeup.words import (
    cell,
    head,
    heading,
    named,
    names_row,
    paragraph,
    plain,
    rows,
    table,
)

_MOST_GROUPS = 5  # columns that fit on a page
_MOST_ROWS = 12


def agreement(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield what each round says of it."""
    if all(found.result.round.ballot.is_whole for found in book.record.findings):
        yield paragraph(
            tongue.gettext(
                "Points and orders share out what there is: they do not say who disagrees."
            )
        )
    for found in book.record.findings:
        blocks = tuple(_of_round(found, tongue))
        if blocks:
            yield heading(book.record.titles[found.result.round.id])
            yield from blocks


def _of_round(found: Findings, tongue: Tongue) -> Iterator[Block]:
    if found.result.round.ballot.kind is BallotKind.RANKING:
        yield paragraph(" ".join(check_sentences(found, tongue)))
    if not found.result.round.ballot.is_whole:
        yield from _verdicts(found, tongue)
        yield from _divided(found, tongue)
    yield from _groups(found, tongue)
    if found.map is not None:
        yield from _map(found, tongue)


def _map(found: Findings, tongue: Tongue) -> Iterator[Block]:
    """The opinion map: each dot is a person, so it is published only where camps are large."""
    if any(camp.people < PUBLISHED for camp in found.camps):
        yield paragraph(
            tongue.gettext(
                "The map of opinions is left out: a camp on it has fewer than %(least)s people.",
                least=PUBLISHED,
            )
        )
        return
    yield paragraph(f"{camps_sentence(found, tongue)} {why_no_map(found, tongue)}".strip())
    for drawing in opinion(found, Setting(tongue=tongue)):
        yield picture(drawing)


def _verdicts(found: Findings, tongue: Tongue) -> Iterator[Block]:
    """On what the rule says that the room is of one mind, either way."""
    yield paragraph(consensus_sentence(found, tongue), look="small")
    said, ballot = (Verdict.CONSENSUS, Verdict.DISSENT), found.result.round.ballot
    made = tuple(
        rows(
            (
                (names_row(named(d.placed.statement)), cell(plain(sides_words(d, ballot, tongue))))
                for d in found.details
                if d.support.verdict is verdict
            ),
            name=verdict_words(verdict, tongue),
        )
        for verdict in said
    )
    tables = table(tongue.gettext("Of one mind"), _two(tongue), (55, 45), *made)
    yield from tables
    if not tables:
        yield paragraph(tongue.gettext("By this rule the room is of one mind on no statement."))


def _divided(found: Findings, tongue: Tongue) -> Iterator[Block]:
    details, ballot = most_divided(found), found.result.round.ballot
    yield from table(
        tongue.gettext("Where the answers lie furthest apart"),
        _two(tongue),
        (55, 45),
        rows(
            (names_row(named(d.placed.statement)), cell(plain(sides_words(d, ballot, tongue))))
            for d in details
        ),
    )


def _two(tongue: Tongue) -> tuple[Cell, Cell]:
    return head(tongue.gettext("Statement")), head(tongue.gettext("Answers"))


def _groups(found: Findings, tongue: Tongue) -> Iterator[Block]:
    """What groups say of the statements that lead, as far as it may be published."""
    told = told_groups(found, least=PUBLISHED)[:_MOST_GROUPS]
    if len(told) > 1:
        columns = (head(tongue.gettext("Statement")), *(head(group.name) for group in told))
        width = 50 // len(told)
        yield from table(
            tongue.gettext("How much of each group supports what leads"),
            columns,
            (100 - width * len(told), *[width] * len(told)),
            rows(_row(detail, told, tongue) for detail in found.details[:_MOST_ROWS]),
        )
    said = other_top_afterwards(found, tongue)
    if said:
        yield paragraph(said)


def _row(detail: Detail, told: Sequence[GroupSeen], tongue: Tongue) -> tuple[Cell, ...]:
    shares = {share.group: share for share in detail.group_shares}
    return (
        names_row(named(detail.placed.statement)),
        *(cell(plain(_share(shares[group.id], tongue))) for group in told),
    )


def _share(share: GroupShare, tongue: Tongue) -> str:
    """A share as it may be published: of fewer answers it says nothing."""
    enough = share.answers is not None and share.answers >= PUBLISHED
    return told_words(share.support if enough else None, tongue)
