"""Connections to the SQLite file: one that writes, a few that can only read.

Everything that only SQLite knows stands here and in `migrations`.
"""

import shutil
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the fixed SQLite, if there is one

from workshop.errors import BadSettings, NotSaved, TracesStay
from workshop.store import migrations, refusals
from workshop.store.aside import Aside, in_place

__all__ = ["Database", "Store"]

_ = str  # marks words for translation

BUSY_SECONDS = 10
SCRUB_SECONDS = 10.0  # that a reader may hold up
_LOOK_AGAIN_SECONDS = 0.02


class Store:
    """One SQLite file. Safe to share between threads and greenlets.

    Readers cannot write (`query_only`), and each sees one snapshot. Writers queue for a lock and
    run in `begin immediate`, so that a transaction never fails half-way for another writer.
    """

    def __init__(self, path: Path, *, aside: Aside = in_place, read_only: bool = False) -> None:
        """Open the file, made if it is missing, and bring its schema up to date.

        With `read_only` nothing is brought up to date, and every write is refused as not saved;
        see `read_only.open_read_only`. `aside` executes the commits of votes: in place, or in a
        real thread beside an event loop.

        Raises:
            BadSettings: when the file cannot be opened, or is no database.
            DatabaseIsNewer: when a newer version of this program has changed it.
            DatabaseIsOlder: when it is to be read only, and a step of its schema is missing.
        """
        self.path = path
        self._aside = aside
        self.is_to_be_compacted = False  # it was begun, and the disk has refused
        self._lock = threading.Lock()
        self._changes = 1
        self._last_seen = 0  # of what other processes have written
        self._readers: deque[Database] = deque()
        try:
            self._writer = _connect_reader(path) if read_only else _connect(path)
            settle = migrations.refuse_another if read_only else migrations.migrate
            settle(self._writer)
        except sqlite3.DatabaseError as error:
            raise BadSettings(
                name="WORKSHOP_DATABASE", value=path, wanted=_("it cannot be opened as a database")
            ) from error

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Lend a connection that cannot write, inside one snapshot.

        Raises:
            NotRead: when the disk or the file refuses.
        """
        with refusals.reading():
            database = self._free_reader() or _connect_reader(self.path)
            try:
                database.execute("begin")
                yield database
            finally:
                self._take_back(database)

    def _free_reader(self) -> Database | None:
        try:
            return self._readers.pop()
        except IndexError:  # asked like this, no other thread can take it in between
            return None

    def _take_back(self, database: Database) -> None:
        try:
            database.conn.rollback()
        except sqlite3.Error:  # it is not lent again; the next reader opens one anew
            database.close()
        else:
            self._readers.append(database)

    def free_bytes(self) -> int:
        """How much room is left on the disk that holds the file."""
        return shutil.disk_usage(self.path.resolve().parent).free

    @property
    def changes(self) -> int:
        """Another number after every change but a vote, by whichever process it was made.

        What is read after a number was seen is at least as new as it. While something is being
        written, changes by other processes are not looked for: that would wait for the disk.
        """
        if not self._lock.locked():
            self._look_for_others()
        return self._changes

    def _look_for_others(self) -> None:
        """SQLite gives a connection another number when others have written."""
        try:
            ((seen,),) = self._writer.conn.execute("pragma data_version").fetchall()
        except sqlite3.Error:  # who reads next is told in words
            seen = None
        if seen is None or seen != self._last_seen:
            self._last_seen = seen or 0
            self._changes += 1

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Lend the writing connection inside one transaction; it is committed at the end.

        Raises:
            NotSaved: when the disk or the file refuses. Nothing of the transaction is kept.
        """
        with self._lock:
            try:
                with _transaction(self._writer) as database:
                    yield database
            finally:  # after the commit, so that nobody takes what was there before for the new
                self._changes += 1

    def can_save(self, *, within: float) -> bool:
        """Whether a small change is kept now; False, too, when no turn comes within these seconds.

        It changes a number that nobody reads: a transaction without a change asks no disk.
        """
        if not self._lock.acquire(timeout=within):
            return False
        try:
            self._aside(lambda: self._write(_touch))
        except NotSaved:
            return False
        finally:
            self._lock.release()
        return True

    def scrub(self) -> None:
        """Empty the log of writes, so that what was deleted stands in no file of the database.

        Who reads holds what was there at the beginning: that is waited for, and votes go on.

        Raises:
            TracesStay: when somebody reads for too long.
            NotSaved: when the disk refuses.
        """
        give_up_at = time.monotonic() + SCRUB_SECONDS
        while not self._empties_log():
            if time.monotonic() > give_up_at:
                raise TracesStay
            time.sleep(_LOOK_AGAIN_SECONDS)

    def compact(self) -> None:
        """Write the file anew without a byte of what was deleted, and `scrub`.

        Raises:
            TracesStay, NotSaved: as `scrub`.
        """
        self.is_to_be_compacted = True
        with self._lock, refusals.writing():
            self._aside(lambda: self._writer.execute("vacuum").fetchall())
            self.is_to_be_compacted = False
        self.scrub()

    def _empties_log(self) -> bool:
        """Try once, without waiting inside: readers may be in need of the very same thread."""
        with self._lock, refusals.writing():
            return self._aside(lambda: _checkpoint(self._writer))

    def write_aside(self, work: Callable[[Database], None]) -> None:
        """Do the work in one transaction aside, so that an event loop goes on.

        It is for votes: `changes` does not count it.

        Raises:
            NotSaved: as `writing`.
        """
        with self._lock:
            self._aside(lambda: self._write(work))

    def _write(self, work: Callable[[Database], None]) -> None:
        with _transaction(self._writer) as database:
            work(database)

    def close(self) -> None:
        """Close every connection that is not lent out, after what is being written."""
        with self._lock:
            self._aside(self._writer.close)  # its turn comes after a commit that was left alone
        while self._readers:
            self._readers.pop().close()


@contextmanager
def _transaction(database: Database) -> Iterator[Database]:
    with refusals.writing():
        database.execute("begin immediate")
        try:
            yield database
            database.conn.commit()
        except BaseException:
            database.conn.rollback()
            raise


def _checkpoint(database: Database) -> bool:
    """Move the log into the file and empty it; False when somebody still reads from it."""
    database.execute("pragma busy_timeout = 0").fetchall()
    try:
        (is_busy, *_), *_ = database.execute("pragma wal_checkpoint(truncate)").fetchall()
    except sqlite3.OperationalError as error:
        if refusals.is_busy(error):
            return False
        raise
    finally:
        database.execute(f"pragma busy_timeout = {BUSY_SECONDS * 1000}").fetchall()
    return not is_busy


def _touch(database: Database) -> None:
    database.execute("pragma user_version = 1")


def _connect_reader(path: Path) -> Database:
    database = _connect(path)
    database.execute("pragma query_only = on")
    return database


def _connect(path: Path) -> Database:
    connection = sqlite3.connect(
        path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    database = Database(connection, execute_plugins=False)
    _use_wal(database)
    for pragma in (
        "synchronous = full",
        "foreign_keys = on",
        "trusted_schema = off",
        "secure_delete = on",  # what was deleted is not left in the file; see `scrub`
    ):
        database.execute(f"pragma {pragma}").fetchall()
    return database


def _use_wal(database: Database) -> None:
    """Wait for other processes that make the same new file: here SQLite itself does not wait."""
    give_up_at = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            database.execute("pragma journal_mode = wal").fetchall()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > give_up_at:
                raise
            time.sleep(_LOOK_AGAIN_SECONDS)
        else:
            return
