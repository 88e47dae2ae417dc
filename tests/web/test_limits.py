"""How often: what is counted, by whom, and what people are told when it was too often."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.cards import by_invitation, make_cards
from tests.fixtures.house import Clock
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.state import digest
from tests.fixtures.voices import said
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.live.limits import Rate
from workshop.web import limits
from workshop.web.access import Access, serves
from workshop.web.limits import COMMENTS, JOINS, LINES, TAPS, VOTES, WRONG_TOKENS
from workshop.web.remote import address

HTMX = {"HX-Request": "true"}


def told_to_wait(answer: TestResponse) -> int:
    """The seconds that a refused request was told to wait; the words say the same."""
    assert answer.status_code == 429
    seconds = int(answer.headers["Retry-After"])
    assert f"Wait {seconds} seconds" in words(answer)
    return seconds


def comment(room: Room, phone: FlaskClient, number: int) -> TestResponse:
    version = room.statements_of(Kind.BARRIER)[0].version_id
    data = {"version": version, "comment": f"Number {number}"}
    return phone.post(f"/w/{room.workshop.code}/comments", data=data)


def flag(room: Room, phone: FlaskClient, number: int) -> TestResponse:
    version = room.statements_of(Kind.BARRIER)[0].version_id
    way = "put" if number % 2 else "drop"
    data = {"version": version, way: "unclear"}
    return phone.post(f"/w/{room.workshop.code}/flags", data=data)


def vote(room: Room, phone: FlaskClient, number: int, **more: str) -> TestResponse:
    data = {
        "round": room.round_of(Kind.BARRIER).id,
        "version": room.statements_of(Kind.BARRIER)[0].version_id,
        "answer": "no",
        "sequence": str(number),
    }
    return phone.post(f"/w/{room.workshop.code}/votes", data=data | more)


Act = Callable[[Room, FlaskClient, int], TestResponse]


@pytest.mark.parametrize(
    ("act", "rate"),
    [(comment, COMMENTS), (flag, TAPS), (vote, VOTES)],
    ids=["comment", "flag", "vote"],
)
def test_one_person_may_do_so_much_and_goes_on_after_the_wait(
    bob: FlaskClient, app: Flask, room: Room, clock: Clock, act: Act, rate: Rate
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    assert {act(room, bob, number).status_code for number in range(1, rate.most + 1)} == {303}
    before = digest(room.hall)
    refused = act(room, bob, rate.most + 1)
    seconds = told_to_wait(refused)
    assert "It is not saved yet." in words(refused)
    assert digest(room.hall) == before
    other = app.test_client()  # at the same address
    assert other.post(f"/j/{room.workshop.code}", data={"group": "none"}).status_code == 303
    assert act(room, other, 1).status_code == 303
    clock.pass_by(seconds=seconds)
    assert act(room, bob, rate.most + 1).status_code == 303


def test_a_comment_that_comes_with_a_vote_counts_as_a_comment(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    for number in range(1, COMMENTS.most + 1):
        assert vote(room, bob, number, comment=f"Number {number}").status_code == 303
    told_to_wait(vote(room, bob, 99, comment="One more"))
    assert len(said(room)) == COMMENTS.most
    assert vote(room, bob, 99).status_code == 303


def test_a_phone_with_htmx_is_told_in_the_place_for_problems(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    for number in range(TAPS.most):
        flag(room, bob, number)
    data = {"version": room.statements_of(Kind.BARRIER)[0].version_id, "put": "unclear"}
    answer = bob.post(f"/w/{room.workshop.code}/flags", data=data, headers=HTMX)
    assert (answer.status_code, answer.headers["HX-Retarget"]) == (429, "#problem")
    assert "Wait 2 seconds" in answer.text


def test_a_whole_room_joins_from_one_address(app: Flask, room: Room) -> None:
    """Only the count is looked at: a thousand joins would take a minute here."""
    assert (JOINS.most, LINES["participant.enter"]) == (6000, (JOINS, address))
    for _ in range(40):
        phone = app.test_client()
        answer = phone.post(f"/j/{room.workshop.code}", data={"group": "none"})
        assert answer.status_code == 303
    bucket = room.hall.limits
    for _ in range(JOINS.most - 40):
        bucket.take(JOINS, "127.0.0.1")
    told_to_wait(app.test_client().post(f"/j/{room.workshop.code}", data={"group": "none"}))


def test_wrong_cards_and_links_are_told_to_wait_and_right_ones_are_not(
    app: Flask, room: Room
) -> None:
    by_invitation(room)
    (card,) = make_cards(room, 1)
    guesser = app.test_client()
    paths = ("/i/{}", "/host/link/{}", "/host/setup/{}", "/host/organiser-link/{}")
    tried = [guesser.get(paths[n % 4].format(f"guess{n}")) for n in range(WRONG_TOKENS.most)]
    assert {answer.status_code for answer in tried} == {403, 404, 409}
    told_to_wait(guesser.get("/i/guess"))
    told_to_wait(guesser.get("/host/enter/guess"))
    assert guesser.get(f"/i/{card}").status_code == 200
    assert guesser.post(f"/i/{card}", data={"group": "none"}).status_code == 303


def test_every_way_in_for_strangers_is_in_a_line(app: Flask) -> None:
    """An app with another one does not start."""
    app.add_url_rule("/new", "new", serves(Access.ANYONE)(lambda: ""), methods=["POST"])
    with pytest.raises(RuntimeError, match="new"):
        limits.init_app(app)
