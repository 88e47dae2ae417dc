import dataclasses
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest

from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from tests.fixtures.server import ROOT
from tests.store.ballots import a_vote, room_beside, stored
from workshop.domain.kind import Kind
from workshop.domain.vote import Receipt, Vote
from workshop.errors import NotSaved
from workshop.store.writer import MOST_AT_ONCE

T = TypeVar("T")


@dataclass
class Gate:
    """A disk that can be slow: work waits while the gate is shut. Counts the transactions."""

    opened: threading.Event = field(default_factory=threading.Event)
    reached: threading.Event = field(default_factory=threading.Event)
    transactions: int = 0
    interrupt: bool = False

    def __call__(self, work: Callable[[], T], /) -> T:
        self.transactions += 1
        self.reached.set()
        self.opened.wait()
        if self.interrupt:
            raise KeyboardInterrupt
        return work()


@pytest.fixture
def gate() -> Gate:
    made = Gate()
    made.opened.set()
    return made


@pytest.fixture
def gated(tmp_path: Path, gate: Gate, clock: Clock) -> Iterator[Room]:
    """A room with an open round over a store whose commits pass the gate."""
    room = room_beside(gate, path=tmp_path / "gated.sqlite3", clock=clock)
    yield room
    gate.interrupt = False
    gate.opened.set()
    room.hall.store.close()


@dataclass
class Phone(threading.Thread):
    """A thread that saves votes one by one, or all at once, and keeps what it was told."""

    room: Room
    ballots: Sequence[Sequence[Vote]]
    receipts: list[Receipt] = field(default_factory=list)
    error: BaseException | None = None

    def __post_init__(self) -> None:
        super().__init__(daemon=True)

    def __hash__(self) -> int:
        return id(self)

    def run(self) -> None:
        try:
            for ballot in self.ballots:
                self.receipts.extend(self.room.hall.writer.save(ballot))
        except BaseException as error:  # noqa: BLE001 - the test looks at it
            self.error = error


def start(phones: Sequence[Phone]) -> None:
    for phone in phones:
        phone.start()


def finish(phones: Sequence[Phone]) -> None:
    for phone in phones:
        phone.join(timeout=30)
    assert [phone for phone in phones if phone.is_alive()] == []


def until_queued(room: Room, jobs: int) -> None:
    """Wait until this many jobs stand in the queue; every waiting thread has put its own there."""
    enough = threading.Event()
    while len(room.hall.writer._waiting) < jobs:  # noqa: SLF001 - nothing else shows the queue
        enough.wait(0.001)


def one_vote_each(room: Room, people: int) -> list[Phone]:
    statement = room.statements_of(Kind.BARRIER)[0]
    return [Phone(room, [[a_vote(room, room.somebody(), statement)]]) for _ in range(people)]


def test_forty_phones_at_once_lose_nothing(gated: Room) -> None:
    statements = gated.statements_of(Kind.BARRIER)
    phones = []
    for _ in range(40):
        who = gated.somebody()
        phones.append(Phone(gated, [[a_vote(gated, who, statement)] for statement in statements]))
    start(phones)
    finish(phones)
    assert [phone.receipts for phone in phones] == [[Receipt.SAVED] * 24] * 40
    assert len(stored(gated)) == 40 * 24


def test_votes_that_wait_for_a_slow_disk_share_one_commit(gated: Room, gate: Gate) -> None:
    phones = one_vote_each(gated, 40)
    gate.opened.clear()
    start(phones[:1])
    gate.reached.wait()
    start(phones[1:])
    until_queued(gated, 39)
    assert stored(gated) == set()
    assert [phone.receipts for phone in phones] == [[]] * 40
    gate.opened.set()
    finish(phones)
    assert [phone.receipts for phone in phones] == [[Receipt.SAVED]] * 40
    assert len(stored(gated)) == 40
    assert gate.transactions == 2


def test_nobody_is_answered_before_the_commit(gated: Room, gate: Gate) -> None:
    (phone,) = one_vote_each(gated, 1)
    gate.opened.clear()
    start([phone])
    gate.reached.wait()
    assert (phone.receipts, phone.error) == ([], None)
    gate.opened.set()
    finish([phone])
    assert phone.receipts == [Receipt.SAVED]


@pytest.mark.parametrize("place", [0, 3, 7])
@pytest.mark.parametrize(
    ("poison", "error"),
    [({"sequence": -1}, "IntegrityError"), ({"sequence": 2**70}, "OverflowError"),
     ({"answer": "\ud800"}, "UnicodeEncodeError"), ({"answer": None}, "IntegrityError")],
)  # fmt: skip
def test_a_poisoned_vote_fails_alone(
    gated: Room, gate: Gate, *, place: int, poison: dict[str, object], error: str
) -> None:
    phones = one_vote_each(gated, 9)
    first, others = phones[0], phones[1:]
    bad = others[place]
    bad.ballots = [[dataclasses.replace(bad.ballots[0][0], **poison)]]  # type: ignore[arg-type]
    gate.opened.clear()
    start([first])
    gate.reached.wait()
    start(others)
    until_queued(gated, 8)
    gate.opened.set()
    finish(phones)
    assert [type(phone.error).__name__ for phone in phones if phone.error] == [error]
    assert bad.error is not None
    assert [phone.receipts for phone in phones if phone is not bad] == [[Receipt.SAVED]] * 8
    assert len(stored(gated)) == 8


def test_a_ballot_with_one_poisoned_vote_is_refused_whole(gated: Room) -> None:
    first, second = gated.statements_of(Kind.BARRIER)[:2]
    who = gated.somebody()
    good, bad = a_vote(gated, who, first), a_vote(gated, who, second, sequence=-1)
    with pytest.raises(Exception, match="CHECK constraint failed"):
        gated.hall.writer.save([good, bad])
    assert stored(gated) == set()


def test_after_a_poisoned_vote_the_writer_goes_on(gated: Room) -> None:
    statement = gated.statements_of(Kind.BARRIER)[0]
    who = gated.somebody()
    with pytest.raises(OverflowError):
        gated.hall.writer.save([a_vote(gated, who, statement, sequence=2**70)])
    assert gated.hall.writer.save([a_vote(gated, who, statement)]) == (Receipt.SAVED,)


def test_more_ballots_than_fit_into_one_commit_are_all_done(gated: Room, gate: Gate) -> None:
    statement = gated.statements_of(Kind.BARRIER)[0]
    who = gated.somebody()
    many = MOST_AT_ONCE + 40
    phones = [
        Phone(gated, [[a_vote(gated, who, statement, sequence=number)]]) for number in range(many)
    ]
    gate.opened.clear()
    start(phones[:1])
    gate.reached.wait()
    start(phones[1:])
    until_queued(gated, many - 1)
    gate.opened.set()
    finish(phones)
    assert {receipt for phone in phones for receipt in phone.receipts} <= {
        Receipt.SAVED,
        Receipt.SUPERSEDED,
    }
    assert [len(phone.receipts) for phone in phones] == [1] * many
    assert stored(gated) == {(who.id, statement.version_id, "a-lot", many - 1)}
    assert gate.transactions == 3


def test_a_full_disk_reaches_everybody_who_waits(gated: Room, gate: Gate) -> None:
    statements = gated.statements_of(Kind.BARRIER)
    phones = []
    for _ in range(40):
        who = gated.somebody()
        phones.append(Phone(gated, [[a_vote(gated, who, each) for each in statements]]))
    with gated.hall.store.writing() as database:
        pages = database.execute("pragma page_count").fetchone()[0]
    with gated.hall.store.writing() as database:
        database.execute(f"pragma max_page_count = {pages}").fetchall()
    gate.opened.clear()
    start(phones[:1])
    gate.reached.wait()
    start(phones[1:])
    until_queued(gated, 39)
    gate.opened.set()
    finish(phones)
    late = phones[1:]
    assert [type(phone.error) for phone in late] == [NotSaved] * 39
    assert [phone.receipts for phone in late] == [[]] * 39
    told = {phone.ballots[0][0].participant_id for phone in phones if phone.receipts}
    assert {participant for participant, *_ in stored(gated)} == told


def test_after_a_full_disk_the_writer_goes_on(gated: Room) -> None:
    store = gated.hall.store
    (phone,) = one_vote_each(gated, 1)
    big = dataclasses.replace(phone.ballots[0][0], answer="x" * 100_000)
    with store.writing() as database:
        pages = database.execute("pragma page_count").fetchone()[0]
    with store.writing() as database:
        database.execute(f"pragma max_page_count = {pages}").fetchall()
    with pytest.raises(NotSaved):
        gated.hall.writer.save([big])
    assert gated.hall.writer.save(phone.ballots[0]) == (Receipt.SAVED,)


def test_an_interrupted_writer_leaves_nobody_waiting(gated: Room, gate: Gate) -> None:
    phones = one_vote_each(gated, 9)
    gate.opened.clear()
    start(phones[:1])
    gate.reached.wait()
    start(phones[1:])
    until_queued(gated, 8)
    gate.interrupt = True
    gate.opened.set()
    finish(phones)
    errors = sorted(type(phone.error).__name__ for phone in phones)
    assert errors == ["KeyboardInterrupt"] * 2 + ["NotSaved"] * 7
    assert stored(gated) == set()


@pytest.mark.parametrize("play", ["overtaken", "killed"])
def test_beside_an_event_loop_nobody_waits_for_the_votes_of_others(
    tmp_path: Path, play: str
) -> None:
    command = [sys.executable, "-m", "tests.store.beside_a_loop", play, str(tmp_path / "x.sqlite3")]
    subprocess.run(command, cwd=ROOT, check=True, timeout=60)  # noqa: S603 - our own words


def test_an_empty_ballot_is_answered(gated: Room) -> None:
    assert gated.hall.writer.save([]) == ()


def test_a_drained_writer_has_stored_what_waited_and_takes_no_more(gated: Room, gate: Gate) -> None:
    phones = one_vote_each(gated, 9)
    gate.opened.clear()
    start(phones[:1])
    gate.reached.wait()
    start(phones[1:])
    until_queued(gated, 8)
    assert gated.hall.writer.waits() > 0
    assert gated.hall.writer.drain(0.01) is False  # the disk needs longer
    gate.opened.set()
    assert gated.hall.writer.drain(30) is True
    finish(phones)
    assert [phone.receipts for phone in phones] == [[Receipt.SAVED]] * 9
    assert len(stored(gated)) == 9
    assert gated.hall.writer.waits() == 0
    late = one_vote_each(gated, 1)[0]
    with pytest.raises(NotSaved):
        gated.hall.writer.save(late.ballots[0])
