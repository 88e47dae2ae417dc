"""Type as large as it fits: each text gets the step of its length, and CSS a size to each step."""

_WIDE = 90  # hundredths of the type size
_USUAL = 72
_CODE_STEPS = (320, 390, 460, 540, 650, 780)
_ADDRESS_STEPS = (17, 21, 27)


def size(text: str, *steps: int) -> int:
    """Return 0 for a text up to the first length, 1 up to the second, and so on."""
    return _step(len(text), steps)


def code_size(code: str) -> int:
    """The step of a code, from the width of its letters: M and W take more room."""
    return _step(sum(_WIDE if letter in "MW" else _USUAL for letter in code), _CODE_STEPS)


def address_size(address: str) -> int:
    """The step of an address on one line."""
    return _step(len(address), _ADDRESS_STEPS)


def _step(length: int, steps: tuple[int, ...]) -> int:
    return sum(length > limit for limit in steps)
