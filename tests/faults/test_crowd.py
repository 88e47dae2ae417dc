"""500 clients that are slow on purpose, and 1,000 streams: votes go on, memory stays small."""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.crowd import Crowd, heard, memory_of
from tests.faults.history import History, Kind
from tests.faults.laptop import Laptop
from tests.faults.phone import Asked, Phone, finish, start
from tests.faults.play import Desk, seat, set_up, verdict
from workshop.web.assets import digest

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc tells the memory"),
]

PHONES = 8
LARGE = "htmx-2.0.11.min.js"
SLOW = 500
STREAMS_EACH = 8  # of one browser, as many as it may have
MOST_EACH = 100_000  # bytes that one connection may cost


def more_votes(history: History, many: int) -> None:
    """Wait until so many more were called saved."""
    history.until(Kind.OK, many=history.counted(Kind.OK) + many)


def slow_clients(crowd: Crowd, asked: Asked, phone: Phone, history: History) -> None:
    """Headers a byte at a time while others vote, bodies that never come, answers nobody reads.

    And plain silence.
    """
    cookie = f"workshop-{asked.code}={phone.line.cookies[f'workshop-{asked.code}']}"
    host = f"Host: 127.0.0.1:{phone.line.port}\r\n"
    form = f"{host}Cookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    vote = f"POST /w/{asked.code}/votes HTTP/1.1\r\n{form}Content-Length: 300\r\n\r\nround="
    file = f"GET /static/{digest()}/vendor/{LARGE} HTTP/1.1\r\n{host}\r\n"
    crowd.say(100, b"")
    crowd.say(175, vote.encode())
    crowd.say(25, file.encode() * 60, reads=2048)  # 3 MB each: more than any buffer holds
    slow = crowd.say(200, f"GET /w/{asked.code}/ HTTP/1.1\r\n{host}".encode())
    crowd.drip(slow, b"Accept: text/", turn=lambda: more_votes(history, 10))


def test_votes_go_on_beside_five_hundred_slow_clients(tmp_path: Path) -> None:
    history = History()
    with Laptop(tmp_path / "slow.sqlite3") as laptop, closing(Crowd(laptop.port)) as crowd:
        asked, _ = set_up(laptop.database)
        slow, *phones = seat(PHONES + 1, laptop, asked, history)
        start(phones)
        history.until(Kind.OK, many=50)
        before = memory_of(laptop.process.pid)
        slow_clients(crowd, asked, slow, history)
        assert len(crowd.sockets) == SLOW
        more_votes(history, 200)
        grown = memory_of(laptop.process.pid) - before
        slow.line.close()
        finish(phones)
        assert laptop.stop() == 0  # the stop waits for none of them for long
    assert history.counted(Kind.INFO) == history.counted(Kind.FAIL) == 0
    assert grown < SLOW * MOST_EACH
    assert verdict(laptop.database, asked, history) == []


def test_a_thousand_streams_hear_the_close_while_people_vote(tmp_path: Path) -> None:
    history = History()
    with Laptop(tmp_path / "streams.sqlite3") as laptop, closing(Crowd(laptop.port)) as crowd:
        asked, link = set_up(laptop.database)
        people = seat(1000 // STREAMS_EACH, laptop, asked, history)
        before = memory_of(laptop.process.pid)
        for each in people:
            cookie = each.line.cookies[f"workshop-{asked.code}"]
            each.line.close()
            asks = f"GET /live/{asked.code} HTTP/1.1\r\nHost: 127.0.0.1:{laptop.port}\r\n"
            asks += f"Cookie: workshop-{asked.code}={cookie}\r\n\r\n"
            crowd.say(STREAMS_EACH, asks.encode())
        assert heard(crowd.sockets, b"event: changed") == 1000
        phones = people[:PHONES]
        start(phones)
        history.until(Kind.OK, many=200)
        with closing(Desk(laptop, asked, link)) as desk:
            desk.step("close", history)
            assert heard(crowd.sockets, b"event: changed") == 1000
        finish(phones)
        grown = memory_of(laptop.process.pid) - before
        assert laptop.stop() == 0
    assert grown < 1000 * MOST_EACH
    assert verdict(laptop.database, asked, history) == []
