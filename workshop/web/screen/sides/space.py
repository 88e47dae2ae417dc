"""How much room a side has on its page: what stands over it takes some of it away.

Everything in units of the screen (one is a pixel at 1920 x 1080).
"""

import textwrap

from workshop.web.screen.paging import wide

SPACE = 684  # under a line that says what it is about, and two lines of a sentence
LINE = 43  # of words of the usual size
LETTER = 19.7  # a letter of it, as wide as letters surely are
_KICKER_LETTERS = 56
_SENTENCE = ((34, 70, 2), (46, 55, 3))  # letters in a line, its height, lines that are free


def space(kicker: str, sentence: str) -> int:
    """Return the room that a side has under its head."""
    over = (many(kicker, _KICKER_LETTERS) - 1) * LINE
    letters, height, free = _SENTENCE[int(is_long(sentence))]
    return SPACE - over - max(0, many(sentence, letters) - free) * height - 24 * is_long(sentence)


def is_long(sentence: str) -> bool:
    """Whether a sentence takes more than two lines, so that it is set smaller."""
    letters, _, free = _SENTENCE[0]
    return many(sentence, letters) > free


def many(text: str, letters: int) -> int:
    """How many lines a text takes."""
    return max(1, len(textwrap.wrap(wide(text), max(1, letters))))
