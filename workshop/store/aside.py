"""Where slow work runs: here and now, or in a real thread while an event loop goes on."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Aside(Protocol):
    """Runs a piece of work, waits for it, and returns or raises what it did."""

    def __call__(self, work: Callable[[], T], /) -> T:
        """Run the work."""


def in_place(work: Callable[[], T], /) -> T:
    """Run the work here and now."""
    return work()
