"""Behind gunicorn, as the Procfile starts it: stopped and reloaded in a rush."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.history import History, Kind
from tests.faults.laptop import Laptop
from tests.faults.phone import finish, start
from tests.faults.play import seat, set_up, verdict
from tests.fixtures.server import ROOT

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(sys.platform == "win32", reason="gunicorn does not run on Windows"),
]


class Hosted(Laptop):
    """The command of the Procfile on the loopback; its log says when it is ready."""

    def command(self) -> list[str]:
        """The line `web:` of the Procfile, with a port of ours."""
        lines = (ROOT / "Procfile").read_text().splitlines()
        (web,) = (line.removeprefix("web: ") for line in lines if line.startswith("web: "))
        program, *words = web.split()
        bind = ("--bind", f"127.0.0.1:{self.port}")
        return [str(Path(sys.executable).with_name(program)), *bind, *words]

    def start(self) -> None:
        """Start it, and wait until its one worker can answer."""
        with self.log.open("a") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own server
                self.command(), cwd=ROOT, env=self._environment, stderr=log, text=True
            )
        self.until_logged("started")


@pytest.fixture
def hosted(tmp_path: Path) -> Hosted:
    database = tmp_path / "hosted.sqlite3"
    settings = {"WORKSHOP_DATABASE": str(database), "WORKSHOP_LOG": "json"}
    return Hosted(database, environment=settings)


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_in_a_rush_loses_nothing(hosted: Hosted, told: signal.Signals) -> None:
    history = History()
    with hosted:
        asked, _ = set_up(hosted.database)
        phones = seat(6, hosted, asked, history)
        start(phones)
        history.until(Kind.OK, many=50)
        hosted.tell(told)
        assert hosted.ended(seconds=20) == 0
        finish(phones)
        hosted.until_logged("stopped")
    assert verdict(hosted.database, asked, history) == []


def test_a_reload_waits_for_the_last_worker_and_goes_on(hosted: Hosted) -> None:
    history = History()
    with hosted:
        asked, _ = set_up(hosted.database)
        phones = seat(6, hosted, asked, history)
        start(phones)
        history.until(Kind.OK, many=50)
        hosted.tell(signal.SIGHUP)
        hosted.until_logged("started", many=2)
        history.until(Kind.OK, many=history.counted(Kind.OK) + 50)
        finish(phones)
        assert hosted.stop() == 0
    assert verdict(hosted.database, asked, history) == []


SENT = "POST /host/login HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n"
FORM = "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
BROKEN = {
    "no number": "zz\r\na=b\r\n",
    "a sign": "+3\r\na=b\r\n",
    "odd trailers": "3\r\na=b\r\n0\r\nContent Length: 9\r\n\r\n",
}
UNREADABLE = "GET /I/ferry-dock?q=ferry HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n"


def said_to(hosted: Hosted, text: str) -> bytes:
    with socket.create_connection(("127.0.0.1", hosted.port), timeout=20) as connection:
        connection.sendall(text.encode())
        received = b""
        while data := connection.recv(65_536):
            received += data
        return received


def test_a_broken_body_is_the_mistake_of_who_sent_it_and_the_log_quotes_nothing(
    hosted: Hosted,
) -> None:
    follows = "GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    with hosted:
        for kind, body in BROKEN.items():
            answer = said_to(hosted, SENT + FORM + body + follows)
            assert answer.startswith(b"HTTP/1.1 400"), kind
            assert b"Disallow" not in answer, kind
        assert said_to(hosted, UNREADABLE).startswith(b"HTTP/1.1 400")
        hosted.until_logged("unreadable")
        assert hosted.stop() == 0
    log = hosted.log.read_text()
    assert [word for word in ("error", "ferry", "ip=", "Invalid") if word in ours(log)] == []


def ours(log: str) -> str:
    """The log without what gunicorn says of its own start and stop."""
    return "\n".join(line for line in log.splitlines() if "[INFO]" not in line)
