"""A workshop with as many votes as wanted, stored in bulk: for results, not for casting votes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import isnan
from pathlib import Path

from tests.load.statistics import GROUPS, a_room
from workshop.actions.entering import make_entry_link
from workshop.actions.founding import found_workshop
from workshop.actions.hall import Hall, open_hall
from workshop.actions.steering import take_step
from workshop.actions.tokens import new_id
from workshop.domain.kind import Kind
from workshop.domain.pack import Pack, PackStatement
from workshop.domain.participant import Channel, Participant
from workshop.domain.plan import Plan
from workshop.domain.round import Round, RoundStep
from workshop.domain.workshop import Workshop
from workshop.ranking.values import Values
from workshop.store import groups, hosts, participants, rounds, statements, votes
from workshop.store.connection import Database, Store

_ANSWERS = {1.0: "agree", 0.0: "not-sure", -1.0: "disagree"}
_INDEXES = ("votes_by_answer", "votes_by_participant")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What was stored: the workshop, its round, how many votes, and a link for its host."""

    workshop: Workshop
    round: Round
    votes: int
    link: str


def fill(database: Path, *, people: int, asked: int) -> Filled:
    """Found a workshop on a fresh file and store the votes of its one round, which is open."""
    hall = open_hall(Store(database))
    try:
        link = make_entry_link(hall)
        workshop, round_ = _found(hall, asked)
        with hall.store.writing() as connection, _without_indexes(connection):
            stored = _store(connection, round_, people, hall.now())
    finally:
        hall.store.close()
    return Filled(workshop=workshop, round=round_, votes=stored, link=link)


def step(database: Path, filled: Filled, taken: RoundStep) -> None:
    """Take a step of the round, while nobody serves it."""
    hall = open_hall(Store(database))
    try:
        workshop, round_id = filled.workshop, filled.round.id
        take_step(hall, workshop=workshop, round_id=round_id, step=taken, actor="load")
    finally:
        hall.store.close()


def _found(hall: Hall, many: int) -> tuple[Workshop, Round]:
    """A workshop that asks so many made-up statements in one open round."""
    asked = tuple(
        PackStatement(id=f"s{n}", kind=Kind.SOLUTION, text=f"Statement {n}") for n in range(many)
    )
    with hall.store.reading() as connection:
        keeper = hosts.keeper(connection)
    workshop = found_workshop(
        hall,
        wanted=Plan(title="Large", groups=tuple(f"Group {n + 1}" for n in range(GROUPS))),
        pack=Pack(slug="large", title="Large", statements=asked),
        chosen=[each.id for each in asked],
        code_length=4,
        actor="load",
        owner_id=keeper[0] if keeper else None,
    )
    round_ = _round(hall, workshop)
    take_step(hall, workshop=workshop, round_id=round_.id, step=RoundStep.OPEN, actor="load")
    return workshop, _round(hall, workshop)


def _round(hall: Hall, workshop: Workshop) -> Round:
    with hall.store.reading() as connection:
        return next(r for r in rounds.of_workshop(connection, workshop.id) if r.size)


def _store(database: Database, round_: Round, people: int, now: str) -> int:
    """Store the people and their votes: about nine statements of ten are answered by each."""
    asked = [each.version_id for each in statements.of_round(database, round_.id)]
    values, chosen = a_room(people, len(asked))
    offered = [group.id for group in groups.of_workshop(database, round_.workshop_id)]
    who = sorted(new_id() for _ in range(people))
    for id_, group in zip(who, chosen, strict=True):
        person = Participant(
            id=id_,
            workshop_id=round_.workshop_id,
            group_id=offered[int(group)],
            channel=Channel.PHONE,
        )
        participants.insert(database, person, token_hash=None, now=now)
    votes.insert_cast(
        database, round_id=round_.id, cast_at=now, marks=_marks(values, who, sorted(asked))
    )
    return sum(row[0] for row in database.execute("select count(*) from votes"))


def _marks(values: Values, who: list[str], asked: list[str]) -> Iterator[tuple[str, str, str]]:
    for person, row in zip(who, values, strict=True):
        for version, value in zip(asked, row.tolist(), strict=True):
            if not isnan(value):
                yield person, version, _ANSWERS[value]


@contextmanager
def _without_indexes(database: Database) -> Iterator[None]:
    """Make the indexes of votes at the end, in one go: a vote at a time takes minutes."""
    made = [_words(database, name) for name in _INDEXES]
    for name in _INDEXES:
        database.execute(f"drop index {name}")
    yield
    for words in made:
        database.execute(words)


def _words(database: Database, name: str) -> str:
    (row,) = database.execute("select sql from sqlite_master where name = ?", [name])
    return str(row[0])
