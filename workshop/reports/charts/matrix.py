"""A matrix as a picture: impact up, feasibility to the right, and the list beside it."""

from workshop.domain.ballot import BallotKind
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT
from workshop.domain.kind import Kind
from workshop.ranking.findings.model import Findings
from workshop.ranking.result import RoundResult
from workshop.reports.charts.drawing import (
    Anchor,
    Block,
    Drawing,
    Line,
    Point,
    Polygon,
    Rect,
    Shape,
    Words,
)
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.scatter import AREA, HEIGHT, WIDTH, Row, Spot, cut, scatter
from workshop.reports.charts.sheet import LEFT, RIGHT, SMALL, Entry, Telling, room_of, sheet
from workshop.reports.charts.statement import plain
from workshop.reports.charts.typeface import width_of
from workshop.reports.charts.words import Setting, base
from workshop.reports.charts.wrapping import paragraph
from workshop.reports.quadrants import Quadrant, comes_first
from workshop.reports.saying.podium import do_first
from workshop.reports.saying.tongue import Tongue

_MARK = 11.0
_SIZE = 28.0
_LIST = LEFT + WIDTH + 60
_KINDS = {Kind.BARRIER: Colour.BARRIER, Kind.SOLUTION: Colour.SOLUTION}


def matrix(found: Findings, setting: Setting) -> tuple[Drawing, ...]:
    """Return the picture of a matrix; none of other ballots."""
    if found.result.round.ballot.kind is not BallotKind.MATRIX:
        return ()
    telling = _telling(found, setting)
    picture = _picture(found.result, setting.tongue)
    beside = _list(found.result, setting.tongue, height=max(HEIGHT, room_of(telling)))
    body = Block(
        height=max(HEIGHT, beside.height), shapes=(*picture.moved(LEFT, 0.0), *beside.shapes)
    )
    said = " ".join(
        f"{quadrant}: {', '.join(labels)}." for quadrant, labels in _by_place(found, setting.tongue)
    )
    return (sheet(telling, body, said=said),)


def _telling(found: Findings, setting: Setting) -> Telling:
    tongue, round_ = setting.tongue, found.result.round
    return Telling(
        title=tongue.gettext(round_.title),
        question=round_.question,
        sentence=do_first(found.result, tongue),
        base=base(found.result, setting),
        rule=tongue.gettext(
            "A mark stands at the middle answers (medians) to both questions. The broken lines are"
            " the middles of the scales."
        ),
        legend=_legend(found, tongue),
        tongue=tongue,
    )


def _legend(found: Findings, tongue: Tongue) -> tuple[Entry, ...]:
    kinds = {placed.statement.kind for placed in found.result.placed}
    names = {
        Kind.BARRIER: tongue.gettext("barrier (filled: easy and a big change)"),
        Kind.SOLUTION: tongue.gettext("solution (filled: easy and a big change)"),
    }
    return tuple(
        Entry(swatch=_mark(kind, 28, 14, first=True), words=names[kind])
        for kind in Kind
        if kind in kinds
    )


def _picture(result: RoundResult, tongue: Tongue) -> Block:
    spots = scatter(result)
    shapes = (*_axes(result, tongue), *(shape for spot in spots for shape in _spot(spot)))
    return Block(height=HEIGHT, shapes=shapes)


def _axes(result: RoundResult, tongue: Tongue) -> list[Shape]:
    across, down = cut(result.round.ballot)
    right, bottom = AREA.x + AREA.width, AREA.y + AREA.height
    names = {each.key: each for each in result.round.ballot.criteria}
    up, easy = names[IMPACT], names[FEASIBILITY]
    upwards = f"↑ {tongue.gettext(up.label)} {tongue.gettext(up.high)}"
    onwards = f"{tongue.gettext(easy.label)} {tongue.gettext(easy.high)} →"
    return [
        Line(start=(AREA.x, AREA.y), end=(AREA.x, bottom), colour=Colour.INK, width=3),
        Line(start=(AREA.x, bottom), end=(right, bottom), colour=Colour.INK, width=3),
        Line(
            start=(across, AREA.y), end=(across, bottom), colour=Colour.EDGE, width=2, dashed=True
        ),
        Line(start=(AREA.x, down), end=(right, down), colour=Colour.EDGE, width=2, dashed=True),
        Words(x=AREA.x, y=32, text=upwards, size=SMALL, colour=Colour.INK_2),
        Words(
            x=AREA.x,
            y=bottom + 38,
            text=f"← {tongue.gettext(easy.low)}",
            size=SMALL,
            colour=Colour.INK_2,
        ),
        Words(
            x=right,
            y=bottom + 38,
            text=onwards,
            size=SMALL,
            colour=Colour.INK_2,
            anchor=Anchor.RIGHT,
        ),
        Words(
            x=right,
            y=32,
            text=tongue.gettext(Quadrant.FIRST),
            size=_SIZE,
            weight=760,
            anchor=Anchor.RIGHT,
        ),
    ]


def _spot(spot: Spot) -> list[Shape]:
    shapes: list[Shape] = []
    if spot.leader:
        x1, y1, x2, y2 = spot.leader
        shapes.append(Line(start=(x1, y1), end=(x2, y2), colour=Colour.EDGE, width=2))
    for kind, x, y in spot.marks:
        shapes += _mark(kind, x, y, first=spot.first)
    for row in spot.rows:
        shapes += _labels(row)
    return shapes


def _mark(kind: Kind, x: float, y: float, *, first: bool) -> tuple[Shape, ...]:
    """A square for a barrier, a diamond for a solution; hollow unless it comes first."""
    inner = () if first else (_filled(kind, (x, y), half=_MARK - 4, colour=Colour.PAPER),)
    return (_filled(kind, (x, y), half=_MARK, colour=_KINDS[kind]), *inner)


def _filled(kind: Kind, middle: Point, *, half: float, colour: Colour) -> Shape:
    x, y = middle
    if kind is Kind.BARRIER:
        return Rect(x=x - half, y=y - half, width=2 * half, height=2 * half, colour=colour)
    points = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    return Polygon(points=points, colour=colour)


def _labels(row: Row) -> list[Shape]:
    """On a plate of paper, so that no line crosses them."""
    text = ", ".join(statement.label for statement in row.labels)
    width = width_of(text, _SIZE, 680) + 6
    return [
        Rect(x=row.x - width / 2, y=row.y - 15, width=width, height=30, colour=Colour.PAPER),
        Words(
            x=row.x,
            y=row.y + _SIZE / 3,
            text=text,
            size=_SIZE,
            weight=680,
            anchor=Anchor.MIDDLE,
        ),
    ]


def _by_place(found: Findings, tongue: Tongue) -> list[tuple[str, list[str]]]:
    named: dict[str, list[str]] = {}
    for spot in scatter(found.result):
        where = (
            tongue.gettext(Quadrant.FIRST)
            if spot.first
            else tongue.gettext(
                "Change %(impact)s, easy %(feasibility)s",
                impact=float(spot.pair.impact),
                feasibility=float(spot.pair.feasibility),
            )
        )
        named.setdefault(where, []).extend(each.label for each in spot.statements)
    return list(named.items())


def _list(result: RoundResult, tongue: Tongue, *, height: float) -> Block:
    """The texts of what comes first, then of the best others, as many as there is room for."""
    first = [each for each in result.placed if comes_first(each, result.round)]
    rest = [each for each in result.placed if each not in first]
    shapes: list[Shape] = []
    y, left = 0.0, 0
    for placed in (*first, *rest):
        block = plain(placed.statement, left=_LIST, width=RIGHT - _LIST)
        if left or y + block.height + 40 > height:
            left += 1
            continue
        shapes += block.moved(0.0, y)
        y += block.height
    if left:
        more = tongue.ngettext(
            "and %(num)s more, see the ranking", "and %(num)s more, see the ranking", left
        )
        shapes += paragraph(more, size=SMALL, width=RIGHT - _LIST).moved(_LIST, y)
    return Block(height=min(height, y + 40), shapes=tuple(shapes))
