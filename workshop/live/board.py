"""The board: a version for each workshop, and the listeners to tell when it moves.

It carries no content, only "changed": whoever hears it fetches what it may see. A lost, doubled or
late message therefore does no harm.
"""

import secrets
import threading
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum


class Audience(StrEnum):
    """Phones hear changes of state only; the desk (screen and host page) hears counts too."""

    PHONES = "phones"
    DESK = "desk"


def before(version: str) -> str:
    """The version of the same board before its last change."""
    start, _, number = version.rpartition("-")
    return f"{start}-{int(number) - 1}"


class Listener:
    """One stream's bell: a slow reader never makes anything grow. It is a lock, the smallest thing.

    It is shut while nothing has changed; who waits is let through once.
    """

    __slots__ = ("_shut",)

    def __init__(self) -> None:
        """Start with nothing to say."""
        self._shut = threading.Lock()
        self._shut.acquire()

    def ring(self) -> None:
        """Say that something changed."""
        with suppress(RuntimeError):  # it has rung already, and nobody has come yet
            self._shut.release()

    def wait(self, seconds: float) -> bool:
        """Wait for a change; False when none came in time."""
        return self._shut.acquire(timeout=seconds)


@dataclass(slots=True)
class _Channel:
    number: int = 0
    listeners: set[Listener] = field(default_factory=set)


class Board:
    """Versions and listeners of every workshop of one process."""

    def __init__(self) -> None:
        """Start with a name of its own, so that versions of an earlier start never match."""
        self._start = secrets.token_hex(3)
        self._channels: defaultdict[tuple[str, Audience], _Channel] = defaultdict(_Channel)
        self.closed = False

    def version(self, workshop_id: str, audience: Audience) -> str:
        """The version that this audience should be showing."""
        return f"{self._start}-{self._channels[workshop_id, audience].number}"

    def changed(self, workshop_id: str, *, phones: bool) -> None:
        """Tell the desk, and the phones too when the state changed."""
        self._raise(workshop_id, Audience.DESK)
        if phones:
            self._raise(workshop_id, Audience.PHONES)

    def listen(self, workshop_id: str, audience: Audience) -> Listener:
        """Add a listener; the caller leaves when it is done."""
        listener = Listener()
        self._channels[workshop_id, audience].listeners.add(listener)
        return listener

    def leave(self, workshop_id: str, audience: Audience, listener: Listener) -> None:
        """Forget a listener."""
        self._channels[workshop_id, audience].listeners.discard(listener)

    def listening(self, workshop_id: str, audience: Audience) -> int:
        """How many streams are open."""
        return len(self._channels[workshop_id, audience].listeners)

    def streams(self) -> int:
        """How many streams are open in all workshops."""
        return sum(len(channel.listeners) for channel in tuple(self._channels.values()))

    def close(self) -> None:
        """Wake every listener for the last time: the process ends, and streams with it."""
        self.closed = True
        for channel in tuple(self._channels.values()):
            for listener in tuple(channel.listeners):
                listener.ring()

    def _raise(self, workshop_id: str, audience: Audience) -> None:
        channel = self._channels[workshop_id, audience]
        channel.number += 1
        for listener in tuple(channel.listeners):
            listener.ring()
