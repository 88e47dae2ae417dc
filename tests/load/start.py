"""`workshop demo` in an empty folder: from the command to the first answer."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.fixtures.server import running
from tests.load.figures import Figure, Floor, at_most
from tests.load.phone import Phone
from tests.load.process import processor_seconds
from tests.load.run import Run

WANTED = at_most(2)
_IMPORTS = "import flask, gevent.pywsgi, sqlite_utils"


def start(run: Run) -> Iterator[Figure]:
    """The first time, which makes the workshop, and once more, which finds it."""
    database = run.fresh() / "demo.sqlite3"
    floor = Floor("Python with Flask and gevent", _libraries())
    for about in ("the first start", "a later start"):
        took, worked = _demo(database)
        yield Figure(f"demo to its first answer, {about}", took, "s", WANTED, floor)
        yield Figure(f"processor until then, {about}", worked, "s")


def _demo(database: Path) -> tuple[float, float]:
    began = time.perf_counter()
    with running("demo", database=database, last_line="Phones join") as server:
        phone = Phone(server.port, server.link("/j/").rpartition("/")[2])
        phone.get(f"/j/{phone.code}")
        took = time.perf_counter() - began
        phone.close()
        return took, processor_seconds(server.process.pid)


def _libraries() -> float:
    """How long Python takes to start and to import what we stand on."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", _IMPORTS], check=True, timeout=60)  # noqa: S603 - our own words
    return time.perf_counter() - began
