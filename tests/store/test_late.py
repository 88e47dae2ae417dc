"""What a phone has kept: taken for a while after the close, counted once, told when too late."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from tests.store.ballots import a_vote, save, stored
from workshop.actions.hall import as_text
from workshop.domain.kind import Kind
from workshop.domain.late import LateCount
from workshop.domain.participant import Participant
from workshop.domain.round import RoundStep
from workshop.domain.statement import Statement
from workshop.domain.vote import Receipt, Vote
from workshop.store import groups, late, participants

OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN


def kept(vote: Vote, room: Room) -> Vote:
    """The same vote as its phone's outbox sends it now, with a grace of 20 seconds."""
    now = room.hall.clock()
    return replace(
        vote, kept=True, cast_at=as_text(now), grace_from=as_text(now - timedelta(seconds=20))
    )


def count(room: Room) -> LateCount:
    with room.hall.store.reading() as database:
        return late.of_round(database, room.round_of(Kind.BARRIER).id)


def test_what_was_kept_counts_within_the_grace_and_is_marked(
    open_room: Room, somebody: Participant, barrier: Statement, clock: Clock
) -> None:
    vote = a_vote(open_room, somebody, barrier)
    open_room.step(Kind.BARRIER, CLOSE)
    clock.pass_by(seconds=19)
    assert save(open_room, kept(vote, open_room)) is Receipt.SAVED_LATE
    assert stored(open_room) == {(somebody.id, barrier.version_id, "a-lot", 1)}
    assert count(open_room) == LateCount(people=1, counted=1)


def test_after_the_grace_it_is_not_stored_and_only_that_it_came_is_counted(
    open_room: Room, somebody: Participant, barrier: Statement, clock: Clock
) -> None:
    vote = a_vote(open_room, somebody, barrier, "no")
    open_room.step(Kind.BARRIER, CLOSE)
    clock.pass_by(seconds=20)
    for _ in range(2):
        assert save(open_room, kept(vote, open_room)) is Receipt.LATE
    assert stored(open_room) == set()
    assert count(open_room) == LateCount(people=1, counted=0)
    with open_room.hall.store.reading() as database:
        row = next(iter(database.query("select * from late")))
    assert "no" not in row.values()


def test_what_was_not_kept_has_no_grace(
    open_room: Room, somebody: Participant, barrier: Statement
) -> None:
    open_room.step(Kind.BARRIER, CLOSE)
    assert save(open_room, a_vote(open_room, somebody, barrier)) is Receipt.NOT_OPEN
    assert count(open_room) == LateCount()


def test_a_reveal_ends_the_grace(
    open_room: Room, somebody: Participant, barrier: Statement
) -> None:
    open_room.step(Kind.BARRIER, CLOSE, REVEAL)
    assert save(open_room, kept(a_vote(open_room, somebody, barrier), open_room)) is Receipt.LATE
    assert stored(open_room) == set()


@pytest.mark.parametrize("seconds", [0, 19, 3600])
def test_a_replay_after_the_close_is_told_that_it_was_saved(
    open_room: Room, somebody: Participant, barrier: Statement, clock: Clock, seconds: int
) -> None:
    vote = a_vote(open_room, somebody, barrier)
    save(open_room, kept(vote, open_room))
    open_room.step(Kind.BARRIER, CLOSE)
    clock.pass_by(seconds=seconds)
    assert save(open_room, kept(vote, open_room)) is Receipt.SAVED
    assert count(open_room) == LateCount()


def test_a_late_one_replayed_is_still_a_late_one_that_counts(
    open_room: Room, somebody: Participant, barrier: Statement, clock: Clock
) -> None:
    vote = a_vote(open_room, somebody, barrier)
    open_room.step(Kind.BARRIER, CLOSE)
    save(open_room, kept(vote, open_room))
    clock.pass_by(hours=1)
    assert save(open_room, kept(vote, open_room)) is Receipt.SAVED_LATE
    assert count(open_room) == LateCount(people=1, counted=1)


def test_an_older_one_that_comes_after_the_close_is_superseded(
    open_room: Room, somebody: Participant, barrier: Statement, clock: Clock
) -> None:
    save(open_room, a_vote(open_room, somebody, barrier, "no", sequence=5))
    open_room.step(Kind.BARRIER, CLOSE)
    clock.pass_by(hours=1)
    older = kept(a_vote(open_room, somebody, barrier, sequence=4), open_room)
    assert save(open_room, older) is Receipt.SUPERSEDED
    assert count(open_room) == LateCount()


def test_one_person_late_twice_over_is_one_person(
    open_room: Room, somebody: Participant, clock: Clock
) -> None:
    first, second = open_room.statements_of(Kind.BARRIER)[:2]
    open_room.step(Kind.BARRIER, CLOSE)
    save(open_room, kept(a_vote(open_room, somebody, first), open_room))
    clock.pass_by(seconds=30)
    save(open_room, kept(a_vote(open_room, somebody, second), open_room))
    other = open_room.somebody()
    save(open_room, kept(a_vote(open_room, other, first), open_room))
    assert count(open_room) == LateCount(people=2, counted=1)


def test_opened_again_nothing_is_late_and_what_comes_then_counts(
    open_room: Room, somebody: Participant, barrier: Statement, clock: Clock
) -> None:
    vote = a_vote(open_room, somebody, barrier)
    open_room.step(Kind.BARRIER, CLOSE)
    clock.pass_by(seconds=30)
    save(open_room, kept(vote, open_room))
    open_room.step(Kind.BARRIER, REOPEN)
    assert count(open_room) == LateCount()
    assert save(open_room, kept(vote, open_room)) is Receipt.SAVED
    assert count(open_room) == LateCount()


def test_a_draft_round_an_observer_and_a_stranger_leave_no_trace(room: Room) -> None:
    barrier = room.statements_of(Kind.BARRIER)[0]
    who = room.somebody()
    assert save(room, kept(a_vote(room, who, barrier), room)) is Receipt.NOT_OPEN
    room.step(Kind.BARRIER, OPEN, CLOSE, REVEAL)
    solution = room.statements_of(Kind.SOLUTION)[0]
    elsewhere = replace(kept(a_vote(room, who, barrier), room), version_id=solution.version_id)
    assert save(room, elsewhere) is Receipt.NOT_OPEN
    with room.hall.store.writing() as database:
        some = groups.of_workshop(database, room.workshop.id)[0]
        database.execute("update groups set observes = 1 where id = ?", [some.id])
        database.execute("update participants set group_id = ?", [some.id])
    assert save(room, kept(a_vote(room, who, barrier), room)) is Receipt.NOT_OPEN
    assert count(room) == LateCount()


def test_a_simulated_person_takes_their_late_answers_along(
    open_room: Room, barrier: Statement, clock: Clock
) -> None:
    simulated = open_room.somebody(rehearsal=True)
    open_room.step(Kind.BARRIER, CLOSE)
    clock.pass_by(seconds=30)
    save(open_room, kept(a_vote(open_room, simulated, barrier), open_room))
    assert count(open_room).people == 1
    with open_room.hall.store.writing() as database:
        participants.delete_rehearsal(database, open_room.workshop.id)
    assert count(open_room) == LateCount()


def test_counting_who_came_late_reads_no_vote_that_came_in_time(room: Room) -> None:
    with room.hall.store.reading() as database:
        plan = database.query(
            "explain query plan select participant_id from votes where round_id = 'r' and late = 1"
        )
        assert [row["detail"] for row in plan] == [
            "SEARCH votes USING COVERING INDEX votes_late (round_id=?)"
        ]
