"""The timer of a part: how much of its time is left, and whether it runs."""

from dataclasses import dataclass
from datetime import datetime
from math import ceil

from workshop.domain.part import Part

_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """`seconds` are left, never below 0. One that does not run stands at its full time."""

    seconds: int
    runs: bool

    @property
    def is_up(self) -> bool:
        """Whether the time is over."""
        return self.runs and self.seconds == 0

    @property
    def face(self) -> str:
        """Minutes and seconds as a clock shows them: `4:05`, `75:00`."""
        minutes, seconds = divmod(self.seconds, _MINUTE)
        return f"{minutes}:{seconds:02}"


def clock(part: Part | None, now: datetime) -> Clock | None:
    """Return the time of a part; None when it has neither a timer nor planned minutes."""
    if part is None:
        return None
    if part.timer_ends_at:
        left = (datetime.fromisoformat(part.timer_ends_at) - now).total_seconds()
        return Clock(seconds=max(0, ceil(left)), runs=True)
    seconds = part.timer_seconds or (part.minutes or 0) * _MINUTE
    return Clock(seconds=seconds, runs=False) if seconds else None
