"""The table of all figures, as Markdown that one can read as it stands."""

from collections.abc import Iterable, Sequence
from statistics import median

from tests.load.figures import Floor, Row, Side, Wanted

HEAD = ("figure", "wanted", "floor", "measured", "met")
_MET = {True: "yes", False: "NO", None: ""}
_SIGN = {Side.AT_LEAST: "≥ ", Side.AT_MOST: "≤ ", Side.NEVER_ABOVE: "always ≤ "}
_LARGE = 100
_SMALL = 10


def number(value: float) -> str:
    """Three digits or so: 1,234 and 56.7 and 0.12."""
    if value == int(value) or value >= _LARGE:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= _SMALL else f"{value:.2f}"


def lines(rows: Iterable[Row]) -> list[str]:
    """The lines of the table, their columns under each other."""
    cells = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    ruled = [_line(HEAD, widths), _line(["-" * width for width in widths], widths)]
    return ruled + [_line(each, widths) for each in cells[1:]]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        _wanted(row.wanted, row.unit),
        _floor(row.floor),
        _measured(row.values, row.unit),
        _MET[row.is_met],
    )


def _wanted(wanted: Wanted | None, unit: str) -> str:
    if wanted is None:
        return ""
    sign = "" if wanted.bound == 0 else _SIGN[wanted.side]
    return f"{sign}{number(wanted.bound)} {unit}".strip()


def _floor(floor: Floor | None) -> str:
    return f"{number(floor.value)} ({floor.words})" if floor else ""


def _measured(values: Sequence[float], unit: str) -> str:
    if not values:
        return "not told here"
    middle = f"{number(median(values))} {unit}".strip()
    if min(values) == max(values):
        return middle
    return f"{middle} ({number(min(values))} to {number(max(values))})"
