"""Votes as the web hands them to the store."""

from pathlib import Path

from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from workshop.actions.founding import found_workshop
from workshop.actions.hall import open_hall
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.plan import Plan
from workshop.domain.round import RoundStep
from workshop.domain.statement import Statement
from workshop.domain.vote import Receipt, Vote
from workshop.packs.seeds import seed
from workshop.store import votes
from workshop.store.aside import Aside
from workshop.store.connection import Store


def room_beside(aside: Aside, *, path: Path, clock: Clock) -> Room:
    """A room with an open round over a new file whose commits are executed by `aside`."""
    hall = open_hall(Store(path, aside=aside), clock=clock)
    pack = seed("mainstreaming-ced")
    workshop = found_workshop(
        hall,
        wanted=Plan(title="Gated"),
        pack=pack,
        chosen=[statement.id for statement in pack.of_kind(Kind.BARRIER)],
        code_length=4,
        actor="alice",
    )
    room = Room(hall, workshop)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    return room


def a_vote(
    room: Room, who: Participant, statement: Statement, answer: str = "a-lot", *, sequence: int = 1
) -> Vote:
    return Vote(
        round_id=room.round_of(statement.kind).id,
        version_id=statement.version_id,
        participant_id=who.id,
        answer=answer,
        sequence=sequence,
        cast_at=room.hall.now(),
    )


def save(room: Room, vote: Vote) -> Receipt:
    """Hand a vote to the store, in a transaction of its own."""
    with room.hall.store.writing() as database:
        return votes.save(database, vote)


def stored(room: Room) -> set[tuple[str, str, str, int]]:
    """Every vote in the file: participant, version, answer, sequence."""
    with room.hall.store.reading() as database:
        rows = database.query("select * from votes")
        return {
            (row["participant_id"], row["version_id"], row["answer"], row["sequence"])
            for row in rows
        }
