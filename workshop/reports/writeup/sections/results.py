"""The results: each round with its tiers, bars and numbers."""

from collections.abc import Iterator, Sequence

from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.charts.backing import backing_words, legend
from workshop.reports.charts.bar import by_stance, in_order
from workshop.reports.charts.matrix import matrix
from workshop.reports.charts.words import Setting
from workshop.reports.refinement.book import Book
from workshop.reports.saying.afterwards import told_afterwards
from workshop.reports.saying.moves import base_of_both, moved_head, moved_summary
from workshop.reports.saying.numerals import chance_percent
from workshop.reports.saying.order import order_rule
from workshop.reports.saying.people import base_of
from workshop.reports.saying.tiers import has_tiers, tier_heading
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Block, Cell, Paragraph, Rows, Run
from workshop.reports.writeup.pictures import bar_of, picture
from workshop.reports.writeup.ranks import rank_sign
from workshop.reports.writeup.words import (
    cell,
    head,
    heading,
    named,
    names_row,
    number,
    paragraph,
    plain,
    rows,
    spaced,
    strong,
    table,
)

_NEAREST = 3  # of what is clearly not in the top; all of it stands in the annex
_MOST_SIGNS = 4
_RANK, _BAR, _CHANCE = 7, 17, 11  # of the width of a table
_WORDS, _FEW, _MANY = 18, 11, 9  # of one column beside a bar


def results(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield each round: its sentence, its table, how to read it."""
    for found in book.record.findings:
        yield heading(book.record.titles[found.result.round.id])
        yield paragraph(told_afterwards(found, tongue), look="lead")
        yield from _table(found, tongue)
        yield from _picture(found, tongue)
        yield _reading(found, tongue)
        yield from _moved(book, found, tongue)


def numbers_head(found: Findings, tongue: Tongue) -> tuple[Cell, ...]:
    """The heads of the numbers beside a bar: the sign and the words of each answer."""
    ballot = found.result.round.ballot
    if not ballot.answers:
        return (head(tongue.gettext("Behind it")),)
    if len(ballot.answers) > _MOST_SIGNS:
        placed = found.result.placed
        tally = placed[0].standing.tally
        return tuple(head(sign, number=True) for _, sign, _ in by_stance(tally, ballot))
    return tuple(
        head(f"{answer.sign} {tongue.gettext(answer.label).lower()}", number=True)
        for answer, _ in in_order(ballot)
    )


def numbers(detail: Detail, found: Findings, tongue: Tongue) -> tuple[Cell, ...]:
    """The numbers beside a bar."""
    ballot, tally = found.result.round.ballot, detail.placed.standing.tally
    if not ballot.answers:
        return (cell(plain(backing_words(detail, found, tongue))),)
    if len(ballot.answers) > _MOST_SIGNS:
        return tuple(number(people) for *_, people in by_stance(tally, ballot))
    return tuple(number(tally.counts.get(answer.key, 0)) for answer, _ in in_order(ballot))


def _table(found: Findings, tongue: Tongue) -> Iterator[Block]:
    say, chances = tongue.gettext, _has_chances(found)
    beside = numbers_head(found, tongue)
    columns = (
        head(say("Rank"), number=True),
        head(say("Statement")),
        head(say("Votes of %(num)s", num=found.result.voted)),
        *beside,
        *([head(say("Chance to be in the top"), number=True)] if chances else []),
    )
    narrow = _narrow(found, len(beside))
    rest = _BAR + _RANK + narrow * len(beside) + (_CHANCE if chances else 0)
    last = [_CHANCE] if chances else []
    widths = (_RANK, 100 - rest, _BAR, *[narrow] * len(beside), *last)
    caption = f"{found.result.round.title}: {found.result.round.question}".removesuffix(": ")
    yield from table(caption, columns, widths, *_groups(found, tongue))


def _narrow(found: Findings, columns: int) -> int:
    if not found.result.round.ballot.answers:
        return _WORDS
    return _FEW if columns < _MOST_SIGNS else _MANY


def _groups(found: Findings, tongue: Tongue) -> Iterator[Rows]:
    if not has_tiers(found):
        yield rows(_row(detail, found, tongue) for detail in found.details)
        return
    for tier in (Tier.CLEAR, Tier.CONTESTED, Tier.CLEAR_NOT):
        details = found.of_tier(tier)
        shown = details[:_NEAREST] if tier is Tier.CLEAR_NOT else details
        yield rows(
            (_row(detail, found, tongue) for detail in shown),
            name=tier_heading(tier, found, tongue),
            about=_about(details, shown, tongue),
        )


def _about(details: Sequence[Detail], shown: Sequence[Detail], tongue: Tongue) -> str:
    if len(shown) == len(details):
        return ""
    return tongue.gettext(
        "the nearest %(shown)s of %(all)s; all are in the annex",
        shown=len(shown),
        all=len(details),
    )


def _row(detail: Detail, found: Findings, tongue: Tongue) -> tuple[Cell, ...]:
    chance = detail.chance
    return (
        number(rank_sign(detail.placed.standing)),
        names_row(named(detail.placed.statement)),
        Cell(picture=bar_of(detail, found, tongue)),
        *numbers(detail, found, tongue),
        *(
            [number("" if chance is None else chance_percent(chance))]
            if _has_chances(found)
            else []
        ),
    )


def _has_chances(found: Findings) -> bool:
    return has_tiers(found) and any(detail.chance is not None for detail in found.details)


def _picture(found: Findings, tongue: Tongue) -> Iterator[Block]:
    """The picture of a matrix; other ballots have their bars."""
    for drawing in matrix(found, Setting(tongue=tongue)):
        yield picture(drawing)


def _moved(book: Book, found: Findings, tongue: Tongue) -> Iterator[Block]:
    """What moved since the round that this one repeats."""
    for each in book.record.changes:
        if each.repeat.later.round.id == found.result.round.id:
            said = spaced(
                strong(f"{moved_head(each.repeat, tongue)}."),
                plain(moved_summary(each.repeat, tongue)),
                plain(f"({base_of_both(each.repeat, tongue)}.)"),
            )
            yield Paragraph(runs=said)


def _reading(found: Findings, tongue: Tongue) -> Paragraph:
    base = base_of(found.result, tongue, in_the_room=None)
    key = "; ".join(entry.words for entry in legend(found, tongue))
    said = [f"{base}.", order_rule(found.result.round, tongue)]
    runs: tuple[Run, ...] = plain(" ".join(said))
    if key:
        runs = (*runs, Run(text=" "), strong(tongue.gettext("Bars:")), Run(text=f" {key}."))
    return Paragraph(runs=runs, look="small")
