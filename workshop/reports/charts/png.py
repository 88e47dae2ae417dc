"""A drawing as a PNG file.

Everything is drawn at twice the size; a file of the plain size is that made smaller, which
smooths its edges.
"""

import io
from dataclasses import dataclass
from functools import singledispatchmethod
from itertools import pairwise

import numpy as np
from PIL import Image, ImageDraw

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
from workshop.reports.charts.script import has_right_to_left, printable
from workshop.reports.charts.texture import mask
from workshop.reports.charts.typeface import face, runs, width_of, without_unknown

TWICE = 2
_DASH = 6.0


def png(drawing: Drawing, *, scale: int = 1) -> bytes:
    """Return the file, 1920 pixels wide, or with a scale of 2 twice as large."""
    canvas = Canvas.blank(drawing)
    for shape in drawing.shapes:
        canvas.draw(shape)
    if not all(can_be_written(shape) for shape in drawing.shapes):
        canvas.draw(drawing.unwritten)
    image = canvas.image if scale == TWICE else canvas.image.reduce(TWICE)
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=4, dpi=(96 * scale, 96 * scale))
    return file.getvalue()


def can_be_written(shape: Shape) -> bool:
    """Whether this machine has a typeface for the words; other shapes need none."""
    return not isinstance(shape, Words) or runs(printable(shape.text)) is not None


@dataclass(frozen=True, slots=True)
class Canvas:
    """A picture that shapes are drawn on."""

    image: Image.Image
    pen: ImageDraw.ImageDraw

    @classmethod
    def blank(cls, drawing: Drawing) -> "Canvas":
        """A white picture of the size of a drawing."""
        size = (round(drawing.width * TWICE), round(drawing.height * TWICE))
        image = Image.new("RGB", size, LIGHT[Colour.PAPER])
        return cls(image, ImageDraw.Draw(image))

    @singledispatchmethod
    def draw(self, shape: Shape) -> None:
        """Draw a shape; words that cannot be written are left out."""
        raise TypeError(shape)

    @draw.register
    def _(self, shape: Rect) -> None:
        box = _box(shape)
        if shape.colour is not None and shape.fill is Fill.SOLID:
            self.pen.rectangle(box, fill=LIGHT[shape.colour])
        elif shape.colour is not None:
            self.image.paste(LIGHT[Colour.PAPER], (box[0], box[1], box[2] + 1, box[3] + 1))
            self.image.paste(LIGHT[shape.colour], (box[0], box[1]), _mask(shape.fill, box))
        if shape.edge is None:
            return
        if shape.dashed:
            for line in _sides(shape):
                self.draw(line)
        else:
            self.pen.rectangle(box, outline=LIGHT[shape.edge], width=2 * TWICE)

    @draw.register
    def _(self, shape: Line) -> None:
        for start, end in _dashes(shape):
            points = [(x * TWICE, y * TWICE) for x, y in (start, end)]
            self.pen.line(points, fill=LIGHT[shape.colour], width=round(shape.width * TWICE))

    @draw.register
    def _(self, shape: Polygon) -> None:
        points = [(x * TWICE, y * TWICE) for x, y in shape.points]
        self.pen.polygon(points, fill=LIGHT[shape.colour])

    @draw.register
    def _(self, shape: Circle) -> None:
        self.pen.circle(
            (shape.x * TWICE, shape.y * TWICE),
            shape.radius * TWICE,
            fill=LIGHT[shape.colour],
            outline=LIGHT[Colour.PAPER],
            width=TWICE,
        )

    @draw.register
    def _(self, shape: Words) -> None:
        text = without_unknown(printable(shape.text))
        x = shape.x - _SHIFTS[shape.anchor] * width_of(text, shape.size, shape.weight)
        for path, part in runs(text) or ():
            self.pen.text(
                (x * TWICE, shape.y * TWICE),
                part,
                font=face(path, round(shape.size * TWICE), shape.weight),
                fill=LIGHT[shape.colour],
                anchor="ls",
                direction="rtl" if has_right_to_left(part) else None,
            )
            x += width_of(part, shape.size, shape.weight)


_SHIFTS = {Anchor.LEFT: 0.0, Anchor.MIDDLE: 0.5, Anchor.RIGHT: 1.0}


def _box(shape: Rect) -> tuple[int, int, int, int]:
    """The pixels of a rectangle, the last ones included; one at least."""
    left, top = round(shape.x * TWICE), round(shape.y * TWICE)
    right = max(left, round((shape.x + shape.width) * TWICE) - 1)
    return left, top, right, max(top, round((shape.y + shape.height) * TWICE) - 1)


def _mask(fill: Fill, box: tuple[int, int, int, int]) -> Image.Image:
    left, top, right, bottom = box
    across, down = np.meshgrid(
        np.arange(left, right + 1, dtype=np.float64) / TWICE,
        np.arange(top, bottom + 1, dtype=np.float64) / TWICE,
    )
    return Image.fromarray(mask(fill, across, down).astype(np.uint8) * 255)


def _sides(shape: Rect) -> tuple[Line, ...]:
    left, top = shape.x + 1, shape.y + 1
    right, bottom = shape.x + shape.width - 1, shape.y + shape.height - 1
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    return tuple(
        Line(start=start, end=end, colour=shape.edge or Colour.INK, width=2, dashed=True)
        for start, end in pairwise(corners)
    )


def _dashes(shape: Line) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """The strokes of a line: one, or many short ones."""
    (x1, y1), (x2, y2) = shape.start, shape.end
    if not shape.dashed:
        return [(shape.start, shape.end)]
    length = float(np.hypot(x2 - x1, y2 - y1)) or 1.0
    steps = np.arange(0.0, length, 2 * _DASH)
    along = ((x2 - x1) / length, (y2 - y1) / length)
    return [
        (
            (x1 + along[0] * float(at), y1 + along[1] * float(at)),
            (x1 + along[0] * end, y1 + along[1] * end),
        )
        for at in steps
        for end in [min(length, float(at) + _DASH)]
    ]
