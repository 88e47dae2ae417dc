"""Which database a command means, and the workshop in it."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from workshop.domain.code import normalise
from workshop.domain.workshop import Workshop
from workshop.errors import DatabaseIsServed, NoOrganiserYet, ServerIsRunning, WorkshopNotFound
from workshop.settings import from_environment
from workshop.store import workshops
from workshop.store.connection import Store
from workshop.store.lock import hold


def chosen(option: Path | None) -> Path:
    """Return the file that was asked for, or the one of the environment."""
    return option or from_environment(os.environ).database


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
    try:
        lock = hold(path)
    except DatabaseIsServed as error:
        raise ServerIsRunning(path=path) from error
    with closing(lock), closing(Store(path)) as store:
        yield store
