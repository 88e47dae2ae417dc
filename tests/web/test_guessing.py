"""Guessing codes: slowed for whoever guesses, and never for the room around them."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.hosts import ByLink
from tests.fixtures.house import Clock, another_workshop
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from workshop.actions.hall import Hall
from workshop.domain.host import Role
from workshop.web.guessing import WRONG_CODES

PATHS = ("/j/{}", "/J/{}", "/w/{}/", "/screen/{}/", "/screen/{}/now", "/live/{}", "/r/{}")
ELSEWHERE = {"REMOTE_ADDR": "192.0.2.99"}


def guess(browser: FlaskClient, times: int = WRONG_CODES.most, *, at: str = "127.0.0.1") -> None:
    """So many wrong codes as an address may send at once."""
    for number in range(times):
        path = PATHS[number % len(PATHS)].format(f"ZZZ{number}")
        answer = browser.get(path, environ_overrides={"REMOTE_ADDR": at})
        assert answer.status_code == 404


def test_after_many_wrong_codes_a_right_one_looks_like_a_wrong_one(
    app: Flask, room: Room, clock: Clock
) -> None:
    guesser = app.test_client()
    guess(guesser)
    code = room.workshop.code
    for path in PATHS:
        right, wrong = guesser.get(path.format(code)), guesser.get(path.format("ZZZZ"))
        assert (right.status_code, wrong.status_code) == (429, 429)
        assert right.text.replace(code, "ZZZZ") == wrong.text
        assert right.headers["Retry-After"] == wrong.headers["Retry-After"] == "2"
    assert "Many wrong codes came from your network. Wait 2 seconds" in words(right)
    clock.pass_by(seconds=2)
    assert guesser.get(f"/j/{code}").status_code == 200


def test_a_post_is_slowed_as_a_look_is(app: Flask, room: Room) -> None:
    guess(app.test_client())
    answer = app.test_client().post(f"/j/{room.workshop.code}", data={"group": "none"})
    assert answer.status_code == 429
    assert "Set-Cookie" not in answer.headers


def test_a_room_is_not_locked_out_by_a_guesser_at_its_address(app: Flask, room: Room) -> None:
    """Somebody there has opened the right code before: whoever comes later gets in."""
    assert app.test_client().get(f"/screen/{room.workshop.code}/").status_code == 200
    guess(app.test_client())
    late = app.test_client()
    assert late.get(f"/j/{room.workshop.code}").status_code == 200
    assert late.post(f"/j/{room.workshop.code}", data={"group": "none"}).status_code == 303


def test_who_takes_part_goes_on_at_an_address_where_somebody_guesses(
    app: Flask, bob: FlaskClient, alice: FlaskClient, room: Room
) -> None:
    """A phone changes from the wifi to the air, and comes from another address then."""
    guess(app.test_client(), at="192.0.2.99")
    code = room.workshop.code
    assert bob.get(f"/w/{code}/", environ_overrides=ELSEWHERE).status_code == 200
    stranger = app.test_client()
    assert stranger.get(f"/j/{code}", environ_overrides=ELSEWHERE).status_code == 429
    assert stranger.get(f"/j/{code}").status_code == 200
    assert alice.get("/host/", environ_overrides=ELSEWHERE).status_code == 200


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.VIEWER])
def test_a_link_opens_its_own_workshop_and_tells_of_no_other(
    app: Flask, by_link: ByLink, hall: Hall, room: Room, role: Role
) -> None:
    other, browser = another_workshop(hall), by_link(role)
    guess(app.test_client(), at="192.0.2.99")
    answers = [
        browser.get(f"/host/w/{code}/", environ_overrides=ELSEWHERE).status_code
        for code in (room.workshop.code, other.code, "ZZZZ")
    ]
    assert answers == [200, 429, 429]


def test_a_cookie_of_another_workshop_opens_no_door(
    app: Flask, bob: FlaskClient, hall: Hall
) -> None:
    other = another_workshop(hall)
    guess(app.test_client(), at="192.0.2.99")
    answer = bob.get(f"/j/{other.code}", environ_overrides=ELSEWHERE)
    assert answer.status_code == 429
