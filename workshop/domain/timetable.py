"""The planned clock time of each part: minutes that add up from the start."""

import re
from collections.abc import Sequence
from itertools import accumulate

from workshop.errors import BadTime

_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])", re.ASCII)
_DAY = 24 * 60


def read_start(typed: str) -> str:
    """Return a time of day as `18:30`; empty stays empty: the plan then has no clock times.

    Raises:
        BadTime: for anything else.
    """
    typed = typed.strip()
    if not typed:
        return ""
    match = _TIME.fullmatch(typed)
    if match is None:
        raise BadTime
    return f"{int(match[1]):02}:{match[2]}"


def timetable(starts_at: str, minutes: Sequence[int | None]) -> tuple[str, ...]:
    """Return when each part begins, and last when all is over; nothing without a start.

    A part without minutes takes none. Past midnight the clock begins anew.
    """
    if not starts_at:
        return ()
    hours, rest = starts_at.split(":")
    ends = accumulate((each or 0 for each in minutes), initial=int(hours) * 60 + int(rest))
    return tuple(f"{end % _DAY // 60:02}:{end % 60:02}" for end in ends)


def total(minutes: Sequence[int | None]) -> int:
    """How many minutes all parts take together."""
    return sum(each or 0 for each in minutes)
