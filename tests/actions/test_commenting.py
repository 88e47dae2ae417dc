import pytest

from tests.actions.records import count, raised, versions
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from workshop.actions.commenting import clean_comment, comment
from workshop.actions.steering import end_workshop
from workshop.domain.comment import Comment
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.round import RoundStep
from workshop.errors import FieldMissing, FieldTooLong, VotingIsNotOpen
from workshop.store import comments

OPEN, CLOSE, REVEAL = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL


@pytest.fixture
def open_room(room: Room) -> Room:
    room.step(Kind.BARRIER, OPEN)
    return room


def say(room: Room, who: Participant, typed: str, *, place: int = 0) -> None:
    comment(
        room.hall,
        workshop=room.now(),
        round_=room.round_of(Kind.BARRIER),
        version_id=room.statements_of(Kind.BARRIER)[place].version_id,
        participant=who,
        typed=typed,
    )


def said(room: Room) -> list[Comment]:
    with room.hall.store.reading() as database:
        return list(comments.of_workshop(database, room.workshop.id))


def test_a_comment_is_cleaned_and_keeps_its_lines(open_room: Room) -> None:
    say(open_room, open_room.somebody(), "  Who\u202e pays?\r\nAnd\x00 when? \u200b")
    (written,) = said(open_room)
    assert written == Comment(
        id=written.id,
        round_id=open_room.round_of(Kind.BARRIER).id,
        version_id=open_room.statements_of(Kind.BARRIER)[0].version_id,
        text="Who pays?\nAnd when?",
        made_at="2026-11-26T10:00:00.000Z",
        hidden=False,
        rehearsal=False,
    )


def test_the_same_text_sent_twice_is_stored_once(open_room: Room) -> None:
    who = open_room.somebody()
    say(open_room, who, "Who pays?")
    say(open_room, who, " Who pays?\u200b ")
    assert [written.text for written in said(open_room)] == ["Who pays?"]


def test_the_same_text_of_another_person_or_on_another_statement_is_another(
    open_room: Room,
) -> None:
    who, other = open_room.somebody(), open_room.somebody()
    say(open_room, who, "Who pays?")
    say(open_room, other, "Who pays?")
    say(open_room, who, "Who pays?", place=1)
    assert [written.text for written in said(open_room)] == ["Who pays?"] * 3


@pytest.mark.parametrize("typed", ["", "  \r\n ", "\u200b", "\u200d"])
def test_a_comment_with_nothing_in_it_is_refused(open_room: Room, typed: str) -> None:
    with pytest.raises(FieldMissing, match="Please fill in: Comment"):
        say(open_room, open_room.somebody(), typed)
    assert said(open_room) == []


def test_a_comment_may_have_a_thousand_characters_and_no_more() -> None:
    assert clean_comment("x" * 1_000 + " ") == "x" * 1_000
    with pytest.raises(FieldTooLong, match="Comment is too long: 1001 characters, at most 1000"):
        clean_comment("x" * 1_001)


def test_nobody_comments_before_the_round_has_opened(room: Room) -> None:
    with pytest.raises(VotingIsNotOpen):
        say(room, room.somebody(), "Too early")
    room.step(Kind.SOLUTION, OPEN)
    with pytest.raises(VotingIsNotOpen):
        say(room, room.somebody(), "Still a draft")
    assert said(room) == []


@pytest.mark.parametrize("steps", [(CLOSE,), (CLOSE, REVEAL)])
def test_people_still_comment_after_the_vote(open_room: Room, steps: tuple[RoundStep, ...]) -> None:
    open_room.step(Kind.BARRIER, *steps)
    say(open_room, open_room.somebody(), "Afterwards")
    assert [written.text for written in said(open_room)] == ["Afterwards"]


def test_nobody_comments_after_the_end(open_room: Room) -> None:
    who = open_room.somebody()
    open_room.step(Kind.BARRIER, CLOSE)
    end_workshop(open_room.hall, workshop=open_room.now(), actor="alice")
    with pytest.raises(VotingIsNotOpen):
        say(open_room, who, "Too late")
    assert said(open_room) == []


def test_a_comment_on_a_statement_of_another_round_is_not_stored(open_room: Room) -> None:
    comment(
        open_room.hall,
        workshop=open_room.now(),
        round_=open_room.round_of(Kind.BARRIER),
        version_id=open_room.statements_of(Kind.SOLUTION)[0].version_id,
        participant=open_room.somebody(),
        typed="Elsewhere",
    )
    assert count(open_room, "comments") == 0


def test_the_newest_comment_comes_first(open_room: Room, clock: Clock) -> None:
    for text in ("first", "second", "third"):
        say(open_room, open_room.somebody(), text)
        clock.pass_by(seconds=1)
    assert [written.text for written in said(open_room)] == ["third", "second", "first"]


def test_a_person_reads_back_their_own_comments_oldest_first(open_room: Room, clock: Clock) -> None:
    who = open_room.somebody()
    for text in ("first", "second"):
        say(open_room, who, text)
        say(open_room, open_room.somebody(), "of another")
        clock.pass_by(seconds=1)
    round_ = open_room.round_of(Kind.BARRIER)
    version = open_room.statements_of(Kind.BARRIER)[0].version_id
    with open_room.hall.store.reading() as database:
        mine = comments.by_participant(database, round_id=round_.id, participant_id=who.id)
    assert [written.text for written in mine[version]] == ["first", "second"]


def test_the_desk_is_told_of_comments_and_phones_are_not(open_room: Room) -> None:
    who = open_room.somebody()
    told = versions(open_room)
    say(open_room, who, "Who pays?")
    assert raised(told, versions(open_room)) == (False, True)
