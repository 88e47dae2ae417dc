"""Votes beside an event loop, as under `workshop serve`. Ends with an error where one is lost."""

# ruff: noqa: E402 - gevent has to patch before anything else is imported

from gevent import monkey

monkey.patch_all()

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import gevent
from gevent.event import Event

from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from tests.store.ballots import a_vote, room_beside, stored
from workshop.domain.kind import Kind
from workshop.domain.vote import Vote

T = TypeVar("T")
PATIENCE = 20
OTHERS = 8


@dataclass
class Disk:
    """Each commit of this number and later waits until it is let through."""

    stops_from: int = 1
    commits: int = 0
    goes_on: Event = field(default_factory=Event)

    def __call__(self, work: Callable[[], T], /) -> T:
        self.commits += 1
        gevent.sleep(0)  # as a real thread does, it lets others come
        if self.commits >= self.stops_from:
            assert self.goes_on.wait(PATIENCE)
        return work()


@dataclass(repr=False)
class Evening:
    room: Room
    disk: Disk

    def votes(self, people: int) -> list[Vote]:
        statement = self.room.statements_of(Kind.BARRIER)[0]
        return [a_vote(self.room, self.room.somebody(), statement) for _ in range(people)]

    def save(self, *votes: Vote) -> None:
        for vote in votes:
            self.room.hall.writer.save([vote])

    def start(self, votes: list[Vote]) -> list[gevent.Greenlet]:
        """Each is somebody who waits until it is saved."""
        saving = [gevent.spawn(self.save, vote) for vote in votes]
        gevent.sleep(0)
        assert not any(each.ready() for each in saving)
        return saving

    def all_are_answered(self, saving: list[gevent.Greenlet]) -> None:
        answered = gevent.joinall(saving, raise_error=True, timeout=PATIENCE / 2)
        assert len(answered) == len(saving)


def overtaken(evening: Evening) -> None:
    """Somebody who votes again at once holds up nobody whose vote is stored."""
    room, disk = evening.room, evening.disk
    quick, *others = evening.votes(1 + OTHERS)
    later = [a_vote(room, room.somebody(), each) for each in room.statements_of(Kind.BARRIER)]
    saving = [gevent.spawn(evening.save, quick, *later[:3])]
    gevent.sleep(0)
    saving += evening.start(others)
    disk.stops_from = 4
    disk.goes_on.set()
    disk.goes_on = Event()
    evening.all_are_answered(saving[1:])
    disk.goes_on.set()
    evening.all_are_answered(saving)


def killed(evening: Evening) -> None:
    """Who is ended while it waits takes nobody with it."""
    saving = evening.start(evening.votes(1 + OTHERS))
    saving[1].kill()
    evening.disk.goes_on.set()
    evening.all_are_answered([saving[0], *saving[2:]])
    assert len(stored(evening.room)) == OTHERS


PLAYS = {"overtaken": overtaken, "killed": killed}

if __name__ == "__main__":
    disk = Disk()
    room = room_beside(disk, path=Path(sys.argv[2]), clock=Clock())
    PLAYS[sys.argv[1]](Evening(room, disk))
