"""The long half: many votes while the server is killed and stopped, disk refused, network cut.

    python -m tests.faults --kills 20 --votes 50000 --phones 24 --seed 1

Starts its own server on a fresh database of the loopback, ends it again, prints a table for
docs/reliability.md and ends with 1 when anything is wrong. The history is kept with --history.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.checker import lost
from tests.faults.history import History, Kind
from tests.faults.laptop import Laptop
from tests.faults.limit import Limit
from tests.faults.phone import Asked, Phone, finish, start
from tests.faults.play import Desk, rows, seat, set_up, verdict
from tests.faults.sights import until_agreed
from tests.faults.wire import Wire
from workshop.store import backups

LONG = 1800.0
PATIENCE = 5.0  # of phones on the network that is cut, in seconds


@dataclass
class Run:
    """What is done to one server while phones vote."""

    laptop: Laptop
    history: History
    chance: random.Random
    took: list[float] = field(default_factory=list)
    stops: int = 0
    cuts: int = 0
    refusals: int = 0
    copies: int = 0
    found: list[str] = field(default_factory=list)

    @property
    def saved(self) -> int:
        """How many votes were called saved."""
        events = self.history.events()
        return sum(event.kind is Kind.OK and event.act == "vote" for event in events)

    def reach(self, votes: int) -> None:
        """Let votes come in until so many were called saved."""
        self.history.until(Kind.OK, many=votes, seconds=LONG)

    def kill(self) -> None:
        """Kill the server and start it again."""
        self.laptop.kill()
        self._start()

    def stop(self) -> None:
        """Stop it as a system does, and start it again."""
        ended = self.laptop.stop()
        assert ended == 0, ended
        self.stops += 1
        self._start()

    def refuse(self) -> None:
        """Let its disk refuse until some phones were told "not saved"."""
        limit = Limit(self.laptop.process.pid)
        limit.set(0)
        self.history.until(Kind.INFO, many=self.history.counted(Kind.INFO) + 20, seconds=LONG)
        limit.set(None)
        self.refusals += 1

    def back_up(self) -> None:
        """Take a copy in between, and hold it against what was saved before."""
        database, before = self.laptop.database, self.history.events()
        folder = backups.folder_of(database)
        name = backups.name_in(folder, at=f"copy-{self.copies}", why=backups.BY_HAND)
        backups.write(database, name)
        self.found += lost(before, rows(name))
        self.copies += 1

    def _start(self) -> None:
        began = time.monotonic()
        self.laptop.start()
        self.took.append(time.monotonic() - began)


def main() -> None:
    """Play it, and print what came of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=20, choices=range(101), metavar="N")
    parser.add_argument(
        "--votes", type=int, default=50_000, choices=range(100, 200_001), metavar="N"
    )
    parser.add_argument("--phones", type=int, default=24, choices=range(1, 201), metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--history", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Laptop(Path(folder) / "long.sqlite3") as laptop:
        chance = random.Random(wanted.seed)  # noqa: S311 - to repeat a run, not a secret
        run = Run(laptop, History(), chance)
        found = play(run, kills=wanted.kills, votes=wanted.votes, phones=wanted.phones)
    if wanted.history:
        run.history.save(wanted.history)
    for wrong in found[:20]:
        print(wrong)
    sys.exit(1 if found else 0)


def play(run: Run, *, kills: int, votes: int, phones: int) -> list[str]:
    """Let everybody vote through all of it; return what is wrong.

    With every seventh kill comes a stop and a disk that refuses, with every fifth a backup.
    """
    began = time.monotonic()
    asked, link = set_up(run.laptop.database)
    people = seat(phones, run.laptop, asked, run.history)
    with closing(Wire(run.laptop.port, chance=run.chance, one_in=50)) as wire:
        for number, phone in enumerate(people):
            phone.votes = votes // phones + (number < votes % phones)
            if number % 3 == 0:
                phone.line.close()
                phone.line.port, phone.line.timeout = wire.port, PATIENCE
        start(people)
        harm(run, kills=kills, each=votes // (kills + 2))
        finish(people, stop=False, seconds=LONG)
        run.cuts = wire.cuts.total()
        wire.healed.set()
        end(run, asked, link, people)
    run.laptop.stop()
    seconds = time.monotonic() - began
    stored = len(rows(run.laptop.database))
    found = run.found + verdict(run.laptop.database, asked, run.history)
    tell(run, phones=phones, kills=kills, stored=stored, seconds=seconds, wrong=len(found))
    return found


def harm(run: Run, *, kills: int, each: int) -> None:
    """Do to the server what it has to survive, while votes come in."""
    for number in range(1, kills + 1):
        run.reach(each * number + run.chance.randrange(each // 2 + 1))
        run.kill()
        if number % 7 == 0:
            run.stop()
            run.refuse()
        if number % 5 == 0:
            run.back_up()


def end(run: Run, asked: Asked, link: str, people: Sequence[Phone]) -> None:
    """Close and reveal; after each everybody sends one vote more. All places must agree then."""
    with closing(Desk(run.laptop, asked, link)) as desk:
        for step in ("close", "reveal"):
            desk.step(step, run.history)
            for phone in people:
                phone.once_more()
        try:
            until_agreed(desk)
        except AssertionError as error:
            run.found.append(f"after 5 s: {error}")


def tell(run: Run, *, phones: int, kills: int, stored: int, seconds: float, wrong: int) -> None:
    """Print the table."""
    history = run.history
    events = history.events()
    refused = sum(event.status == 503 for event in events)
    lines = {
        "phones": phones,
        "votes called saved": run.saved,
        "of these in the extra seconds after the close": sum(
            event.fate == "saved-late" for event in events
        ),
        "told that they came too late": history.counted(Kind.LATE),
        'told "not saved", sent again': refused,
        "left without an answer (mostly while it started) or told to wait, sent again": (
            history.counted(Kind.INFO) - refused
        ),
        "kills (SIGKILL)": kills,
        "stops (SIGTERM) in a rush": run.stops,
        "times the disk refused": run.refusals,
        "requests and answers cut by the network": run.cuts,
        "backups in between": run.copies,
        "longest start after a kill or stop": f"{max(run.took, default=0):.1f} s",
        "live votes stored": stored,
        "seconds": round(seconds),
        "wrong by the checker": wrong,
    }
    print("| what | how many |\n|---|---|")
    for what, many in lines.items():
        print(f"| {what} | {many} |")


if __name__ == "__main__":
    main()
