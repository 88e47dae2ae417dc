"""One gevent process that serves pages, event streams and votes."""

import errno
import gc
import os
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

import gevent
from flask import Flask
from gevent.event import Event
from gevent.pool import Pool
from gevent.pywsgi import WSGIServer
from gevent.threadpool import ThreadPool

from workshop import logs
from workshop.actions.hall import Hall, open_hall
from workshop.actions.retention import keep_days
from workshop.actions.steering import set_every_alarm
from workshop.cli.database import open_store
from workshop.cli.unread import CarefulHandler
from workshop.errors import PortIsTaken, TooBusy
from workshop.settings import Settings

T = TypeVar("T")

GRACE_SECONDS = 10
WAITING_CONNECTIONS = 2048
MOST_HASHES = 8
_REQUEST_BYTES = 2048
_SMALL = 65_536  # bytes of an answer that are copied rather than sent by themselves
_OF_ONE_REQUEST = ("environ", "headers", "wsgi_input", "response_headers")


class _QuickServer(WSGIServer):  # type: ignore[misc] # gevent ships no types
    """Sends small answers at once: Nagle's wait would cost 40 ms on each.

    `resting` are the connections on which no request is under way.
    """

    def __init__(self, address: tuple[str, int], app: Flask) -> None:
        """Listen later; see `start`."""
        self.resting: set[socket.socket] = set()
        self.ends = False
        super().__init__(
            address,
            app,
            log=None,
            backlog=WAITING_CONNECTIONS,
            spawn=Pool(),
            handler_class=_QuickHandler,
        )

    def finish(self, seconds: float) -> None:
        """Take no connection and no request more; wait for the answers that are under way."""
        self.ends = True
        self.close()
        for connection in tuple(self.resting):
            with suppress(OSError):  # gone meanwhile
                connection.shutdown(socket.SHUT_RD)
        self.pool.join(timeout=seconds)
        self.pool.kill(timeout=1)

    def handle(self, client: socket.socket, address: object) -> None:
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().handle(client, address)


class _QuickHandler(CarefulHandler):
    """Says when it only waits for the next request, so that a stop need not wait for it."""

    _together: list[bytes] | None = None  # of what is sent at once

    def __init__(self, client: socket.socket, address: object, server: _QuickServer) -> None:
        """Read through a buffer for one request: a thousand phones have two thousand of them."""
        super().__init__(client, address, server)
        self.rfile = client.makefile("rb", _REQUEST_BYTES)

    def read_requestline(self) -> str:
        """Return the first line of the next request; empty when there will be none.

        Others go first: who has sent many requests at once is not answered all of them at once.
        """
        gevent.sleep(0)
        if self.server.ends:
            return ""
        for done in _OF_ONE_REQUEST:  # back to what they are before the first one
            self.__dict__.pop(done, None)
        self.server.resting.add(self.socket)
        try:
            return str(super().read_requestline())
        finally:
            self.server.resting.discard(self.socket)

    def _write_with_headers(self, data: bytes) -> None:
        """Send a small answer with its headers: one packet on the air, not two."""
        if len(data) > _SMALL:
            super()._write_with_headers(data)
            return
        together = self._together = []
        try:
            super()._write_with_headers(data)
        finally:
            self._together = None
            super()._sendall(b"".join(together))

    def _sendall(self, data: bytes) -> None:
        if self._together is None:
            super()._sendall(data)
        else:
            self._together.append(data)

    def log_request(self) -> None:
        """Write nothing: `web/journal.py` does, and gevent would put a line together for nobody."""


class Lane:
    """One real thread for one kind of slow work, while the event loop goes on.

    Each kind has its own: a rush of log-ins must not hold up a vote. `most` may wait at once.
    """

    def __init__(self, *, most: int | None = None) -> None:
        """Keep a thread ready; it starts with the first work."""
        self._pool = ThreadPool(1)
        self._most = most
        self._waiting = 0

    def __call__(self, work: Callable[[], T], /) -> T:
        """Run the work and return what it returns, or raise what it raises.

        What it raises comes out of the thread as a value: gevent would print it first, and where
        that cannot be written, as on a full disk, leave who waits here waiting for ever.

        Raises:
            TooBusy: when too much waits already.
        """
        if self._most is not None and self._waiting >= self._most:
            raise TooBusy
        self._waiting += 1
        try:
            outcome: _Outcome[T] = self._pool.apply(_Outcome, (work,))
        finally:
            self._waiting -= 1
        return outcome.get()


class _Outcome(Generic[T]):
    """What a piece of work returned or raised."""

    def __init__(self, work: Callable[[], T]) -> None:
        """Run it."""
        self._returned: list[T] = []
        self._raised: BaseException | None = None
        try:
            self._returned.append(work())
        except BaseException as error:  # noqa: BLE001 - raised again by the one who waits for it
            self._raised = error

    def get(self) -> T:
        """Return or raise it."""
        if self._raised is not None:
            raise self._raised
        return self._returned[0]


def open_lanes(settings: Settings) -> Hall:
    """Return a hall over the database whose slow work, each kind in its lane, leaves the loop free.

    Rounds that close by themselves have their alarm again, also those whose time came meanwhile.
    Contacts whose day has come are deleted, and people whose day has come made anonymous.
    """
    hall = open_hall(
        open_store(settings, aside=Lane()),
        aside=Lane(most=MOST_HASHES),
        reckon=Lane(),
        count=Lane(),
        keep=Lane(),
        backups=settings.backups,
    )
    set_every_alarm(hall)
    keep_days(hall)
    return hall


def let_go(hall: Hall) -> None:
    """End a hall that no request uses any more: whatever was being written is on the disk then."""
    hall.alarms.stop()
    hall.writer.drain(GRACE_SECONDS)
    hall.keeper.wait(GRACE_SECONDS)
    hall.store.close()
    logs.say("stopped")


def raise_open_file_limit() -> None:
    """Let the process hold a connection for every phone, where the system allows it."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    unlimited = hard == resource.RLIM_INFINITY
    for wanted in (65_536, 10_240, 4_096) if unlimited else (hard,):
        if soft < wanted:
            with suppress(ValueError, OSError):  # macOS names no limit and has one all the same
                resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
                return


def leave_alone_what_is_loaded() -> None:
    """Let the collector of memory pass over all modules: its walks through them hold up votes."""
    gc.collect()
    gc.freeze()


def _start(server: _QuickServer, port: int) -> None:
    try:
        server.start()
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise PortIsTaken(port=port) from error


def run(app: Flask, hall: Hall, *, host: str, port: int, ready: Callable[[], None]) -> None:
    """Serve until interrupted; `ready` is called when the first request can be answered.

    Then streams end first, so that only answers under way are waited for.

    Raises:
        PortIsTaken: when another program listens there.
    """
    raise_open_file_limit()
    server = _QuickServer((host, port), app)
    _start(server, port)
    leave_alone_what_is_loaded()
    stop = _told_to_stop()
    logs.say("started")
    ready()
    stop.wait()
    logs.say("stopping", streams=hall.board.streams())
    hall.board.close()
    server.finish(GRACE_SECONDS)


def _told_to_stop() -> Event:
    """An event that is set by Ctrl+C and SIGTERM. A second Ctrl+C ends the process at once."""
    stop = Event()

    def interrupted() -> None:
        if stop.is_set():
            os._exit(1)
        stop.set()

    gevent.signal_handler(signal.SIGINT, interrupted)
    gevent.signal_handler(signal.SIGTERM, stop.set)
    return stop
