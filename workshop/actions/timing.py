"""The timer of the part that is going on: start it, give more time, stop it."""

from datetime import timedelta

from workshop.actions.hall import Hall, as_text
from workshop.actions.steering import set_alarm
from workshop.domain import timer
from workshop.domain.agenda import agenda
from workshop.domain.part import Part
from workshop.domain.workshop import Workshop
from workshop.errors import NoTimerNow
from workshop.store import parts, workshops
from workshop.store.connection import Database


def start_timer(
    hall: Hall, *, workshop: Workshop, part_id: str, minutes: int, closes: bool, actor: str
) -> None:
    """Start a timer of this many minutes; `closes`: an open round closes when it is up.

    Raises:
        NoTimerNow: when this part is not going on.
    """
    with hall.act(
        "timer started",
        actor=actor,
        workshop_id=workshop.id,
        detail={"part": part_id, "minutes": minutes, "closes": closes},
    ) as database:
        part = _going_on(database, workshop, part_id)
        ends_at = as_text(hall.clock() + timedelta(minutes=minutes))
        parts.run_timer(database, part.id, ends_at=ends_at)
        parts.set_closes_itself(database, part.id, closes=closes and part.round is not None)
    _tell(hall, workshop)


def extend_timer(hall: Hall, *, workshop: Workshop, part_id: str, seconds: int, actor: str) -> None:
    """Give this many seconds more; a timer that is up goes on from now.

    Raises:
        NoTimerNow: when this part is not going on, or has no timer.
    """
    with hall.act(
        "timer extended",
        actor=actor,
        workshop_id=workshop.id,
        detail={"part": part_id, "seconds": seconds},
    ) as database:
        part = _going_on(database, workshop, part_id)
        if part.timer_ends_at is None:
            raise NoTimerNow
        end = timer.extended(part.timer_ends_at, now=hall.clock(), seconds=seconds)
        parts.run_timer(database, part.id, ends_at=as_text(end))
    _tell(hall, workshop)


def stop_timer(hall: Hall, *, workshop: Workshop, part_id: str, actor: str) -> None:
    """Stop the timer; a round that is open stays open. Twice does no harm.

    Raises:
        NoTimerNow: when this part is not going on.
    """
    with hall.act(
        "timer stopped", actor=actor, workshop_id=workshop.id, detail={"part": part_id}
    ) as database:
        part = _going_on(database, workshop, part_id)
        parts.run_timer(database, part.id, ends_at=None)
    _tell(hall, workshop)


def _going_on(database: Database, workshop: Workshop, part_id: str) -> Part:
    now = workshops.by_code(database, workshop.code)
    if now is None or now.is_over:
        raise NoTimerNow
    part = agenda(now, parts.of_workshop(database, workshop.id)).part
    if part is None or part.id != part_id or not timer.can_run(part):
        raise NoTimerNow
    return part


def _tell(hall: Hall, workshop: Workshop) -> None:
    hall.board.changed(workshop.id, phones=True)
    set_alarm(hall, workshop_id=workshop.id)
