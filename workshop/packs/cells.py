"""One cell: clean text, a list of words, or a kind."""

from workshop.domain.kind import Kind
from workshop.domain.text import one_line

_PASSES = 4


def tidy(text: str) -> str:
    """Clean text on one line that stays the same when it is cleaned again.

    What cleaning removes can let the letters around it join, which only the next pass sees.
    """
    if text.isascii() and text.isprintable():  # nothing to remove, and fast
        return " ".join(text.split())
    for _pass in range(_PASSES):
        before, text = text, one_line(text)
        if text == before:
            break
    return text


def words(cell: str) -> tuple[str, ...]:
    """The words of a list cell, which `|` divides."""
    return tuple(word for part in cell.split("|") if (word := tidy(part)))


def kind_of(cell: str) -> Kind | None:
    """The kind a cell names, in capitals or not; None when it names none."""
    try:
        return Kind(tidy(cell).casefold())
    except ValueError:
        return None
