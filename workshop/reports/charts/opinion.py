"""The opinion map as a picture: who answers alike stands close."""

from workshop.ranking.findings.model import Findings
from workshop.ranking.opinion.opinion_map import OpinionMap
from workshop.reports.charts.drawing import (
    Anchor,
    Block,
    Circle,
    Drawing,
    Line,
    Point,
    Polygon,
    Rect,
    Shape,
    Words,
)
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.placement import Box
from workshop.reports.charts.sheet import LEFT, RIGHT, Entry, Telling, room_of, sheet
from workshop.reports.charts.words import Setting, base
from workshop.reports.saying.camps import camp_name, camps_sentence, map_base, stands_words
from workshop.reports.saying.numerals import percent
from workshop.reports.saying.tongue import Tongue

_HUES = (Colour.AGREE, Colour.DISAGREE, Colour.MIDDLE, Colour.BARRIER, Colour.SOLUTION)
_DOT = 12.0
_EDGE = 40.0
_PLATE = 190.0  # the name of a camp with a number of four digits


def opinion(found: Findings, setting: Setting) -> tuple[Drawing, ...]:
    """Return the map; none where the answers show no camps."""
    seen = found.map
    if seen is None or seen.why_not is not None or not seen.places:
        return ()
    tongue, round_ = setting.tongue, found.result.round
    telling = Telling(
        title=tongue.gettext(round_.title),
        question=round_.question,
        sentence=camps_sentence(found, tongue),
        base=" ".join(
            (base(found.result, setting), f"{map_base(found, tongue)}.", _explained(seen, tongue))
        ),
        rule=tongue.gettext(
            "Each mark is a person; people who answer alike stand close. Camps come from answers"
            " alone: other people may give other camps."
        ),
        legend=tuple(
            Entry(
                swatch=(_mark(place, (28, 14)),),
                words=f"{camp_name(place, tongue)}: {stands_words(camp, found, tongue)}",
            )
            for place, camp in enumerate(found.camps)
        ),
        tongue=tongue,
    )
    height = room_of(telling)
    return (sheet(telling, Block(height=height, shapes=tuple(_drawn(seen, height, tongue)))),)


def _explained(seen: OpinionMap, tongue: Tongue) -> str:
    if seen.explained is None:
        return ""
    return tongue.gettext(
        "The two directions tell %(share)s of all differences.", share=percent(sum(seen.explained))
    )


def _drawn(seen: OpinionMap, height: float, tongue: Tongue) -> list[Shape]:
    spots = _places(seen, height)
    marks = [_mark(group, spot) for group, spot in zip(seen.groups, spots, strict=True)]
    middle = (LEFT + RIGHT) / 2, height / 2
    axes = [
        Line(start=(LEFT, middle[1]), end=(RIGHT, middle[1]), colour=Colour.RULE_SOFT, width=1.5),
        Line(start=(middle[0], 0.0), end=(middle[0], height), colour=Colour.RULE_SOFT, width=1.5),
    ]
    return [*axes, *marks, *_names(seen, spots, height=height, tongue=tongue)]


def _places(seen: OpinionMap, height: float) -> list[Point]:
    """One scale for both directions, so that what is far is far."""
    across = max(abs(x) for x, _ in seen.places) or 1.0
    up = max(abs(y) for _, y in seen.places) or 1.0
    unit = min(((RIGHT - LEFT) / 2 - _EDGE) / across, (height / 2 - _EDGE) / up)
    middle = (LEFT + RIGHT) / 2, height / 2
    return [(middle[0] + x * unit, middle[1] - y * unit) for x, y in seen.places]


def _names(seen: OpinionMap, spots: list[Point], *, height: float, tongue: Tongue) -> list[Shape]:
    """The name of each camp beside its marks, over nobody's mark where there is room."""
    marks = [
        Box(x=x - _DOT - 2, y=y - _DOT - 2, width=2 * _DOT + 4, height=2 * _DOT + 4)
        for x, y in spots
    ]
    shapes: list[Shape] = []
    for group in sorted(set(seen.groups)):
        own = [spot for spot, its in zip(spots, seen.groups, strict=True) if its == group]
        plate = _plate(own, marks, height=height)
        marks.append(plate)
        text = f"{camp_name(group, tongue)}: {len(own)}"
        shapes += _named(text, plate, _HUES[group])
    return shapes


def _named(text: str, plate: Box, colour: Colour) -> tuple[Shape, ...]:
    return (
        Rect(
            x=plate.x,
            y=plate.y,
            width=plate.width,
            height=plate.height,
            colour=Colour.PAPER,
            edge=colour,
        ),
        Words(
            x=plate.x + plate.width / 2,
            y=plate.y + 32,
            text=text,
            size=28,
            weight=760,
            anchor=Anchor.MIDDLE,
        ),
    )


def _plate(own: list[Point], taken: list[Box], *, height: float) -> Box:
    """Above, below, left or right of the marks of a group; else on their middle."""
    left, right = min(x for x, _ in own), max(x for x, _ in own)
    top, bottom = min(y for _, y in own), max(y for _, y in own)
    x, y = (sum(ways) / len(own) for ways in zip(*own, strict=True))
    tries = (
        (x, top - 46),
        (x, bottom + 46),
        (left - _PLATE / 2 - 24, y),
        (right + _PLATE / 2 + 24, y),
        (x, y),
    )
    plates = [Box(x=x - _PLATE / 2, y=y - 22, width=_PLATE, height=44) for x, y in tries]
    frame = Box(x=LEFT, y=4, width=RIGHT - LEFT, height=height - 8)
    free = (p for p in plates if frame.holds(p) and not any(p.overlaps(b) for b in taken))
    return next(free, plates[-1])


def _mark(group: int, spot: Point) -> Shape:
    """A group has a hue and a shape of its own."""
    x, y = spot
    colour = _HUES[group]
    corners = {
        1: ((x, y - _DOT), (x + _DOT, y + _DOT), (x - _DOT, y + _DOT)),
        3: ((x, y - _DOT - 2), (x + _DOT + 2, y), (x, y + _DOT + 2), (x - _DOT - 2, y)),
        4: ((x - _DOT, y - _DOT), (x + _DOT, y - _DOT), (x, y + _DOT)),
    }
    if group in corners:
        return Polygon(points=corners[group], colour=colour)
    if group:
        return Rect(x=x - 10, y=y - 10, width=20, height=20, colour=colour)
    return Circle(x=x, y=y, radius=_DOT, colour=colour)
