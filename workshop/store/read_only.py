"""Open a database to read it, beside a server that may be using it. Nothing is changed or made."""

from pathlib import Path

from workshop.errors import BadSettings
from workshop.store.connection import Store

_ = str  # marks words for translation


def open_read_only(path: Path) -> Store:
    """Return a store of which every connection can only read.

    Raises:
        BadSettings: when there is no such file, or it is no database.
        DatabaseIsOlder: when a step of the schema is missing.
        DatabaseIsNewer: as `Store`.
    """
    if not path.is_file():
        raise BadSettings(name="WORKSHOP_DATABASE", value=path, wanted=_("there is no such file"))
    return Store(path, read_only=True)
