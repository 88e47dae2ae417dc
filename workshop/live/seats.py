"""Seats for event streams: so many for each browser, so many in all.

A page that was left or loaded again keeps its stream until the next ping finds nobody there. So
of one browser the newest streams count, and the oldest one gets up for a new one.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

MOST_IN_ALL = 6000
MOST_EACH = 8  # windows of one browser
MOST_AT_AN_ADDRESS = 100  # screens, which nobody joins with
NAMELESS_IN_ALL = 1000  # so that strangers never take the seats of those who take part

TOO_MANY, NO_ROOM = 429, 503


@dataclass(eq=False, slots=True)
class Seat:
    """One stream of somebody: of a person, a tablet or a host; without a name, of an address."""

    seats: "Seats"
    who: str
    is_nameless: bool
    is_over: bool = False
    _wake: Callable[[], None] | None = None

    @property
    def refusal(self) -> int:
        """Why there is no seat, as an HTTP status; 0 when there is one."""
        house = self.seats
        if house.all >= MOST_IN_ALL or (self.is_nameless and house.nameless >= NAMELESS_IN_ALL):
            return NO_ROOM
        is_full = self.is_nameless and house.held_by(self.who) >= MOST_AT_AN_ADDRESS
        return TOO_MANY if is_full else 0

    def take(self, wake: Callable[[], None]) -> None:
        """Sit down. `wake` is called when a newer stream of the same browser needs the seat."""
        self._wake = wake
        held = self.seats.held.setdefault(self.who, [])
        held.append(self)
        self.seats.count(1, is_nameless=self.is_nameless)
        if not self.is_nameless and len(held) > MOST_EACH:
            held[0].leave()

    def leave(self) -> None:
        """Get up; once is enough."""
        held = self.seats.held.get(self.who, [])
        if self.is_over or self not in held:
            return
        self.is_over = True
        held.remove(self)
        if not held:
            del self.seats.held[self.who]
        self.seats.count(-1, is_nameless=self.is_nameless)
        if self._wake:
            self._wake()


@dataclass(slots=True)
class Seats:
    """The open streams: of each, how many without a name, and how many in all."""

    held: dict[str, list[Seat]] = field(default_factory=dict)
    nameless: int = 0
    all: int = 0

    def held_by(self, who: str) -> int:
        """How many this one has."""
        return len(self.held.get(who, []))

    def count(self, by: int, *, is_nameless: bool) -> None:
        """Count one more, or one less."""
        self.all += by
        self.nameless += by * is_nameless
