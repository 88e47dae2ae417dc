"""The parts of the server that keep one kind of work from holding up another."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = """
import threading
import gevent
from workshop.cli.server import Lane
from workshop.errors import TooBusy

lane, other, go_on = Lane(most=2), Lane(), threading.Event()
waiting = [gevent.spawn(lane, go_on.wait) for _ in range(2)]
gevent.sleep(0)
try:
    lane(lambda: None)
except TooBusy:
    print("refused")
print("other lane", other(lambda: "free"))
go_on.set()
gevent.joinall(waiting)
print("again", lane(lambda: "free"))
"""


def test_a_full_lane_refuses_and_holds_up_no_other() -> None:
    run = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True, timeout=30
    )
    assert run.stdout == "refused\nother lane free\nagain free\n"


_FAILS = """
import gevent
from workshop.cli.server import Lane
from workshop.errors import NotSaved

def refuse():
    raise NotSaved

try:
    Lane()(refuse)
except NotSaved:
    print("not saved")
"""


def test_what_fails_in_a_lane_is_raised_and_printed_by_nobody_else() -> None:
    """Source: a log on a disk that is full cannot be written, and must not hold up an answer."""
    run = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _FAILS], capture_output=True, text=True, check=True, timeout=30
    )
    assert (run.stdout, run.stderr) == ("not saved\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="gunicorn does not run on Windows")
def test_a_hosted_start_prints_the_set_up_link(tmp_path: Path) -> None:
    environment = os.environ | {
        "WORKSHOP_DATABASE": str(tmp_path / "hosted.sqlite3"),
        "WORKSHOP_BASE_URL": "https://vote.example.org",
    }
    run = subprocess.run(
        [sys.executable, "-c", "import workshop.wsgi as w; print(w.app.name)"],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert run.stdout == "workshop.app\n"
    assert "https://vote.example.org/host/setup/" in run.stderr
