"""Text in lines that fit."""

from workshop.reports.charts.drawing import Anchor, Block, Words
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.script import joins_the_one_before, printable, runs_right_to_left
from workshop.reports.charts.typeface import width_of

LEADING = 1.24
_RISE = 0.96  # of the size: where the first line stands


def lines_of(text: str, *, size: float, weight: int = 400, width: float) -> tuple[str, ...]:
    """Return the lines of a text; a word that is too long for one is broken."""
    lines: list[str] = []
    line = ""
    for word in printable(text).split():
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, weight) <= width:
            line = longer
            continue
        lines.extend([line] if line else [])
        *whole, line = _broken(word, size, weight, width=width)
        lines.extend(whole)
    return (*lines, line) if line else tuple(lines)


def paragraph(
    text: str,
    *,
    size: float,
    width: float,
    weight: int = 400,
    colour: Colour = Colour.INK,
) -> Block:
    """Return a text in a column that begins at 0; at its other side where it runs that way."""
    turned = runs_right_to_left(text)
    found = lines_of(text, size=size, weight=weight, width=width)
    return Block(
        height=len(found) * size * LEADING,
        shapes=tuple(
            Words(
                x=width if turned else 0.0,
                y=size * (_RISE + place * LEADING),
                text=line,
                size=size,
                weight=weight,
                colour=colour,
                anchor=Anchor.RIGHT if turned else Anchor.LEFT,
            )
            for place, line in enumerate(found)
        ),
    )


def _broken(word: str, size: float, weight: int, *, width: float) -> list[str]:
    parts = [""]
    for letter in word:
        fits = width_of(parts[-1] + letter, size, weight) <= width
        if parts[-1] and not fits and not joins_the_one_before(letter):
            parts.append("")
        parts[-1] += letter
    return parts
