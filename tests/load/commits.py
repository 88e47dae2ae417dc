"""The floor of the disk: how many durable commits SQLite makes a second, and nothing else.

    python -m tests.load.commits FOLDER SECONDS

Prints two numbers: votes a second with a commit each, and with a commit for fifty.
"""

import sys
import time
from contextlib import closing
from itertools import count
from pathlib import Path

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one that the server uses

TOGETHER = 50
_TABLE = """
create table votes (
  round_id text, participant_id text, version_id text, criterion text, answer text,
  sequence integer, cast_at text, primary key (round_id, participant_id, version_id, criterion)
) without rowid
"""
_ROUND = "r" * 32
_AT = "2026-11-26T10:35:00.000Z"


def rate(path: Path, together: int, *, seconds: float) -> float:
    """Votes a second, so many to a commit, in a new file that is as durable as the server's."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("journal_mode = wal", "synchronous = full", "secure_delete = on"):
            connection.execute(f"pragma {pragma}").fetchall()
        connection.execute(_TABLE)
        began = time.perf_counter()
        for commit in count(1):
            _commit(connection, commit, together)
            took = time.perf_counter() - began
            if took >= seconds:
                return commit * together / took
    raise AssertionError


def _commit(connection: sqlite3.Connection, number: int, together: int) -> None:
    connection.execute("begin immediate")
    connection.executemany(
        "insert into votes values (?, ?, ?, '', 'agree', 0, ?)",
        [(_ROUND, f"{number:032}", f"{each:032}", _AT) for each in range(together)],
    )
    connection.execute("commit")


def main() -> None:
    """Measure both."""
    folder, seconds = Path(sys.argv[1]), float(sys.argv[2])
    one = rate(folder / "one.sqlite3", 1, seconds=seconds)
    print(one, rate(folder / "many.sqlite3", TOGETHER, seconds=seconds))


if __name__ == "__main__":
    main()
