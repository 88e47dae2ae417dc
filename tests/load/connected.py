"""Phones that listen, 300 votes a second beside them, and a screen and two hosts that look on."""

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import gevent

from tests.load.figures import NONE, Figure, Floor, Wanted, at_most, percentile
from tests.load.phone import Phone, Vote
from tests.load.process import memory
from tests.load.room import Room, served_room
from tests.load.run import Run
from tests.load.stream import Stream
from tests.load.voting import (
    MILLISECONDS,
    Stretch,
    differences,
    promises,
    together,
    told,
)
from tests.load.watcher import Seen, Watcher

RATE = 300  # votes a second
SECONDS = 15
PROBES = 100  # people whose first vote is looked for on the screen
BETWEEN = 0.09  # seconds between two of them
HOSTS = 2
PATIENCE_SECONDS = 30

Wants = dict[str, Wanted | None]


def connected(run: Run, phones: int, wanted: Wants) -> Iterator[Figure]:
    """All listen, some vote; then the round is closed, which every stream has to hear."""
    people = run.phones(phones)
    about = f"{people} connected"
    with served_room(run.fresh()) as room:
        guests = room.phones(people)
        streams = listening(guests)
        screen, *hosts = watching(room)
        held = memory(room.process)
        voted, seen = voting(room, guests, screen)
        lost = differences(room.stored(), told(guests))
        hears = step_heard(room, streams)
        cut = sum(stream.is_cut for stream in [*streams, screen.stream, *(h.stream for h in hosts)])
        wrong = sum(sum(watcher.wrong.values()) for watcher in (screen, *hosts))
        hang_up([*streams, screen.stream, *(h.stream for h in hosts)])
    yield from promises(about, voted, lost, p99=wanted.get("vote"))
    yield Figure(f"votes beside it, {about}", voted.rate, "/s")
    yield from _quantiles("a vote seen on the screen", about, seen, wanted, "seen")
    yield from _quantiles("a close heard", about, hears, wanted, "heard")
    yield Figure(f"streams lost, {about}", cut + people - len(hears), "", NONE)
    yield Figure(f"fragments that failed, {about}", wrong, "", NONE)
    yield Figure(f"processor of the server, {about}", 100 * voted.server / voted.seconds, "%")
    floor = Floor("before anybody came", room.at_start)
    yield Figure(f"memory, {about}", held, "MB", wanted.get("memory"), floor)


def listening(phones: Sequence[Phone]) -> list[Stream]:
    """A stream for each phone, all of which have heard the version."""
    streams = [Stream(phone) for phone in phones]
    for stream in streams:
        stream.open()
        gevent.sleep(0)
    until(lambda: all(stream.version for stream in streams))
    return streams


def watching(room: Room) -> list[Watcher]:
    """The screen, and two pages of the host."""
    desk = room.desk()
    hosts = [room.phone() for _ in range(HOSTS)]
    for host in hosts:
        host.cookies = dict(desk.line.cookies)
    desk.close()
    watchers = [
        Watcher(room.phone(), f"/screen/{room.code}/", desk=True),
        *(Watcher(host, f"/host/w/{room.code}/desk", desk=True) for host in hosts),
    ]
    for watcher in watchers:
        watcher.open()
    return watchers


def voting(room: Room, guests: Sequence[Phone], screen: Watcher) -> tuple[Stretch, list[float]]:
    """Let people vote at the pace; return that, and in how many seconds the screen showed some."""
    probes, voters = guests[: min(PROBES, len(guests) // 4)], guests[len(guests) // 4 :][:RATE]
    period = len(voters) / min(RATE, len(voters))
    asked: list[float] = []
    acts = [partial(one_after_the_other, probes, screen, asked, after=len(voters))]
    for place, phone in enumerate(voters):
        ready = phone.votes(int(SECONDS / period))
        acts.append(partial(phone.vote, pace(ready, period * place / len(voters), period)))
    voted = together([*voters, *probes], acts, process=room.process)
    until(lambda: screen.seen[-1].number >= len(voters) + len(probes))
    return voted, first_seen(asked, screen.seen, after=len(voters))


def pace(votes: Sequence[Vote], wait: float, period: float) -> Iterator[Vote]:
    """One vote in each period; who was held up does not hurry after."""
    due = time.perf_counter() + wait
    for each in votes:
        gevent.sleep(max(0.0, due - time.perf_counter()))
        yield each
        due += period


def one_after_the_other(
    probes: Sequence[Phone], screen: Watcher, asked: list[float], *, after: int
) -> None:
    """Once so many stand on the screen, let one person more begin from time to time."""
    until(lambda: screen.seen[-1].number >= after)
    for phone in probes:
        gevent.sleep(BETWEEN)
        asked.append(time.perf_counter())
        phone.vote(phone.votes(1))


def first_seen(asked: Sequence[float], seen: Sequence[Seen], *, after: int) -> list[float]:
    """For each who began, in their order, how long it took until the number had them in it."""
    found = []
    for number, began in enumerate(asked, start=after + 1):
        at = next((each.at for each in seen if each.number >= number), float("inf"))
        found.append(at - began)
    return found


def step_heard(room: Room, streams: Sequence[Stream]) -> list[float]:
    """Close the round; return in how many seconds each stream that heard of it did."""
    before = streams[0].version
    desk = room.desk()
    began = time.perf_counter()
    desk.step("close")
    until(lambda: all(stream.version != before for stream in streams))
    desk.close()
    return [stream.at - began for stream in streams if stream.version != before]


def hang_up(streams: Sequence[Stream]) -> None:
    """Close all."""
    for stream in streams:
        stream.close()


def until(is_so: Callable[[], bool]) -> bool:
    """Look again and again until it is so, and for no longer than our patience."""
    give_up_at = time.perf_counter() + PATIENCE_SECONDS
    while not is_so():
        if time.perf_counter() > give_up_at:
            return False
        gevent.sleep(0.02)
    return True


def _quantiles(
    what: str, about: str, values: Sequence[float], wanted: Wants, key: str
) -> Iterator[Figure]:
    for share in (0.5, 0.99):
        measured = MILLISECONDS * percentile(values, share)
        name = f"p{share * 100:.0f}"
        yield Figure(f"{what}, {name}, {about}", measured, "ms", wanted.get(f"{key} {name}"))


thousand = partial(
    connected,
    phones=1000,
    wanted={"seen p50": at_most(300), "seen p99": at_most(1000), "memory": at_most(150)},
)
five_thousand = partial(connected, phones=5000, wanted={"vote": at_most(100)})
