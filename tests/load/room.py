"""The room: a real server process with a workshop on the CED pack, and phones that joined it."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from gevent.pool import Pool

from tests.faults.phone import Asked
from tests.faults.play import Desk
from tests.fixtures.server import Server, running
from tests.load.phone import NOTHING, Mark, Phone
from tests.load.process import memory
from workshop.actions.entering import make_entry_link
from workshop.actions.founding import found_workshop
from workshop.actions.hall import Hall, open_hall
from workshop.actions.steering import take_step
from workshop.domain.plan import Plan
from workshop.domain.round import Round, RoundStep
from workshop.domain.workshop import Workshop
from workshop.packs.seeds import seed
from workshop.store import hosts, rounds, statements
from workshop.store.connection import Store

PACK = "mainstreaming-ced"
AT_THE_DOOR = 50  # who join at once when it is not the joining that is measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A served workshop whose round on solutions is open; `link` lets its host in."""

    server: Server
    database: Path
    code: str
    round_id: str
    versions: tuple[str, ...]
    link: str
    at_start: float  # megabytes
    guests: list[Phone] = field(default_factory=list)

    @property
    def process(self) -> int:
        """The id of the server's process."""
        return self.server.process.pid

    def phone(self) -> Phone:
        """A phone that has not joined yet; it hangs up when the room is over."""
        self.guests.append(Phone(self.server.port, self.code))
        return self.guests[-1]

    def phones(self, many: int) -> list[Phone]:
        """So many phones that have joined and show the first card."""
        phones = [self.phone() for _ in range(many)]
        for _ in Pool(AT_THE_DOOR).imap_unordered(Phone.join, phones):
            pass
        return phones

    def desk(self) -> Desk:
        """The browser of its host, who steers through the server as hosts do."""
        asked = Asked(code=self.code, round=self.round_id, versions=self.versions, answers=())
        return Desk(self.server, asked, self.link)

    def stored(self) -> Counter[Mark]:
        """How often each answer to each version stands in the file."""
        asks = "select version_id, answer, count(*) from votes where round_id = ? group by 1, 2"
        address = f"{self.database.as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            found = connection.execute(asks, [self.round_id]).fetchall()
        return Counter({(version, answer): many for version, answer, many in found})


@contextmanager
def served_room(folder: Path, *, environment: Mapping[str, str] = NOTHING) -> Iterator[Room]:
    """Found a workshop in a fresh file of this folder, open its round, and serve it."""
    database = folder / "room.sqlite3"
    store = Store(database)
    hall = open_hall(store)
    link = make_entry_link(hall)
    workshop, round_, versions = on_the_ced_pack(hall)
    take_step(hall, workshop=workshop, round_id=round_.id, step=RoundStep.OPEN, actor="load")
    store.close()
    with running(
        "serve", database=database, last_line="Set up here", environment=environment
    ) as server:
        room = Room(
            server=server,
            database=database,
            code=workshop.code,
            round_id=round_.id,
            versions=tuple(versions),
            link=link,
            at_start=memory(server.process.pid),
        )
        yield room
        for phone in room.guests:
            phone.close()


def on_the_ced_pack(hall: Hall) -> tuple[Workshop, Round, list[str]]:
    """A workshop on the CED pack, its round on solutions, and the versions to vote on."""
    pack = seed(PACK)
    with hall.store.reading() as connection:
        keeper = hosts.keeper(connection)
    assert keeper is not None, "make an entry link first"
    workshop = found_workshop(
        hall,
        wanted=Plan(title="Load"),
        pack=pack,
        chosen=[s.id for s in pack.statements],
        code_length=4,
        actor="load",
        owner_id=keeper[0],
    )
    with hall.store.reading() as connection:
        round_ = rounds.of_workshop(connection, workshop.id)[1]
        versions = [s.version_id for s in statements.of_round(connection, round_.id)]
    return workshop, round_, versions
