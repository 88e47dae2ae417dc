"""The desk's group "Show": what it puts on the screen, takes off again, turns and refuses."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import forms, words
from tests.fixtures.people import Room
from tests.fixtures.planned import put
from tests.web.host.test_desk import Seat, pressed
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.workshop import ScreenView


@pytest.fixture
def seat(alice: FlaskClient, room: Room) -> Seat:
    return Seat(alice, room)


def test_every_button_of_the_group_puts_its_view_on_and_takes_it_off(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    for view in ("statement", "comments", "code", "progress", "timer", "blank"):
        for shown in (view, "round"):
            form = next(
                form
                for form in forms(seat.page())
                if form.action.endswith("/screen")
                and ("view", shown) in form.buttons
                and (shown != "round" or len(form.buttons) == 1)
            )
            data = form.fields | {"view": shown}
            assert seat.browser.post(form.action, data=data).status_code == 303
            assert seat.room.now().screen_view == shown
            if shown == view:
                assert pressed(seat) == [f"show-{view}"]


def test_arrows_turn_from_statement_to_statement(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN)
    known = seat.room.statements_of(Kind.BARRIER)
    put(seat.room, ScreenView.STATEMENT, known[1].version_id)
    form = next(f for f in forms(seat.page()) if len(f.buttons) == 2)
    assert form.buttons == [("target", known[0].version_id), ("target", known[2].version_id)]
    assert "The room sees now: statement B2" in seat.says()


def test_what_the_room_may_not_see_is_refused_on_the_desk(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN)
    address = f"{seat.address}screen"
    hidden = {"view": "results", "target": seat.room.round_of(Kind.BARRIER).id}
    answer = seat.browser.post(address, data=hidden)
    assert answer.status_code == 409
    assert "hidden until it is revealed" in words(answer)
    answer = seat.browser.post(address, data={"view": "comments"})
    assert answer.status_code == 409
    assert "Comments come on the screen when voting is closed" in words(answer)
    for view in ("statement", "comment", "comments", "results"):
        data = {"view": view, "target": "0" * 20}
        assert seat.browser.post(address, data=data).status_code == 404
    assert seat.room.now().screen_view is ScreenView.ROUND
