"""A participant's own statement: sent, held or straight in, once, and not without end."""

import pytest

from tests.actions.records import acts, raised, versions
from tests.fixtures.house import another_workshop
from tests.fixtures.people import Room
from tests.fixtures.voices import MISSING, allow, propose, proposed
from workshop.actions.steering import end_workshop
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.suggestion import MOST_OF_ONE, MOST_WAITING, SuggestionState
from workshop.domain.voices import Suggesting
from workshop.errors import (
    FieldMissing,
    FieldTooLong,
    SuggestingIsClosed,
    TooManySuggested,
    TooManyWaiting,
)
from workshop.store import statements

HELD, APPROVED = SuggestionState.HELD, SuggestionState.APPROVED


def test_a_workshop_takes_no_suggestions_until_its_host_says_so(room: Room) -> None:
    with pytest.raises(SuggestingIsClosed):
        propose(room, room.somebody())
    assert proposed(room) == []


def test_a_suggestion_waits_and_is_no_statement_yet(room: Room) -> None:
    allow(room)
    sent = propose(room, room.somebody(), f"  {MISSING}\u202e\n ")
    assert (sent.state, sent.text, sent.wording, sent.label) == (HELD, MISSING, MISSING, "")
    assert proposed(room) == [sent]
    assert MISSING not in [s.text for s in room.statements_of(Kind.BARRIER)]


def test_straight_in_it_has_the_next_number_and_stands_in_the_round_to_come(room: Room) -> None:
    allow(room, suggestions=Suggesting.STRAIGHT)
    sent = propose(room, room.somebody())
    assert (sent.state, sent.label) == (APPROVED, "B25")
    last = room.statements_of(Kind.BARRIER)[-1]
    assert (last.id, last.text, last.number) == (sent.statement_id, MISSING, 25)
    assert (last.language, last.source) == ("en", "Suggested in the room")


def test_a_round_that_has_opened_stays_as_it_is(room: Room) -> None:
    allow(room, suggestions=Suggesting.STRAIGHT)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    sent = propose(room, room.somebody())
    assert sent.label == "B25"
    assert len(room.statements_of(Kind.BARRIER)) == 24
    with room.hall.store.reading() as database:
        known = statements.newest_versions(database, room.workshop.id)
    assert MISSING in [statement.text for statement in known]


def test_what_the_word_list_names_waits_even_where_others_go_straight_in(room: Room) -> None:
    allow(room, suggestions=Suggesting.STRAIGHT)
    assert propose(room, room.somebody(), "The council are idiots").state is HELD
    assert propose(room, room.somebody(), "See www.example.org").state is HELD


def test_a_solution_keeps_its_links_to_barriers_and_to_nothing_else(room: Room) -> None:
    allow(room, suggestions=Suggesting.STRAIGHT)
    first, second = room.statements_of(Kind.BARRIER)[:2]
    solution = room.statements_of(Kind.SOLUTION)[0]
    (other,) = Room(room.hall, another_workshop(room.hall)).statements_of(Kind.BARRIER)
    chosen = (first.id, second.id, first.id, solution.id, other.id, "nonsense")
    sent = propose(room, room.somebody(), kind=Kind.SOLUTION, addresses=chosen)
    assert sorted(sent.addresses) == sorted((first.id, second.id))
    with room.hall.store.reading() as database:
        links = statements.links(database, room.workshop.id)
    assert {barrier for made, barrier in links if made == sent.statement_id} == {
        first.id,
        second.id,
    }


def test_a_barrier_addresses_nothing(room: Room) -> None:
    allow(room)
    chosen = (room.statements_of(Kind.BARRIER)[0].id,)
    assert propose(room, room.somebody(), addresses=chosen).addresses == ()


def test_sent_twice_it_is_one(room: Room) -> None:
    allow(room)
    who = room.somebody()
    assert propose(room, who) == propose(room, who, f" {MISSING} ")
    propose(room, room.somebody())
    assert len(proposed(room)) == 2


def test_five_may_wait_and_then_the_next_is_refused_in_words(room: Room) -> None:
    allow(room)
    who = room.somebody()
    for number in range(MOST_WAITING):
        propose(room, who, f"Barrier {number}")
    with pytest.raises(TooManyWaiting, match="You have 5 suggestions waiting"):
        propose(room, who, "One more")
    propose(room, room.somebody(), "Of another person")
    assert len(proposed(room)) == MOST_WAITING + 1


def test_one_phone_cannot_fill_a_workshop(room: Room) -> None:
    allow(room, suggestions=Suggesting.STRAIGHT)
    who = room.somebody()
    for number in range(MOST_OF_ONE):
        propose(room, who, f"Barrier {number}")
    with pytest.raises(TooManySuggested):
        propose(room, who, "One more")
    assert len(proposed(room)) == MOST_OF_ONE


@pytest.mark.parametrize(
    ("typed", "error"), [(" \u200b ", FieldMissing), ("x" * 201, FieldTooLong)]
)
def test_nothing_or_too_much_is_refused(room: Room, typed: str, error: type[Exception]) -> None:
    allow(room)
    with pytest.raises(error):
        propose(room, room.somebody(), typed)
    assert proposed(room) == []


def test_after_the_end_nothing_is_taken(room: Room) -> None:
    allow(room)
    who = room.somebody()
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    with pytest.raises(SuggestingIsClosed):
        propose(room, who)


def test_it_is_recorded_without_its_author_and_only_the_desk_is_told(room: Room) -> None:
    allow(room)
    who = room.somebody()
    told = versions(room)
    propose(room, who)
    assert raised(told, versions(room)) == (False, True)
    assert acts(room)[-1] == "statement suggested"


def test_sent_twice_it_leaves_one_row_in_the_audit(room: Room) -> None:
    allow(room)
    who = room.somebody()
    for _ in range(2):
        propose(room, who)
    assert acts(room).count("statement suggested") == 1
