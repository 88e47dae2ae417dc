"""A server that is killed in the middle of votes, and started again by the same command."""

import http.client
import signal
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.history import History, Kind
from tests.faults.laptop import Laptop
from tests.faults.phone import finish, start
from tests.faults.play import Desk, rows, seat, set_up, verdict

pytestmark = pytest.mark.faults

PHONES = 8


def test_kills_lose_no_vote_that_was_called_saved(tmp_path: Path) -> None:
    history = History()
    with Laptop(tmp_path / "killed.sqlite3") as laptop:
        asked, link = set_up(laptop.database)
        phones = seat(PHONES, laptop, asked, history)
        start(phones)
        for kills in range(1, 4):
            history.until(Kind.OK, many=100 * kills)
            laptop.kill()
            laptop.start()
        history.until(Kind.OK, many=400)
        with closing(Desk(laptop, asked, link)) as desk:
            desk.step("close", history)
        history.until(Kind.FAIL, many=PHONES)  # each goes on, and is told that it is closed
        finish(phones)
        assert laptop.stop() == 0
    assert history.counted(Kind.INFO) >= 3
    assert len(rows(laptop.database)) > PHONES
    assert verdict(laptop.database, asked, history) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM for other processes")
@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_in_a_rush_answers_what_it_has_begun(tmp_path: Path, told: signal.Signals) -> None:
    """A stream is open, too, and a connection that only waits: neither holds up the stop."""
    history = History()
    with Laptop(tmp_path / "stopped.sqlite3") as laptop:
        asked, link = set_up(laptop.database)
        phones = seat(PHONES, laptop, asked, history)
        stream = http.client.HTTPConnection("127.0.0.1", laptop.port, timeout=20)
        with closing(Desk(laptop, asked, link)), closing(stream):
            stream.request("GET", f"/live/{asked.code}?for=desk")
            events = stream.getresponse()
            start(phones)
            history.until(Kind.OK, many=100)
            laptop.tell(told)
            assert laptop.ended(seconds=8) == 0
            assert events.read().startswith(b"retry:")  # to its proper end, else this raises
        finish(phones)
    assert not laptop.database.with_name(f"{laptop.database.name}-wal").exists()
    assert verdict(laptop.database, asked, history) == []
