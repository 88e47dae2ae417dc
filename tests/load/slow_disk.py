"""A disk whose flush takes 5 ms, as many laptops have: votes that come together share one."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.load.figures import Figure, Floor, at_least
from tests.load.floors import commits
from tests.load.process import memory_figures
from tests.load.room import served_room
from tests.load.run import Run, Skipped
from tests.load.voting import differences, promises, told, vote

MILLISECONDS = 5
PEOPLE = 100
RATE = at_least(1000)
SOURCE = Path(__file__).with_suffix(".c")


def slow_disk(run: Run) -> Iterator[Figure]:
    """Phones vote without think time; the floor is a commit for each vote on the same disk."""
    folder = run.fresh()
    environment = slowed(folder)
    floor = commits(folder, environment=environment).each
    if floor > 1000 / MILLISECONDS:
        words = f"the disk could not be slowed: it made {floor:.0f} commits a second"
        raise Skipped(words)
    about = f"{run.phones(PEOPLE)} phones, flush of {MILLISECONDS} ms"
    with served_room(run.fresh(), environment=environment) as room:
        phones = room.phones(run.phones(PEOPLE))
        ready = [phone.votes(len(room.versions)) for phone in phones]
        voted = vote(phones, ready, process=room.process)
        lost = differences(room.stored(), told(phones))
        held = memory_figures(room.process, about, at_start=room.at_start)
    beside = Floor("a commit for each", floor)
    yield Figure(f"durable votes, {about}", voted.rate, "/s", RATE, beside)
    yield from promises(about, voted, lost, p99=None)
    yield from held


def slowed(folder: Path) -> dict[str, str]:
    """What a process needs in its environment so that its disk is slow; builds it in the folder.

    Raises:
        Skipped: where it cannot be built.
    """
    compiler = shutil.which("cc")
    if not sys.platform.startswith("linux") or compiler is None:
        words = "needs Linux and a C compiler called cc, which makes a disk slow"
        raise Skipped(words)
    built = folder / "slow_disk.so"
    words_of = [compiler, "-shared", "-fPIC", "-O2", "-o", str(built), str(SOURCE), "-ldl"]
    subprocess.run(words_of, check=True, timeout=60)  # noqa: S603 - our own source
    return {"LD_PRELOAD": str(built), "SLOW_DISK_US": str(1000 * MILLISECONDS)}
