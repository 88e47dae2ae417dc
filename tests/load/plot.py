"""Draw what it costs to grow, from what was measured.

    python -m tests.load --json measured.json
    python -m tests.load.plot measured.json --output docs/performance.svg

Several files are drawn together. Both axes go up in steps of ten times as much.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor, log10
from pathlib import Path

from tests.load.growth import PANELS, Panel, Point, Told, curves
from tests.load.table import number
from workshop.reports.charts.drawing import Anchor, Circle, Drawing, Line, Shape, Words
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.svg import svg

COLOURS = (Colour.AGREE, Colour.DISAGREE, Colour.BARRIER, Colour.SOLUTION)
ACROSS, WIDE, HIGH = 3, 620.0, 560.0
LEFT, RIGHT, TOP, BOTTOM = 100.0, 50.0, 190.0, 70.0


def drawn(figures: Sequence[Told]) -> bytes:
    """Return the picture of all panels that have something to show, as SVG."""
    filled = [(panel, found) for panel in PANELS if (found := curves(panel, figures))]
    shapes: list[Shape] = []
    for place, (panel, found) in enumerate(filled):
        right, down = WIDE * (place % ACROSS), HIGH * (place // ACROSS)
        shapes += (shape.moved(right, down) for shape in _panel(panel, found))
    return svg(
        Drawing(
            width=WIDE * ACROSS,
            height=HIGH * ceil(len(filled) / ACROSS),
            title="What it costs to grow",
            description="; ".join(_said(panel, found) for panel, found in filled),
            shapes=tuple(shapes),
            unwritten=Words(x=0, y=0, text="", size=20),
        )
    )


def _said(panel: Panel, found: dict[str, Sequence[Point]]) -> str:
    """The numbers in words, for who does not see the picture."""
    told = (
        f"{words}: {', '.join(f'{number(y)} {panel.unit} at {number(x)}' for x, y in points)}"
        for words, points in found.items()
    )
    return f"{panel.title} against {panel.size}. {'. '.join(told)}"


def _panel(panel: Panel, found: dict[str, Sequence[Point]]) -> Iterator[Shape]:
    points = [point for line in found.values() for point in line]
    sides = [_ends([point[axis] for point in points]) for axis in (0, 1)]
    yield Words(x=LEFT, y=46, text=f"{panel.title}, {panel.unit}", size=28, weight=700)
    yield from _axes(panel, *sides)
    for colour, (place, (words, line)) in zip(COLOURS, enumerate(found.items()), strict=False):
        label = _label(panel, words, line)
        yield Words(x=LEFT, y=80 + 27 * place, text=label, size=21, weight=600, colour=colour)
        at = [_at(point, *sides) for point in line]
        for start, end in pairwise(at):
            yield Line(start=start, end=end, colour=colour, width=4)
        for x, y in at:
            yield Circle(x=x, y=y, radius=8, colour=colour)


def _label(panel: Panel, words: str, line: Sequence[Point]) -> str:
    many, last = line[-1]
    return f"{words}: {number(last)} {panel.unit} at {number(many)}"


def _axes(panel: Panel, across: tuple[int, int], up: tuple[int, int]) -> Iterator[Shape]:
    bottom, right = HIGH - BOTTOM, WIDE - RIGHT
    for power in range(up[0], up[1] + 1):
        _, y = _at((10 ** across[0], 10**power), across, up)
        yield Line(start=(LEFT, y), end=(right, y), colour=Colour.RULE_SOFT, width=1)
        text = number(10.0**power)
        yield Words(x=LEFT - 8, y=y + 6, text=text, size=17, anchor=Anchor.RIGHT)
    for power in range(across[0], across[1] + 1):
        x, _ = _at((10**power, 10 ** up[0]), across, up)
        text = number(10.0**power)
        yield Words(x=x, y=bottom + 26, text=text, size=17, anchor=Anchor.MIDDLE)
    yield Words(x=right, y=bottom + 52, text=panel.size, size=19, anchor=Anchor.RIGHT)


def _at(point: Point, across: tuple[int, int], up: tuple[int, int]) -> Point:
    x, y = (
        (log10(value) - low) / (high - low)
        for value, (low, high) in zip(point, (across, up), strict=True)
    )
    return LEFT + x * (WIDE - RIGHT - LEFT), HIGH - BOTTOM - y * (HIGH - BOTTOM - TOP)


def _ends(values: Sequence[float]) -> tuple[int, int]:
    """The powers of ten between which all of these lie."""
    low = floor(log10(min(values)))
    return low, max(low + 1, ceil(log10(max(values))))


def main() -> None:
    """Read the files, and draw."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.plot", description=__doc__)
    parser.add_argument("measured", type=Path, nargs="+")
    parser.add_argument("--output", type=Path, default=Path("performance.svg"))
    asked = parser.parse_args()
    read = [json.loads(path.read_text()) for path in asked.measured]
    asked.output.write_bytes(drawn([figure for told in read for figure in told["figures"]]))


if __name__ == "__main__":
    main()
