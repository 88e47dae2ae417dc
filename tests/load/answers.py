"""Answers of the server, taken out of what a connection says."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

_END = b"\r\n\r\n"
_EMPTY = {HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED}
_AT_ONCE = 65_536


class NoAnswer(OSError):
    """The connection ended before the answer was whole, or its length was not said."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One whole answer. `head` is as it came, without the empty line."""

    status: int
    head: bytes
    body: bytes

    def headers(self, name: str) -> list[str]:
        """The values of all headers with this name."""
        wanted = name.lower().encode()
        fields = (line.partition(b":") for line in self.head.split(b"\r\n")[1:])
        return [value.strip().decode() for key, _, value in fields if key.lower() == wanted]

    def header(self, name: str) -> str:
        """The value of the first header with this name, "" without one."""
        return next(iter(self.headers(name)), "")

    @property
    def size(self) -> int:
        """How many bytes it had on the wire."""
        return len(self.head) + len(_END) + len(self.body)


class Reader:
    """Reads one answer after the other; what came of the next one is kept for it."""

    def __init__(self, receive: Callable[[int], bytes]) -> None:
        """`receive` returns what has come, at most so many bytes; nothing at the end."""
        self._receive = receive
        self._held = b""

    def answer(self) -> Answer:
        """Wait for the next answer.

        Raises:
            NoAnswer: when it does not come as a whole.
        """
        while (end := self._held.find(_END)) < 0:
            self._hold_more()
        head = self._held[:end]
        status = int(head[9:12])
        whole = end + len(_END) + _length(head, status)
        while len(self._held) < whole:
            self._hold_more()
        body, self._held = self._held[end + len(_END) : whole], self._held[whole:]
        return Answer(status, head, body)

    def _hold_more(self) -> None:
        more = self._receive(_AT_ONCE)
        if not more:
            raise NoAnswer
        self._held += more


def _length(head: bytes, status: int) -> int:
    if status in _EMPTY:
        return 0
    _, named, rest = head.lower().partition(b"\r\ncontent-length:")
    if not named:
        raise NoAnswer
    return int(rest.partition(b"\r\n")[0])
