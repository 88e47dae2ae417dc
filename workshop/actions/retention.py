"""Keep what was said of days: contacts are deleted, and people made anonymous, when it comes."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from workshop import logs
from workshop.actions.acting.contacts import CALENDAR, DAY_SECONDS, forget_contacts
from workshop.actions.forgetting import anonymise, compact_again, forget_again
from workshop.actions.hall import Hall, today
from workshop.actions.steering import take_step
from workshop.domain.acting.asking import Stage
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.workshop import ScreenView, Workshop, WorkshopState
from workshop.errors import NotRead, NotSaved, Refused, TracesStay
from workshop.store import askings, rounds, workshops

_ALARM = "days"


def anonymise_due(hall: Hall) -> int:
    """Make the people of all workshops anonymous whose day has come; return how many workshops.

    One that nobody has ended is ended first.
    """
    with hall.store.reading() as database:
        found = workshops.due(database, today=today(hall).isoformat())
    for workshop in found:
        if not workshop.is_over:
            _end(hall, workshop)
        with suppress(TracesStay):  # tomorrow they are looked for again
            anonymise(hall, workshop=workshop, actor=CALENDAR)
    return len(found)


def keep_days(hall: Hall) -> None:
    """Do what is due now, and again each day: for the start of a process."""
    try:
        for work in (forget_contacts, anonymise_due, forget_again, compact_again, _scrub):
            _try(hall, work)
    finally:
        hall.alarms.set(_ALARM, seconds=DAY_SECONDS, ring=partial(keep_days, hall))


def _try(hall: Hall, work: Callable[[Hall], object]) -> None:
    """What is refused today is tried again tomorrow, and holds up no other work."""
    try:
        work(hall)
    except (NotSaved, NotRead, TracesStay, Refused) as error:
        logs.warn("not forgotten yet", error=type(error).__name__)
    except Exception as error:  # noqa: BLE001 - it is logged, and the server has to start
        logs.fail("not forgotten yet", error)


def _scrub(hall: Hall) -> None:
    hall.store.scrub()


def _end(hall: Hall, workshop: Workshop) -> None:
    """End a workshop that everybody has left a year ago, whatever is still open in it."""
    with hall.store.reading() as database:
        known = rounds.of_workshop(database, workshop.id)
    for round_ in known:
        if round_.state is RoundState.OPEN:
            take_step(
                hall,
                workshop=workshop,
                round_id=round_.id,
                step=RoundStep.CLOSE,
                actor=CALENDAR,
            )
    with hall.act("workshop ended", actor=CALENDAR, workshop_id=workshop.id) as database:
        if askings.of_workshop(database, workshop.id).is_open:
            askings.set_stage(database, workshop.id, Stage.CLOSED, now=hall.now())
        workshops.set_state(database, workshop.id, WorkshopState.ENDED)
        workshops.set_screen(database, workshop.id, view=ScreenView.ROUND, page=0)
    hall.board.changed(workshop.id, phones=True)
