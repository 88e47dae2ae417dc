"""The first page on a phone: what Chromium fetches on a slow network, and when it is readable."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping

from tests.fixtures.browsers import chromium
from tests.load.figures import NONE, Figure, Floor, at_most
from tests.load.page import files_of
from tests.load.phone import text_of
from tests.load.room import Room, served_room
from tests.load.run import Run, Skipped
from tests.load.visit import BYTES_A_SECOND, LATENCY_MS, Visit

MOST = at_most(45)
ONE = at_most(1)
LONGEST_SECONDS = 120
KILO = 1000
_NO_BROWSER = "there is no Chromium on this machine"


def first_page(run: Run) -> Iterator[Figure]:
    """Scan, join, read the first card, and come back later.

    Raises:
        Skipped: without a Chromium.
    """
    if chromium() is None:
        raise Skipped(_NO_BROWSER)
    with served_room(run.fresh()) as room:
        visits = _visits(room)
        icon = _icon(room)
    yield from figures(visits, icon)


def figures(visits: Mapping[str, Visit], icon: int) -> Iterator[Figure]:
    """What three visits and the bytes of the icon come to. Without windows nobody fetches it."""
    first, card, again = visits["first"], visits["card"], visits["again"]
    until = [*first.fetched.values(), *card.fetched.values(), icon]
    yield Figure("all of a phone's first page and first card", sum(until) / KILO, "kB", MOST)
    yield Figure("requests for them", len(until))
    yield Figure("the first page alone", (sum(first.fetched.values()) + icon) / KILO, "kB")
    yield _readable("the first page can be read", first, trips=1)
    yield _readable("after the press, the first card can be read", card, trips=2)
    held = first.blocking + card.blocking
    yield Figure("files that hold up either of them", held, wanted=NONE)
    yield Figure("requests of a second visit", len(again.fetched), wanted=ONE)
    yield Figure("a second visit", sum(again.fetched.values()) / KILO, "kB")
    yield _readable("a second visit can be read", again, trips=1)


def _readable(name: str, visit: Visit, *, trips: int) -> Figure:
    """Beside it what the network alone takes: a press is answered by the way to the next page."""
    pages = sum(size for path, size in visit.fetched.items() if not path.startswith("/static/"))
    floor = trips * LATENCY_MS / KILO + pages / BYTES_A_SECOND
    return Figure(name, visit.readable, "s", floor=Floor("the network alone", floor))


def _visits(room: Room) -> dict[str, Visit]:
    words = [sys.executable, "-m", "tests.load.visit", room.server.address, room.code]
    ran = subprocess.run(  # noqa: S603 - our own words
        words, stdout=subprocess.PIPE, text=True, timeout=LONGEST_SECONDS, check=True
    )
    return {name: Visit(**visit) for name, visit in json.loads(ran.stdout).items()}


def _icon(room: Room) -> int:
    phone = room.phone()
    files = files_of(text_of(phone.get(f"/j/{room.code}")))
    return sum(phone.get(file).size for file in files if file.endswith(".svg"))
