"""The alarm of a workshop: it rings when a round is to close by itself."""

from collections.abc import Callable
from datetime import datetime

from workshop.actions.hall import Hall
from workshop.store import parts

# A laptop that slept has lost count of the seconds: look at the clock now and then.
LOOK_AGAIN_SECONDS = 30.0
LEAST_SECONDS = 0.2  # a clock that is a little late, or a disk that is full, must not make it spin


def arm(hall: Hall, *, workshop_id: str, ring: Callable[[], object]) -> None:
    """Set the alarm of a workshop to its next closing time; without one it has no alarm."""
    with hall.store.reading() as database:
        ends_at = parts.closing_times(database).get(workshop_id)
    if ends_at is None:
        hall.alarms.cancel(workshop_id)
        return
    left = (datetime.fromisoformat(ends_at) - hall.clock()).total_seconds()
    seconds = max(LEAST_SECONDS, min(left, LOOK_AGAIN_SECONDS))
    hall.alarms.set(workshop_id, seconds=seconds, ring=ring)
