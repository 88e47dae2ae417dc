"""The clock of the server jumps by a day, ahead and back, while people vote."""

import json
import os
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.faults.clock import DAY, LIBRARIES, Clock
from tests.faults.history import Event, History, Kind
from tests.faults.laptop import Laptop
from tests.faults.phone import Asked, Line, Phone, finish, start
from tests.faults.play import Desk, seat, set_up, verdict
from tests.faults.sights import until_agreed

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(
        not LIBRARIES and "BROWSER_REQUIRED" not in os.environ,
        reason="libfaketime is not installed (apt-get install faketime)",
    ),
]


@pytest.fixture
def clock(tmp_path: Path) -> Clock:
    assert LIBRARIES, "apt-get install faketime"
    return Clock(tmp_path)


@pytest.fixture
def laptop(tmp_path: Path, clock: Clock) -> Laptop:
    settings = {**clock.environment, "WORKSHOP_LOG": "json", "WORKSHOP_BACKUPS": "2"}
    return Laptop(tmp_path / "jumped.sqlite3", environment=settings)


def vote(phone: Phone, asked: Asked, sequence: int) -> Event:
    return Event(
        kind=Kind.INVOKE,
        person=phone.person,
        round=asked.round,
        version=asked.versions[0],
        answer=asked.answers[0],
        sequence=sequence,
    )


def jump(clock: Clock, laptop: Laptop, days: int, *, seconds: int = 0) -> None:
    """Set the clock, and wait until the server has seen it: each request logs the time."""
    clock.jump(days * DAY + seconds)
    give_up_at = time.monotonic() + 30
    with closing(Line(laptop.port)) as line:
        while time.monotonic() < give_up_at:
            assert line.send("GET", "/healthz")[0] == 200
            at = json.loads(laptop.log.read_text().splitlines()[-1])["at"]
            off = (datetime.fromisoformat(at) - datetime.now(UTC)).total_seconds()
            if abs(off - days * DAY - seconds) < 30:
                return
    raise AssertionError(off)


def test_nothing_is_lost_when_the_clock_jumps_by_a_day_ahead_and_back(
    laptop: Laptop, clock: Clock
) -> None:
    """Votes, the host's login and the extra seconds after the close; the file holds afterwards."""
    history = History()
    with laptop:
        asked, link = set_up(laptop.database)
        plain, keeping, *phones = seat(5, laptop, asked, history)
        with closing(Desk(laptop, asked, link)) as desk, closing(plain.line), closing(keeping.line):
            start(phones)
            for ahead in (1, -1, 0):
                jump(clock, laptop, ahead)
                history.until(Kind.OK, many=history.counted(Kind.OK) + 12)
                assert "Voting is open" in desk.page()
            finish(phones)
            assert plain.send(vote(plain, asked, 1)) is Kind.OK
            desk.step("close", history)
            assert keeping.send(vote(keeping, asked, 1)) is Kind.OK  # in the extra seconds
            jump(clock, laptop, -1)
            assert keeping.send(vote(keeping, asked, 2)) is Kind.LATE
            jump(clock, laptop, 1)
            assert keeping.send(vote(keeping, asked, 3)) is Kind.LATE
            desk.step("reveal", history)
            assert until_agreed(desk)["export"]["voted"] == 5
        assert laptop.stop() == 0
    assert [event for event in history.events() if event.status >= 500] == []
    assert "Traceback" not in laptop.log.read_text()
    assert verdict(laptop.database, asked, history) == []


def test_a_timer_that_a_jump_ends_takes_nothing_and_more_time_opens_it_again(
    laptop: Laptop, clock: Clock
) -> None:
    history = History()
    with laptop:
        asked, link = set_up(laptop.database)
        plain, keeping = seat(2, laptop, asked, history)
        with closing(Desk(laptop, asked, link)) as desk, closing(plain.line), closing(keeping.line):
            desk.time("start", minutes="5", closes="yes")
            assert plain.send(vote(plain, asked, 1)) is Kind.OK
            jump(clock, laptop, 1)
            assert plain.send(vote(plain, asked, 2)) is Kind.FAIL
            assert keeping.send(vote(keeping, asked, 1)) is Kind.LATE  # told, not lost silently
            desk.time("60")
            assert plain.send(vote(plain, asked, 3)) is Kind.OK
            jump(clock, laptop, 0)
            assert keeping.send(vote(keeping, asked, 2)) is Kind.OK
            clock.jump(DAY + 120)
            laptop.kill()
            desk.close()
            laptop.start()
            give_up_at = time.monotonic() + 60
            while "Voting is closed" not in desk.page():  # its alarm rings after the start
                assert time.monotonic() < give_up_at
        assert laptop.stop() == 0
    assert "Traceback" not in laptop.log.read_text()
    assert verdict(laptop.database, asked, history) == []
