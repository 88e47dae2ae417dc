"""Seats for event streams: so many for each browser, so many in all."""

from collections import Counter
from dataclasses import dataclass, field

MOST_IN_ALL = 6000
MOST_EACH = 8  # windows of one browser; one that was just closed counts until the next ping
MOST_AT_AN_ADDRESS = 100  # screens, which nobody joins with
NAMELESS_IN_ALL = 1000  # so that strangers never take the seats of those who take part

TOO_MANY, NO_ROOM = 429, 503


@dataclass(slots=True)
class Seats:
    """How many streams are open: of each, of those without a name, and of all."""

    held: Counter[str] = field(default_factory=Counter)
    nameless: int = 0
    all: int = 0


@dataclass(frozen=True, slots=True)
class Seat:
    """One stream of somebody: of a person, a tablet or a host; without a name, of an address."""

    seats: Seats
    who: str
    is_nameless: bool

    @property
    def refusal(self) -> int:
        """Why there is no seat, as an HTTP status; 0 when there is one."""
        if self.seats.all >= MOST_IN_ALL:
            return NO_ROOM
        if self.is_nameless and self.seats.nameless >= NAMELESS_IN_ALL:
            return NO_ROOM
        most = MOST_AT_AN_ADDRESS if self.is_nameless else MOST_EACH
        return TOO_MANY if self.seats.held[self.who] >= most else 0

    def take(self) -> None:
        """Sit down."""
        self._move(1)

    def leave(self) -> None:
        """Get up."""
        self._move(-1)

    def _move(self, by: int) -> None:
        self.seats.all += by
        self.seats.nameless += by * self.is_nameless
        self.seats.held[self.who] += by
        if not self.seats.held[self.who]:
            del self.seats.held[self.who]
