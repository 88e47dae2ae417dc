"""500 clients that are slow on purpose, beside 100 phones that vote without think time."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from socket import MSG_PEEK, socket

import gevent

from tests.faults.crowd import Crowd
from tests.fixtures.server import NAME
from tests.load.figures import NONE, Figure, Floor
from tests.load.phone import Phone
from tests.load.process import memory_figures
from tests.load.room import Room, served_room
from tests.load.run import Run
from tests.load.votes import P99
from tests.load.voting import Stretch, differences, last_told, promises, vote
from workshop.web.assets import digest

PEOPLE = 100
SILENT, HALF_SENT, UNREAD, DRIPPING = 100, 175, 25, 200
PAUSE = 0.1  # between two bytes of one who sends a byte at a time
LARGE = "htmx-2.0.11.min.js"


def slow_clients(run: Run) -> Iterator[Figure]:
    """Each goes through its cards three times: alone, while they come, and once they are there."""
    many = run.phones(PEOPLE)
    about = f"{many} phones, {SILENT + HALF_SENT + UNREAD + DRIPPING} slow clients"
    with served_room(run.fresh()) as room, closing(Crowd(room.server.port)) as crowd:
        phones = room.phones(many)
        cards = len(room.versions)
        ready = [phone.votes(3 * cards) for phone in phones]

        def turn(number: int) -> Stretch:
            mine = slice(number * cards, (number + 1) * cards)
            return vote(phones, [each[mine] for each in ready], process=room.process)

        alone = turn(0)
        going = gevent.spawn(drip, slow_ones(room, crowd, phones[0]))
        coming = turn(1)
        beside = turn(2)
        going.kill()
        gone = len(crowd.sockets) - still_there(crowd.sockets)
        lost = differences(room.stored(), last_told(phones))
        held = memory_figures(room.process, about, at_start=room.at_start)
    floor = partial(Floor, "without them")
    yield Figure(f"durable votes, {about}", beside.rate, "/s", None, floor(alone.rate))
    yield Figure(f"processor for a vote, {about}", beside.each, "ms", None, floor(alone.each))
    they_come = f"{about} that are just coming"
    p99 = floor(alone.within(0.99))
    yield Figure(f"a vote answered, p99, {they_come}", coming.within(0.99), "ms", None, p99)
    yield Figure(f"errors, {they_come}", coming.wrong.total(), "", NONE)
    yield Figure(f"slow clients that did not stay, {about}", gone, "", NONE)
    yield from promises(about, beside, lost, p99=P99, floor=("without them", alone))
    yield from held


def slow_ones(room: Room, crowd: Crowd, phone: Phone) -> Sequence[socket]:
    """All of them take their places; those who send a byte at a time are returned."""
    vote = phone.encode("POST", f"/w/{room.code}/votes", fields={"round": room.round_id})
    half_sent = vote.replace(b"Content-Length: ", b"Content-Length: 3")
    file = phone.encode("GET", f"/static/{digest()}/vendor/{LARGE}")
    crowd.say(SILENT, b"")
    crowd.say(HALF_SENT, half_sent)
    crowd.say(UNREAD, file * 60, reads=2048)  # 3 MB each: more than any buffer holds
    return crowd.say(DRIPPING, f"GET /w/{room.code}/ HTTP/1.1\r\nHost: {NAME}\r\nAccept: ".encode())


def drip(slow: Sequence[socket]) -> None:
    """Send a byte of a header on each, again and again, until it is ended."""
    while True:
        gevent.sleep(PAUSE)
        for each in slow:
            each.sendall(b"x")


def still_there(slow: Sequence[socket]) -> int:
    """How many of these connections the server has not ended: who is gone slows nobody."""
    return sum(map(_is_open, slow))


def _is_open(connection: socket) -> bool:
    connection.settimeout(0)
    try:
        return bool(connection.recv(1, MSG_PEEK))
    except BlockingIOError:
        return True
    except OSError:
        return False
