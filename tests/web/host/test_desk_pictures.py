"""The desk's small phone says what phones say, and its button promises no key that does nothing."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from workshop.actions.steering import end_workshop, go_to_part
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

OPEN, CLOSE, REVEAL = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL


def picture(alice: FlaskClient, room: Room) -> str:
    """What stands on the small phone."""
    page = parse(alice.get(f"/host/w/{room.workshop.code}/"))
    (phone,) = (one for one in page.iter() if "picture-phone" in (one.get("class") or ""))
    return " ".join(" ".join(phone.itertext()).split())


def big_button(alice: FlaskClient, room: Room) -> str:
    page = parse(alice.get(f"/host/w/{room.workshop.code}/"))
    (go,) = (one for one in page.iter() if one.get("id") == "go")
    return " ".join(" ".join(go.itertext()).split())


@pytest.mark.parametrize("steps", [(OPEN, CLOSE), (OPEN, CLOSE, REVEAL)])
def test_without_an_answer_no_phone_says_that_answers_are_counted(
    alice: FlaskClient, bob: FlaskClient, room: Room, steps: tuple[RoundStep, ...]
) -> None:
    room.step(Kind.BARRIER, *steps)
    assert picture(alice, room).startswith("Voting on this is closed.")
    assert "Voting on this is closed." in words(bob.get(f"/w/{room.workshop.code}/"))
    assert "counted" not in words(alice.get(f"/host/w/{room.workshop.code}/"))


def test_with_answers_the_phone_says_that_they_are_counted(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    room.vote(room.somebody(), room.statements_of(Kind.BARRIER)[0], "a-lot")
    room.step(Kind.BARRIER, CLOSE)
    assert picture(alice, room).startswith("Thank you. Your answers are counted.")


def test_before_the_next_vote_the_phone_says_which(
    alice: FlaskClient, bob: FlaskClient, room: Room
) -> None:
    assert picture(alice, room).startswith("You are in.")
    room.step(Kind.BARRIER, OPEN, CLOSE, REVEAL)
    following = room.part_of(Kind.SOLUTION).id
    go_to_part(room.hall, workshop=room.now(), part_id=following, actor="alice")
    assert picture(alice, room).startswith("Next: Solutions This vote has not opened yet.")
    assert "Next: Solutions This vote has not opened yet." in words(
        bob.get(f"/w/{room.workshop.code}/")
    )


def test_the_key_stands_on_the_button_until_there_is_nothing_left_to_press(
    alice: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, OPEN)
    assert big_button(alice, room).endswith(" Space")
    room.step(Kind.BARRIER, CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    assert big_button(alice, room) == (
        "Get the files That is what remains to do: results, votes and comments as files."
    )
