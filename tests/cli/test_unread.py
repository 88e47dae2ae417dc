"""Bodies without an end, requests of two lengths, and odd headers, over a real connection."""

import http.client
import socket
from collections.abc import Iterator
from io import BytesIO
from typing import cast

import pytest

from tests.fixtures.server import Server, running
from workshop.cli.unread import CarefulHandler

CHUNK = b"4000\r\n" + b"a" * 0x4000 + b"\r\n"
HEAD = (
    "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
)
NEXT = b"GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all of these: it has to stand what any of them does to it."""
    database = tmp_path_factory.mktemp("unread") / "served.sqlite3"
    with running("serve", database=database, last_line="Set up here") as started:
        yield started


def ask(server: Server, path: str, headers: str, *bodies: bytes) -> bytes:
    """Send a request and return all that comes back until the server closes."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        received = b""
        try:
            connection.sendall(HEAD.format(path=path).encode() + headers.encode() + b"\r\n")
            for body in bodies:
                connection.sendall(body)
        except ConnectionError:
            return b"closed while sending"
        try:
            while data := connection.recv(65_536):
                received += data
        except ConnectionError:
            pass
        return received


@pytest.mark.parametrize("path", ["/nowhere", "/host/logout", "/host/login"])
def test_a_body_without_an_end_ends_the_connection(server: Server, path: str) -> None:
    endless = [CHUNK] * 1_500  # 25 MB
    answer = ask(server, path, "Transfer-Encoding: chunked\r\n", *endless)
    assert answer == b"closed while sending" or answer.count(b"HTTP/1.1") == 1
    assert ask(server, "/nowhere", "Connection: close\r\nContent-Length: 0\r\n").startswith(
        b"HTTP/1.1 404"
    )


def test_too_large_a_body_is_refused_in_words_before_it_ends(server: Server) -> None:
    body = b"x=" + b"y" * 999_998
    headers = "Connection: close\r\nContent-Length: 1000000\r\n"
    answer = ask(server, "/host/login", headers, body)
    assert answer.startswith(b"HTTP/1.1 413")
    assert b"That is more than we can take at once." in answer


UNCLEAR = (
    ("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n" + NEXT),
    ("Content-Length: 0\r\nContent-Length: 45\r\n", NEXT),
    ("Transfer-Encoding: chunked\r\n", b"zz\r\n" + NEXT),
    ("Transfer-Encoding: xchunked\r\nContent-Length: 0\r\n", NEXT),
    ("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", NEXT),
    ("Transfer-Encoding : chunked\r\nContent-Length: 5\r\n", b"0\r\n\r\n" + NEXT),
    ("Content-Length: -1\r\n", NEXT),
    ("Content-Length: ten\r\n", NEXT),
    ("Content-Length: +0\r\n", NEXT),
    ("Content-Length: 0_0\r\n", NEXT),
)
ODD = {
    "a second host": "Host: evil.example",
    "a lone carriage return": "X-A: b\rX-Forwarded-For: 6.6.6.6",
    "a lone newline": "X-A: b\nX-Forwarded-For: 6.6.6.6",
    "a folded line": "X-A: b\r\n c",
    "a null": "X-A: b\0c",
    "a name with a space": "X A: b",
    "no name": ": b",
    "a line without an end": "X-A: " + "b" * 70_000,
    "too many": "\r\n".join(f"X-{number}: b" for number in range(101)),
    "no colon": "Xyz",
}


def test_what_follows_a_body_of_unclear_length_is_no_request(server: Server) -> None:
    """Otherwise a proxy and we could disagree on where a request begins."""
    for headers, body in UNCLEAR:
        answer = ask(server, "/host/login", headers, body)
        assert answer.startswith(b"HTTP/1.1 400"), headers
        assert b"Disallow" not in answer, headers


def test_a_header_that_two_readers_could_read_in_two_ways_is_refused(server: Server) -> None:
    """Python makes a header of what stands behind a lone carriage return: an address, say."""
    for kind, header in ODD.items():
        answer = ask(server, "/host/logout", f"{header}\r\nContent-Length: 0\r\n")
        assert answer.startswith(b"HTTP/1.1 400"), kind
    fine = 'X-A: "caf\xe9"\t; b\r\nX_B:\r\nConnection: close\r\nContent-Length: 0\r\n'
    assert ask(server, "/host/logout", fine).startswith(b"HTTP/1.1 303")


@pytest.mark.parametrize(
    "headers",
    [
        "Host: venue.test\r\nCookie: a=1; b=2\r\nCookie: c=3\r\n",
        "X-A:b\r\nX-B: \t c \t \r\nX-C:\r\nx-a: again: and again\r\n",
        "X-A: caf\xe9\r\nX-B: \xff\r\n",
        "",
    ],
)
def test_headers_are_read_as_python_reads_them(headers: str) -> None:
    raw = headers.encode("latin-1") + b"\r\n"
    read = CarefulHandler.MessageClass(cast("CarefulHandler", None), BytesIO(raw))
    assert read.items() == http.client.parse_headers(BytesIO(raw)).items()
    assert not read.status
