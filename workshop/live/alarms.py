"""Alarms: one thing to be done later for each workshop, even when nobody has a page open.

An alarm is a daemon thread that waits (under `serve`, where threads are patched, a greenlet). It is
not kept anywhere: who starts the process sets the alarms anew.
"""

import threading
from collections.abc import Callable


class Alarms:
    """At most one alarm under each name; setting it again replaces it."""

    def __init__(self) -> None:
        """Start with none."""
        self._lock = threading.Lock()
        self._waiting: dict[str, threading.Timer] = {}
        self._stopped = False

    def set(self, name: str, *, seconds: float, ring: Callable[[], object]) -> None:
        """Call `ring` in so many seconds, in a thread of its own; at once for 0 or less."""
        timer = threading.Timer(max(0.0, seconds), ring)
        timer.daemon = True
        with self._lock:
            self._drop(name)
            if self._stopped:
                return
            self._waiting[name] = timer
            timer.start()

    def cancel(self, name: str) -> None:
        """Forget an alarm; one that has begun to ring goes on."""
        with self._lock:
            self._drop(name)

    def stop(self) -> None:
        """Forget every alarm, and take no more: the process ends."""
        with self._lock:
            self._stopped = True
            for name in tuple(self._waiting):
                self._drop(name)

    @property
    def waiting(self) -> frozenset[str]:
        """The names of the alarms that have not rung yet."""
        with self._lock:
            return frozenset(name for name, timer in self._waiting.items() if timer.is_alive())

    def _drop(self, name: str) -> None:
        timer = self._waiting.pop(name, None)
        if timer is not None:
            timer.cancel()
