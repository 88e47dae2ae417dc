"""How much room a side has on its page: what stands over it takes some of it away.

Everything in units of the screen (one is a pixel at 1920 x 1080).
"""

import textwrap

from workshop.web.screen.paging import wide

SPACE = 684  # under a line that says what it is about, and two lines of a sentence
LINE = 43  # of words of the usual size
LETTER = 19.7  # a letter of it, as wide as letters surely are
_KICKER_LETTERS = 56
_SENTENCE = ((34, 70), (46, 55))  # letters in a line, and its height; a long one is set smaller
_LINES = 2


def space(kicker: str, sentence: str) -> int:
    """Return the room that a side has under its head."""
    over = (many(kicker, _KICKER_LETTERS) - 1) * LINE
    letters, height = _SENTENCE[int(is_long(sentence))]
    free = _LINES * _SENTENCE[0][1]
    return SPACE - over - max(0, many(sentence, letters) * height - free)


def is_long(sentence: str) -> bool:
    """Whether a sentence takes more than two lines, so that it is set smaller."""
    return many(sentence, _SENTENCE[0][0]) > _LINES


def many(text: str, letters: int) -> int:
    """How many lines a text takes."""
    return max(1, len(textwrap.wrap(wide(text), max(1, letters))))
