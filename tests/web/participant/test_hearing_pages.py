"""Others' comments on a phone: only after the close, never hidden ones; marks, flags, "me too"."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import forms, words
from tests.fixtures.people import Room
from tests.fixtures.voices import allow, said, say
from workshop.actions.moderating import decide_comment
from workshop.domain.comment import Mark, Sight
from workshop.domain.flag import Flag
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.voices import Commenting
from workshop.store import flags

HTMX = {"HX-Request": "true"}
OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN


@pytest.fixture
def open_room(room: Room) -> Room:
    room.step(Kind.BARRIER, OPEN)
    return room


def b1(room: Room) -> str:
    return f"/w/{room.workshop.code}/statement/B1"


def hide(room: Room, text: str) -> None:
    written = next(comment for comment in said(room) if comment.text == text)
    decide_comment(
        room.hall,
        workshop=room.now(),
        comment_id=written.id,
        seen=written.sight,
        wanted=Sight.HIDDEN,
        actor="alice",
    )


def comment(bob: FlaskClient, room: Room, text: str, **fields: str) -> str:
    version = room.statements_of(Kind.BARRIER)[0].version_id
    sent = {"version": version, "comment": text} | fields
    return words(bob.post(f"/w/{room.workshop.code}/comments", data=sent, headers=HTMX))


def test_others_comments_are_read_after_the_close_and_not_before(
    bob: FlaskClient, open_room: Room
) -> None:
    say(open_room, open_room.somebody(), "Who pays?", mark=Mark.CONCERN)
    here = f"/w/{open_room.workshop.code}/"
    assert "Who pays?" not in words(bob.get(b1(open_room)))
    for step in (CLOSE, REVEAL):
        open_room.step(Kind.BARRIER, step)
        assert "What others wrote Who pays? Concern Me too" in words(bob.get(b1(open_room)))
        assert "1 comment" in words(bob.get(here))
    open_room.step(Kind.BARRIER, REOPEN)
    assert "Who pays?" not in words(bob.get(b1(open_room)))
    assert "What others wrote" not in words(bob.get(f"{here}answers"))


def test_held_and_hidden_comments_are_never_read_by_others(
    bob: FlaskClient, open_room: Room
) -> None:
    who = open_room.somebody()
    for text in ("Held, idiots", "Hidden", "Shown"):
        say(open_room, who, text)
    hide(open_room, "Hidden")
    open_room.step(Kind.BARRIER, CLOSE)
    told = words(bob.get(b1(open_room)))
    assert ("Shown" in told, "Held" in told, "Hidden" in told) == (True, False, False)
    assert "1 comment" in words(bob.get(f"/w/{open_room.workshop.code}/"))


def test_ones_own_comments_are_not_counted_among_those_of_others(
    bob: FlaskClient, open_room: Room
) -> None:
    here = f"/w/{open_room.workshop.code}/"
    comment(bob, open_room, "Mine")
    comment(bob, open_room, "Mine, hidden")
    hide(open_room, "Mine, hidden")
    open_room.step(Kind.BARRIER, CLOSE)
    assert "What others wrote" not in words(bob.get(here))
    say(open_room, open_room.somebody(), "Not mine")
    assert "1 comment" in words(bob.get(here))
    comment(bob, open_room, "Mine again")
    assert "1 comment" in words(bob.get(here))
    hide(open_room, "Not mine")
    assert "What others wrote" not in words(bob.get(here))


def test_a_host_can_turn_the_reading_off(bob: FlaskClient, open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    open_room.step(Kind.BARRIER, CLOSE)
    allow(open_room, readable=False)
    for path in (b1(open_room), f"/w/{open_room.workshop.code}/"):
        assert "What others wrote" not in words(bob.get(path))


def test_an_author_always_reads_their_own(bob: FlaskClient, open_room: Room) -> None:
    assert "Comment saved" in comment(bob, open_room, "Who pays?", mark="evidence")
    assert "Who pays? Evidence" in words(bob.get(b1(open_room)))
    hide(open_room, "Who pays?")
    assert "Who pays? Evidence. Kept, and not shown to others" in words(bob.get(b1(open_room)))


def test_the_author_of_a_held_comment_reads_that_it_waits(
    bob: FlaskClient, open_room: Room
) -> None:
    allow(open_room, comments=Commenting.HELD)
    told = comment(bob, open_room, "Who pays?")
    assert "Saved. It waits until somebody has looked at it." in told
    assert "Who pays? Waiting to be checked" in told


def test_a_mark_that_was_not_offered_costs_nobody_their_comment(
    bob: FlaskClient, open_room: Room
) -> None:
    comment(bob, open_room, "Who pays?", mark="rude")
    assert [(written.text, written.mark) for written in said(open_room)] == [("Who pays?", None)]


def test_a_mark_goes_with_a_comment_that_comes_with_a_vote(
    bob: FlaskClient, open_room: Room
) -> None:
    page = bob.get(f"/w/{open_room.workshop.code}/")
    form = next(form for form in forms(page) if form.action.endswith("/votes"))
    bob.post(form.action, data=form.fields | {"answer": "no", "comment": "x", "mark": "wording"})
    assert [written.mark for written in said(open_room)] == [Mark.WORDING]


def test_a_comment_that_waits_says_so_when_it_comes_with_a_vote(
    bob: FlaskClient, open_room: Room
) -> None:
    page = bob.get(f"/w/{open_room.workshop.code}/")
    form = next(form for form in forms(page) if form.action.endswith("/votes"))
    sent = form.fields | {"answer": "no", "comment": "Ring 0121 496 0000"}
    told = words(bob.post(form.action, data=sent, headers=HTMX))
    assert "Saved. Your comment waits until somebody has looked at it." in told
    assert "2 of 24" in told


def test_me_too_is_said_and_taken_back_without_a_script(bob: FlaskClient, open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    open_room.step(Kind.BARRIER, CLOSE)
    for count, told in ((1, "Me too 1: Who pays?"), (0, "Me too: Who pays?")):
        form = next(f for f in forms(bob.get(b1(open_room))) if f.action.endswith("/me-too"))
        answer = bob.post(form.action, data=dict(form.buttons))
        assert answer.location == f"{b1(open_room)}#said-{said(open_room)[0].id}"
        assert said(open_room)[0].me_too == count
        assert told in words(bob.get(answer.location))


def test_with_htmx_only_the_comment_is_sent_back(bob: FlaskClient, open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    open_room.step(Kind.BARRIER, CLOSE)
    form = next(f for f in forms(bob.get(b1(open_room))) if f.action.endswith("/me-too"))
    answer = bob.post(form.action, data=dict(form.buttons), headers=HTMX)
    assert words(answer) == "Who pays? Me too 1: Who pays?"
    assert 'aria-pressed="true"' in answer.text


def test_me_too_to_what_may_not_be_read_is_not_found(bob: FlaskClient, open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    sent = {"put": said(open_room)[0].id}
    address = f"/w/{open_room.workshop.code}/me-too"
    assert bob.post(address, data=sent).status_code == 404
    open_room.step(Kind.BARRIER, CLOSE)
    assert bob.post(address, data={"put": "none"}).status_code == 404
    assert bob.post(address, data={}).status_code == 404
    assert said(open_room)[0].me_too == 0


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_flag_is_put_and_taken_back(
    bob: FlaskClient, open_room: Room, headers: dict[str, str]
) -> None:
    for pressed in ("true", "false"):
        form = next(f for f in forms(bob.get(b1(open_room))) if f.action.endswith("/flags"))
        answer = bob.post(form.action, data=form.fields | dict([form.buttons[0]]), headers=headers)
        assert answer.status_code == (200 if headers else 303)
        page = answer if headers else bob.get(answer.location)
        assert f'value="unclear" aria-pressed="{pressed}"' in page.text
    with open_room.hall.store.reading() as database:
        assert flags.counts(database, open_room.workshop.id) == {}


def test_flags_of_others_are_not_shown(bob: FlaskClient, open_room: Room) -> None:
    version = open_room.statements_of(Kind.BARRIER)[0].version_id
    before, who = bob.get(b1(open_room)).text, open_room.somebody()
    with open_room.hall.store.writing() as database:
        flags.press(
            database,
            Flag.UNCLEAR,
            version_id=version,
            participant_id=who.id,
            wanted=True,
            sequence=1,
            now="now",
        )
    assert bob.get(b1(open_room)).text == before


def test_a_flag_that_is_not_offered_or_not_here_is_refused(
    bob: FlaskClient, open_room: Room
) -> None:
    address = f"/w/{open_room.workshop.code}/flags"
    version = open_room.statements_of(Kind.BARRIER)[0].version_id
    other = open_room.statements_of(Kind.SOLUTION)[0].version_id
    assert bob.post(address, data={"version": version, "put": "rude"}).status_code == 422
    assert bob.post(address, data={"version": other, "put": "unclear"}).status_code == 404
