"""A drawing as an SVG file that needs nothing else: colours, patterns and words are in it.

Words stay text, so that they can be searched, translated and set in another typeface; each line
says how wide it is, so that another typeface does not leave its place.
"""

from collections.abc import Iterable
from functools import singledispatch
from xml.sax.saxutils import escape

from workshop.reports.charts.bar import Fill
from workshop.reports.charts.drawing import (
    Anchor,
    Circle,
    Drawing,
    Line,
    Polygon,
    Rect,
    Shape,
    Words,
)
from workshop.reports.charts.palette import LIGHT, Colour
from workshop.reports.charts.script import printable, runs_right_to_left
from workshop.reports.charts.texture import tile
from workshop.reports.charts.typeface import is_own, width_of

FAMILIES = (
    "'Atkinson Hyperlegible Next', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, "
    "'Nirmala UI', system-ui, sans-serif"
)
_SHORT = 5  # letters: a number looks squeezed, and leaves its place by nothing
_DASHES = ' stroke-dasharray="6 6"'


def svg(drawing: Drawing) -> bytes:
    """Return the file, in UTF-8."""
    title, description = _text(drawing.title), _text(drawing.description)
    width, height = _n(drawing.width), _n(drawing.height)
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        _opening(drawing),
        f'<title id="title">{title}</title>',
        f'<desc id="description">{description}</desc>',
        f"<defs>{''.join(_patterns(drawing))}</defs>",
        f'<path fill="{LIGHT[Colour.PAPER]}" d="M0 0H{width}V{height}H0z"/>',
        "<g>",
        *(element(shape) for shape in drawing.shapes),
        "</g>",
        "</svg>",
    )
    return "\n".join((*lines, "")).encode()


def inline(drawing: Drawing) -> str:
    """Return the drawing as an element of a page that has its `patterns` somewhere else.

    It has no name of its own: whoever puts it on a page says what it shows.
    """
    width, height = _n(drawing.width), _n(drawing.height)
    return (
        f'<svg viewBox="0 0 {width} {height}" aria-hidden="true" font-family="{FAMILIES}">'
        f"{''.join(element(shape) for shape in drawing.shapes)}</svg>"
    )


def patterns(drawings: Iterable[Drawing]) -> str:
    """Return the fills of several drawings, each once."""
    tiles = dict.fromkeys(tile for drawing in drawings for tile in _patterns(drawing))
    return "".join(tiles)


def _opening(drawing: Drawing) -> str:
    width, height = _n(drawing.width), _n(drawing.height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img" aria-labelledby="title description"'
        f' xml:lang="{drawing.language}" font-family="{FAMILIES}">'
    )


@singledispatch
def element(shape: Shape) -> str:
    """Return the one element that a shape is."""
    raise TypeError(shape)


@element.register
def _(shape: Rect) -> str:
    inside = 1.0 if shape.edge else 0.0
    place = (
        f'x="{_n(shape.x + inside)}" y="{_n(shape.y + inside)}"'
        f' width="{_n(max(0.5, shape.width - 2 * inside))}"'
        f' height="{_n(max(0.5, shape.height - 2 * inside))}"'
    )
    dashes = _DASHES if shape.dashed else ""
    edge = f' stroke="{LIGHT[shape.edge]}" stroke-width="2"{dashes}' if shape.edge else ""
    return f'<rect {place} fill="{_paint(shape)}"{edge}/>'


@element.register
def _(shape: Line) -> str:
    (x1, y1), (x2, y2) = shape.start, shape.end
    return (
        f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}"'
        f' stroke="{LIGHT[shape.colour]}" stroke-width="{_n(shape.width)}"'
        f"{_DASHES if shape.dashed else ''}/>"
    )


@element.register
def _(shape: Polygon) -> str:
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
    return f'<polygon points="{points}" fill="{LIGHT[shape.colour]}"/>'


@element.register
def _(shape: Circle) -> str:
    return (
        f'<circle cx="{_n(shape.x)}" cy="{_n(shape.y)}" r="{_n(shape.radius)}"'
        f' fill="{LIGHT[shape.colour]}" stroke="{LIGHT[Colour.PAPER]}" stroke-width="2"/>'
    )


@element.register
def _(shape: Words) -> str:
    text = printable(shape.text)
    turned = runs_right_to_left(text)
    anchor = _ANCHORS[turned][shape.anchor]
    way = ' direction="rtl"' if turned else ""
    fit = _fit(text, shape) if len(text) > _SHORT and is_own(text) else ""
    return (
        f'<text x="{_n(shape.x)}" y="{_n(shape.y)}" font-size="{_n(shape.size)}"'
        f' font-weight="{shape.weight}" fill="{LIGHT[shape.colour]}" text-anchor="{anchor}"'
        f"{way}{fit}>{escape(text)}</text>"
    )


def _fit(text: str, shape: Words) -> str:
    width = width_of(text, shape.size, shape.weight)
    return f' textLength="{_n(width)}" lengthAdjust="spacingAndGlyphs"'


_ANCHORS = {
    False: {Anchor.LEFT: "start", Anchor.MIDDLE: "middle", Anchor.RIGHT: "end"},
    True: {Anchor.LEFT: "end", Anchor.MIDDLE: "middle", Anchor.RIGHT: "start"},
}


def _patterns(drawing: Drawing) -> list[str]:
    used = {
        (shape.fill, shape.colour)
        for shape in drawing.shapes
        if isinstance(shape, Rect) and shape.colour and shape.fill is not Fill.SOLID
    }
    return [
        tile(fill, f"{fill}-{colour}", colour=LIGHT[colour], paper=LIGHT[Colour.PAPER])
        for fill, colour in sorted(used)
    ]


def _paint(shape: Rect) -> str:
    if shape.colour is None:
        return "none"
    return LIGHT[shape.colour] if shape.fill is Fill.SOLID else f"url(#{shape.fill}-{shape.colour})"


def _text(text: str) -> str:
    return escape(printable(text))


def _n(value: float) -> str:
    return f"{round(value, 2):.10g}"
