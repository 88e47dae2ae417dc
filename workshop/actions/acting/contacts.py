"""Contacts: when they are deleted, deleting them now, and their one file."""

from collections.abc import Callable

from workshop.actions.hall import Hall, today
from workshop.domain.acting.contact import read_last_day
from workshop.domain.workshop import Workshop
from workshop.reports.contacts import contacts_csv
from workshop.store import askings, audit, contacts
from workshop.store.connection import Database
from workshop.store.forgetting import forget_in_backups

MOST_SECONDS = 30.0  # that a backup may take
DAY_SECONDS = 24 * 60 * 60.0
CALENDAR = "calendar"  # the actor of what happens because a day has come


def choose_last_day(hall: Hall, *, workshop: Workshop, typed: str, actor: str) -> None:
    """Choose the day on which contacts are deleted. An earlier one is for those there are, too.

    Who has left a contact already was told a day: a later one is only for those who come.

    Raises:
        BadLastDay: when it is no day that can be chosen.
    """
    last_day = read_last_day(typed, today=today(hall))
    detail = {"last_day": last_day}
    with hall.act("last day", actor=actor, workshop_id=workshop.id, detail=detail) as database:
        helps = askings.of_workshop(database, workshop.id).helps
        askings.set_helps(database, workshop.id, helps=helps, last_day=last_day)
        contacts.bring_forward(database, workshop.id, last_day=last_day)
    hall.board.changed(workshop.id, phones=True)


def delete_contacts(hall: Hall, *, workshop: Workshop, actor: str) -> int:
    """Delete every contact of a workshop now; return how many there were.

    Raises:
        TracesStay: when they are deleted, and somebody reads the database.
    """
    detail: dict[str, object] = {}
    with hall.act(
        "contacts deleted", actor=actor, workshop_id=workshop.id, detail=detail
    ) as database:
        detail["contacts"] = contacts.delete(database, workshop.id)
    _forget_in_backups(hall, lambda database: contacts.delete(database, workshop.id))
    hall.board.changed(workshop.id, phones=False)
    hall.store.scrub()
    return int(str(detail["contacts"]))


def contacts_file(hall: Hall, *, workshop: Workshop, actor: str) -> bytes:
    """Return the contacts as CSV. It is recorded who took them."""
    with hall.act("contacts taken", actor=actor, workshop_id=workshop.id) as database:
        found = contacts.of_workshop(database, workshop.id)
    return contacts_csv(found)


def forget_contacts(hall: Hall) -> int:
    """Delete the contacts of all workshops whose day has come; return how many."""
    with hall.store.writing() as database:
        due = contacts.delete_due(database, today=today(hall).isoformat())
        for workshop_id, many in due.items():
            audit.append(
                database,
                workshop_id=workshop_id,
                at=hall.now(),
                actor=CALENDAR,
                action="contacts deleted",
                detail={"contacts": many},
            )
    day = today(hall).isoformat()
    _forget_in_backups(hall, lambda database: contacts.delete_due(database, today=day))
    if due:
        hall.store.scrub()
    return sum(due.values())


def _forget_in_backups(hall: Hall, work: Callable[[Database], object]) -> None:
    """Delete it in every backup, too, also in one that is just being written."""
    hall.keeper.wait(MOST_SECONDS)
    hall.keeper.aside(lambda: forget_in_backups(hall.store.path, work))
