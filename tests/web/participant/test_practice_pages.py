"""A practice card: as in a vote, before the first one, and stored nowhere."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.web.participant.sheets import HTMX
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store import results


def address(room: Room) -> str:
    return f"/w/{room.workshop.code}/practice"


def test_who_waits_for_the_first_vote_is_offered_a_card_to_try(
    bob: FlaskClient, room: Room
) -> None:
    waiting = bob.get(f"/w/{room.workshop.code}/")
    assert address(room) in {link.get("href") for link in parse(waiting).iter("a")}
    said = words(bob.get(address(room)))
    assert "Practice: this does not count" in said
    assert "Does this hold us back here?" in said
    assert "A lot" in said


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_press_says_what_it_would_do_and_stores_nothing(
    bob: FlaskClient, room: Room, headers: dict[str, str]
) -> None:
    page = bob.get(address(room), query_string={"answer": "a-lot"}, headers=headers)
    assert "You pressed “A lot”." in words(page)
    pressed = [
        b.get("value") for b in parse(page).iter("button") if b.get("aria-pressed") == "true"
    ]
    assert pressed == ["a-lot"]
    room.step(Kind.BARRIER, RoundStep.OPEN)
    with room.hall.store.reading() as database:
        assert results.voted_by_channel(database, room.round_of(Kind.BARRIER).id) == {}


def test_an_answer_that_is_not_on_the_card_is_no_press(bob: FlaskClient, room: Room) -> None:
    said = words(bob.get(address(room), query_string={"answer": "<b>"}))
    assert "You pressed" not in said


def test_once_a_vote_has_opened_there_is_nothing_to_practise(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    reply = bob.get(address(room))
    assert reply.status_code == 303
    assert reply.headers["Location"].endswith(f"/w/{room.workshop.code}/")
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    assert address(room) not in bob.get(f"/w/{room.workshop.code}/").text


def test_a_stranger_has_nothing_to_practise(charlie: FlaskClient, room: Room) -> None:
    assert charlie.get(address(room)).status_code in {302, 303}
