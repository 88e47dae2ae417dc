"""The pulse: whether anything can be saved now, asked of the disk at most once a second."""

import threading
import time
from enum import StrEnum

from workshop.store.connection import Store
from workshop.store.writer import Writer

LEAST_FREE_BYTES = 20_000_000
EACH_SECONDS = 1.0
STUCK_SECONDS = 10.0


class Trouble(StrEnum):
    """Why nothing can be saved. The words are for who runs the server."""

    FULL = "the disk is full"
    REFUSED = "the database cannot be written"
    STUCK = "the disk does not answer in time"


class Pulse:
    """One try at a time, kept for a second: however many ask, votes are not held up."""

    def __init__(self, store: Store, writer: Writer) -> None:
        """Nothing is tried yet."""
        self._store = store
        self._writer = writer
        self._turn = threading.Lock()
        self._began = self._known_at = float("-inf")
        self._known: Trouble | None = None

    def trouble(self) -> Trouble | None:
        """Why nothing can be saved now; None when a change was kept a moment ago."""
        if self._turn.acquire(blocking=False):
            try:
                self._feel()
            finally:
                self._turn.release()
        elif time.monotonic() - self._began > STUCK_SECONDS:
            return Trouble.STUCK
        return self._known

    def _feel(self) -> None:
        if time.monotonic() - self._known_at < EACH_SECONDS:
            return
        self._began = time.monotonic()
        self._known = self._try()
        self._known_at = time.monotonic()

    def _try(self) -> Trouble | None:
        if self._store.free_bytes() < LEAST_FREE_BYTES:
            return Trouble.FULL
        if self._writer.waits() > STUCK_SECONDS:
            return Trouble.STUCK
        return None if self._store.can_save(within=STUCK_SECONDS / 2) else Trouble.REFUSED
