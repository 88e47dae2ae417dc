"""Results against votes: what a look at a result costs that rests on 1,000 to 2,000,000 votes.

The large workshop lies beside a small one in the same file, in which phones vote all the while.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from pathlib import Path

import gevent

from tests.faults.phone import Asked
from tests.faults.play import Desk
from tests.fixtures.server import Server, running
from tests.load.figures import Figure, Floor, percentile
from tests.load.filled import Filled, fill, step
from tests.load.phone import Phone, Vote
from tests.load.process import memory, memory_figures
from tests.load.room import on_the_ced_pack
from tests.load.run import Run
from workshop.actions.hall import open_hall
from workshop.actions.steering import take_step
from workshop.domain.round import RoundStep
from workshop.store.connection import Store

WALKERS = 10
PAUSE = 0.1  # between two votes of one of them
CALM = 1.0  # seconds of voting before anybody looks
MANY = 2000  # votes of one of them, more than it has time for
PATIENCE_SECONDS = 200  # of a host who looks at two million votes


@dataclass(slots=True)
class Elsewhere:
    """Phones that vote in the small workshop until it is over, and how long each vote took."""

    phones: Sequence[Phone]
    calm: list[float] = field(default_factory=list)

    def took(self) -> list[float]:
        """The milliseconds of the votes since the last time."""
        found = [1000 * took for phone in self.phones for took in phone.took]
        for phone in self.phones:
            phone.took.clear()
        return found


def stored(run: Run, *, people: int, asked: int, about: str) -> Iterator[Figure]:
    """Look at the large round while it is open, then at its result."""
    database = run.fresh() / "stored.sqlite3"
    large = fill(database, people=people, asked=asked)
    small = _small(database)
    with _served(database, small) as (server, elsewhere):
        yield from _while_open(server, large, elsewhere, about)
    step(database, large, RoundStep.REVEAL)
    with _served(database, small) as (server, elsewhere):
        at_start = memory(server.process.pid)
        yield from _revealed(server, large, elsewhere, about)
        yield from memory_figures(server.process.pid, about, at_start=at_start)


def _while_open(
    server: Server, large: Filled, elsewhere: Elsewhere, about: str
) -> Iterator[Figure]:
    with closing(_host(server, large)) as host:
        desk = f"/host/w/{large.workshop.code}/desk"
        yield from _looks(host, {"the desk, while it is open": desk}, about)
        yield from _waits(elsewhere, f"while the desk of {about} looks")
        yield Figure(f"close and seal, {about}", milliseconds(lambda: host.step("close")), "ms")
        yield from _waits(elsewhere, f"while {about} is sealed")


def _revealed(server: Server, large: Filled, elsewhere: Elsewhere, about: str) -> Iterator[Figure]:
    with closing(_host(server, large)) as host:
        screen = {"the result on the screen": f"/screen/{large.workshop.code}/now"}
        page = {"the hosts' page of it": f"/host/w/{large.workshop.code}/results/{large.round.id}"}
        yield from _looks(host, screen | page, about)
        yield from _waits(elsewhere, f"while {about} is computed")
        for name in ("ranking", "votes"):
            path = f"/host/w/{large.workshop.code}/export/{name}.csv"
            took = milliseconds(partial(_get, host, path))
            yield Figure(f"the file of the {name}, {about}", took, "ms")
            yield from _waits(elsewhere, f"while the {name} of {about} are written")


def _looks(host: Desk, paths: dict[str, str], about: str) -> Iterator[Figure]:
    """The first look at each, with a second one, which shares what was counted, as its floor."""
    for name, path in paths.items():
        first = milliseconds(partial(_get, host, path))
        again = milliseconds(partial(_get, host, path))
        yield Figure(f"{name}, {about}", first, "ms", floor=Floor("a second look", again))


def _waits(elsewhere: Elsewhere, about: str) -> Iterator[Figure]:
    floor = Floor("before", percentile(elsewhere.calm, 0.99))
    worst = max(elsewhere.took(), default=float("nan"))
    yield Figure(f"longest wait of a vote elsewhere, {about}", worst, "ms", floor=floor)


def _host(server: Server, large: Filled) -> Desk:
    asked = Asked(code=large.workshop.code, round=large.round.id, versions=(), answers=())
    host = Desk(server, asked, large.link)
    host.line.close()
    host.line.timeout = PATIENCE_SECONDS
    return host


def _get(host: Desk, path: str) -> None:
    status, body = host.line.send("GET", path)
    assert status == HTTPStatus.OK, body


def _small(database: Path) -> str:
    """A workshop on the CED pack in the same file, with an open round; its code."""
    with closing(Store(database)) as store:
        hall = open_hall(store)
        workshop, round_, _ = on_the_ced_pack(hall)
        take_step(hall, workshop=workshop, round_id=round_.id, step=RoundStep.OPEN, actor="load")
        return workshop.code


@contextmanager
def _served(database: Path, small: str) -> Iterator[tuple[Server, Elsewhere]]:
    with running("serve", database=database, last_line="Set up here") as server:
        phones = [Phone(server.port, small) for _ in range(WALKERS)]
        for phone in phones:
            phone.join()
        elsewhere = Elsewhere(phones)
        ready = [phone.votes(MANY) for phone in phones]
        walking = [gevent.spawn(_walk, *each) for each in zip(phones, ready, strict=True)]
        gevent.sleep(CALM)
        elsewhere.calm = elsewhere.took()
        yield server, elsewhere
        gevent.killall(walking)
        wrong = sum(phone.wrong.total() for phone in phones)
        assert not wrong, [phone.wrong for phone in phones]
        for phone in phones:
            phone.close()


def milliseconds(act: Callable[[], object]) -> float:
    """How long it took."""
    began = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - began)


def _walk(phone: Phone, votes: Sequence[Vote]) -> None:
    for vote in votes:
        phone.vote([vote])
        gevent.sleep(PAUSE)


SIZES = {
    "1 k votes": (20, 50),
    "10 k votes": (100, 100),
    "100 k votes": (1000, 100),
    "1 M votes": (10_000, 100),
    "2 M votes": (20_000, 100),
}
STORED = {
    f"stored-{about.split(' votes')[0].replace(' ', '').lower()}": partial(
        stored, people=people, asked=asked, about=about
    )
    for about, (people, asked) in SIZES.items()
}
