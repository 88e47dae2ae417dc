"""The frame of every chart: what it is about, its sentence, its base, its rows, how to read it.

Rows fill slides of 1920 x 1080; only a row that is larger than a slide makes a slide taller.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workshop.reports.charts.bar import Fill
from workshop.reports.charts.drawing import (
    HEIGHT,
    WIDTH,
    Anchor,
    Block,
    Drawing,
    Line,
    Rect,
    Shape,
    Words,
    stacked,
)
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.typeface import width_of
from workshop.reports.charts.wrapping import paragraph
from workshop.reports.saying.tongue import ENGLISH, Tongue

LEFT, RIGHT = 64.0, WIDTH - 64.0
RAIL = 164.0  # for the name of a tier
MOST_ROWS = 12
SMALL = 24.0
_EMPTY = Block(height=0.0, shapes=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the legend: a swatch of 56 x 28, and what it means."""

    swatch: tuple[Shape, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row at its place across; `lead` is the tier it is in, `said` the row in words."""

    block: Block
    said: str
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What stands around the rows.

    `title` and `question` of the round; `sentence`, what the chart says; `base`, who it rests on;
    `rule`, the order of its rows; `columns`, a head over the rows of each slide.
    """

    title: str
    question: str
    sentence: str
    base: str
    rule: str
    legend: tuple[Entry, ...] = ()
    columns: Block = _EMPTY
    tongue: Tongue = field(default=ENGLISH)


def sheets(telling: Telling, rows: Sequence[Row]) -> tuple[Drawing, ...]:
    """Return the slides that the rows fill."""
    head, foot = _head(telling), _foot(telling)
    room = HEIGHT - head.height - telling.columns.height - foot.height
    leaves = _leaves(rows, room)
    last = 0
    drawn: list[Drawing] = []
    for leaf in leaves:
        where = (last + 1, last + len(leaf), len(rows)) if len(leaves) > 1 else None
        body = stacked((telling.columns, *_ruled(leaf)))
        drawn.append(_sheet(telling, (head, body, foot), leaf, where=where))
        last += len(leaf)
    return tuple(drawn)


def sheet(telling: Telling, body: Block, *, said: str = "") -> Drawing:
    """Return a slide with one picture instead of rows."""
    parts = (_head(telling), body, _foot(telling))
    return _sheet(telling, parts, (Row(block=body, said=said),), where=None)


def room_of(telling: Telling) -> float:
    """How high a picture on a slide may be."""
    return HEIGHT - _head(telling).height - _foot(telling).height


def _sheet(
    telling: Telling,
    parts: tuple[Block, Block, Block],
    rows: Sequence[Row],
    *,
    where: tuple[int, int, int] | None,
) -> Drawing:
    head, body, foot = parts
    height = max(HEIGHT, head.height + body.height + foot.height)
    say = telling.tongue.gettext
    said = (telling.base, telling.rule, *(row.said for row in rows))
    return Drawing(
        height=height,
        title=f"{telling.title}: {telling.sentence}",
        description=" ".join(filter(None, said)),
        shapes=(
            *head.shapes,
            *body.moved(0.0, head.height),
            *foot.moved(0.0, height - foot.height),
            *_where(telling.tongue, where, height),
        ),
        unwritten=Words(
            x=RIGHT,
            y=height - 32,
            text=say("This machine lacks a typeface for some words. The SVG file has them."),
            size=SMALL,
            weight=680,
            anchor=Anchor.RIGHT,
        ),
        language=telling.tongue.code,
    )


def _head(telling: Telling) -> Block:
    """The double rule, the round and its question, the sentence, the base."""
    width = RIGHT - LEFT
    rules = (
        Rect(x=LEFT, y=36, width=width, height=8, colour=Colour.INK),
        Rect(x=LEFT, y=48, width=width, height=2, colour=Colour.INK),
    )
    about = f"{telling.title}: {telling.question}" if telling.question else telling.title
    lines = stacked(
        (
            paragraph(about, size=28, width=width, weight=560, colour=Colour.INK_2),
            Block(height=4, shapes=()),
            paragraph(telling.sentence, size=46, width=width, weight=760),
            Block(height=4, shapes=()),
            paragraph(telling.base, size=26, width=width, colour=Colour.INK_2),
        ),
        top=60.0,
    )
    return Block(height=lines.height + 18, shapes=(*rules, *lines.moved(LEFT, 0.0)))


def _foot(telling: Telling) -> Block:
    """The legend, the rule of the order, and that a room is not a survey."""
    legend = _legend(telling.legend)
    rule = paragraph(telling.rule, size=SMALL, width=RIGHT - LEFT, colour=Colour.INK_2)
    survey = Words(
        x=LEFT,
        y=28,
        text=telling.tongue.gettext("A room is not a survey."),
        size=SMALL,
        weight=680,
    )
    rest = stacked(
        (
            Block(height=16, shapes=()),
            legend,
            Block(height=rule.height, shapes=rule.moved(LEFT, 0.0)),
            Block(height=60, shapes=(survey,)),
        )
    )
    line = Line(start=(LEFT, 4), end=(RIGHT, 4), colour=Colour.INK, width=2)
    return Block(height=rest.height, shapes=(line, *rest.shapes))


def _legend(entries: Sequence[Entry]) -> Block:
    """The entries side by side, in as many lines as they need."""
    shapes: list[Shape] = []
    x, y = LEFT, 0.0
    for entry in entries:
        width = 66 + width_of(entry.words, SMALL, 400)
        if x > LEFT and x + width > RIGHT:
            x, y = LEFT, y + 40
        words = Words(x=x + 66, y=y + 24, text=entry.words, size=SMALL)
        shapes += [*(shape.moved(x, y + 2) for shape in entry.swatch), words]
        x += width + 40
    return Block(height=y + 42 if entries else 0.0, shapes=tuple(shapes))


def swatch(colour: Colour, fill: Fill = Fill.SOLID) -> tuple[Shape, ...]:
    """A piece of a bar."""
    edge = None if fill is Fill.SOLID else colour
    return (Rect(x=0, y=0, width=56, height=28, colour=colour, fill=fill, edge=edge),)


def _where(tongue: Tongue, where: tuple[int, int, int] | None, height: float) -> tuple[Words, ...]:
    if where is None:
        return ()
    first, last, total = where
    text = tongue.gettext("%(first)s to %(last)s of %(total)s", first=first, last=last, total=total)
    return (Words(x=WIDTH / 2, y=height - 32, text=text, size=SMALL, anchor=Anchor.MIDDLE),)


def _leaves(rows: Sequence[Row], room: float) -> list[list[Row]]:
    leaves: list[list[Row]] = [[]]
    taken = 0.0
    for row in rows:
        if leaves[-1] and (taken + row.block.height > room or len(leaves[-1]) == MOST_ROWS):
            leaves.append([])
            taken = 0.0
        leaves[-1].append(row)
        taken += row.block.height
    return leaves


def _ruled(rows: Sequence[Row]) -> list[Block]:
    """The rows under their lines: a thick one and its name where a tier begins."""
    before: str | None = None
    found: list[Block] = []
    for row in rows:
        found.append(_under_its_line(row, begins=row.lead != before))
        before = row.lead
    return found


def _under_its_line(row: Row, *, begins: bool) -> Block:
    tall = begins and bool(row.lead)
    line = Line(
        start=(LEFT if tall or not row.lead else LEFT + RAIL, 1),
        end=(RIGHT, 1),
        colour=Colour.INK if tall else Colour.RULE_SOFT,
        width=4 if tall else 1.5,
    )
    lead = paragraph(row.lead, size=26, width=RAIL - 10, weight=760) if tall else _EMPTY
    return Block(
        height=row.block.height,
        shapes=(line, *lead.moved(LEFT, 14.0), *row.block.shapes),
    )
