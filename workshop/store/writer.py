"""The writer of votes: votes that arrive together are committed together.

Who comes puts its votes into the queue. When nobody is committing, it does: it stores all that
wait in one transaction, commits once, leaves each its receipts and calls each; then it calls the
first of those who have come meanwhile to do the same. Nobody is answered before the commit, nobody
stands in line only to learn that it is done, and there is no thread of its own that could die.
"""

import threading
import time
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from workshop.domain.vote import Receipt, Vote
from workshop.errors import NotSaved
from workshop.store import votes
from workshop.store.connection import Database, Store

MOST_AT_ONCE = 512


def _event() -> threading.Event:
    return threading.Event()  # looked up now: an event loop may have put its own there


@dataclass(slots=True, eq=False)
class _Job:
    votes: Sequence[Vote]
    receipts: tuple[Receipt, ...] = ()
    error: Exception | None = None
    done: bool = False
    called: threading.Event = field(default_factory=_event)
    since: float = field(default_factory=time.monotonic)

    def store(self, database: Database) -> None:
        self.receipts = tuple(votes.save(database, vote) for vote in self.votes)

    def end(self, error: Exception | None = None) -> None:
        self.error = error
        self.done = True
        self.called.set()


class Writer:
    """Groups votes into commits."""

    def __init__(self, store: Store) -> None:
        """Keep the store; nothing is started. `saved` and `refused` count ballots."""
        self._store = store
        self._waiting: deque[_Job] = deque()
        self._turn = threading.Lock()
        self._ended = False
        self.saved = 0
        self.refused = 0

    def save(self, ballot: Sequence[Vote]) -> tuple[Receipt, ...]:
        """Store these votes and return a receipt for each, after their commit.

        Raises:
            NotSaved: when the storage refused, or the process ends; none of these was stored.
        """
        if self._ended:
            raise NotSaved
        job = _Job(ballot)
        self._waiting.append(job)
        self._see_through(job)
        if job.error is not None:
            self.refused += 1
            raise job.error
        self.saved += 1
        return job.receipts

    def _see_through(self, job: _Job) -> None:
        """Commit it, or wait until somebody has.

        First the queue, then the turn; and who leaves its turn looks at the queue after that: one
        of the two sees the other, so nobody waits while nobody commits.
        """
        while not job.done:
            if self._turn.acquire(blocking=False):
                self._take_turn()
            else:
                self._wait(job)

    def _wait(self, job: _Job) -> None:
        try:
            job.called.wait()
        except BaseException:  # interrupted, perhaps just when called to commit: others go on
            with suppress(ValueError):  # somebody commits it
                self._waiting.remove(job)
            self._call_next()
            raise
        job.called.clear()

    def _take_turn(self) -> None:
        try:
            self._commit_waiting()
        finally:
            self._turn.release()
            self._call_next()

    def _call_next(self) -> None:
        with suppress(IndexError):  # asked like this, nobody can take it in between
            self._waiting[0].called.set()

    def waits(self) -> float:
        """For how many seconds the oldest ballot in the queue has waited; 0 when none waits."""
        try:
            return time.monotonic() - self._waiting[0].since
        except IndexError:  # asked like this, nobody can take it in between
            return 0.0

    def drain(self, seconds: float) -> bool:
        """Take no more, and store what waits; False when the disk needs longer than that."""
        self._ended = True
        if not self._turn.acquire(timeout=seconds):
            return False
        try:
            while self._waiting:
                self._commit_waiting()
        finally:
            self._turn.release()
            self._call_next()
        return True

    def _commit_waiting(self) -> None:
        most = min(len(self._waiting), MOST_AT_ONCE)
        batch = [self._waiting.popleft() for _ in range(most)]
        try:
            self._commit(batch)
        except NotSaved as error:
            _end(batch, error)
        except Exception:  # noqa: BLE001 - one bad vote must not take the others down with it
            self._commit_one_by_one(batch)
        finally:  # interrupted: nobody may wait for votes that have left the queue
            _end([job for job in batch if not job.done], NotSaved())

    def _commit_one_by_one(self, batch: Sequence[_Job]) -> None:
        for job in batch:
            try:
                self._commit([job])
            except Exception as error:  # noqa: BLE001 - raised again by the one who waits for it
                job.end(error)

    def _commit(self, batch: Sequence[_Job]) -> None:
        def work(database: Database) -> None:
            for job in batch:
                job.store(database)

        self._store.write_aside(work)
        _end(batch)


def _end(batch: Sequence[_Job], error: Exception | None = None) -> None:
    for job in batch:
        job.end(error)
