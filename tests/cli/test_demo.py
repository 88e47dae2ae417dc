"""`workshop demo`: ready at once, with people to rehearse with, and nothing lost at a restart."""

import http.client
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.fixtures.server import Server, running
from workshop.actions.hall import open_hall
from workshop.actions.rehearsing import remove_rehearsal
from workshop.actions.steering import take_step
from workshop.domain.round import RoundStep
from workshop.store import participants, rounds, workshops
from workshop.store.connection import Store
from workshop.store.results import turnout

LAST_LINE = "Stop with Ctrl+C."


@contextmanager
def asking(server: Server, path: str) -> Iterator[http.client.HTTPResponse]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    with closing(connection):
        connection.request("GET", path)
        yield connection.getresponse()


def status(server: Server, path: str) -> int:
    with asking(server, path) as answer:
        return answer.status


def test_the_demo_prints_a_square_and_every_link(tmp_path: Path) -> None:
    with running("demo", database=tmp_path / "d.sqlite3", last_line=LAST_LINE) as server:
        assert "█▀" in server.printed
        assert status(server, "/healthz") == 200
        code = re.search(r"/j/(\w+)", server.printed)
        assert code is not None
        assert status(server, f"/j/{code[1]}") == 200
        assert status(server, f"/screen/{code[1]}/") == 200
        host = server.link("/host/enter/").split(str(server.port))[1]
        with asking(server, host) as answer:
            assert (answer.status, answer.getheader("Location")) == (303, f"/host/w/{code[1]}/")


def test_a_restart_keeps_the_workshop(tmp_path: Path) -> None:
    codes = []
    for _ in range(2):
        with running("demo", database=tmp_path / "d.sqlite3", last_line=LAST_LINE) as server:
            codes.append(re.findall(r"/j/(\w+)", server.printed))
    assert codes[0] == codes[1]


def test_a_port_in_use_is_said_in_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        run = subprocess.run(  # noqa: S603 - our own program
            [
                *(sys.executable, "-m", "workshop", "serve", "--host", "127.0.0.1"),
                *("--port", port, "--database", str(tmp_path / "p.sqlite3")),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == (
        f"Error: Port {port} is in use. Stop the other program, or choose one with --port.\n"
    )


def test_a_terminal_without_block_letters_goes_without_the_square(tmp_path: Path) -> None:
    with running(
        "demo",
        database=tmp_path / "d.sqlite3",
        last_line=LAST_LINE,
        environment={"PYTHONIOENCODING": "cp1252"},
    ) as server:
        assert "Phones join" in server.printed
        assert "\u2588" not in server.printed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM for other processes")
def test_the_server_stops_when_it_is_told_to(tmp_path: Path) -> None:
    with running("serve", database=tmp_path / "d.sqlite3", last_line="Set up here") as server:
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(timeout=20) == 0


def test_simulated_people_vote_over_http_and_can_be_removed(tmp_path: Path) -> None:
    path = tmp_path / "d.sqlite3"
    with running("demo", "--people", "6", database=path, last_line=LAST_LINE) as server:
        hall = open_hall(Store(path))
        with hall.store.reading() as database:
            (workshop,) = workshops.newest_first(database)
            (barriers, _) = rounds.of_workshop(database, workshop.id)
        take_step(hall, workshop=workshop, round_id=barriers.id, step=RoundStep.OPEN, actor="test")
        with asking(server, f"/live/{workshop.code}?for=desk") as events:
            while events.readline():  # each vote raises the version, until all have begun
                with hall.store.reading() as database:
                    people = turnout(database, barriers)
                    simulated = participants.in_rehearsal(database, workshop.id)
                if people.voted == 6:
                    break
        assert (people.joined, people.voted, simulated) == (6, 6, 6)
    with hall.store.reading() as database:
        now = workshops.by_code(database, workshop.code)
    assert now is not None
    assert remove_rehearsal(hall, workshop=now, actor="test") == 6
    with hall.store.reading() as database:
        assert participants.by_channel(database, workshop.id) == {}
    hall.store.close()
