"""The worker of gunicorn: it ends as `workshop serve` does. The Procfile names it."""

import logging
from types import FrameType
from typing import Protocol

import gevent
from gunicorn.http.body import Body
from gunicorn.http.errors import ParseException
from gunicorn.workers.ggevent import GeventWorker

from workshop import logs
from workshop.actions.hall import Hall
from workshop.cli.server import leave_alone_what_is_loaded, let_go
from workshop.web.hall import hall_of

_QUOTES = ("Invalid request from", "Error handling request")


class _Request(Protocol):
    """What gunicorn has read of a request."""

    body: Body


class _Reader:
    """A body on its way; one that is broken is told as a connection that broke, and gets a 400."""

    def __init__(self, given: Body) -> None:
        self._given = given

    def read(self, size: int) -> bytes:
        """Return the next part."""
        try:
            return bytes(self._given.read(size))
        except ParseException as error:
            raise OSError from error


def _says_no_more(record: logging.LogRecord) -> bool:
    """Drop lines that quote addresses and paths, and say in their place that there was one."""
    quotes = record.getMessage().startswith(_QUOTES)
    if quotes:
        logs.say("unreadable")
    return not quotes


class Worker(GeventWorker):  # type: ignore[misc] # gunicorn ships no types
    """One gevent worker whose streams end first, so that a stop waits only for answers."""

    def init_process(self) -> None:
        """Begin; gunicorn's own log names nobody either."""
        self.log.error_log.addFilter(_says_no_more)
        super().init_process()

    def handle_request(self, listener: object, req: _Request, *more: object) -> object:
        """Answer a request; what is wrong with its body is no mistake of ours."""
        req.body.reader = _Reader(req.body.reader)
        return super().handle_request(listener, req, *more)

    def run(self) -> None:
        """Serve until told to stop, then finish what is being written."""
        leave_alone_what_is_loaded()
        try:
            super().run()
        finally:
            let_go(self._hall())

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop: SIGTERM, and a reload."""
        super().handle_exit(sig, frame)
        gevent.spawn(self._hall().board.close)

    def handle_quit(self, sig: int, frame: FrameType | None) -> None:
        """Stop after Ctrl+C as after SIGTERM: gunicorn itself would drop what is under way."""
        self.handle_exit(sig, frame)

    def _hall(self) -> Hall:
        return hall_of(self.wsgi)
