"""The hall: what every act needs. The store, the writer of votes, the board, and the time."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from workshop.actions.keeping import Keeper
from workshop.actions.shelf import Shelf
from workshop.live.alarms import Alarms
from workshop.live.board import Board
from workshop.live.homes import Homes
from workshop.live.limits import Limits
from workshop.live.presence import Presence
from workshop.live.seats import Seats
from workshop.live.shared import Shared
from workshop.store import audit
from workshop.store.aside import Aside, in_place
from workshop.store.connection import Database, Store
from workshop.store.headcount import Headcount
from workshop.store.memory import Memory
from workshop.store.pulse import Pulse
from workshop.store.writer import Writer

ROOM = "room"  # the actor of what people do on their phones


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """One installation at work.

    `aside` runs slow small work, `reckon` the statistics, `count` who takes part while people vote.
    """

    store: Store
    memory: Memory
    writer: Writer
    pulse: Pulse
    keeper: Keeper
    board: Board
    clock: Callable[[], datetime]
    aside: Aside = in_place
    reckon: Aside = in_place
    count: Aside = in_place
    headcounts: Shared[Headcount] = field(default_factory=Shared)
    shelf: Shelf = field(default_factory=Shelf)
    presence: Presence = field(default_factory=Presence)
    alarms: Alarms = field(default_factory=Alarms)
    limits: Limits = field(default_factory=Limits)
    homes: Homes = field(default_factory=Homes)
    seats: Seats = field(default_factory=Seats)

    def now(self) -> str:
        """The time as the store keeps it: UTC, to the millisecond."""
        return as_text(self.clock())

    @contextmanager
    def act(
        self,
        action: str,
        *,
        actor: str,
        workshop_id: str | None = None,
        detail: Mapping[str, object] | None = None,
    ) -> Iterator[Database]:
        """Open the transaction of one act; its audit row is written with it."""
        with self.store.writing() as database:
            yield database
            audit.append(
                database,
                workshop_id=workshop_id,
                at=self.now(),
                actor=actor,
                action=action,
                detail=detail or {},
            )


def today(hall: Hall) -> date:
    """The day by which promises about days are kept: the same everywhere, in UTC."""
    return date.fromisoformat(hall.now()[:10])


def to_the_minute(at: str) -> str:
    """Return a time without its seconds: beside a text, the exact one would say who wrote it."""
    return f"{at[:16]}:00.000Z"


def as_text(moment: datetime) -> str:
    """Return a moment as the store keeps it: `2026-11-26T10:35:00.000Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def open_hall(
    store: Store,
    *,
    aside: Aside = in_place,
    reckon: Aside = in_place,
    count: Aside = in_place,
    keep: Aside = in_place,
    backups: int = 0,
    clock: Callable[[], datetime] | None = None,
) -> Hall:
    """Return a hall over a store; at every close it keeps a backup, the newest so many of them."""
    tells = clock or (lambda: datetime.now(UTC))
    writer = Writer(store)
    return Hall(
        store=store,
        memory=Memory(store),
        writer=writer,
        pulse=Pulse(store, writer),
        keeper=Keeper(database=store.path, now=lambda: as_text(tells()), most=backups, aside=keep),
        board=Board(),
        clock=tells,
        aside=aside,
        reckon=reckon,
        count=count,
        limits=Limits(lambda: clock().timestamp()) if clock else Limits(),
    )
