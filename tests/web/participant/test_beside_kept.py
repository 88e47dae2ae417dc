"""What is drawn once for a whole room stays each person's own where it is theirs."""

import threading
from concurrent.futures import ThreadPoolExecutor

from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.rounds import of, open_round, take
from tests.web.participant.sheets import ballot_form, press
from tests.web.participant.told import TOLD, items, phone_of
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.matrix import matrix
from workshop.domain.round import RoundStep
from workshop.web.participant.room_side import RoomHalf, room_half


def joined(app: Flask, room: Room) -> FlaskClient:
    phone = app.test_client()
    phone.post(f"/j/{room.workshop.code}", data={"group": "none"})
    return phone


def test_each_phone_shows_its_own_answers(app: Flask, bob: FlaskClient, room: Room) -> None:
    carol, dan, eve = (joined(app, room) for _ in range(3))
    round_ = open_round(room, agreement(), most=2)
    for phone, answer in ((bob, "agree"), (carol, "disagree"), (dan, "agree")):
        press(phone, room, {"answer": answer})
    take(room, round_, *TOLD)
    said = {"+ Agree": (bob, dan), "− Disagree": (carol,), "no answer": (eve,)}
    for own, phones in said.items():
        for phone in phones:
            assert f"You: {own}. The room:" in items(phone, room)[0]


def test_two_answers_of_a_matrix_are_told_apart(app: Flask, bob: FlaskClient, room: Room) -> None:
    carol = joined(app, room)
    round_ = open_round(room, matrix(), most=1)
    press(bob, room, {"impact": "4", "feasibility": "2"})
    press(carol, room, {"impact": "2", "feasibility": "4"})
    take(room, round_, *TOLD)
    assert "You: Impact 4, feasibility 2." in items(bob, room)[0]
    assert "You: Impact 2, feasibility 4." in items(carol, room)[0]


def test_what_was_drawn_in_one_language_is_not_shown_in_another(
    bob: FlaskClient, room: Room
) -> None:
    round_ = open_round(room, agreement(), most=1)
    press(bob, room, {"answer": "agree"})
    take(room, round_, *TOLD)
    assert "You: + Agree." in words(bob.get(phone_of(room)))
    assert "You:" not in words(bob.get(f"{phone_of(room)}?language=cy"))
    assert "You: + Agree." in words(bob.get(f"{phone_of(room)}?language=en"))


def test_an_answer_that_was_changed_after_the_first_reveal_is_the_one_that_is_shown(
    bob: FlaskClient, room: Room
) -> None:
    round_ = open_round(room, agreement(), most=1)
    press(bob, room, {"answer": "agree"})
    take(room, round_, *TOLD)
    assert "You: + Agree. The room: 1 of 1 who answered agrees." in items(bob, room)[0]
    take(room, round_, RoundStep.REOPEN)
    card = bob.get(f"{phone_of(room)}statement/{of(room, round_)[0].label}")
    address, fields = ballot_form(card)
    fields["answer"] = "disagree"
    bob.post(address, data=fields)
    take(room, round_, *TOLD)
    assert "You: − Disagree. The room: 0 of 1" in items(bob, room)[0]


def test_of_all_who_wait_for_the_findings_one_draws_the_room(app: Flask, room: Room) -> None:
    round_ = take(room, open_round(room, agreement(), most=3), *TOLD)
    together = threading.Barrier(8)

    def ask(_: int) -> RoomHalf:
        with app.test_request_context(phone_of(room)):
            together.wait()
            return room_half(room.now(), round_, version="a", opens=True)

    with ThreadPoolExecutor(8) as phones:
        halves = list(phones.map(ask, range(8)))
    assert all(each is halves[0] for each in halves)
