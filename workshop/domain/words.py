"""Words of any script, as comparisons see them: one width, one case, no punctuation."""

import unicodedata

_INSIDE = {"L", "M", "N"}  # letters, their marks, numbers: what a word is made of
_JOINERS = {"\u200c", "\u200d"}
_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Japanese syllables
    (0x3400, 0x9FFF),  # Han
    (0x20000, 0x3FFFF),
)


class _Cuts(dict[int, str | None]):
    """What becomes of each character; each is looked up once in the life of the process."""

    def __missing__(self, code: int) -> str | None:
        """Keep what words are made of, drop joiners, and cut at everything else."""
        char = chr(code)
        kept: str | None = char if unicodedata.category(char)[0] in _INSIDE else " "
        self[code] = None if char in _JOINERS else kept
        return self[code]


_cuts = _Cuts()


def folded(text: str) -> str:
    """The text in one width and one case."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def words(text: str) -> list[str]:
    """The words of a text in order. Time grows with the length of the text, not faster."""
    return folded(text).translate(_cuts).split()


def is_unspaced(text: str) -> bool:
    """Whether a text is in a script that writes words without spaces between them."""
    return any(first <= ord(char) <= last for char in text for first, last in _UNSPACED)
