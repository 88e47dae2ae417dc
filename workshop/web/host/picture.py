"""Text in the small pictures of what the room sees: SVG breaks no lines, so they break here."""

import textwrap
from dataclasses import dataclass

LETTER = 0.52  # a letter of this face is about half as wide as its size
LINE = 1.12  # from one line to the next, in sizes
SMALLEST = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Text broken into lines, and the size at which they fit."""

    size: int
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """How high the lines stand together."""
        return round(len(self.lines) * self.size * LINE, 1)


def fit(text: str, *, width: int, height: int, largest: int) -> Lines:
    """Return the text in the largest type, up to `largest`, that fits a box."""
    for size in range(largest, SMALLEST, -2):
        found = _set(text, width, size)
        if found.height <= height:
            return found
    return _set(text, width, SMALLEST)


def _set(text: str, width: int, size: int) -> Lines:
    return Lines(size=size, lines=tuple(textwrap.wrap(text, max(1, int(width / (size * LETTER))))))
