"""A chart as shapes, before it is written in any format.

Units are pixels of a slide of 1920 x 1080. Shapes are drawn in their order, later over earlier.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from workshop.reports.charts.bar import Fill
from workshop.reports.charts.palette import Colour

WIDTH, HEIGHT = 1920.0, 1080.0
Point: TypeAlias = tuple[float, float]


class Anchor(StrEnum):
    """Which part of a line of words stands at its place, as it is seen, in any script."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """A rectangle. `edge` is a line of 2 inside its border; without `colour` it is only that."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour | None
    fill: Fill = Fill.SOLID
    edge: Colour | None = None
    dashed: bool = False

    def moved(self, right: float, down: float) -> "Rect":
        """The same at another place."""
        return replace(self, x=self.x + right, y=self.y + down)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line."""

    start: Point
    end: Point
    colour: Colour
    width: float
    dashed: bool = False

    def moved(self, right: float, down: float) -> "Line":
        """The same at another place."""
        start, end = _moved((self.start, self.end), right, down)
        return replace(self, start=start, end=end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Polygon:
    """A filled shape with corners."""

    points: tuple[Point, ...]
    colour: Colour

    def moved(self, right: float, down: float) -> "Polygon":
        """The same at another place."""
        return replace(self, points=_moved(self.points, right, down))


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A filled circle with a thin border of paper, so that two that touch stay two."""

    x: float
    y: float
    radius: float
    colour: Colour

    def moved(self, right: float, down: float) -> "Circle":
        """The same at another place."""
        return replace(self, x=self.x + right, y=self.y + down)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of text that stands on `y`."""

    x: float
    y: float
    text: str
    size: float
    weight: int = 400
    colour: Colour = Colour.INK
    anchor: Anchor = Anchor.LEFT

    def moved(self, right: float, down: float) -> "Words":
        """The same at another place."""
        return replace(self, x=self.x + right, y=self.y + down)


Shape: TypeAlias = Rect | Line | Polygon | Circle | Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart. `title` and `description` are read aloud; `language` is that of its own words.

    `unwritten` stands in a picture that lacks the typeface for some of the words.
    """

    height: float
    title: str
    description: str
    shapes: tuple[Shape, ...]
    unwritten: Words
    language: str = "en"
    width: float = WIDTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Shapes that belong together, from the height 0 down."""

    height: float
    shapes: tuple[Shape, ...]

    def moved(self, right: float, down: float) -> tuple[Shape, ...]:
        """Its shapes at another place."""
        return tuple(shape.moved(right, down) for shape in self.shapes)


def stacked(blocks: Sequence[Block], *, top: float = 0.0) -> Block:
    """Return the blocks one under the other."""
    shapes: list[Shape] = []
    for block in blocks:
        shapes.extend(block.moved(0.0, top))
        top += block.height
    return Block(height=top, shapes=tuple(shapes))


def _moved(points: tuple[Point, ...], right: float, down: float) -> tuple[Point, ...]:
    return tuple((x + right, y + down) for x, y in points)
