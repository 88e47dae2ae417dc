"""The fills of shapes that stay apart in black and white: as SVG, and as a mask of pixels."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from workshop.reports.charts.bar import Fill

Grid = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
_DOT = 1.7


def mask(fill: Fill, across: Grid, down: Grid) -> Mask:
    """Return where a fill has colour, at places in the units of a drawing."""
    return _MASKS[fill](across, down)


def tile(fill: Fill, name: str, *, colour: str, paper: str) -> str:
    """Return the SVG pattern of a fill, which is not solid."""
    size, turned, inside = _TILES[fill]
    turn = ' patternTransform="rotate(45)"' if turned else ""
    return (
        f'<pattern id="{name}" width="{size}" height="{size}" patternUnits="userSpaceOnUse"{turn}>'
        f'<path fill="{paper}" d="M0 0H{size}V{size}H0z"/>{inside.replace("COLOUR", colour)}'
        "</pattern>"
    )


_CIRCLE = "m-1.7 0a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0z"
_TILES: dict[Fill, tuple[int, bool, str]] = {
    Fill.STRIPES: (12, False, '<path fill="COLOUR" d="M3 0h6v12H3z"/>'),
    Fill.LINES: (12, False, '<path fill="COLOUR" d="M5 0h3v12H5z"/>'),
    Fill.CHECKS: (12, False, '<path fill="COLOUR" d="M0 0h6v6H0zM6 6h6v6H6z"/>'),
    Fill.DOTS: (10, False, f'<path fill="COLOUR" d="M2.5 2.5{_CIRCLE}M7.5 7.5{_CIRCLE}"/>'),
    Fill.HATCH: (10, True, '<path fill="COLOUR" d="M3 0h4v10H3z"/>'),
    Fill.DENSE: (10, True, '<path fill="COLOUR" d="M1.5 0h7v10h-7z"/>'),
    Fill.CROSS: (10, True, '<path fill="COLOUR" d="M3 0h4v10H3zM0 3h10v4H0z"/>'),
}


def _solid(across: Grid, _down: Grid) -> Mask:
    return np.ones(across.shape, dtype=np.bool_)


def _stripes(across: Grid, _down: Grid) -> Mask:
    return np.abs(across % 12 - 6) <= 3  # noqa: PLR2004 - as in the tile


def _lines(across: Grid, _down: Grid) -> Mask:
    return np.abs(across % 12 - 6.5) <= 1.5  # noqa: PLR2004 - as in the tile


def _checks(across: Grid, down: Grid) -> Mask:
    half = 6
    return np.asarray((across % 12 < half) == (down % 12 < half), dtype=np.bool_)


def _dots(across: Grid, down: Grid) -> Mask:
    x, y = across % 10, down % 10
    first = (x - 2.5) ** 2 + (y - 2.5) ** 2
    return np.minimum(first, (x - 7.5) ** 2 + (y - 7.5) ** 2) <= _DOT**2


def _turned(across: Grid, down: Grid) -> tuple[Grid, Grid]:
    root = np.sqrt(2)
    return (across + down) / root, (down - across) / root


def _hatch(across: Grid, down: Grid) -> Mask:
    return np.abs(_turned(across, down)[0] % 10 - 5) <= 2  # noqa: PLR2004 - as in the tile


def _dense(across: Grid, down: Grid) -> Mask:
    return np.abs(_turned(across, down)[0] % 10 - 5) <= 3.5  # noqa: PLR2004 - as in the tile


def _cross(across: Grid, down: Grid) -> Mask:
    x, y = _turned(across, down)
    return np.minimum(np.abs(x % 10 - 5), np.abs(y % 10 - 5)) <= 2  # noqa: PLR2004 - as in the tile


_MASKS: dict[Fill, Callable[[Grid, Grid], Mask]] = {
    Fill.SOLID: _solid,
    Fill.STRIPES: _stripes,
    Fill.LINES: _lines,
    Fill.CHECKS: _checks,
    Fill.DOTS: _dots,
    Fill.HATCH: _hatch,
    Fill.DENSE: _dense,
    Fill.CROSS: _cross,
}
