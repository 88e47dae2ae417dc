"""An event stream as a page keeps it open: it hears versions, and says when it was cut."""

import re
import time
from collections.abc import Callable

import gevent
from gevent import socket

from tests.load.phone import Phone

PATIENCE_SECONDS = 60  # the server says its version every 15 seconds
_ENDS = b"\n\n"
_EVENT = re.compile(rb"event: (\w+)\ndata: (\S+)$")
_AT_ONCE = 8192

Hear = Callable[[str, str], None]


class Stream:
    """One stream of one browser. `hear` is told each event; `at` says when it heard the last."""

    def __init__(self, phone: Phone, *, desk: bool = False, hear: Hear | None = None) -> None:
        """Nothing is opened yet; see `open`."""
        path = f"/live/{phone.code}" + ("?for=desk" if desk else "")
        headers = {"Accept": "text/event-stream", "Cache-Control": "no-cache"}
        self._request = phone.encode("GET", path, headers=headers)
        self._port = phone.line.port
        self._hear = hear
        self._greenlet: gevent.Greenlet | None = None
        self.version = ""
        self.at = 0.0
        self.is_cut = False

    def open(self) -> None:
        """Listen from now on."""
        self._greenlet = gevent.spawn(self._listen)

    def close(self) -> None:
        """Hang up."""
        if self._greenlet is not None:
            self._greenlet.kill()

    def _listen(self) -> None:
        try:
            with socket.create_connection(("127.0.0.1", self._port), PATIENCE_SECONDS) as line:
                line.sendall(self._request)
                held = b""
                while more := line.recv(_AT_ONCE):
                    *said, held = (held + more).split(_ENDS)
                    for event in said:
                        self._take(event)
        except OSError:
            pass
        self.is_cut = True

    def _take(self, said: bytes) -> None:
        found = _EVENT.search(said)
        if found is None:
            return
        name, data = found[1].decode(), found[2].decode()
        if name == "changed":
            self.version, self.at = data, time.perf_counter()
        if self._hear:
            self._hear(name, data)
