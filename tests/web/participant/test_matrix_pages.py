"""Matrix: both answers, or none; half a card is refused and kept on the page."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.marks import stored, versions
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.rounds import open_round, take
from tests.web.participant.sheets import ballot_form, press
from workshop.domain.ballots.matrix import matrix
from workshop.domain.round import Round, RoundStep
from workshop.store.comments import of_workshop


def three_cards(room: Room) -> Round:
    return open_round(room, matrix(), most=3)


def room_page(room: Room) -> str:
    return f"/w/{room.workshop.code}/"


def current(phone: FlaskClient, room: Room, round_: Round) -> str:
    """The label of the statement on the card."""
    _, fields = ballot_form(phone.get(room_page(room)))
    labels = {version_id: label for label, version_id in versions(room, round_).items()}
    return labels[fields["version"]]


def test_both_answers_are_saved_and_the_next_card_comes(bob: FlaskClient, room: Room) -> None:
    round_ = three_cards(room)
    label = current(bob, room, round_)
    reply = press(bob, room, {"impact": "4", "feasibility": "2", "answer": "steps"})
    assert reply.location == f"{room_page(room)}?saved={label}"
    assert current(bob, room, round_) != label
    assert stored(room, round_) == {(label, "impact"): "4", (label, "feasibility"): "2"}
    said = words(bob.get(f"{room_page(room)}answers"))
    assert "Impact 4, feasibility 2" in said
    assert "You have answered 1 of 3" in said


def test_not_my_field_is_an_answer_to_both(bob: FlaskClient, room: Room) -> None:
    round_ = three_cards(room)
    label = current(bob, room, round_)
    press(bob, room, {"impact": "4", "answer": "not-my-field"})
    assert stored(room, round_) == {
        (label, "impact"): "not-my-field",
        (label, "feasibility"): "not-my-field",
    }
    assert "Not my field" in words(bob.get(f"{room_page(room)}answers"))


@pytest.mark.parametrize(
    ("half", "missing"),
    [
        ({"impact": "4"}, "How easy is it to do?"),
        ({"feasibility": "2"}, "How much would it change?"),
        ({}, "How much would it change?"),
    ],
)
def test_half_a_card_is_refused_and_kept_with_the_comment(
    bob: FlaskClient, room: Room, half: dict[str, str], missing: str
) -> None:
    round_ = three_cards(room)
    label = current(bob, room, round_)
    reply = press(bob, room, half | {"answer": "steps", "comment": "Half written"})
    assert reply.status_code == 422
    assert f"One answer is missing: {missing}" in words(reply)
    _, fields = ballot_form(reply)
    assert {name: fields[name] for name in ("impact", "feasibility") if name in fields} == half
    assert fields["version"] == versions(room, round_)[label]
    assert stored(room, round_) == {}
    with room.hall.store.reading() as database:
        assert [c.text for c in of_workshop(database, room.workshop.id)] == ["Half written"]
    assert "Half written" in words(reply)


def test_a_card_can_be_changed_and_leads_back_to_the_answers(bob: FlaskClient, room: Room) -> None:
    round_ = three_cards(room)
    label = current(bob, room, round_)
    press(bob, room, {"impact": "4", "feasibility": "2"})
    page = bob.get(f"/w/{room.workshop.code}/statement/{label}")
    action, fields = ballot_form(page)
    assert (fields["impact"], fields["feasibility"], fields["then"]) == ("4", "2", "answers")
    reply = bob.post(action, data=fields.to_dict() | {"impact": "5"})
    assert reply.location == f"/w/{room.workshop.code}/answers?saved={label}"
    assert stored(room, round_)[label, "impact"] == "5"


def test_after_the_close_the_answers_stand_in_words(bob: FlaskClient, room: Room) -> None:
    round_ = three_cards(room)
    label = current(bob, room, round_)
    press(bob, room, {"impact": "4", "feasibility": "2"})
    take(room, round_, RoundStep.CLOSE)
    said = words(bob.get(room_page(room)))
    assert "Your 1 answer is counted." in said
    assert "Impact 4, feasibility 2" in said
    page = bob.get(f"/w/{room.workshop.code}/statement/{label}")
    assert "Your answer: Impact 4, feasibility 2." in words(page)


@pytest.mark.parametrize("step", ["0", "6", "x"])
def test_a_step_that_is_not_offered_is_refused(bob: FlaskClient, room: Room, step: str) -> None:
    round_ = three_cards(room)
    assert press(bob, room, {"impact": step, "feasibility": "2"}).status_code == 422
    assert stored(room, round_) == {}
