"""Requests that do not end, or end twice: the connection is closed, the server goes on.

gevent reads what is left of a body after the answer, however much comes; after a broken chunk it
takes the rest of a body for the next request; and Python's reader of headers makes a header of what
stands behind a lone carriage return, and drops all that follow an odd name. All are mended here.
"""

import re
from typing import BinaryIO

from gevent.pywsgi import Input, OldMessage, WSGIHandler, _InvalidClientInput

from workshop import logs

MOST_UNREAD = 20_000_000  # so that who sends too large a file still reads why it was refused
_STEP = 16_384
_HEADER = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t\x20-\x7e\x80-\xff]*\r\n")
_END = {b"\r\n", b""}
_LONGEST = 65_536  # bytes of a line
_MOST_HEADERS = 100
_BROKEN, _ENDLESS = "Broken body", "Endless body"


class BoundedInput(Input):  # type: ignore[misc] # gevent ships no types
    """A body of which only so much is read when nobody wants it."""

    def _discard(self) -> None:
        """Read the rest, so that the connection can be used again; close it when that is much."""
        if self._chunked_input_error:
            raise _InvalidClientInput(_BROKEN)
        self.send_100_continue_enabled = False
        for _ in range(MOST_UNREAD // _STEP):
            if not self._has_more() or not self.read(_STEP):
                return
        raise _InvalidClientInput(_ENDLESS)

    def _has_more(self) -> bool:
        return bool(self.chunked_input or self.position < (self.content_length or 0))


def _lines(given: BinaryIO) -> list[bytes] | None:
    """The lines of the headers without the empty one behind them; None where one is no header."""
    lines: list[bytes] = []
    while (line := given.readline(_LONGEST)) not in _END:
        if len(lines) == _MOST_HEADERS or not _HEADER.fullmatch(line):
            return None
        lines.append(line)
    return lines


def _message(lines: list[bytes]) -> OldMessage:
    """What Python's own reader makes of lines that `_HEADER` lets pass, in a third of its time."""
    message = OldMessage()
    for line in lines:
        name, _, value = line.decode("latin-1").partition(":")
        message[name] = value.lstrip(" \t").rstrip("\r\n")
    return message


class CarefulHandler(WSGIHandler):  # type: ignore[misc] # gevent ships no types
    """Takes no request whose length is said in two ways, and no body without an end."""

    wsgi_input: Input

    def MessageClass(self, given: BinaryIO, *_more: object) -> OldMessage:  # noqa: N802 - the name is gevent's
        """Read the headers; what two readers could understand in two ways is refused."""
        lines = _lines(given)
        message = _message(lines or [])
        ways = [way.strip().lower() for way in message.get_all("transfer-encoding", [])]
        sizes = message.get_all("content-length", [])
        if len(ways) + len(sizes) > 1 or not set(ways) <= {"chunked"}:
            message.status = "Unclear length"
        elif lines is None or not all(size.isascii() and size.isdigit() for size in sizes):
            message.status = "Odd header"
        elif len(message.get_all("host", [])) > 1:
            message.status = "Two hosts"
        return message

    def log_error(self, *_about: object) -> None:
        """Log that a request could not be read, but not from where, nor what stood in it."""
        logs.say("unreadable")

    def get_environ(self) -> dict[str, object]:
        """Return the environment of the request, with a body that is bounded."""
        environ: dict[str, object] = super().get_environ()
        given = self.wsgi_input
        self.wsgi_input = BoundedInput(
            given.rfile,
            given.content_length,
            socket=given.socket,
            chunked_input=given.chunked_input,
        )
        if environ["wsgi.input"] is given:
            environ["wsgi.input"] = self.wsgi_input
        return environ
