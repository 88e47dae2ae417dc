import dataclasses

import pytest

from tests.actions.records import acts, count, raised, versions
from tests.fixtures.people import Room
from workshop.actions.casting import cast_votes
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.vote import Receipt, Vote
from workshop.errors import NotSaved


@pytest.fixture
def open_room(room: Room) -> Room:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    return room


def ballot(room: Room, *, sequence: int = 1, size: int = 3) -> list[Vote]:
    who = room.somebody()
    return [
        Vote(
            round_id=room.round_of(Kind.BARRIER).id,
            version_id=statement.version_id,
            participant_id=who.id,
            answer="a-lot",
            sequence=sequence,
            cast_at=room.hall.now(),
        )
        for statement in room.statements_of(Kind.BARRIER)[:size]
    ]


def cast(room: Room, votes: list[Vote]) -> tuple[Receipt, ...]:
    return cast_votes(room.hall, workshop_id=room.workshop.id, votes=votes)


def test_every_vote_has_a_receipt_in_its_order(open_room: Room) -> None:
    votes = ballot(open_room)
    earlier = dataclasses.replace(votes[0], sequence=0, answer="not-sure")
    foreign = dataclasses.replace(votes[0], version_id="unknown")
    assert cast(open_room, [*votes, earlier, foreign]) == (
        Receipt.SAVED,
        Receipt.SAVED,
        Receipt.SAVED,
        Receipt.SUPERSEDED,
        Receipt.NOT_OFFERED,
    )
    assert count(open_room, "votes") == 3


def test_sending_a_ballot_again_changes_nothing(open_room: Room) -> None:
    votes = ballot(open_room)
    assert cast(open_room, votes) == cast(open_room, votes) == (Receipt.SAVED,) * 3
    assert count(open_room, "votes") == 3


def test_the_desk_is_told_of_a_vote_and_phones_are_not(open_room: Room) -> None:
    votes = ballot(open_room)
    told = versions(open_room)
    cast(open_room, votes)
    assert raised(told, versions(open_room)) == (False, True)


def test_nobody_is_told_of_votes_that_were_not_stored(room: Room) -> None:
    votes = ballot(room)
    told = versions(room)
    assert cast(room, votes) == (Receipt.NOT_OPEN,) * 3
    assert versions(room) == told


def test_votes_leave_no_row_in_the_audit(open_room: Room) -> None:
    before = acts(open_room)
    cast(open_room, ballot(open_room))
    assert acts(open_room) == before


def test_a_full_disk_is_told_and_not_shown_as_a_change(open_room: Room) -> None:
    votes = [dataclasses.replace(vote, answer="x" * 100_000) for vote in ballot(open_room)]
    with open_room.hall.store.writing() as database:
        pages = database.execute("pragma page_count").fetchone()[0]
    with open_room.hall.store.writing() as database:
        database.execute(f"pragma max_page_count = {pages}").fetchall()
    told = versions(open_room)
    with pytest.raises(NotSaved):
        cast(open_room, votes)
    assert count(open_room, "votes") == 0
    assert versions(open_room) == told
