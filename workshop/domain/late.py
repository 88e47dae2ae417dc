"""The grace: how long a phone's kept answers count after the close, and what came later."""

from dataclasses import dataclass

from workshop.errors import BadGrace

MOST_GRACE = 300  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class LateCount:
    """How many people's answers came after the close; `counted` of them within the grace."""

    people: int = 0
    counted: int = 0


def read_grace(typed: str) -> int:
    """Return how many seconds a host allows; nothing typed is none.

    Raises:
        BadGrace: when it is no number from 0 to 300.
    """
    digits = typed.strip() or "0"
    if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(MOST_GRACE))):
        raise BadGrace(most=MOST_GRACE)
    if int(digits) > MOST_GRACE:
        raise BadGrace(most=MOST_GRACE)
    return int(digits)
