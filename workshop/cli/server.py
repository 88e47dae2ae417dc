"""One gevent process that serves pages, event streams and votes."""

import errno
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import gevent
from flask import Flask
from gevent.event import Event
from gevent.pywsgi import WSGIServer
from gevent.threadpool import ThreadPool

from workshop.actions.acting.contacts import forget_daily
from workshop.actions.hall import Hall, open_hall
from workshop.actions.steering import set_every_alarm
from workshop.cli.unread import CarefulHandler
from workshop.errors import PortIsTaken, TooBusy
from workshop.store.connection import Store

T = TypeVar("T")

GRACE_SECONDS = 3
WAITING_CONNECTIONS = 2048
MOST_HASHES = 8


class _QuickServer(WSGIServer):  # type: ignore[misc] # gevent ships no types
    """Sends small answers at once: Nagle's wait would cost 40 ms on each."""

    handler_class = CarefulHandler

    def handle(self, client: socket.socket, address: object) -> None:
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().handle(client, address)


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
        """Run the work and return what it returns.

        Raises:
            TooBusy: when too much waits already.
        """
        if self._most is not None and self._waiting >= self._most:
            raise TooBusy
        self._waiting += 1
        try:
            result: T = self._pool.apply(work)
        finally:
            self._waiting -= 1
        return result


def open_lanes(path: Path) -> Hall:
    """Return a hall over the database whose commits and password hashes leave the loop free.

    Rounds that close by themselves have their alarm again, also those whose time came meanwhile.
    Contacts whose day has come are deleted.
    """
    hall = open_hall(Store(path, aside=Lane()), aside=Lane(most=MOST_HASHES), reckon=Lane())
    set_every_alarm(hall)
    forget_daily(hall)
    return hall


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


def _start(server: _QuickServer, port: int) -> None:
    try:
        server.start()
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise PortIsTaken(port=port) from error


def run(app: Flask, *, host: str, port: int, ready: Callable[[], None]) -> None:
    """Serve until interrupted; `ready` is called when the first request can be answered.

    Raises:
        PortIsTaken: when another program listens there.
    """
    raise_open_file_limit()
    server = _QuickServer((host, port), app, log=None, backlog=WAITING_CONNECTIONS)
    _start(server, port)
    stop = Event()
    for name in ("SIGINT", "SIGTERM"):
        gevent.signal_handler(getattr(signal, name), stop.set)
    ready()
    stop.wait()
    server.stop(timeout=GRACE_SECONDS)
