"""Who agrees: the statements of the top, and what part of each group that may be shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.ballot import BallotKind
from workshop.domain.statement import Statement
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail, Findings, GroupSeen, GroupShare
from workshop.ranking.groups.unanimous import Bound
from workshop.reports.saying.answers import both_sides
from workshop.reports.saying.numerals import percent
from workshop.web.language import gettext, ngettext, tongue
from workshop.web.screen.leaf import Leaf, leaf_of
from workshop.web.screen.sides.groups_words import (
    doubting,
    groups_advice,
    groups_kicker,
    groups_sentence,
    not_shown,
)
from workshop.web.screen.sides.space import LETTER, LINE, many, space

_ = str  # marks words for translation

MOST_COLUMNS = 4  # more would leave no room for the words of a statement
_WIDTHS = {1: 264, 2: 264, 3: 264, 4: 216}
_WIDE = 264  # where "90 % or more" stands on one line
_REST = 1820 - 130 - 24 - 72 - 24  # without the tag and the tick
_BOLD = 21.0
_BAR, _AROUND, _LEAST = 30, 16, 99
_HEAD = 22
_FOOT = 40  # letters in a line of the foot, between the tick and the pages
_PARTS = {
    BallotKind.AGREEMENT: _("Part of each group that agrees"),
    BallotKind.POINTS: _("Part of each group that gave points"),
    BallotKind.RANKING: _("Part of each group that gave it a place"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What part of a group agrees: a number, `or more`, and a bar in hundredths."""

    number: str
    more: str
    length: int
    under: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement with a cell for each column, None where the group is hidden on it.

    `every`: over half of every group that may be shown, in a column or not, agree.
    """

    statement: Statement
    cells: tuple[Cell | None, ...]
    every: bool | None

    @property
    def is_empty(self) -> bool:
        """Whether no group may be shown on it."""
        return not any(self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsSide:
    """A page of it. `part`: what the numbers are of; `rest`: which groups have no column.

    Without a column there are no rows, and `advice` says what would help.
    """

    kicker: str
    sentence: str
    base: str
    part: str
    columns: tuple[GroupSeen, ...]
    rest: str
    advice: str
    leaf: Leaf[Row]


def groups_side(findings: Findings, page: int, *, base: str = "") -> GroupsSide:
    """Return a page (from 0) of what the groups say; `base` is what it rests on."""
    details = of_the_top(findings)
    columns = _columns(findings, details)
    kicker, sentence = groups_kicker(findings), groups_sentence(findings, details)
    rest = _rest(findings, columns)
    heights = [_height(detail, columns) for detail in details] if columns else []
    foot = (many(rest, _FOOT) - 1) * LINE
    capacity = space(f"{kicker} {base}", sentence) - head_height(columns) - foot
    leaf = leaf_of(details if columns else (), page, heights=heights, capacity=capacity)
    return GroupsSide(
        kicker=kicker,
        sentence=sentence,
        base=base,
        part=_part_of(findings),
        columns=columns,
        rest=rest,
        advice="" if columns else groups_advice(findings),
        leaf=leaf.holding(tuple(_row(detail, columns) for detail in leaf.rows)),
    )


def of_the_top(findings: Findings) -> tuple[Detail, ...]:
    """What is clear, then what is still open; everything where nothing could be ranked."""
    top = (*findings.of_tier(Tier.CLEAR), *findings.of_tier(Tier.CONTESTED))
    return top or findings.details


def head_height(columns: tuple[GroupSeen, ...]) -> int:
    """How high the names of the groups stand."""
    letters = int(_WIDTHS.get(len(columns), _WIDE) / _BOLD)
    names = max((many(gettext(group.name), letters) for group in columns), default=0)
    return LINE * (names + 1) + _HEAD


def _rest(findings: Findings, columns: tuple[GroupSeen, ...]) -> str:
    """What is hidden, and how many groups more are in the files."""
    more = sum(group.shown for group in findings.groups) - len(columns)
    said = ngettext("%(num)s more group in the files.", "%(num)s more groups in the files.", more)
    hidden = not_shown([group for group in findings.groups if not group.shown])
    return " ".join(filter(None, (hidden, said if more else "")))


def _part_of(findings: Findings) -> str:
    ballot = findings.result.round.ballot
    if ballot.kind in _PARTS:
        return str(gettext(_PARTS[ballot.kind]))
    return str(gettext("Part of each group: %(words)s", words=both_sides(ballot, tongue())[0]))


def _columns(findings: Findings, details: Sequence[Detail]) -> tuple[GroupSeen, ...]:
    """The largest groups, in the workshop's order, with the one that the sentence names."""
    named = doubting(findings, details)
    shown = [group for group in findings.groups if group.shown]
    first = sorted(shown, key=lambda group: (named is None or group != named[0], -group.people))
    return tuple(group for group in shown if group in first[:MOST_COLUMNS])


def _row(detail: Detail, columns: tuple[GroupSeen, ...]) -> Row:
    shares = {share.group: share for share in detail.group_shares}
    return Row(
        statement=detail.placed.statement,
        cells=tuple(_cell(shares[group.id]) for group in columns),
        every=detail.across.supported,
    )


def _cell(share: GroupShare) -> Cell | None:
    told = share.support
    if told is None:
        return None
    more = {Bound.EXACT: "", Bound.AT_LEAST: gettext("or more"), Bound.AT_MOST: gettext("or less")}
    return Cell(
        number=percent(told.share),
        more=str(more[told.bound]),
        length=round(told.share * 100),
        under=told.share < 1 / 2,
    )


def _height(detail: Detail, columns: tuple[GroupSeen, ...]) -> int:
    width = _WIDTHS[len(columns)]
    letters = int((_REST - len(columns) * (width + 24)) / LETTER)
    words = many(detail.placed.statement.text, letters) * LINE
    capped = any(
        each.support is not None and each.support.bound is not Bound.EXACT
        for each in detail.group_shares
    )
    cell = LINE * (1 + (capped and width < _WIDE)) + _BAR
    if not any(each.support for each in detail.group_shares):
        cell = many(empty_words(), int(len(columns) * (width + 24) / LETTER)) * LINE
    return max(_LEAST, words + _AROUND, cell + _AROUND)


def empty_words() -> str:
    """What stands where no group may be shown on a statement."""
    return str(gettext("not shown, so that nobody can be singled out"))
