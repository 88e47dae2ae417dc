"""A workshop to be broken: founded, opened, voted in, and held against its history."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults import checker
from tests.faults.checker import Counts, Row
from tests.faults.closes import miscounted
from tests.faults.history import Event, History, Kind
from tests.faults.laptop import Laptop
from tests.faults.phone import Asked, Line, Phone
from tests.fixtures.server import Server
from workshop.actions.entering import make_entry_link
from workshop.actions.files import document_file
from workshop.actions.founding import found_workshop
from workshop.actions.hall import Hall, open_hall
from workshop.actions.steering import take_step
from workshop.domain.plan import Plan
from workshop.domain.round import RoundStep
from workshop.domain.workshop import Workshop
from workshop.packs.seeds import seed
from workshop.reports.verify.check import check
from workshop.store import hosts, late, results, rounds, statements, workshops
from workshop.store.connection import Store

TITLE = "Ashgrove on plans"
GRACE = 20  # seconds after a close, as it is usual


@contextmanager
def beside(database: Path) -> Iterator[Hall]:
    """A hall of ours over the file, for a moment: who stays would keep its log from being read."""
    store = Store(database)
    try:
        yield open_hall(store)
    finally:
        store.close()


def set_up(database: Path) -> tuple[Asked, str]:
    """Found a workshop and open its first round; return what is asked, and a link for its host."""
    pack = seed("cedp")
    with beside(database) as hall:
        link = make_entry_link(hall)
        with hall.store.reading() as connection:
            keeper = hosts.keeper(connection)
        assert keeper is not None
        workshop = found_workshop(
            hall,
            wanted=Plan(title=TITLE, groups=()),
            pack=pack,
            chosen=[statement.id for statement in pack.statements],
            code_length=4,
            actor="alice",
            owner_id=keeper[0],
        )
        with hall.store.reading() as connection:
            round_ = rounds.of_workshop(connection, workshop.id)[0]
        take_step(hall, workshop=workshop, round_id=round_.id, step=RoundStep.OPEN, actor="alice")
        with hall.store.reading() as connection:
            versions = [each.version_id for each in statements.of_round(connection, round_.id)]
    answers = [answer.key for answer in round_.ballot.answers]
    return Asked(code=workshop.code, round=round_.id, versions=versions, answers=answers), link


def seat(
    many: int, laptop: Laptop, asked: Asked, history: History, *, votes: int = 0, seed: int = 1
) -> list[Phone]:
    """Phones that have joined. Every second one has scripts, and keeps what it sends."""
    phones = [
        Phone(
            laptop.port,
            asked,
            history,
            seed=seed * 1000 + number,
            votes=votes,
            keeps=bool(number % 2),
        )
        for number in range(many)
    ]
    for phone in phones:
        phone.join_in()
    return phones


class Desk:
    """The host's browser, over a socket."""

    def __init__(self, laptop: Laptop | Server, asked: Asked, link: str) -> None:
        """Log in."""
        self.line = Line(laptop.port)
        self.asked = asked
        status, _ = self.line.send("GET", f"/host/enter/{link}")
        assert status == 303, status

    def close(self) -> None:
        """Hang up."""
        self.line.close()

    def step(self, step: str, history: History | None = None) -> None:
        """Press a button of the desk."""
        asked = {"step": step, "round": self.asked.round, "seen": self._stamp()}
        if history:
            history.add(Event(kind=Kind.INVOKE, act=step, round=self.asked.round))
        status, _ = self.line.send("POST", f"/host/w/{self.asked.code}/step", asked)
        assert status in {200, 303}, status
        if history:
            history.add(Event(kind=Kind.OK, act=step, round=self.asked.round))

    def time(self, do: str, **fields: str) -> None:
        """Press a button of the timer."""
        part = re.search(r'class="now"[^>]*data-part="([^"]*)"', self.page())
        assert part is not None
        asked = {"part": part[1], "do": do} | fields
        status, _ = self.line.send("POST", f"/host/w/{self.asked.code}/timer", asked)
        assert status in {200, 303}, status

    def _stamp(self) -> str:
        """What the desk's button says it has seen."""
        found = re.search(r'name="seen" value="([^"]*)"', self.page())
        assert found is not None
        return found[1]

    def page(self) -> str:
        """What the desk shows."""
        status, body = self.line.send("GET", f"/host/w/{self.asked.code}/desk")
        assert status == 200, status
        return body


def rows(database: Path) -> list[Row]:
    """Every vote in a file; people by the hash of their token, as phones know themselves."""
    with beside(database) as hall, hall.store.reading() as connection:
        found = connection.query(
            """
            select token_hash as person, round_id as round, version_id as version, criterion,
              answer, sequence
            from votes join participants on participants.id = votes.participant_id
            """
        )
        return [Row(**row) for row in found]


def verdict(database: Path, asked: Asked, history: History) -> list[str]:
    """Everything that is wrong: votes lost, doubled, late; counts, export or chain that differ.

    The round is closed and revealed for it, if it is not.
    """
    stored = rows(database)
    with beside(database) as hall:
        workshop = _reveal(hall, asked)
        counted, labels = _counted(hall, workshop, asked)
        file = document_file(hall, workshop=workshop)
        with hall.store.reading() as connection:
            told = late.of_round(connection, asked.round)
    events = history.events()
    return [
        *checker.wrong(events, stored, grace=GRACE),
        *checker.different(checker.recount(stored, labels), counts=counted, export=_exported(file)),
        *miscounted(events, people=told.people, counted=told.counted),
        *verified(file),
    ]


def verified(file: bytes) -> list[str]:
    """What an exported file contradicts in itself: results, digests, seals, the chain."""
    return list(check(file).findings)


def _reveal(hall: Hall, asked: Asked) -> Workshop:
    with hall.store.reading() as connection:
        workshop = workshops.by_code(connection, asked.code)
        assert workshop is not None
        round_ = rounds.by_id(connection, asked.round, workshop_id=workshop.id)
    assert round_ is not None
    steps = {"open": (RoundStep.CLOSE, RoundStep.REVEAL), "closed": (RoundStep.REVEAL,)}
    for step in steps.get(round_.state, ()):
        take_step(hall, workshop=workshop, round_id=round_.id, step=step, actor="alice")
    return workshop


def _counted(hall: Hall, workshop: Workshop, asked: Asked) -> tuple[Counts, dict[str, str]]:
    with hall.store.reading() as connection:
        round_ = rounds.by_id(connection, asked.round, workshop_id=workshop.id)
        assert round_ is not None
        result = results.revealed(connection, round_)
    labels = {each.statement.version_id: each.statement.label for each in result.placed}
    counts = {
        (each.statement.label, answer): many
        for each in result.placed
        for answer, many in each.standing.tally.counts.items()
        if many
    }
    return counts, labels


def _exported(file: bytes) -> Counts:
    (round_,) = json.loads(file)["rounds"]
    return {
        (each["statement"], answer): many
        for each in round_["statements"]
        for answer, many in each["counts"].items()
        if many
    }
