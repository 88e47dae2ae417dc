"""Something that takes a while to count, shared by all who ask at once.

What was counted is told again while its version is the same. When something has changed meanwhile,
who asks waits until the count has rested, and then it is counted anew, once for all who wait. So
counting takes a small part of the time, however many look on and however large the room is, and
what is told is never older than what was asked for.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")

MOST = 64  # of which something is remembered
LONGEST_REST = 0.25  # seconds: at most four counts a second
_REST = 30  # so many times as long as a count took


def _wait(seconds: float) -> None:
    """Looked up when it is called: a server patches `time` and `threading` after it read this."""
    time.sleep(seconds)


def _lock() -> threading.Lock:
    return threading.Lock()


@dataclass(slots=True)
class _Counted(Generic[T]):
    """The last count under a name. Who holds the lock counts."""

    lock: threading.Lock = field(default_factory=_lock)
    version: str = ""
    found: T | None = None
    rests_until: float = float("-inf")


class Shared(Generic[T]):
    """The last count under each name; of too many names the one asked for longest ago goes."""

    def __init__(
        self,
        now: Callable[[], float] = time.monotonic,
        wait: Callable[[float], None] = _wait,
    ) -> None:
        """Start with none."""
        self._now = now
        self._wait = wait
        self._counted: OrderedDict[str, _Counted[T]] = OrderedDict()

    def get(self, name: str, version: str, count: Callable[[], T]) -> T:
        """Return what is counted under a name, not older than this version of it."""
        last = self._counted.setdefault(name, _Counted())
        self._counted.move_to_end(name)
        while len(self._counted) > MOST:
            self._counted.popitem(last=False)
        with last.lock:
            if last.found is not None and last.version == version:
                return last.found
            rest = last.rests_until - self._now()
            if rest > 0:
                self._wait(rest)
            return self._anew(last, version, count)

    def __len__(self) -> int:
        """How many names are remembered."""
        return len(self._counted)

    def _anew(self, last: _Counted[T], version: str, count: Callable[[], T]) -> T:
        began = self._now()
        found = count()
        ended = self._now()
        last.version, last.found = version, found
        last.rests_until = ended + min(LONGEST_REST, _REST * (ended - began))
        return found
