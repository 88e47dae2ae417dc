"""The network between phones and the server: a small TCP proxy that cuts where it is told to."""

import random
import socket
import threading
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from enum import StrEnum

_LINGER_NOT = b"\x01\x00\x00\x00\x00\x00\x00\x00"  # on, 0 seconds: a reset instead of an end
_HEAD_ENDS = b"\r\n\r\n"


class Cut(StrEnum):
    """Where a request and its answer are cut off."""

    BEFORE = "before the request"
    HALF_SENT = "in the middle of the request"
    UNHEARD = "after the request, before the answer"
    HALF_HEARD = "in the middle of the answer"
    AFTER = "after the whole answer, of which nothing arrives"
    SWALLOWED = "the request never arrives, and nobody hangs up"
    SILENT = "the answer never arrives, and nobody hangs up"
    RESET = "reset after the request"


class Wire:
    """Passes whole requests and answers on, and cuts some of them.

    `chance` decides which, one in `one_in`; with `healed` set it cuts no more.
    """

    def __init__(self, target: int, *, chance: random.Random, one_in: int = 4) -> None:
        """Listen on a port of the loopback."""
        self.cuts: Counter[Cut] = Counter()
        self.healed = threading.Event()
        self._target = target
        self._chance = chance
        self._one_in = one_in
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = int(self._listening.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no connection more."""
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):  # closed at the end
            while True:
                phone, _ = self._listening.accept()
                threading.Thread(target=self._serve, args=(phone,), daemon=True).start()

    def _serve(self, phone: socket.socket) -> None:
        with phone, suppress(OSError), self._to_the_server() as server:
            while request := _message(phone):
                if not _pass(phone, server, request, self._cut()):
                    return

    def _to_the_server(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self._target))

    def _cut(self) -> Cut | None:
        if self.healed.is_set() or self._chance.randrange(self._one_in):
            return None
        cut = self._chance.choice(tuple(Cut))
        self.cuts[cut] += 1
        return cut


def _pass(phone: socket.socket, server: socket.socket, request: bytes, cut: Cut | None) -> bool:
    """Pass one request and its answer; False when the connection is over."""
    if cut is Cut.SWALLOWED:
        phone.recv(1)  # until the phone gives up
    if cut in {Cut.BEFORE, Cut.SWALLOWED}:
        return False
    server.sendall(_part(request, half=cut is Cut.HALF_SENT))
    if cut is Cut.RESET:
        for end in (phone, server):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
    if cut in {Cut.HALF_SENT, Cut.UNHEARD, Cut.RESET}:
        return False
    answer = _message(server)
    if cut is Cut.SILENT:
        phone.recv(1)
    if cut in {Cut.AFTER, Cut.SILENT}:
        return False
    phone.sendall(_part(answer, half=cut is Cut.HALF_HEARD))
    return bool(answer) and cut is None


def _part(message: bytes, *, half: bool) -> bytes:
    return message[: len(message) // 2] if half else message


def _message(source: socket.socket) -> bytes:
    """One request or answer, whole; empty when the other end has hung up."""
    message = b""
    while _HEAD_ENDS not in message:
        more = source.recv(65_536)
        if not more:
            return b""
        message += more
    head, _, body = message.partition(_HEAD_ENDS)
    missing = _length(head.split(b"\r\n")) - len(body)
    while missing > 0:
        more = source.recv(65_536)
        if not more:
            return b""
        message += more
        missing -= len(more)
    return message


def _length(lines: Sequence[bytes]) -> int:
    for line in lines:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0
