"""Keep what was said of days: contacts are deleted, and people made anonymous, when it comes.

To make people anonymous takes a second for a thousand of them, and each backup takes as long. So
it waits while a room votes: while a round is open that was opened within the last day.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial

from workshop import logs
from workshop.actions.acting.contacts import CALENDAR, DAY_SECONDS, forget_contacts
from workshop.actions.forgetting import anonymise, compact_again, forget_again
from workshop.actions.hall import Hall, as_text, today
from workshop.actions.steering import take_step
from workshop.domain.acting.asking import Stage
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.workshop import ScreenView, Workshop, WorkshopState
from workshop.errors import NotRead, NotSaved, Refused, TracesStay
from workshop.store import askings, rounds, workshops

_ALARM, _LATER = "days", "quiet"
_LATER_SECONDS = 10 * 60.0
_A_ROOM_VOTES = timedelta(days=1)  # a round that is open for longer was left open


def anonymise_due(hall: Hall) -> int:
    """Make the people of all workshops anonymous whose day has come; return how many workshops.

    One that nobody has ended is ended first. One that fails is tried again the next day, and holds
    up no other. It ends where a room begins to vote.
    """
    with hall.store.reading() as database:
        found = workshops.due(database, today=today(hall).isoformat())
    done = 0
    for workshop in found:
        if _room_votes(hall):
            break
        done += _try(partial(_forget_people, hall, workshop), workshop=workshop.id)
    return done


def keep_days(hall: Hall) -> None:
    """Do what is due now, and again each day: for the start of a process."""
    try:
        _try(partial(forget_contacts, hall))
        _try(partial(_forget_when_quiet, hall))
        _try(hall.store.scrub)
    finally:
        hall.alarms.set(_ALARM, seconds=DAY_SECONDS, ring=partial(keep_days, hall))


def _forget_when_quiet(hall: Hall) -> None:
    """Do what takes long, or look again later when a room votes."""
    for work in (anonymise_due, forget_again, compact_again):
        if _room_votes(hall):
            logs.say("forgetting waits for a vote")
            ring = partial(_try, partial(_forget_when_quiet, hall))
            hall.alarms.set(_LATER, seconds=_LATER_SECONDS, ring=ring)
            return
        _try(partial(work, hall))


def _room_votes(hall: Hall) -> bool:
    since = as_text(hall.clock() - _A_ROOM_VOTES)
    with hall.store.reading() as database:
        return rounds.is_any_open(database, since=since)


def _try(work: Callable[[], object], **about: object) -> bool:
    """Do it; False when it failed: it is tried again tomorrow, and has held up no other work."""
    try:
        work()
    except (NotSaved, NotRead, TracesStay, Refused) as error:
        logs.warn("not forgotten yet", error=type(error).__name__, **about)
    except Exception as error:  # noqa: BLE001 - it is logged, and the server has to start
        logs.fail("not forgotten yet", error, **about)
    else:
        return True
    return False


def _forget_people(hall: Hall, workshop: Workshop) -> None:
    if not workshop.is_over:
        _end(hall, workshop)
    with suppress(TracesStay):  # tomorrow they are looked for again
        anonymise(hall, workshop=workshop, actor=CALENDAR)


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
