"""The writer of votes: votes that arrive together are committed together.

Whoever waits for its turn has already put its votes into the queue. The first to get its turn
stores everything that is waiting in one transaction, commits once, and leaves each its receipts;
the others then find theirs done. Nobody is answered before the commit, and there is no thread of
its own that could die.
"""

import threading
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from workshop.domain.vote import Receipt, Vote
from workshop.errors import NotSaved
from workshop.store import votes
from workshop.store.connection import Database, Store

MOST_AT_ONCE = 512


@dataclass(slots=True)
class _Job:
    votes: Sequence[Vote]
    receipts: tuple[Receipt, ...] = ()
    error: Exception | None = None
    done: bool = False
    since: float = field(default_factory=time.monotonic)

    def store(self, database: Database) -> None:
        self.receipts = tuple(votes.save(database, vote) for vote in self.votes)


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
        with self._turn:
            while not job.done:
                self._commit_waiting()
        if job.error is not None:
            self.refused += 1
            raise job.error
        self.saved += 1
        return job.receipts

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
        return True

    def _commit_waiting(self) -> None:
        most = min(len(self._waiting), MOST_AT_ONCE)
        batch = [self._waiting.popleft() for _ in range(most)]
        try:
            self._commit(batch)
        except NotSaved as error:
            _fail(batch, error)
        except Exception:  # noqa: BLE001 - one bad vote must not take the others down with it
            self._commit_one_by_one(batch)
        finally:  # interrupted: nobody may wait for votes that have left the queue
            _fail([job for job in batch if not job.done], NotSaved())

    def _commit_one_by_one(self, batch: Sequence[_Job]) -> None:
        for job in batch:
            try:
                self._commit([job])
            except Exception as error:  # noqa: BLE001 - raised again by the one who waits for it
                _fail([job], error)

    def _commit(self, batch: Sequence[_Job]) -> None:
        def work(database: Database) -> None:
            for job in batch:
                job.store(database)

        self._store.write_aside(work)
        for job in batch:
            job.done = True


def _fail(batch: Sequence[_Job], error: Exception) -> None:
    for job in batch:
        job.error = error
        job.done = True
