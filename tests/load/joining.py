"""Everybody scans now: 300 phones arrive within one second, load all, join, and vote at once."""

import time
from collections.abc import Iterator
from functools import partial

import gevent

from tests.load.figures import Figure, Floor, percentile
from tests.load.phone import Phone
from tests.load.process import memory_figures
from tests.load.room import served_room
from tests.load.run import Run
from tests.load.voting import MILLISECONDS, differences, promises, together, told

SECONDS = 1.0
PEOPLE = 300


def joining(run: Run) -> Iterator[Figure]:
    """Each opens two pages with their files and a stream, and answers the first card."""
    many = run.phones(PEOPLE)
    about = f"{many} joining"
    waited: list[float] = []
    with served_room(run.fresh()) as room:
        phones = [room.phone() for _ in range(many)]
        acts = [
            partial(come, phone, SECONDS * place / many, waited)
            for place, phone in enumerate(phones)
        ]
        came = together(phones, acts, process=room.process)
        lost = differences(room.stored(), told(phones))
        held = memory_figures(room.process, about, at_start=room.at_start)
    arrived = Floor("they arrive in", SECONDS)
    yield Figure(f"until all have voted, {about}", came.seconds, "s", floor=arrived)
    for share in (0.5, 0.99):
        name = f"from the scan to a saved vote, p{share * 100:.0f}, {about}"
        yield Figure(name, percentile(waited, share), "s")
    each = MILLISECONDS * came.server / many
    heard = sum(phone.line.heard for phone in phones) / many / 1000
    yield Figure(f"kilobytes for one who joins and votes, {about}", heard, "kB")
    yield Figure(f"processor for one who joins and votes, {about}", each, "ms")
    yield from promises(about, came, lost, p99=None)
    yield from held


def come(phone: Phone, after: float, waited: list[float]) -> None:
    """Arrive so much later; note how long it took from then to the first saved vote."""
    gevent.sleep(after)
    began = time.perf_counter()
    try:
        phone.arrive()
    except OSError as error:
        phone.wrong[str(error) or type(error).__name__] += 1
        return
    phone.vote(phone.votes(1))
    waited.append(time.perf_counter() - began)
