"""A statement in a chart: its rank, its tag with the shape of its kind, its text."""

from workshop.domain.kind import Kind
from workshop.domain.statement import Statement
from workshop.ranking.ranks import Standing
from workshop.reports.charts.drawing import Anchor, Block, Polygon, Rect, Shape, Words
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.typeface import width_of
from workshop.reports.charts.wrapping import paragraph
from workshop.reports.saying.tongue import Tongue

SIZE = 25.0
PAD = 11.0
TAG = 38.0
RANK = 84.0
_POINT = 14.0
_TEXT = 112.0  # where texts begin, in one line under each other


def ranked(
    statement: Statement, standing: Standing, *, left: float, width: float, tongue: Tongue
) -> Block:
    """Return rank, tag and text from `left` on."""
    rank = rank_words(standing, left=left, tongue=tongue)
    rest = plain(statement, left=left + RANK, width=width - RANK)
    return Block(height=max(rest.height, 72.0), shapes=(*rank, *rest.shapes))


def plain(statement: Statement, *, left: float, width: float) -> Block:
    """Return tag and text from `left` on."""
    mark = tag(statement, left, PAD - 3)
    beside = max(_TEXT, tag_width(statement) + 24)
    text = paragraph(statement.text, size=SIZE, width=width - beside)
    return Block(
        height=max(text.height, TAG) + 2 * PAD,
        shapes=(*mark, *text.moved(left + beside, PAD)),
    )


def rank_words(standing: Standing, *, left: float, tongue: Tongue) -> tuple[Words, ...]:
    """The rank; under it that others share it."""
    if standing.rank is None:
        return ()
    rank = f"{standing.rank}{'=' if standing.tied else ''}"
    number = Words(x=left, y=PAD + 25, text=rank, size=32, weight=760)
    if not standing.tied:
        return (number,)
    tied = tongue.gettext("tied")
    return (number, Words(x=left, y=PAD + 51, text=tied, size=22, colour=Colour.INK_2))


def tag_width(statement: Statement) -> float:
    """How wide a tag is, with the shape of its kind."""
    return max(62.0, width_of(statement.label, 26, 680) + 20) + _POINT


def tag(statement: Statement, x: float, y: float) -> tuple[Shape, ...]:
    """A barrier is a block with a wall in front of it, a solution a signpost."""
    wide = tag_width(statement) - _POINT
    words = Words(
        x=x + wide / 2,
        y=y + 28,
        text=statement.label,
        size=26,
        weight=680,
        colour=Colour.ON_COLOUR,
        anchor=Anchor.MIDDLE,
    )
    if statement.kind is Kind.BARRIER:
        block = Rect(x=x, y=y, width=wide, height=TAG, colour=Colour.BARRIER)
        wall = Rect(x=x + wide + 5, y=y, width=6, height=TAG, colour=Colour.BARRIER)
        return block, wall, words
    tip = (x + wide + _POINT, y + TAG / 2)
    points = ((x, y), (x + wide, y), tip, (x + wide, y + TAG), (x, y + TAG))
    return Polygon(points=points, colour=Colour.SOLUTION), words
