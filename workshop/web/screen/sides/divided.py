"""What divides people: a bar to either side of a middle line, the most divided statement first."""

from dataclasses import dataclass

from workshop.domain.ballot import Ballot, BallotKind, Stance
from workshop.domain.statement import Statement
from workshop.ranking.division.consensus import FEWEST
from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.saying.answers import both_sides
from workshop.reports.saying.names import labels
from workshop.web.language import gettext, ngettext, tongue
from workshop.web.screen.leaf import Leaf, leaf_of
from workshop.web.screen.sides.space import LETTER, LINE, many, space

HALF = 250.0  # units of the screen on either side of the middle
_TEXT = 1820 - 130 - 74 * 2 - 2 * HALF - 230 - 5 * 24
_LEAST, _AROUND, _HEAD = 99, 16, 58
_FIFTH = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement: who stands on either side, the rest of all answers, and how long bars are."""

    statement: Statement
    agree: int
    disagree: int
    rest: str
    answers: str
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DividedSide:
    """A page of it, with the words of both sides."""

    kicker: str
    sentence: str
    base: str
    yes: str
    no: str
    leaf: Leaf[Row]


def divided_side(findings: Findings, page: int, *, base: str = "") -> DividedSide:
    """Return a page (from 0); statements with fewer than five answers take no part."""
    ballot, details = findings.result.round.ballot, by_division(findings)
    title = gettext(findings.result.round.title)
    kicker = str(gettext("%(title)s: what divides us", title=title))
    sentence = divided_sentence(findings)
    heights = [
        max(_LEAST, many(each.placed.statement.text, int(_TEXT / LETTER)) * LINE + _AROUND)
        for each in details
    ]
    capacity = space(f"{kicker} {base}", sentence) - _HEAD
    leaf = leaf_of(details, page, heights=heights, capacity=capacity)
    yes, no = both_sides(ballot, tongue())
    rows = tuple(_row(detail, ballot) for detail in leaf.rows)
    return DividedSide(
        kicker=kicker, sentence=sentence, base=base, yes=yes, no=no, leaf=leaf.holding(rows)
    )


def by_division(findings: Findings) -> tuple[Detail, ...]:
    """What people differ on at all, the largest variance first."""
    known = [each for each in findings.details if each.support.answers >= FEWEST and each.variance]
    return tuple(sorted(known, key=lambda each: -(each.variance or 0)))


def divides(detail: Detail) -> bool:
    """Whether a fifth of all answers or more stand on either side."""
    smaller = min(detail.support.agree.people, detail.support.disagree.people)
    return smaller * _FIFTH >= detail.support.answers


def divided_sentence(findings: Findings) -> str:
    """Return the sentence: which statement divides people most, or that none does."""
    if all(each.support.answers < FEWEST for each in findings.details):
        return str(gettext("Too few answers to say what divides us: five are needed."))
    found = by_division(findings)
    if not any(divides(each) for each in found):
        return str(gettext("Nothing divides us: no statement has a fifth on either side."))
    most = [each.placed.statement for each in found if each.variance == found[0].variance]
    named = labels(most, tongue())
    if len(most) > 1:
        return str(gettext("%(named)s divide us most. Talk about them.", named=named))
    return str(gettext("%(named)s divides us most. Talk about it.", named=named))


def _row(detail: Detail, ballot: Ballot) -> Row:
    found = detail.support
    rest = found.answers - found.agree.people - found.disagree.people
    between = ballot.kind is BallotKind.MATRIX or bool(ballot.of(Stance.MIDDLE))
    return Row(
        statement=detail.placed.statement,
        agree=found.agree.people,
        disagree=found.disagree.people,
        rest=str(
            ngettext("%(num)s neither", "%(num)s neither", rest)
            if between
            else ngettext("%(num)s not sure", "%(num)s not sure", rest)
        ),
        answers=ngettext("%(num)s answer", "%(num)s answers", found.answers),
        left=round(HALF * (found.agree.share or 0), 1),
        right=round(HALF * (found.disagree.share or 0), 1),
    )
