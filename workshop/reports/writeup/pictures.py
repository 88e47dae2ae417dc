"""Drawings of the charts as pictures of a report."""

from collections.abc import Iterable

from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.charts.backing import LENGTH, THICK, bar, in_words
from workshop.reports.charts.drawing import Drawing, Words
from workshop.reports.charts.svg import inline, patterns
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Block, Drawn, Picture, Table


def picture(drawing: Drawing) -> Drawn:
    """A chart with what it says in words."""
    said = f"{drawing.title} {drawing.description}".strip()
    return Drawn(svg=inline(drawing), said=said, width=drawing.width, drawing=drawing)


def bar_of(detail: Detail, found: Findings, tongue: Tongue) -> Drawn:
    """The bar of a statement, as it stands on charts."""
    drawing = Drawing(
        width=LENGTH,
        height=THICK,
        title=in_words(detail, found, tongue),
        description="",
        shapes=bar(detail, found),
        unwritten=Words(x=0, y=0, text="", size=1),
        language=tongue.code,
    )
    return picture(drawing)


def shared_patterns(blocks: Iterable[Block]) -> str:
    """The fills that the pictures of these blocks are drawn with, each once, as SVG."""
    return patterns([each.drawing for each in _pictures(blocks) if isinstance(each, Drawn)])


def _pictures(blocks: Iterable[Block]) -> Iterable[Picture]:
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        if isinstance(block, Table):
            cells = (cell for group in block.groups for row in group.rows for cell in row)
            yield from (cell.picture for cell in cells if cell.picture)
