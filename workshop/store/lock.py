"""One server for one database: a second process would never hear of the first one's changes."""

import os
import sys
import time
from pathlib import Path
from typing import IO

from workshop.errors import BadSettings, DatabaseIsServed

_LOOK_AGAIN_SECONDS = 0.1

_ = str  # marks words for translation


def hold(database: Path, *, patience: float = 0) -> IO[bytes]:
    """Lock a database for this process, as long as the file that is returned stays open.

    The lock is a file beside the database; the system lets go of it when the process ends.

    Raises:
        DatabaseIsServed: when another process holds it, for longer than `patience` seconds.
        BadSettings: when the folder is missing, or nothing may be written there.
    """
    file = _open_beside(database)
    give_up_at = time.monotonic() + patience
    while True:
        try:
            _lock(file)
        except OSError as error:
            if time.monotonic() >= give_up_at:
                file.close()
                raise DatabaseIsServed(path=database) from error
            time.sleep(_LOOK_AGAIN_SECONDS)
        else:
            return file


def _open_beside(database: Path) -> IO[bytes]:
    try:
        return database.with_name(f"{database.name}.lock").open("ab")
    except OSError as error:
        raise BadSettings(
            name="WORKSHOP_DATABASE", value=database, wanted=_("nothing can be written there")
        ) from error


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
