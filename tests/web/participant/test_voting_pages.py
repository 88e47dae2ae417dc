"""One statement at a time, changed and reviewed until the close."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.pages import Form, forms, parse, words
from tests.fixtures.people import Room
from workshop.actions.steering import go_to_part
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store import groups
from workshop.store.results import before_reveal, turnout

HTMX = {"HX-Request": "true"}


def card(phone: FlaskClient, room: Room) -> Form:
    """The form of the card that the phone shows."""
    page = phone.get(f"/w/{room.workshop.code}/")
    return next(form for form in forms(page) if form.action.endswith("/votes"))


def counts(room: Room, kind: Kind) -> dict[str, dict[str, int]]:
    with room.hall.store.reading() as database:
        result = before_reveal(database, room.round_of(kind))
    return {
        placed.statement.version_id: dict(placed.standing.tally.counts)
        for placed in result.placed
        if placed.standing.tally.counts
    }


def test_a_phone_walks_through_every_statement_without_scripts(
    bob: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    expected = {}
    for step in range(24):
        form = card(bob, room)
        answer = form.buttons[step % 4][1]
        expected[form.fields["version"]] = {answer: 1}
        reply = bob.post(form.action, data=form.fields | {"answer": answer})
        assert reply.status_code == 303
    assert counts(room, Kind.BARRIER) == expected
    assert "You have answered all 24." in words(bob.get(f"/w/{room.workshop.code}/"))


def test_htmx_gets_the_next_card_with_the_word_saved(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    form = card(bob, room)
    reply = bob.post(form.action, data=form.fields | {"answer": "agree"}, headers=HTMX)
    assert reply.status_code == 200
    assert re.search(r"S\d+ saved", words(reply))
    assert "2 of 30" in words(reply)
    assert "<html" not in reply.text


def test_page_and_update_are_the_same_fragment(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    page = bob.get(f"/w/{room.workshop.code}/")
    update = bob.get(f"/w/{room.workshop.code}/", headers=HTMX)
    assert update.text.strip() in page.text
    assert "HX-Request" in update.vary


def test_a_second_answer_replaces_the_first(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    form = card(bob, room)
    bob.post(form.action, data=form.fields | {"answer": "agree"})
    label = next(
        s.label for s in room.statements_of(Kind.SOLUTION) if s.version_id == form.fields["version"]
    )
    page = bob.get(f"/w/{room.workshop.code}/statement/{label}")
    again = next(f for f in forms(page) if f.action.endswith("/votes"))
    assert again.fields["then"] == "answers"
    reply = bob.post(again.action, data=again.fields | {"answer": "disagree"})
    assert reply.location == f"/w/{room.workshop.code}/answers?saved={label}"
    assert counts(room, Kind.SOLUTION) == {form.fields["version"]: {"disagree": 1}}


def test_a_replayed_vote_changes_nothing(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    form = card(bob, room)
    old = form.fields | {"answer": "agree"}
    bob.post(form.action, data=old)
    newer = form.fields | {"answer": "disagree", "sequence": "9"}
    bob.post(form.action, data=newer)
    bob.post(form.action, data=old)
    assert counts(room, Kind.SOLUTION) == {form.fields["version"]: {"disagree": 1}}


def test_after_the_close_a_vote_is_refused_in_words(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    form = card(bob, room)
    room.step(Kind.SOLUTION, RoundStep.CLOSE)
    for headers in ({}, HTMX):
        reply = bob.post(form.action, data=form.fields | {"answer": "agree"}, headers=headers)
        assert reply.status_code == 409
        assert "Voting is closed." in words(reply)
    assert counts(room, Kind.SOLUTION) == {}


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"answer": "yes"}, 422),
        ({"answer": ""}, 422),
        ({"answer": "a-lot"}, 422),
        ({"sequence": "-1"}, 422),
        ({"sequence": "1.5"}, 422),
        ({"sequence": "٣"}, 422),
        ({"sequence": "9" * 23}, 422),
        ({"round": "nobody"}, 404),
        ({"version": "nobody"}, 404),
        ({"version": ""}, 404),
    ],
)
def test_a_vote_that_was_not_offered_is_refused_and_nothing_is_stored(
    bob: FlaskClient, room: Room, change: dict[str, str], status: int
) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    form = card(bob, room)
    reply = bob.post(form.action, data=form.fields | {"answer": "agree"} | change)
    assert reply.status_code == status
    assert counts(room, Kind.SOLUTION) == {}


def test_a_statement_of_the_other_round_cannot_be_voted_on(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    barrier = room.statements_of(Kind.BARRIER)[0]
    form = card(bob, room)
    fields = form.fields | {"answer": "agree", "version": barrier.version_id}
    assert bob.post(form.action, data=fields).status_code == 404
    assert counts(room, Kind.SOLUTION) == {}


def test_two_people_meet_the_statements_in_different_orders(
    app: Flask, bob: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    first = set()
    for _ in range(8):
        phone = app.test_client()
        phone.post(f"/j/{room.workshop.code}", data={"group": "none"})
        first.add(card(phone, room).fields["version"])
    assert len(first) > 1
    assert card(bob, room).fields["version"] == card(bob, room).fields["version"]


def test_an_observer_watches_and_cannot_vote(app: Flask, bob: FlaskClient, room: Room) -> None:
    with room.hall.store.reading() as database:
        offered = groups.of_workshop(database, room.workshop.id)
    observer = app.test_client()
    group = next(group.id for group in offered if group.observes)
    observer.post(f"/j/{room.workshop.code}", data={"group": group})
    room.step(Kind.BARRIER, RoundStep.OPEN)
    assert "as an observer" in words(observer.get(f"/w/{room.workshop.code}/"))
    form = card(bob, room)
    reply = observer.post(form.action, data=form.fields | {"answer": "no"})
    assert reply.status_code == 404
    assert counts(room, Kind.BARRIER) == {}
    round_ = room.round_of(Kind.BARRIER)
    with room.hall.store.reading() as database:
        people = turnout(database, round_)
    assert people.joined == 1


def test_the_waiting_page_says_what_was_counted_and_what_comes_next(
    bob: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    form = card(bob, room)
    bob.post(form.action, data=form.fields | {"answer": "a-lot"})
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    said = words(bob.get(f"/w/{room.workshop.code}/"))
    assert "Your 1 answer is counted." in said
    assert "Next vote: 30 solutions. Should we do this?" in said
    assert "++ A lot" in said


def test_a_phone_never_gets_the_result_of_others_before_the_reveal(
    bob: FlaskClient, room: Room
) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    before = bob.get(f"/w/{room.workshop.code}/").text
    for person in (room.somebody() for _ in range(3)):
        for statement in room.statements_of(Kind.SOLUTION):
            room.vote(person, statement, "agree")
    assert bob.get(f"/w/{room.workshop.code}/").text == before


@pytest.mark.parametrize("steps", range(4))
def test_every_state_of_the_phone_is_a_well_formed_page(
    bob: FlaskClient, room: Room, steps: int
) -> None:
    room.step(Kind.BARRIER, *(RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)[:steps])
    page = bob.get(f"/w/{room.workshop.code}/")
    assert page.status_code == 200
    assert parse(page).find(".//h1") is not None


def test_saved_is_said_only_of_what_is_saved(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    assert "B1 saved" not in words(bob.get(f"/w/{room.workshop.code}/?saved=B1"))


def test_of_two_presses_with_one_number_the_first_stands_and_the_card_says_so(
    bob: FlaskClient, room: Room
) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    form = card(bob, room)
    bob.post(form.action, data=form.fields | {"answer": "agree"})
    reply = bob.post(form.action, data=form.fields | {"answer": "disagree"})
    assert "Agree Your answer" in words(reply).replace("+", "")
    assert counts(room, Kind.SOLUTION) == {form.fields["version"]: {"agree": 1}}


def test_between_rounds_a_phone_says_what_is_next(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    go_to_part(
        room.hall,
        workshop=room.now(),
        part_id=room.part_of(Kind.SOLUTION).id,
        actor="alice",
    )
    assert "Next: Solutions" in words(bob.get(f"/w/{room.workshop.code}/"))


def test_a_page_that_refuses_a_late_vote_leads_back_without_scripts(
    bob: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    form = card(bob, room)
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    refused = bob.post(form.action, data=form.fields | {"answer": "no"})
    assert f'content="8; url=/w/{room.workshop.code}/"' in refused.text
