"""Keep backups: one after every close of a vote, beside whatever else goes on."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from workshop import logs
from workshop.errors import NotBackedUp
from workshop.store import backups
from workshop.store.aside import Aside, in_place


@dataclass(slots=True, kw_only=True)
class Keeper:
    """Writes a backup when it is told to, keeps the newest `most`, and remembers how it went.

    `now` tells the time as text. With `most` 0 it writes none. A backup that fails never fails what
    it was made after.
    """

    database: Path
    now: Callable[[], str]
    most: int = 0
    aside: Aside = in_place
    newest: str = ""
    failures: int = 0
    error: NotBackedUp | None = None
    _at_work: list[threading.Thread] = field(default_factory=list)

    def keep(self, *, then: Callable[[], object]) -> None:
        """Begin a backup and return at once; `then` is called when it is written, or has failed."""
        if not self.most:
            return
        work = threading.Thread(target=self._keep, args=[then], daemon=True)
        self._at_work = [other for other in self._at_work if other.is_alive()] + [work]
        work.start()

    def wait(self, seconds: float) -> None:
        """Wait for the backups that have begun."""
        for work in self._at_work:
            work.join(timeout=seconds)

    def _keep(self, then: Callable[[], object]) -> None:
        try:
            path = self.aside(self._write)
        except NotBackedUp as error:
            self.failures += 1
            self.error = error
            logs.warn("backup failed", error=type(error.__cause__ or error).__name__)
        else:
            self.newest, self.error = path.name, None
            logs.say("backup written", file=path.name)
        then()

    def _write(self) -> Path:
        folder = backups.folder_of(self.database)
        target = backups.name_in(folder, at=self.now(), why=backups.AT_CLOSE)
        backups.write(self.database, target)
        backups.rotate(self.database, keep=self.most, now=self.now())
        return target
