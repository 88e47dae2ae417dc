"""Timers: how long a part still has. Pure: the time now is always given."""

from datetime import datetime, timedelta
from math import ceil

from workshop.domain.part import Part
from workshop.domain.round import RoundState

MINUTE = 60
MOST_MINUTES = 180
USUAL_MINUTES = 5
STEPS = (10, 60)  # what a facilitator adds with one press, in seconds


def seconds_left(part: Part, *, now: datetime) -> int | None:
    """Return the whole seconds that are left, 0 when the time is up, None without a timer."""
    if part.timer_ends_at is None:
        return None
    return max(0, ceil((_moment(part.timer_ends_at) - now).total_seconds()))


def planned_minutes(part: Part) -> int:
    """Return how long a timer of this part is to run when nobody says otherwise."""
    planned = (part.timer_seconds or 0) // MINUTE or part.minutes or USUAL_MINUTES
    return min(planned, MOST_MINUTES)


def extended(ends_at: str, *, now: datetime, seconds: int) -> datetime:
    """Return the end moved by so many seconds; a timer that is up goes on from now.

    It never lasts longer than the longest timer from now on.
    """
    longest = now + timedelta(minutes=MOST_MINUTES)
    return min(max(_moment(ends_at), now) + timedelta(seconds=seconds), longest)


def can_run(part: Part) -> bool:
    """Whether a timer makes sense now: during a talk, and while people vote."""
    return part.round is None or part.round.state is RoundState.OPEN


def is_due(part: Part, *, now: datetime) -> bool:
    """Whether a round closes itself now."""
    is_open = part.round is not None and part.round.state is RoundState.OPEN
    return is_open and part.closes_itself and seconds_left(part, now=now) == 0


def minutes_left(seconds: int) -> int:
    """Return about how many minutes these are: 3 for 150 to 209 seconds, at least 1."""
    return max(1, (seconds + MINUTE // 2) // MINUTE)


def clock(seconds: int) -> str:
    """Return minutes and seconds as people read them: `4:05`, `180:00`."""
    return f"{seconds // MINUTE}:{seconds % MINUTE:02}"


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
