"""One gevent process that serves pages, event streams and votes."""

import errno
import signal
import socket
import sys
from collections.abc import Callable
from typing import TypeVar

import gevent
from flask import Flask
from gevent import get_hub
from gevent.event import Event
from gevent.pywsgi import WSGIServer

from workshop.errors import PortIsTaken

T = TypeVar("T")

GRACE_SECONDS = 3
WAITING_CONNECTIONS = 2048


class _QuickServer(WSGIServer):  # type: ignore[misc] # gevent ships no types
    """Sends small answers at once: Nagle's wait would cost 40 ms on each."""

    def handle(self, client: socket.socket, address: object) -> None:
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().handle(client, address)


def in_a_thread(work: Callable[[], T], /) -> T:
    """Run slow work in a real thread, while the event loop goes on."""
    result: T = get_hub().threadpool.apply(work)
    return result


def raise_open_file_limit() -> None:
    """Let the process hold a connection for every phone, where the system allows it."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 65_536 if hard == resource.RLIM_INFINITY else hard
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


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
