"""Requests that do not end, or end twice: the connection is closed, the server goes on.

gevent reads what is left of a body after the answer, however much comes; and after a broken chunk
it takes the rest of a body for the next request. Both are mended here.
"""

from gevent.pywsgi import Input, OldMessage, WSGIHandler, _InvalidClientInput

MOST_UNREAD = 20_000_000  # so that who sends too large a file still reads why it was refused
_STEP = 16_384
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


class CarefulHandler(WSGIHandler):  # type: ignore[misc] # gevent ships no types
    """Takes no request whose length is said in two ways, and no body without an end."""

    wsgi_input: Input

    def MessageClass(self, *given: object) -> OldMessage:  # noqa: N802 - the name is gevent's
        """Read the headers; a request with two lengths, or one that nobody knows, is refused."""
        message: OldMessage = super().MessageClass(*given)
        ways = [way.strip().lower() for way in message.get_all("transfer-encoding", [])]
        lengths = len(ways) + len(message.get_all("content-length", []))
        if lengths > 1 or not set(ways) <= {"chunked"}:
            message.status = "Unclear length"
        return message

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
