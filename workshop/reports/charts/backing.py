"""What stands behind a statement: a bar, its likely range, and the numbers beside it."""

from workshop.domain.ballot import BallotKind, Stance
from workshop.ranking import support
from workshop.ranking.certainty.wilson import Interval
from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.charts.bar import Fill, by_stance, in_order, parts
from workshop.reports.charts.drawing import Block, Line, Rect, Shape, Words
from workshop.reports.charts.measure import ends
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.sheet import Entry, swatch
from workshop.reports.charts.typeface import width_of
from workshop.reports.charts.wrapping import paragraph
from workshop.reports.quadrants import pair
from workshop.reports.saying.answers import answered_words
from workshop.reports.saying.numerals import NARROW, short
from workshop.reports.saying.ranges import range_name
from workshop.reports.saying.tongue import Tongue

LENGTH, THICK = 400.0, 44.0
BESIDE = 330.0
_MOST_SIGNS = 4

HUES = {
    Stance.AGREE: (Colour.AGREE, Colour.AGREE_TEXT),
    Stance.MIDDLE: (Colour.MIDDLE, Colour.MIDDLE_TEXT),
    Stance.UNSURE: (Colour.UNSURE, Colour.UNSURE_TEXT),
    Stance.DISAGREE: (Colour.DISAGREE, Colour.DISAGREE_TEXT),
}


def bar(detail: Detail, found: Findings) -> tuple[Shape, ...]:
    """Return a bar of `LENGTH` from 0, with the likely range where votes stand for others."""
    if found.result.round.ballot.answers:
        return (*_answers(detail, found), *_whisker(_share_range(detail, found)))
    return (*_score(detail, found), *_whisker(_score_range(detail, found)))


def beside(detail: Detail, found: Findings, tongue: Tongue) -> Block:
    """Return the numbers: who stands where, then how many that is of."""
    ballot = found.result.round.ballot
    signs = _signs(detail, found) if ballot.answers else _said(detail, found, tongue)
    small = paragraph(answered_words(detail, tongue), size=22, width=BESIDE, colour=Colour.INK_2)
    return Block(
        height=signs.height + small.height,
        shapes=(*signs.shapes, *small.moved(0.0, signs.height)),
    )


def in_words(detail: Detail, found: Findings, tongue: Tongue) -> str:
    """The same numbers for who hears them."""
    ballot, counts = found.result.round.ballot, detail.placed.standing.tally.counts
    said = [
        f"{counts.get(answer.key, 0)} {tongue.gettext(answer.label).lower()}"
        for answer, _ in in_order(ballot)
    ] or [backing_words(detail, found, tongue)]
    return f"{', '.join(said)}; {answered_words(detail, tongue)}."


def legend(found: Findings, tongue: Tongue) -> tuple[Entry, ...]:
    """Return what the fills and the line over a bar mean."""
    ballot = found.result.round.ballot
    is_scale = ballot.kind is BallotKind.SCALE
    answers = tuple(
        Entry(
            swatch=swatch(HUES[answer.stance][0], fill),
            words=f"{answer.sign} {tongue.gettext(answer.label).lower()}"
            + (f" ({answer.value})" if is_scale and answer.value is not None else ""),
        )
        for answer, fill in in_order(ballot)
    )
    if found.certain.ranks == ():
        return answers
    line = tuple(_whisker((0.02, 0.12), length=LENGTH, middle=14.0))
    words = f"{range_name(ballot, tongue)} (95{NARROW}%)"
    return (*answers, Entry(swatch=line, words=words))


def backing_words(detail: Detail, found: Findings, tongue: Tongue) -> str:
    """Who stands behind a statement where there is no bar of answers."""
    tally, kind = detail.placed.standing.tally, found.result.round.ballot.kind
    if kind is BallotKind.POINTS:
        return _points(support.points(tally), support.supporters(tally), tongue)
    if kind is BallotKind.RANKING:
        return tongue.gettext(
            "first for %(firsts)s, placed by %(placed)s",
            firsts=support.firsts(tally),
            placed=support.placed_by(tally),
        )
    middles = pair(detail.placed, found.result.round.weighting)
    if middles is None:
        return tongue.gettext("not my field")
    return tongue.gettext(
        "change %(impact)s, easy %(feasibility)s",
        impact=short(middles.impact),
        feasibility=short(middles.feasibility),
    )


def _points(points: int, people: int, tongue: Tongue) -> str:
    given = tongue.ngettext("%(num)s point", "%(num)s points", points)
    return f"{given} {tongue.ngettext('from %(num)s person', 'from %(num)s people', people)}"


def _answers(detail: Detail, found: Findings) -> list[Shape]:
    tally = detail.placed.standing.tally
    return [
        Rect(
            x=part.start,
            y=0.0,
            width=part.length,
            height=THICK,
            colour=HUES[part.answer.stance][0],
            fill=part.fill,
            edge=None if part.fill is Fill.SOLID else HUES[part.answer.stance][0],
        )
        for part in parts(tally, found.result.round.ballot, length=LENGTH)
        if part.people
    ]


def _score(detail: Detail, found: Findings) -> list[Shape]:
    line = Line(start=(0, THICK - 1), end=(LENGTH, THICK - 1), colour=Colour.EDGE, width=2)
    score = detail.placed.standing.score
    part = 0.0 if score is None else _part(float(score), found)
    if part <= 0:
        return [line]
    return [line, Rect(x=0, y=0, width=part * LENGTH, height=THICK, colour=Colour.INK_2)]


def _part(value: float, found: Findings) -> float:
    """Where a score stands on a bar; what is likely must have room on it, too."""
    least, most = (float(end) for end in ends(found.result))
    highest = [detail.likely.high for detail in found.details if detail.likely]
    if found.result.round.ballot.kind is BallotKind.POINTS:
        most = max(most, *highest) if highest else most
    span = most - least
    return min(1.0, max(0.0, (value - least) / span)) if span > 0 else 0.0


def _share_range(detail: Detail, found: Findings) -> tuple[float, float] | None:
    interval: Interval | None = detail.support.agree.interval
    if interval is None or found.certain.ranks == ():
        return None
    return interval.low, interval.high


def _score_range(detail: Detail, found: Findings) -> tuple[float, float] | None:
    if detail.likely is None:
        return None
    return _part(detail.likely.low, found), _part(detail.likely.high, found)


def _whisker(
    span: tuple[float, float] | None, *, length: float = LENGTH, middle: float = THICK / 2
) -> list[Shape]:
    """A line with two ends, on a halo of paper, so that it is seen on every fill."""
    if span is None:
        return []
    low, high = (end * length for end in span)
    strokes = (((low, -10), (low, 10)), ((low, 0), (high, 0)), ((high, -10), (high, 10)))
    return [
        Line(
            start=(start[0], middle + start[1]),
            end=(end[0], middle + end[1]),
            colour=colour,
            width=width,
        )
        for colour, width in ((Colour.PAPER, 9), (Colour.INK, 4))
        for start, end in strokes
    ]


def _signs(detail: Detail, found: Findings) -> Block:
    ballot, tally = found.result.round.ballot, detail.placed.standing.tally
    each = [(a.stance, a.sign, tally.counts.get(a.key, 0)) for a, _ in in_order(ballot)]
    if len(each) > _MOST_SIGNS:
        each = list(by_stance(tally, ballot))
    x = 0.0
    words: list[Words] = []
    for stance, sign, people in each:
        text = f"{sign}\N{NARROW NO-BREAK SPACE}{people}"
        words.append(Words(x=x, y=28, text=text, size=28, weight=760, colour=HUES[stance][1]))
        x += width_of(text, 28, 760) + 22
    return Block(height=34, shapes=tuple(words))


def _said(detail: Detail, found: Findings, tongue: Tongue) -> Block:
    said = backing_words(detail, found, tongue)
    return paragraph(said, size=25, width=BESIDE, weight=560)
