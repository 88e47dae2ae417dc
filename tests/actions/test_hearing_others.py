"""Held comments, marks, "me too" and flags: who sees what, and when."""

import pytest

from tests.actions.records import count, raised, versions
from tests.fixtures.people import Room
from tests.fixtures.voices import allow, flag, propose, proposed, said, say
from workshop.actions.commenting import say_me_too
from workshop.actions.moderating import decide_comment
from workshop.actions.rehearsing import remove_rehearsal
from workshop.domain.comment import Mark, Sight
from workshop.domain.flag import Flag
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.round import RoundStep
from workshop.domain.voices import Commenting, Suggesting
from workshop.errors import NotFound, VotingIsNotOpen
from workshop.store import comments, flags

OPEN, CLOSE, REVEAL = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL


@pytest.fixture
def open_room(room: Room) -> Room:
    room.step(Kind.BARRIER, OPEN)
    return room


def me_too(room: Room, who: Participant, comment_id: str, *, wanted: bool = True) -> None:
    say_me_too(
        room.hall, workshop=room.now(), comment_id=comment_id, participant=who, wanted=wanted
    )


def counted(room: Room) -> list[dict[Flag, int]]:
    with room.hall.store.reading() as database:
        return list(flags.counts(database, room.workshop.id).values())


def hide(room: Room, comment_id: str) -> None:
    decide_comment(
        room.hall,
        workshop=room.now(),
        comment_id=comment_id,
        seen=Sight.SHOWN,
        wanted=Sight.HIDDEN,
        actor="alice",
    )


def test_comments_go_straight_in_unless_the_host_holds_them_or_a_word_does(
    open_room: Room,
) -> None:
    who = open_room.somebody()
    assert say(open_room, who, "Who pays?")
    assert not say(open_room, who, "Who pays, you idiots?")
    allow(open_room, comments=Commenting.HELD)
    assert not say(open_room, who, "Calm words")
    assert {written.text: written.sight for written in said(open_room)} == {
        "Who pays?": Sight.SHOWN,
        "Who pays, you idiots?": Sight.HELD,
        "Calm words": Sight.HELD,
    }


def test_a_mark_is_kept_and_comes_along_when_sent_again(open_room: Room) -> None:
    who = open_room.somebody()
    say(open_room, who, "Who pays?")
    say(open_room, who, "Who pays?", mark=Mark.CONCERN)
    say(open_room, who, "Who pays?")
    assert [(written.text, written.mark) for written in said(open_room)] == [
        ("Who pays?", Mark.CONCERN)
    ]


def test_sent_again_a_hidden_comment_stays_hidden(open_room: Room) -> None:
    who = open_room.somebody()
    say(open_room, who, "Who pays?")
    hide(open_room, said(open_room)[0].id)
    say(open_room, who, "Who pays?", mark=Mark.SUPPORT)
    assert [written.sight for written in said(open_room)] == [Sight.HIDDEN]


def test_me_too_counts_once_a_person_and_can_be_taken_back(open_room: Room) -> None:
    author, reader = open_room.somebody(), open_room.somebody()
    say(open_room, author, "Who pays?")
    open_room.step(Kind.BARRIER, CLOSE)
    (written,) = said(open_room)
    for _ in range(2):
        me_too(open_room, reader, written.id)
    me_too(open_room, open_room.somebody(), written.id)
    assert said(open_room)[0].me_too == 2
    for _ in range(2):
        me_too(open_room, reader, written.id, wanted=False)
    assert said(open_room)[0].me_too == 1


def test_nobody_says_me_too_to_what_may_not_be_read(open_room: Room) -> None:
    author, reader = open_room.somebody(), open_room.somebody()
    say(open_room, author, "Who pays?")
    say(open_room, author, "Idiots pay.")
    held, shown = sorted(said(open_room), key=lambda written: written.text)

    def is_refused(who: Participant, comment_id: str) -> None:
        with pytest.raises(NotFound):
            me_too(open_room, who, comment_id)

    is_refused(reader, shown.id)  # the round is open
    open_room.step(Kind.BARRIER, CLOSE)
    is_refused(reader, held.id)
    is_refused(author, shown.id)
    is_refused(reader, "unknown")
    allow(open_room, readable=False)
    is_refused(reader, shown.id)
    allow(open_room)
    hide(open_room, shown.id)
    is_refused(reader, shown.id)
    assert count(open_room, "me_too") == 0


def test_a_comment_is_found_with_its_statement_unless_it_may_not_be_seen(
    open_room: Room,
) -> None:
    author, reader = open_room.somebody(), open_room.somebody()
    say(open_room, author, "Who pays?", mark=Mark.EVIDENCE)
    say(open_room, author, "Idiots pay.")
    open_room.step(Kind.BARRIER, CLOSE)
    held, shown = sorted(said(open_room), key=lambda written: written.text)
    me_too(open_room, reader, shown.id)
    workshop_id = open_room.workshop.id
    with open_room.hall.store.reading() as database:
        found = comments.by_id(database, shown.id, workshop_id=workshop_id)
        assert comments.by_id(database, held.id, workshop_id=workshop_id) is None
        assert comments.by_id(database, shown.id, workshop_id="another") is None
    assert found is not None
    assert (found.comment.text, found.comment.mark) == ("Who pays?", Mark.EVIDENCE)
    assert (found.comment.me_too, found.statement.label) == (1, "B1")
    hide(open_room, shown.id)
    with open_room.hall.store.reading() as database:
        assert comments.by_id(database, shown.id, workshop_id=workshop_id) is None


def test_a_flag_of_each_kind_counts_once_a_person(open_room: Room) -> None:
    who = open_room.somebody()
    for _ in range(2):
        flag(open_room, who, Flag.UNCLEAR)
    flag(open_room, who, Flag.OUT_OF_DATE)
    flag(open_room, open_room.somebody(), Flag.UNCLEAR)
    assert counted(open_room) == [{Flag.UNCLEAR: 2, Flag.OUT_OF_DATE: 1}]
    flag(open_room, who, Flag.UNCLEAR, wanted=False)
    assert counted(open_room) == [{Flag.UNCLEAR: 1, Flag.OUT_OF_DATE: 1}]


def test_a_flag_needs_a_live_workshop_and_a_statement_of_it(open_room: Room) -> None:
    who = open_room.somebody()
    with pytest.raises(NotFound):
        flag(open_room, who, version_id="unknown")
    assert counted(open_room) == []


def test_nobody_flags_before_the_start(room: Room) -> None:
    with pytest.raises(VotingIsNotOpen):
        flag(room, room.somebody(), Flag.UNCLEAR)


def test_flags_and_me_too_tell_the_desk_alone(open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    open_room.step(Kind.BARRIER, CLOSE)
    who = open_room.somebody()
    told = versions(open_room)
    flag(open_room, who, Flag.UNCLEAR)
    assert raised(told, versions(open_room)) == (False, True)
    told = versions(open_room)
    me_too(open_room, who, said(open_room)[0].id)
    assert raised(told, versions(open_room)) == (False, True)


def test_what_simulated_people_wrote_goes_with_the_rehearsal(room: Room) -> None:
    allow(room, suggestions=Suggesting.STRAIGHT)
    robot, person = room.somebody(rehearsal=True), room.somebody()
    propose(room, robot, "Simulated barrier")
    propose(room, person, "Real barrier")
    room.step(Kind.BARRIER, OPEN)
    flag(room, robot, Flag.UNCLEAR)
    say(room, robot, "simulated")
    say(room, person, "real")
    room.step(Kind.BARRIER, CLOSE)
    real = next(written for written in said(room) if written.text == "real")
    me_too(room, robot, real.id)
    remove_rehearsal(room.hall, workshop=room.now(), actor="alice")
    assert [known.text for known in proposed(room)] == ["Real barrier"]
    assert [(written.text, written.me_too) for written in said(room)] == [("real", 0)]
    assert counted(room) == []
    texts = [statement.text for statement in room.statements_of(Kind.BARRIER)]
    assert texts[-1] == "Real barrier"
    assert "Simulated barrier" not in texts


def test_a_simulated_statement_on_which_real_people_voted_stays(room: Room) -> None:
    allow(room, suggestions=Suggesting.STRAIGHT)
    propose(room, room.somebody(rehearsal=True), "Simulated barrier")
    room.step(Kind.BARRIER, OPEN)
    room.vote(room.somebody(), room.statements_of(Kind.BARRIER)[-1], "a-lot")
    remove_rehearsal(room.hall, workshop=room.now(), actor="alice")
    assert room.statements_of(Kind.BARRIER)[-1].text == "Simulated barrier"
