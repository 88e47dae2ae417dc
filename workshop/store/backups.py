"""Backups: whole copies of the database, written while votes come in.

`vacuum into` reads one snapshot and writes a file of its own: nobody waits for it, a vote is in it
or not, and what was deleted is in none of its pages. A copy gets its name only when it is on the
disk and SQLite has found it whole.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the fixed SQLite, if there is one

from workshop.errors import FileIsThere, NotABackup, NotBackedUp
from workshop.store.connection import BUSY_SECONDS, Database
from workshop.store.migrations import is_ours, pending
from workshop.store.pulse import LEAST_FREE_BYTES

_ = str  # marks words for translation

AT_CLOSE = "close"
UPGRADE = "before-upgrade"
BY_HAND = "by-hand"
REPLACED = "replaced"  # what a restore has put aside
_OURS = ".sqlite3"
_PART = ".part"
_BESIDE = ("-journal", "-wal", "-shm")  # what SQLite keeps beside a file that is being changed


def folder_of(database: Path) -> Path:
    """The folder beside a database that holds its backups."""
    return database.with_name(f"{database.name}.backups")


def name_in(folder: Path, *, at: str, why: str) -> Path:
    """A name in the folder that is free: the time (UTC text as the store keeps it) and a word."""
    stem = _stem(at=at, why=why)
    number, path = 1, folder / f"{stem}{_OURS}"
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{_OURS}"
    return path


def _stem(*, at: str, why: str) -> str:
    """The time and the word as a name begins with them."""
    return f"{at.replace(':', '')}-{why}"


def every(database: Path) -> tuple[Path, ...]:
    """Every backup in the folder of a database, and what restores have put aside; newest first."""
    return tuple(sorted(folder_of(database).glob(f"*{_OURS}"), reverse=True))


def cut_off(database: Path) -> tuple[Path, ...]:
    """What is left of backups and restores that were killed: good for nothing, and never deleted.

    A backup that another process is just writing is among them; and so are journals and logs whose
    file is gone: they hold its pages.
    """
    return (
        *folder_of(database).glob(f"*{_PART}*"),
        *_orphans(folder_of(database)),
        *database.parent.glob(f"{_restored(database)}*"),
    )


def _orphans(folder: Path) -> Iterator[Path]:
    for more in _BESIDE:
        for path in folder.glob(f"*{_OURS}{more}"):
            if not path.with_name(path.name.removesuffix(more)).exists():
                yield path


def delete(path: Path) -> None:
    """Delete a backup with what SQLite keeps beside it.

    The file goes first: without its journal it would be read half-changed.
    """
    path.unlink(missing_ok=True)
    for more in _BESIDE:
        path.with_name(path.name + more).unlink(missing_ok=True)


def _restored(database: Path) -> str:
    return f"{database.name}.restored"


def rotate(database: Path, *, keep: int, now: str) -> None:
    """Delete the oldest backups that were made at a close; all others stay.

    Those from a time after `now` go first: a clock that was wrong has named them, and what was
    written since is newer.

    Raises:
        NotBackedUp: when the disk refuses.
    """
    at_close = [path for path in every(database) if f"-{AT_CLOSE}" in path.name]
    latest = _stem(at=now, why=AT_CLOSE)
    at_close.sort(key=lambda path: not path.stem.startswith(latest) and path.stem > latest)
    with _told():
        for path in at_close[keep:]:
            delete(path)


def write(database: Path, target: Path) -> Path:
    """Copy a database, also one that is being served, to a file that only its owner can read.

    Raises:
        FileIsThere: when there is a file of this name.
        NotBackedUp: when it cannot be read, there is no room, or the copy is not whole.
    """
    if target.exists():
        raise FileIsThere(path=target)
    with _told(), closing(_look_at(database)) as source:
        _refuse_a_full_disk(source, target)
        part = _fresh(target)
        try:
            source.execute("vacuum into :part", {"part": str(part)})
            _refuse_damaged(part)
            _keep(part, target)
        finally:
            part.unlink(missing_ok=True)
    return target


def before_upgrade(database: Path, *, at: str) -> Path | None:
    """Keep a copy of a database whose schema is about to be changed; None when it is not.

    Raises:
        NotBackedUp: as `write`; then nothing should be changed.
        DatabaseIsNewer: when there is no way to bring it up to date.
    """
    if not database.is_file() or not _is_older(database):
        return None
    return write(database, name_in(folder_of(database), at=at, why=UPGRADE))


def _is_older(database: Path) -> bool:
    with suppress(sqlite3.DatabaseError), closing(_look_at(database)) as connection:
        found = Database(connection, execute_plugins=False)
        return is_ours(found) and bool(pending(found))
    return False  # who opens it says what is wrong with it


def refuse_what_is_no_backup(path: Path) -> None:
    """Refuse a file that cannot take the place of the database.

    Raises:
        NotABackup: when it is missing, damaged, or none of ours.
        DatabaseIsNewer: when a newer version of this program made it.
    """
    if not path.is_file():
        raise NotABackup(path=path, why=_("there is no such file"))
    try:
        with closing(_look_at(path)) as connection:
            whole = _is_whole(connection)
            ours = is_ours(Database(connection, execute_plugins=False))
    except sqlite3.DatabaseError as error:
        raise NotABackup(path=path, why=_("it is no database, or it is damaged")) from error
    if not whole:
        raise NotABackup(path=path, why=_("it is damaged"))
    if not ours:
        raise NotABackup(path=path, why=_("it is no database of this program"))


def put_in_place(database: Path, *, backup: Path, at: str) -> Path | None:
    """Let a backup take the place of a database that nobody uses.

    Returns where the present file was put aside, None when there was none.

    Raises:
        NotBackedUp: when the disk refuses; the present file is then where it was.
    """
    fresh = database.with_name(_restored(database))
    fresh.unlink(missing_ok=True)
    write(backup, fresh)
    try:
        with _told():
            aside = _put_aside(database, at=at) if database.exists() else None
            fresh.replace(database)
            _settle(database.parent)
    finally:
        fresh.unlink(missing_ok=True)
    return aside


def _put_aside(database: Path, *, at: str) -> Path:
    """Keep the present file under a name of its own; its place stays filled until the very end.

    Its log goes with it: a log that stayed would be read into the file that comes.
    """
    folder = _folder(folder_of(database))
    aside = name_in(folder, at=at, why=REPLACED)
    with suppress(sqlite3.DatabaseError), closing(_connect(database)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)").fetchall()
    try:
        os.link(database, aside)
    except OSError:  # a file system without links
        shutil.copyfile(database, aside)
    for more in ("-wal", "-shm"):  # after the file: a log without one is deleted, see `cut_off`
        log = database.with_name(database.name + more)
        if log.exists():  # a damaged file, whose log nobody could read
            log.rename(aside.with_name(aside.name + more))
    aside.chmod(0o600)
    _settle(folder)
    return aside


def _look_at(path: Path) -> sqlite3.Connection:
    """Open a file to read it as it is; nothing of it is changed, not even its kind of log."""
    if not path.is_file():
        raise NotBackedUp(why=_("there is no database"))
    return _connect(path, mode="ro")


def _connect(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )


def _refuse_a_full_disk(source: sqlite3.Connection, target: Path) -> None:
    """Refuse a backup that would take the room that votes need."""
    (pages,), (size,) = (
        source.execute(f"pragma {name}").fetchone() for name in ("page_count", "page_size")
    )
    folder = _folder(target.parent)
    if shutil.disk_usage(folder).free < pages * size + LEAST_FREE_BYTES:
        raise NotBackedUp(why=_("the disk has too little room left"))


def _folder(path: Path) -> Path:
    if not path.is_dir():
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def _fresh(target: Path) -> Path:
    """An empty file for the copy, from its first byte on readable only for its owner."""
    part = target.with_name(f"{target.name}{_PART}")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return part


def _refuse_damaged(part: Path) -> None:
    with closing(_connect(part, mode="ro")) as copy:
        if not _is_whole(copy):
            raise NotBackedUp(why=_("the copy is damaged"))


def _is_whole(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("pragma quick_check").fetchone() == ("ok",))


def _keep(part: Path, target: Path) -> None:
    """Give the copy its name when the disk has it: a power cut leaves it whole or not there."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.rename(target)
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Let the disk keep the names in a folder; Windows does so by itself."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _told() -> Iterator[None]:
    """Say in words what the disk refused."""
    try:
        yield
    except (OSError, sqlite3.DatabaseError) as error:
        raise NotBackedUp(why=_reason(error)) from error


def _reason(error: Exception) -> str:
    """What the system says, as a part of our sentence."""
    said = str(getattr(error, "strerror", None) or error)
    return said[:1].lower() + said[1:]
