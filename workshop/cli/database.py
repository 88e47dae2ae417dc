"""Which database a command means, how it is opened to be changed, and the workshop in it."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from workshop.actions.hall import as_text
from workshop.domain.code import normalise
from workshop.domain.workshop import Workshop
from workshop.errors import DatabaseIsServed, NoOrganiserYet, ServerIsRunning, WorkshopNotFound
from workshop.settings import Settings, from_environment
from workshop.store import backups, workshops
from workshop.store.aside import Aside, in_place
from workshop.store.connection import Store
from workshop.store.lock import hold

_ = str  # marks a sentence for translation; it is translated where it is shown

KEPT = _("The database is of an older version. A backup was written first: %(path)s.")


def chosen(option: Path | None) -> Path:
    """Return the file that was asked for, or the one of the environment."""
    return option or from_environment(os.environ).database


def now() -> str:
    """Return the time as the store keeps it."""
    return as_text(datetime.now(UTC))


def open_store(settings: Settings, *, aside: Aside = in_place) -> Store:
    """Open the database and bring it up to date; a copy of an older one is kept first.

    Where no backups are wanted (`WORKSHOP_BACKUPS=0`), none is made here either.

    Raises:
        NotBackedUp: when there is no room for the copy; the database is then as it was.
    """
    if settings.backups:
        kept = backups.before_upgrade(settings.database, at=now())
        if kept:
            click.echo(KEPT % {"path": kept}, err=True)
    return Store(settings.database, aside=aside)


def workshop_of(store: Store, code: str) -> Workshop:
    """Return the workshop with this code, typed in any way.

    Raises:
        WorkshopNotFound: when there is none.
    """
    with store.reading() as database:
        found = workshops.by_code(database, normalise(code))
    if found is None:
        raise WorkshopNotFound(code=code)
    return found


@contextmanager
def opened_alone(path: Path) -> Iterator[Store]:
    """Lend a store that no server uses: it would hold up who is voting, or remember too much.

    Raises:
        NoOrganiserYet: when there is no database; it is not made.
        ServerIsRunning: when a server uses it.
    """
    if not path.is_file():
        raise NoOrganiserYet
    settings = replace(from_environment(os.environ), database=path)
    try:
        lock = hold(path)
    except DatabaseIsServed as error:
        raise ServerIsRunning(path=path) from error
    with closing(lock), closing(open_store(settings)) as store:
        yield store
