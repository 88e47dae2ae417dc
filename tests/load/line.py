"""A connection that is kept, over a raw socket: whole requests in, whole answers out."""

import socket as names

from gevent import socket

from tests.load.answers import Answer, Reader

PATIENCE_SECONDS = 60


class Line:
    """One connection to the server, opened when it is needed. `sent` and `heard` count bytes."""

    def __init__(self, port: int) -> None:
        """Nothing is opened yet."""
        self.port = port
        self.sent = 0
        self.heard = 0
        self._socket: socket.socket | None = None
        self._reader = Reader(lambda _most: b"")

    def send(self, request: bytes) -> Answer:
        """Send a request and wait for its answer.

        Raises:
            OSError: when there is none. The next request opens a new connection.
        """
        try:
            (self._socket or self._open()).sendall(request)
            answer = self._reader.answer()
        except OSError:
            self.close()
            raise
        self.sent += len(request)
        self.heard += answer.size
        return answer

    def say(self, request: bytes) -> None:
        """Send a request whose answer has no end, and leave it in the air."""
        (self._socket or self._open()).sendall(request)
        self.sent += len(request)

    def close(self) -> None:
        """Hang up."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _open(self) -> socket.socket:
        opened = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE_SECONDS)
        opened.setsockopt(names.IPPROTO_TCP, names.TCP_NODELAY, 1)
        self._socket = opened
        self._reader = Reader(opened.recv)
        return opened
