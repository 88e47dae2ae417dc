"""How wide a line in our heavy face is, so that a drawing can be exactly as wide as its letters."""

_NARROW, _SLIM, _USUAL, _CAPITAL, _WIDE = 34, 46, 64, 75, 96  # hundredths of the type size
_ADVANCE = (
    dict.fromkeys("ijl.:-", _NARROW)
    | dict.fromkeys("frt/", _SLIM)
    | dict.fromkeys("MWm", _WIDE)
    | dict.fromkeys("ABCDEFGHIJKLNOPQRSTUVXYZ", _CAPITAL)
)


def width(text: str) -> int:
    """Return how wide a line is, in hundredths of its type size."""
    return sum(_ADVANCE.get(letter, _USUAL) for letter in text)


def size(text: str, *steps: int) -> int:
    """Return 0 for a text up to the first length, 1 up to the second, and so on.

    A long word that cannot break counts for more than its letters.
    """
    longest = max((len(word) for word in text.split()), default=0)
    return sum(max(len(text), longest * 3 // 2) > limit for limit in steps)
