"""Which database a command means, and the workshop in it."""

import os
from pathlib import Path

from workshop.domain.code import normalise
from workshop.domain.workshop import Workshop
from workshop.errors import WorkshopNotFound
from workshop.settings import from_environment
from workshop.store import workshops
from workshop.store.connection import Store


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
