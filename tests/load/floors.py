"""The floors: what the disk, the server and the wire cost without any work of ours."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.fixtures.server import ROOT, free_port, started
from tests.load.empty import READY
from tests.load.phone import NOTHING, Phone, Vote
from tests.load.voting import Stretch, vote


@dataclass(frozen=True, slots=True)
class Commits:
    """Durable votes a second in raw SQLite: with a commit each, and with one for fifty."""

    each: float
    together: float


def commits(
    folder: Path, *, seconds: float = 0.7, environment: Mapping[str, str] = NOTHING
) -> Commits:
    """Measure them on the disk of this folder, in a process with this environment."""
    said = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "tests.load.commits", str(folder), str(seconds)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    each, together = map(float, said.stdout.split())
    return Commits(each, together)


def empty_view(
    folder: Path, phones: Sequence[Phone], votes: Sequence[Sequence[Vote]], *, size: int
) -> Stretch:
    """Let as many phones send the same bytes to a view that does nothing, and answers so many."""
    with _served(folder, size) as (port, process):
        copies = [Phone(port, phone.code) for phone in phones]
        stretch = vote(copies, votes, process=process)
        for copy in copies:
            copy.close()
    assert not stretch.wrong, stretch.wrong
    return stretch


@contextmanager
def _served(folder: Path, size: int) -> Iterator[tuple[int, int]]:
    port = free_port()
    words = ("tests.load.empty", str(port), str(size), str(folder / "empty.sqlite3"))
    with started(words, port=port, last_line=READY) as server:
        yield port, server.process.pid
