import dataclasses

import pytest

from tests.fixtures.people import Room, another_room
from tests.store.ballots import a_vote, save, stored
from workshop.actions.joining import join
from workshop.actions.steering import end_workshop
from workshop.actions.tokens import token_hash
from workshop.domain.kind import Kind
from workshop.domain.participant import Channel, Participant
from workshop.domain.round import RoundStep
from workshop.domain.statement import Statement
from workshop.domain.vote import Receipt
from workshop.store import groups, participants, votes

OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN


def someone_of(room: Room, group_name: str) -> Participant:
    with room.hall.store.reading() as database:
        (group,) = (
            group
            for group in groups.of_workshop(database, room.workshop.id)
            if group.name == group_name
        )
    token = join(room.hall, workshop=room.now(), group_id=group.id)
    with room.hall.store.reading() as database:
        found = participants.by_token(database, token_hash(token), workshop_id=room.workshop.id)
    assert found is not None
    return found


def test_a_vote_is_saved(open_room: Room, somebody: Participant, barrier: Statement) -> None:
    assert save(open_room, a_vote(open_room, somebody, barrier)) is Receipt.SAVED
    assert stored(open_room) == {(somebody.id, barrier.version_id, "a-lot", 1)}


@pytest.mark.parametrize("sequence", [6, 1_000_000_000_000])
def test_a_second_vote_replaces_the_first(
    open_room: Room, somebody: Participant, barrier: Statement, sequence: int
) -> None:
    save(open_room, a_vote(open_room, somebody, barrier, "a-lot", sequence=5))
    second = a_vote(open_room, somebody, barrier, "no", sequence=sequence)
    assert save(open_room, second) is Receipt.SAVED
    assert stored(open_room) == {(somebody.id, barrier.version_id, "no", sequence)}


@pytest.mark.parametrize("sequence", [0, 4, 5])
def test_a_replay_of_the_same_answer_is_saved_and_changes_nothing(
    open_room: Room, somebody: Participant, barrier: Statement, sequence: int
) -> None:
    save(open_room, a_vote(open_room, somebody, barrier, "a-lot", sequence=5))
    replay = a_vote(open_room, somebody, barrier, "a-lot", sequence=sequence)
    assert save(open_room, replay) is Receipt.SAVED
    assert stored(open_room) == {(somebody.id, barrier.version_id, "a-lot", 5)}


@pytest.mark.parametrize("sequence", [0, 4, 5])
def test_an_earlier_vote_that_arrives_late_changes_nothing(
    open_room: Room, somebody: Participant, barrier: Statement, sequence: int
) -> None:
    save(open_room, a_vote(open_room, somebody, barrier, "a-lot", sequence=5))
    late = a_vote(open_room, somebody, barrier, "no", sequence=sequence)
    assert save(open_room, late) is Receipt.SUPERSEDED
    assert stored(open_room) == {(somebody.id, barrier.version_id, "a-lot", 5)}


def test_sequences_of_different_statements_do_not_meet(
    open_room: Room, somebody: Participant
) -> None:
    first, second = open_room.statements_of(Kind.BARRIER)[:2]
    save(open_room, a_vote(open_room, somebody, first, sequence=9))
    assert save(open_room, a_vote(open_room, somebody, second, sequence=1)) is Receipt.SAVED


@pytest.mark.parametrize("steps", [(), (OPEN, CLOSE), (OPEN, CLOSE, REVEAL)])
def test_a_round_that_is_not_open_takes_no_vote(room: Room, steps: tuple[RoundStep, ...]) -> None:
    who = room.somebody()
    room.step(Kind.BARRIER, *steps)
    vote = a_vote(room, who, room.statements_of(Kind.BARRIER)[0])
    assert save(room, vote) is Receipt.NOT_OPEN
    assert stored(room) == set()


@pytest.mark.parametrize("steps", [(CLOSE, REOPEN), (CLOSE, REVEAL, REOPEN)])
def test_a_round_that_is_open_again_takes_votes(
    open_room: Room, somebody: Participant, barrier: Statement, steps: tuple[RoundStep, ...]
) -> None:
    open_room.step(Kind.BARRIER, *steps)
    assert save(open_room, a_vote(open_room, somebody, barrier)) is Receipt.SAVED


def test_a_vote_that_was_stored_stands_when_the_round_is_closed(
    open_room: Room, somebody: Participant, barrier: Statement
) -> None:
    save(open_room, a_vote(open_room, somebody, barrier, "a-lot", sequence=1))
    open_room.step(Kind.BARRIER, CLOSE)
    late = a_vote(open_room, somebody, barrier, "no", sequence=2)
    assert save(open_room, late) is Receipt.NOT_OPEN
    assert stored(open_room) == {(somebody.id, barrier.version_id, "a-lot", 1)}


def test_an_ended_workshop_takes_no_vote_even_for_a_round_that_says_open(
    open_room: Room, somebody: Participant, barrier: Statement
) -> None:
    open_room.step(Kind.BARRIER, CLOSE)
    end_workshop(open_room.hall, workshop=open_room.now(), actor="alice")
    with open_room.hall.store.writing() as database:
        database.execute("update rounds set state = 'open' where opened_at is not null")
    assert save(open_room, a_vote(open_room, somebody, barrier)) is Receipt.NOT_OPEN
    assert stored(open_room) == set()


def test_a_round_that_does_not_exist_is_not_open(
    open_room: Room, somebody: Participant, barrier: Statement
) -> None:
    vote = dataclasses.replace(a_vote(open_room, somebody, barrier), round_id="unknown")
    assert save(open_room, vote) is Receipt.NOT_OPEN


def test_a_statement_of_another_workshop_is_not_offered(
    open_room: Room, somebody: Participant, barrier: Statement
) -> None:
    foreign = another_room(open_room).statements_of(Kind.BARRIER)[0]
    vote = dataclasses.replace(a_vote(open_room, somebody, barrier), version_id=foreign.version_id)
    assert save(open_room, vote) is Receipt.NOT_OFFERED
    assert stored(open_room) == set()


def test_a_statement_of_another_round_is_not_offered(
    open_room: Room, somebody: Participant, barrier: Statement
) -> None:
    solution = open_room.statements_of(Kind.SOLUTION)[0]
    vote = dataclasses.replace(a_vote(open_room, somebody, barrier), version_id=solution.version_id)
    assert save(open_room, vote) is Receipt.NOT_OFFERED


def test_somebody_of_another_workshop_is_not_offered_a_vote(
    open_room: Room, barrier: Statement
) -> None:
    stranger = another_room(open_room).somebody()
    assert save(open_room, a_vote(open_room, stranger, barrier)) is Receipt.NOT_OFFERED
    assert stored(open_room) == set()


def test_an_observer_is_not_offered_a_vote(open_room: Room, barrier: Statement) -> None:
    watching = someone_of(open_room, "Observer (no vote)")
    assert watching.observes
    assert save(open_room, a_vote(open_room, watching, barrier)) is Receipt.NOT_OFFERED
    assert stored(open_room) == set()


def test_a_councillor_is_offered_a_vote(open_room: Room, barrier: Statement) -> None:
    voting = someone_of(open_room, "Councillor")
    assert not voting.observes
    assert save(open_room, a_vote(open_room, voting, barrier)) is Receipt.SAVED


def test_a_person_reads_back_their_own_answers_and_nobody_elses(open_room: Room) -> None:
    first, second = open_room.statements_of(Kind.BARRIER)[:2]
    who, other = open_room.somebody(), open_room.somebody()
    save(open_room, a_vote(open_room, who, first, "no", sequence=3))
    save(open_room, a_vote(open_room, who, second, "a-lot", sequence=7))
    save(open_room, a_vote(open_room, other, second, "a-little", sequence=9))
    round_id = open_room.round_of(Kind.BARRIER).id
    with open_room.hall.store.reading() as database:
        mine = votes.marks(database, round_id=round_id, participant_id=who.id)
        last = votes.last_sequence(database, participant_id=who.id)
    assert mine == {(first.version_id, ""): "no", (second.version_id, ""): "a-lot"}
    assert last == 7


def test_before_the_first_vote_there_are_no_answers_and_the_sequence_is_0(
    open_room: Room, somebody: Participant
) -> None:
    round_id = open_room.round_of(Kind.BARRIER).id
    with open_room.hall.store.reading() as database:
        assert votes.marks(database, round_id=round_id, participant_id=somebody.id) == {}
        assert votes.last_sequence(database, participant_id=somebody.id) == 0


def on_paper(room: Room) -> Participant:
    made = Participant(
        id="on paper", workshop_id=room.workshop.id, group_id=None, channel=Channel.PAPER, number=1
    )
    with room.hall.store.writing() as database:
        participants.insert(database, made, token_hash=None, now=room.hall.now())
    return made


@pytest.mark.parametrize(
    ("steps", "receipt"),
    [
        ((), Receipt.NOT_OPEN),
        ((OPEN,), Receipt.SAVED),
        ((OPEN, CLOSE), Receipt.SAVED),
        ((OPEN, CLOSE, REVEAL), Receipt.NOT_OPEN),
    ],
)
def test_paper_is_stored_until_the_reveal(
    room: Room, steps: tuple[RoundStep, ...], receipt: Receipt
) -> None:
    who = on_paper(room)
    room.step(Kind.BARRIER, *steps)
    vote = a_vote(room, who, room.statements_of(Kind.BARRIER)[0])
    assert save(room, vote) is receipt
    assert len(stored(room)) == (1 if receipt is Receipt.SAVED else 0)


def test_late_paper_says_what_became_of_a_replay(open_room: Room, barrier: Statement) -> None:
    who = on_paper(open_room)
    open_room.step(Kind.BARRIER, CLOSE)
    save(open_room, a_vote(open_room, who, barrier, "a-lot", sequence=5))
    earlier = a_vote(open_room, who, barrier, "no", sequence=4)
    assert save(open_room, earlier) is Receipt.SUPERSEDED
    foreign = dataclasses.replace(earlier, version_id="unknown")
    assert save(open_room, foreign) is Receipt.NOT_OFFERED


def test_a_person_s_marks_are_deleted_and_nobody_elses(
    open_room: Room, somebody: Participant, barrier: Statement
) -> None:
    other = open_room.somebody()
    for who in (somebody, other):
        save(open_room, a_vote(open_room, who, barrier))
    with open_room.hall.store.writing() as database:
        round_id = open_room.round_of(Kind.BARRIER).id
        votes.delete(database, round_id=round_id, participant_id=somebody.id)
    assert {row[0] for row in stored(open_room)} == {other.id}
