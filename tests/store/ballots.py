"""Votes as the web hands them to the store."""

from tests.fixtures.people import Room
from workshop.domain.participant import Participant
from workshop.domain.statement import Statement
from workshop.domain.vote import Receipt, Vote
from workshop.store import votes


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
