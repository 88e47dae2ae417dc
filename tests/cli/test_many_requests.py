"""Many requests on one real connection: whose turn it is, and in how many pieces answers come."""

import socket
import threading
from collections.abc import Iterator

import pytest

from tests.fixtures.server import Server, running

ASKED = b"GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
ANSWERED = b"HTTP/1.1 200"
AT_ONCE = 3000  # a second of work


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    database = tmp_path_factory.mktemp("many") / "served.sqlite3"
    with running("serve", database=database, last_line="Set up here") as started:
        yield started


class Answers(threading.Thread):
    """Reads what comes on a connection, and counts the answers."""

    def __init__(self, connection: socket.socket) -> None:
        super().__init__(daemon=True)
        self.count = 0
        self.begun = threading.Event()
        self._connection = connection
        self.start()

    def run(self) -> None:
        rest = b""
        while self.count < AT_ONCE and (data := self._connection.recv(65_536)):
            rest += data
            self.count += rest.count(ANSWERED)
            rest = rest[rest.rfind(ANSWERED) + len(ANSWERED) :] if ANSWERED in rest else rest
            self.begun.set()


def test_who_sends_many_requests_at_once_holds_up_nobody(server: Server) -> None:
    here = ("127.0.0.1", server.port)
    with socket.create_connection(here, 30) as greedy, socket.create_connection(here, 30) as other:
        answers = Answers(greedy)
        greedy.sendall(ASKED * AT_ONCE)
        assert answers.begun.wait(30)
        other.sendall(ASKED)
        assert other.recv(100).startswith(ANSWERED)
        assert answers.count < AT_ONCE / 2
        answers.join(60)
    assert answers.count == AT_ONCE


def test_a_small_answer_comes_in_one_piece(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.port), 30) as browser:
        pieces = [one_piece(browser) for _ in range(200)]
    for piece in pieces:
        head, _, body = piece.partition(b"\r\n\r\n")
        assert f"Content-Length: {len(body)}".encode() in head
        assert body


def one_piece(browser: socket.socket) -> bytes:
    browser.sendall(ASKED)
    return browser.recv(65_536)
