"""Backups of a real server while people vote: whole, of one moment, and good to go on from."""

import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.checker import Row, lost
from tests.faults.history import Event, History, Kind
from tests.faults.laptop import Laptop
from tests.faults.phone import finish, start
from tests.faults.play import Desk, rows, seat, set_up, verdict
from tests.fixtures.server import ROOT
from tests.store.test_migration_killed import names_of, old_file
from workshop.store import backups

__all__ = ["old_file"]

pytestmark = pytest.mark.faults

PHONES = 8


def workshop(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "workshop", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def until_backed_up(laptop: Laptop, many: int) -> tuple[Path, ...]:
    """Wait until the server has written so many backups; return those it keeps."""
    laptop.until_logged("backup written", many=many)
    return backups.every(laptop.database)


def as_it_was(events: tuple[Event, ...], copy: list[Row]) -> list[str]:
    """What of a copy cannot have been the state of one moment: each phone sends one at a time."""
    asked = [event for event in events if event.kind is Kind.INVOKE]
    last = {row.person: 0 for row in copy}
    for row in copy:
        last[row.person] = max(last[row.person], row.sequence)
    known = {row.key: row for row in copy}
    found = []
    for vote in asked:
        known_now = known.get(vote.key)
        then = vote.sequence <= last.get(vote.person, 0)
        if then and (known_now is None or known_now.sequence < vote.sequence):
            found.append(f"of {vote.person} something later is there, but not {vote}")
    return found


def test_a_backup_while_eight_phones_vote_is_the_state_of_one_moment(tmp_path: Path) -> None:
    history = History()
    with Laptop(tmp_path / "live.sqlite3") as laptop:
        asked, _ = set_up(laptop.database)
        phones = seat(PHONES, laptop, asked, history)
        start(phones)
        history.until(Kind.OK, many=100)
        before = history.events()
        target = tmp_path / "taken.sqlite3"
        taken = workshop("backup", "--database", laptop.database, "--output", target)
        after = history.events()
        history.until(Kind.OK, many=history.counted(Kind.OK) + 50)
        finish(phones)
        assert laptop.stop() == 0
    assert (taken.returncode, taken.stdout) == (0, f"The backup is written to {target}.\n")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600 or sys.platform == "win32"
    assert history.counted(Kind.OK) > sum(event.kind is Kind.OK for event in after)

    copy = rows(target)
    assert lost(before, copy) == []  # whatever was saved when it began is in it
    assert as_it_was(after, copy) == []  # and nothing of which the past is missing
    restored = workshop("restore", target, "--database", laptop.database)
    assert restored.returncode == 0, restored.stderr
    assert sorted(rows(laptop.database), key=repr) == sorted(copy, key=repr)


def test_people_go_on_voting_on_a_restored_backup(tmp_path: Path) -> None:
    """Phones stay who they were: the key of their cookies is in the backup, too."""
    history = History()
    with Laptop(tmp_path / "live.sqlite3", environment={"WORKSHOP_LOG": "json"}) as laptop:
        asked, link = set_up(laptop.database)
        phones = seat(PHONES, laptop, asked, history, votes=20)
        start(phones)
        finish(phones, stop=False)
        with closing(Desk(laptop, asked, link)) as desk:
            desk.step("close", history)
            (kept,) = until_backed_up(laptop, 1)
            served = workshop("restore", kept, "--database", laptop.database)
            assert served.returncode == 1
            assert "A server is using" in served.stderr
            assert laptop.stop() == 0
            laptop.database.write_bytes(b"not a database any more" * 1000)
            restored = workshop("restore", kept, "--database", laptop.database)
            assert restored.returncode == 0, restored.stderr
            desk.close()  # that connection went with the server
            laptop.start()
            desk.step("reopen", history)
        for phone in phones:
            phone.line.close()
            event = Event(
                kind=Kind.INVOKE,
                person=phone.person,
                round=asked.round,
                version=asked.versions[0],
                answer=asked.answers[0],
                sequence=21,
            )
            assert phone.send(event) is Kind.OK
            phone.line.close()
        assert laptop.stop() == 0
    assert verdict(laptop.database, asked, history) == []
    damaged = next(path for path in backups.every(laptop.database) if "replaced" in path.name)
    assert damaged.read_bytes().startswith(b"not a database any more")


def test_a_server_that_finds_an_older_database_copies_it_first(old_file: Path) -> None:
    before = names_of(old_file)
    with Laptop(old_file) as laptop:
        assert laptop.stop() == 0
    (kept,) = backups.every(old_file)
    assert names_of(kept) == before != names_of(old_file)
    assert f"A backup was written first: {kept}." in laptop.log.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_every_close_leaves_a_backup_and_only_the_newest_are_kept(tmp_path: Path) -> None:
    settings = {"WORKSHOP_LOG": "json", "WORKSHOP_BACKUPS": "2"}
    with Laptop(tmp_path / "live.sqlite3", environment=settings) as laptop:
        asked, link = set_up(laptop.database)
        with closing(Desk(laptop, asked, link)) as desk:
            seen: list[Path] = []
            for closes in range(1, 4):
                desk.step("close")
                seen.append(until_backed_up(laptop, closes)[0])
                desk.step("reopen")
            kept = backups.every(laptop.database)
            assert kept == tuple(reversed(seen[1:]))
            assert {stat.S_IMODE(path.stat().st_mode) for path in kept} == {0o600}
            folder = backups.folder_of(laptop.database)
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
            assert sorted(folder.iterdir()) == sorted(kept)  # nothing half written
            assert "backup was not written" not in desk.page()


def test_a_backup_that_fails_is_told_on_the_desk_and_fails_no_close(tmp_path: Path) -> None:
    with Laptop(tmp_path / "live.sqlite3", environment={"WORKSHOP_LOG": "json"}) as laptop:
        asked, link = set_up(laptop.database)
        folder = backups.folder_of(laptop.database)
        folder.write_text("a file where the folder should be")
        with closing(Desk(laptop, asked, link)) as desk:
            desk.step("close")
            laptop.until_logged("backup failed")
            page = desk.page()
            assert "The backup was not written" in page
            assert "All votes are saved" in page
            assert "Voting is closed." in page
            folder.unlink()
            desk.step("reopen")
            desk.step("close")
            until_backed_up(laptop, 1)
            assert "The backup was not written" not in desk.page()
