"""The picture of a matrix: impact up, feasibility to the right, a point for each pair of medians.

Statements on one point share one list of labels. Everything is measured in units of the screen
(one is a pixel at 1920 x 1080), so the same drawing serves the screen and the desk's small picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from workshop.domain.ballot import Ballot
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT
from workshop.domain.kind import Kind
from workshop.domain.statement import Statement
from workshop.ranking.result import RoundResult
from workshop.reports.charts.placement import Box, Wanted, place
from workshop.reports.quadrants import Pair, Quadrant, pair, quadrant

WIDTH, HEIGHT = 960.0, 676.0
AREA = Box(x=56.0, y=54.0, width=WIDTH - 58.0, height=HEIGHT - 108.0)
MARGIN_X, MARGIN_Y = 48.0, 40.0  # the outermost points keep off the edges
MARK = 26.0
LETTER, COMMA = 25.0, 22.0
LINE = 42.0
MOST_COLUMNS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a list of labels, and where its middle stands."""

    labels: tuple[Statement, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A point with all statements on it. `rows` is empty where no room was left for labels.

    `marks` are its shapes with the middle of each; `leader` is a line to labels that stand apart.
    `first`: these statements are easy and a big change.
    """

    pair: Pair
    statements: tuple[Statement, ...]
    first: bool
    marks: tuple[tuple[Kind, float, float], ...]
    point: Box
    label: Box | None
    rows: tuple[Row, ...]
    leader: tuple[float, float, float, float] | None


def scatter(result: RoundResult) -> tuple[Spot, ...]:
    """Return the points of a matrix with their labels; who has no medians is not on it."""
    shared = _shared(result)
    points = [_point(found, statements, result.round.ballot) for found, statements in shared]
    wanted = tuple(
        Wanted(point=point, sizes=_sizes(statements))
        for point, (_, statements) in zip(points, shared, strict=True)
    )
    labels = place(wanted, area=AREA)
    return tuple(
        _spot(
            found,
            statements,
            first=quadrant(found, result.round.ballot) is Quadrant.FIRST,
            point=point,
            label=label,
        )
        for (found, statements), point, label in zip(shared, points, labels, strict=True)
    )


def cut(ballot: Ballot) -> tuple[float, float]:
    """Where the two lines through the middle of the scales stand."""
    steps = {criterion.key: criterion.steps for criterion in ballot.criteria}
    middle = Pair(
        impact=Fraction(1 + steps[IMPACT], 2), feasibility=Fraction(1 + steps[FEASIBILITY], 2)
    )
    return _at(middle, ballot)


def _shared(result: RoundResult) -> list[tuple[Pair, tuple[Statement, ...]]]:
    """The statements of each point, by kind and number; points from the top, left to right."""
    found: dict[tuple[Fraction, Fraction], list[Statement]] = {}
    for placed in result.placed:
        where = pair(placed, result.round.weighting)
        if where is not None:
            found.setdefault((-where.impact, where.feasibility), []).append(placed.statement)
    return [
        (Pair(impact=-impact, feasibility=feasibility), tuple(sorted(statements, key=_by_number)))
        for (impact, feasibility), statements in sorted(found.items(), key=lambda each: each[0])
    ]


def _by_number(statement: Statement) -> tuple[str, int]:
    return statement.kind, statement.number


def _at(found: Pair, ballot: Ballot) -> tuple[float, float]:
    steps = {criterion.key: criterion.steps for criterion in ballot.criteria}
    right = float((found.feasibility - 1) / (steps[FEASIBILITY] - 1))
    up = float((found.impact - 1) / (steps[IMPACT] - 1))
    x = AREA.x + MARGIN_X + right * (AREA.width - 2 * MARGIN_X)
    y = AREA.y + AREA.height - MARGIN_Y - up * (AREA.height - 2 * MARGIN_Y)
    return round(x, 1), round(y, 1)


def _point(found: Pair, statements: Sequence[Statement], ballot: Ballot) -> Box:
    x, y = _at(found, ballot)
    width = MARK * len(_kinds(statements))
    return Box(x=x - width / 2, y=y - MARK / 2, width=width, height=MARK)


def _kinds(statements: Sequence[Statement]) -> tuple[Kind, ...]:
    return tuple(kind for kind in Kind if any(each.kind is kind for each in statements))


def _sizes(statements: Sequence[Statement]) -> tuple[tuple[float, float], ...]:
    """The sizes of a list of labels in one column or more, the most compact one first."""
    sizes = [
        (max(_width(row) for row in rows), LINE * len(rows))
        for columns in range(1, min(MOST_COLUMNS, len(statements)) + 1)
        if (rows := _lines(statements, columns))
    ]
    return tuple(sorted(sizes, key=lambda size: (size[0] + 3 * size[1], size)))


def _lines(statements: Sequence[Statement], columns: int) -> list[tuple[Statement, ...]]:
    many = ceil(len(statements) / columns)
    columns = ceil(len(statements) / many)
    return [
        tuple(statements[start : start + columns]) for start in range(0, len(statements), columns)
    ]


def _width(row: Sequence[Statement]) -> float:
    return sum(len(each.label) for each in row) * LETTER + (len(row) - 1) * COMMA


def _spot(
    found: Pair,
    statements: tuple[Statement, ...],
    *,
    first: bool,
    point: Box,
    label: Box | None,
) -> Spot:
    return Spot(
        pair=found,
        statements=statements,
        first=first,
        marks=tuple(
            (kind, point.x + MARK * (place_ + 0.5), point.y + MARK / 2)
            for place_, kind in enumerate(_kinds(statements))
        ),
        point=point,
        label=label,
        rows=_rows(statements, label) if label else (),
        leader=_leader(point, label) if label else None,
    )


def _rows(statements: Sequence[Statement], label: Box) -> tuple[Row, ...]:
    many = round(label.height / LINE)
    rows = _lines(statements, ceil(len(statements) / many))
    return tuple(
        Row(labels=row, x=label.x + label.width / 2, y=label.y + LINE * (line + 0.5))
        for line, row in enumerate(rows)
    )


def _leader(point: Box, label: Box) -> tuple[float, float, float, float] | None:
    """A line from the point to the nearest place of its label, where they do not touch."""
    if label.distance(point) <= (2 * MARK / 3) ** 2:
        return None
    x, y = point.x + point.width / 2, point.y + point.height / 2
    near_x = min(max(x, label.x), label.x + label.width)
    near_y = min(max(y, label.y), label.y + label.height)
    return x, y, near_x, near_y
