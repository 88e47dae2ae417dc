"""The reveal: every phone hears of it, waits its turn, and fetches its own page."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import gevent

from tests.load.connected import hang_up, until
from tests.load.figures import NONE, Figure, Floor, Wanted, at_most, percentile
from tests.load.phone import Phone
from tests.load.process import processor_seconds
from tests.load.room import Room, served_room
from tests.load.run import Run
from tests.load.voting import MILLISECONDS
from tests.load.watcher import Watcher

ANSWERED = 0.9  # of the statements, by each phone
SHOWN = 'class="beside"'
_FLOOR = "smallest answer to all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """In how many seconds each phone that showed the result did, and what that cost."""

    seen: Sequence[float]
    pages: int
    bytes: int
    wrong: int
    server: float


def reveal(run: Run, phones: int, *, p99: Wanted | None) -> Iterator[Figure]:
    """Everybody votes, the round is closed, and when all show that, it is revealed."""
    people = run.phones(phones)
    about = f"{people} phones"
    with served_room(run.fresh()) as room:
        guests = room.phones(people)
        everybody_votes(guests, round(ANSWERED * len(room.versions)))
        watchers = [Watcher(phone, f"/w/{room.code}/") for phone in guests]
        for watcher in watchers:
            watcher.open()
        step(room, watchers, "close", ">Voting on this is closed.")
        told = step(room, watchers, "reveal", SHOWN)
        hang_up([watcher.stream for watcher in watchers])
        least = smallest_answers(guests)
    floor = partial(Floor, _FLOOR)
    for share, wanted in ((0.5, None), (0.99, p99)):
        name = f"reveal seen, p{share * 100:.0f}, {about}"
        beside = floor(MILLISECONDS * percentile(least, share))
        yield Figure(name, MILLISECONDS * percentile(told.seen, share), "ms", wanted, beside)
    yield Figure(f"phones that saw no result, {about}", people - len(told.seen), "", NONE)
    yield Figure(f"pages asked for in vain, {about}", told.pages - people, "", NONE)
    yield Figure(f"failed, {about}", told.wrong, "", NONE)
    yield Figure(f"bytes for a result, {about}", told.bytes / max(told.pages, 1) / 1000, "kB")
    each = MILLISECONDS * told.server / max(told.pages, 1)
    yield Figure(f"processor for a result, {about}", each, "ms")


def everybody_votes(phones: Sequence[Phone], votes: int) -> None:
    """Let each give so many answers; they differ, as each goes through its own order."""
    chance = random.Random(1)  # noqa: S311 - the same people in every run
    going = [gevent.spawn(phone.vote, phone.votes(votes - chance.randrange(3))) for phone in phones]
    gevent.joinall(going, raise_error=True)


def step(room: Room, watchers: Sequence[Watcher], name: str, shows: str) -> Told:
    """Take a step as a host does, and wait until every phone shows it, and nobody asks again."""
    desk = room.desk()
    pages = [len(watcher.seen) for watcher in watchers]
    heard = sum(watcher.bytes for watcher in watchers)
    server, began = processor_seconds(room.process), time.perf_counter()
    desk.step(name)
    until(lambda: all(shows in watcher.seen[-1].text for watcher in watchers))
    server = processor_seconds(room.process) - server
    gevent.sleep(1)  # who asks twice has asked by then
    desk.close()
    pairs = zip(watchers, pages, strict=True)
    fresh = [watcher.seen[many:] for watcher, many in pairs]
    seen = [next((s.at - began for s in each if shows in s.text), None) for each in fresh]
    return Told(
        seen=[each for each in seen if each is not None],
        pages=sum(map(len, fresh)),
        bytes=sum(watcher.bytes for watcher in watchers) - heard,
        wrong=sum(sum(watcher.wrong.values()) for watcher in watchers),
        server=server,
    )


def smallest_answers(phones: Sequence[Phone]) -> list[float]:
    """In how many seconds each phone has the version, a few bytes, when all ask at once."""
    asks = [phone.encode("GET", f"/live/{phone.code}/version") for phone in phones]
    began = time.perf_counter()

    def ask(phone: Phone, request: bytes) -> float:
        phone.line.send(request)
        return time.perf_counter() - began

    going = [gevent.spawn(ask, phone, request) for phone, request in zip(phones, asks, strict=True)]
    gevent.joinall(going, raise_error=True)
    return [greenlet.value for greenlet in going]


thousand = partial(reveal, phones=1000, p99=at_most(1000))
thirty = partial(reveal, phones=30, p99=at_most(300))
