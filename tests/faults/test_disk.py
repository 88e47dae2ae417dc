"""A disk that is full, or refuses to be written: told in words, survived, and over by itself."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.history import History, Kind
from tests.faults.laptop import Laptop
from tests.faults.limit import Limit
from tests.faults.phone import Asked, Line, finish, start
from tests.faults.play import rows, seat, set_up, verdict
from tests.fixtures.server import ROOT
from workshop.store.connection import Store

pytestmark = pytest.mark.faults

READ_ONLY = 'mount --bind "{0}" "{0}" && mount -o remount,ro,bind "{0}"'
NAMESPACE = ("unshare", "-rm", "sh", "-c")
CAN_MOUNT = (
    sys.platform == "linux"
    and subprocess.run(  # noqa: S603 - asks whether this machine lets us
        [*NAMESPACE, "mount -t tmpfs none /mnt"], check=False, capture_output=True
    ).returncode
    == 0
)
needs_mount = pytest.mark.skipif(
    not CAN_MOUNT and "CI" not in os.environ, reason="this machine lets nobody mount a small disk"
)
needs_limits = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux changes the limits of another process"
)


def asks(laptop: Laptop, path: str) -> tuple[int, str]:
    with closing(Line(laptop.port)) as line:
        return line.send("GET", path)


def until_well(laptop: Laptop) -> None:
    """Ask until it says that it can save."""
    for _ in range(2000):
        if asks(laptop, "/healthz")[0] == 200:
            return
    raise AssertionError(laptop.log.read_text())


def vote(asked: Asked) -> dict[str, str]:
    """The fields of a first vote."""
    first = {"version": asked.versions[0], "answer": asked.answers[0], "sequence": "1"}
    return first | {"round": asked.round, "then": "next"}


@needs_limits
def test_a_disk_that_refuses_is_told_and_the_server_recovers_by_itself(tmp_path: Path) -> None:
    history = History()
    with Laptop(tmp_path / "full.sqlite3", environment={"WORKSHOP_LOG": "json"}) as laptop:
        asked, _ = set_up(laptop.database)
        reads, *phones = seat(7, laptop, asked, history)
        page = f"/screen/{asked.code}/"
        start(phones)
        history.until(Kind.OK, many=50)
        limit = Limit(laptop.process.pid)
        limit.set(0)
        history.until(Kind.INFO, many=20)
        assert {event.status for event in history.events() if event.kind is Kind.INFO} == {503}
        status, body = reads.line.send("POST", f"/w/{asked.code}/votes", vote(asked))
        assert (status, "Not saved: the computer" in body) == (503, True)
        reads.line.close()
        assert asks(laptop, page)[0] == 200  # reads go on
        status, body = asks(laptop, "/healthz")
        assert (status, json.loads(body)["why"]) == (503, "the database cannot be written")
        saved = history.counted(Kind.OK)
        limit.set(None)
        history.until(Kind.OK, many=saved + 50)
        until_well(laptop)
        finish(phones)
        assert laptop.stop() == 0
    assert verdict(laptop.database, asked, history) == []


def elsewhere(folder: Path, mounts: str) -> list[str]:
    """Words before a command, so that it finds its folder mounted like this; nobody else does."""
    return [*NAMESPACE, f'{mounts.format(folder)} && exec "$@"', "sh"]


@needs_mount
def test_a_full_disk_keeps_what_it_has_and_takes_votes_again_when_there_is_room(
    tmp_path: Path,
) -> None:
    """The server has a disk of 24 MB of its own, which holds nothing but its database."""
    made, folder = tmp_path / "made.sqlite3", tmp_path / "small"
    folder.mkdir()
    asked, _ = set_up(made)
    mounts = f'mount -t tmpfs -o size=24m none "{{0}}" && cp "{made}" "{{0}}/full.sqlite3"'
    small = Laptop(
        folder / "full.sqlite3",
        inside=elsewhere(folder, mounts),
        environment={"WORKSHOP_LOG": "json"},
    )
    small.log = tmp_path / "small.log"
    with small:
        seen = Path(f"/proc/{small.process.pid}/root{folder}")  # as the server sees it
        fill_and_empty(small, asked, seen / "holiday.mp4", copy=tmp_path / "copy.sqlite3")


def fill_and_empty(small: Laptop, asked: Asked, filler: Path, *, copy: Path) -> None:
    history = History()
    phones = seat(6, small, asked, history)
    start(phones)
    history.until(Kind.OK, many=30)
    with filler.open("wb") as file:
        fill(file.fileno())
    history.until(Kind.INFO, many=20)
    assert asks(small, f"/screen/{asked.code}/")[0] == 200
    status, body = asks(small, "/healthz")
    assert (status, json.loads(body)["why"]) == (503, "the disk is full")
    saved = history.counted(Kind.OK)
    filler.unlink()
    history.until(Kind.OK, many=saved + 30)
    finish(phones)
    inside = ["nsenter", "--preserve-credentials", "-U", "-m", "-t", str(small.process.pid)]
    taken = subprocess.run(  # noqa: S603 - our own program
        [*inside, f"--wd={ROOT}", sys.executable, *("-m", "workshop", "backup"),
         *("--output", str(copy), "--database", str(small.database))],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert taken.returncode == 0, taken.stderr
    assert '"event": "storage refused"' in small.log.read_text()
    assert '"code": "SQLITE_FULL"' in small.log.read_text()
    assert len(rows(copy)) > 6
    assert verdict(copy, asked, history) == []


def fill(file: int) -> None:
    """Write until nothing fits any more, then the last bytes one by one."""
    for size in (100_000, 1):
        try:
            while os.write(file, b"x" * size):
                pass
        except OSError:
            pass


@needs_mount
def test_a_folder_that_cannot_be_written_is_said_at_the_start(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    database = folder / "old.sqlite3"
    Store(database).close()
    again = Laptop(database, inside=elsewhere(folder, READ_ONLY))
    run = subprocess.run(  # noqa: S603 - our own program
        again.command(), capture_output=True, text=True, check=False, timeout=60
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert "nothing can be written there" in run.stderr


@needs_mount
def test_a_database_that_cannot_be_written_is_said_at_the_start(tmp_path: Path) -> None:
    database = tmp_path / "old.sqlite3"
    Store(database).close()
    again = Laptop(database, inside=elsewhere(database, READ_ONLY))
    run = subprocess.run(  # noqa: S603 - our own program
        again.command(), capture_output=True, text=True, check=False, timeout=60
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.splitlines()[-1].startswith("Error: Not saved")
