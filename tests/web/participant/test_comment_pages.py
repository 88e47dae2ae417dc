"""Comments from phones: plain text, kept and shown to their author."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store.comments import of_workshop

HTMX = {"HX-Request": "true"}


def version(room: Room) -> str:
    """The version of B7."""
    return next(s.version_id for s in room.statements_of(Kind.BARRIER) if s.label == "B7")


def stored(room: Room) -> list[str]:
    with room.hall.store.reading() as database:
        return [comment.text for comment in of_workshop(database, room.workshop.id)]


def test_a_comment_is_stored_and_shown_below_its_statement(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    sent = {"version": version(room), "comment": "Two lines\r\nof text"}
    reply = bob.post(f"/w/{room.workshop.code}/comments", data=sent)
    assert reply.location == f"/w/{room.workshop.code}/statement/B7"
    assert "Two lines of text" in words(bob.get(reply.location))
    assert stored(room) == ["Two lines\nof text"]


def test_sending_a_comment_twice_keeps_one(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    sent = {"version": version(room), "comment": "Once"}
    for _ in range(2):
        bob.post(f"/w/{room.workshop.code}/comments", data=sent, headers=HTMX)
    assert stored(room) == ["Once"]


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "<svg onload=alert(1)>",
        '<form data-hx-post="/host/logout" data-hx-trigger="load">',
        "{{ config }} {% for x in y %}",
        "'; drop table votes; --",
    ],
)
def test_markup_in_a_comment_stays_text(bob: FlaskClient, room: Room, attack: str) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    sent = {"version": version(room), "comment": attack}
    page = bob.post(f"/w/{room.workshop.code}/comments", data=sent, headers=HTMX)
    (shown,) = parse(page).findall(".//ul[@class='own']/li/bdi")
    assert (shown.text, list(shown)) == (attack, [])
    assert stored(room) == [attack]


def test_an_empty_or_too_long_comment_is_refused_in_words(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    for text, said in ((" \u200b ", "Please fill in: Comment."), ("x" * 1001, "too long")):
        sent = {"version": version(room), "comment": text}
        reply = bob.post(f"/w/{room.workshop.code}/comments", data=sent)
        assert (reply.status_code, said in words(reply)) == (422, True)
    assert stored(room) == []


def test_comments_go_on_after_the_close_while_tables_talk(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    sent = {"version": version(room), "comment": "Our table disagrees"}
    reply = bob.post(f"/w/{room.workshop.code}/comments", data=sent, headers=HTMX)
    assert "Our table disagrees" in words(reply)
    assert stored(room) == ["Our table disagrees"]


def test_a_comment_on_a_statement_that_is_not_in_the_round_is_not_found(
    bob: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    sent = {"version": room.statements_of(Kind.SOLUTION)[0].version_id, "comment": "x"}
    assert bob.post(f"/w/{room.workshop.code}/comments", data=sent).status_code == 404
    assert stored(room) == []


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_comment_that_is_typed_goes_with_the_vote(
    bob: FlaskClient, room: Room, headers: dict[str, str]
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    page = bob.get(f"/w/{room.workshop.code}/")
    form = next(form for form in forms(page) if form.action.endswith("/votes"))
    sent = form.fields | {"answer": "no", "comment": "Half written"}
    bob.post(form.action, data=sent, headers=headers)
    assert stored(room) == ["Half written"]


def test_a_comment_that_comes_with_a_late_vote_is_kept(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    page = bob.get(f"/w/{room.workshop.code}/")
    form = next(form for form in forms(page) if form.action.endswith("/votes"))
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    reply = bob.post(form.action, data=form.fields | {"answer": "no", "comment": "Late"})
    assert reply.status_code == 409
    assert stored(room) == ["Late"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("line\r\n" * 199 + "end", ["line\n" * 199 + "end"]), (" \u200b ", []), ("\r\n", [])],
)
def test_what_comes_with_a_vote_is_kept_whole_or_was_nothing(
    bob: FlaskClient, room: Room, typed: str, kept: list[str]
) -> None:
    """A browser sends two characters for a new line that it counted as one."""
    room.step(Kind.BARRIER, RoundStep.OPEN)
    page = bob.get(f"/w/{room.workshop.code}/")
    form = next(form for form in forms(page) if form.action.endswith("/votes"))
    reply = bob.post(form.action, data=form.fields | {"answer": "no", "comment": typed})
    assert (reply.status_code, stored(room)) == (303, kept)
