"""A week in one server: people join, vote, listen and go, and memory does not grow with them.

So many that a week of workshops has, one wave after the other, as fast as they are answered.
"""

import time
from collections.abc import Iterator, Mapping

from gevent.pool import Pool

from tests.load.figures import NONE, Figure, Floor, at_least, at_most
from tests.load.page import read_page
from tests.load.phone import NOTHING, Phone, text_of
from tests.load.process import memory
from tests.load.room import AT_THE_DOOR, Room, served_room
from tests.load.run import Run
from tests.load.voting import vote

PEOPLE = 10_000
VOTES = 10  # of each
WAVES = 100
TENTH = WAVES // 10
GROWTH = at_most(10)
LONGEST_SECONDS = 270
PROXY = {"WORKSHOP_PROXIES": "1"}


class Guest(Phone):
    """A phone behind a proxy, which says where it comes from: each wave is another place."""

    def __init__(self, port: int, code: str, wave: int) -> None:
        """It comes with this wave."""
        super().__init__(port, code)
        self.wave = wave

    def come(self) -> None:
        """Join, and listen to the stream of changes."""
        self.post(f"/j/{self.code}", {"group": "none"})
        self.page = read_page(text_of(self.get(f"/w/{self.code}/")))
        self.stream.say(self.encode("GET", f"/live/{self.code}"))

    def encode(
        self,
        method: str,
        path: str,
        *,
        fields: Mapping[str, str] = NOTHING,
        headers: Mapping[str, str] = NOTHING,
    ) -> bytes:
        """As every phone, and with the proxy's word."""
        said = {"X-Forwarded-For": f"10.0.{self.wave}.1", **headers}
        return super().encode(method, path, fields=fields, headers=said)


def long_running(run: Run) -> Iterator[Figure]:
    """Wave after wave; memory after each tenth, and what the second half of them added.

    In the first half SQLite fills what it keeps of the file, and streams whose phones have gone
    are there until the next ping.
    """
    each = max(1, run.phones(PEOPLE) // WAVES)
    held: list[float] = []
    came = saved = 0
    ends = time.monotonic() + LONGEST_SECONDS
    with served_room(run.fresh(), environment=PROXY) as room:
        floor = Floor("before anybody came", room.at_start)
        for wave in range(1, WAVES + 1):
            saved += _wave(room, wave, each)
            came += each
            if wave % TENTH == 0:
                held.append(memory(room.process))
                name = f"memory after {came:,} people and {came * VOTES:,} votes"
                yield Figure(name, held[-1], "MB", floor=floor)
            if time.monotonic() > ends:
                break
        stored = room.stored().total()
    added = held[-1] - held[(len(held) - 1) // 2] if held else float("nan")
    yield Figure("memory that the second half of a week added", added, "MB", GROWTH)
    yield Figure(
        "people of a week who came in the time there was", came, "", at_least(run.phones(PEOPLE))
    )
    lost = abs(stored - saved) + came * VOTES - saved
    yield Figure("votes of a week that are not stored", lost, "votes", NONE)


def _wave(room: Room, wave: int, many: int) -> int:
    """So many join, listen, vote and go; how many of their votes were called saved."""
    guests = [Guest(room.server.port, room.code, wave) for _ in range(many)]
    for _ in Pool(AT_THE_DOOR).imap_unordered(Guest.come, guests):
        pass
    voted = vote(guests, [guest.votes(VOTES) for guest in guests], process=room.process)
    for guest in guests:
        guest.close()
    return voted.saved
