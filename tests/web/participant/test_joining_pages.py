"""From the QR code into the room."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.actions.steering import end_workshop
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.workshop import Workshop
from workshop.store import groups, participants
from workshop.store.results import joined


def test_the_join_page_says_what_it_is_and_offers_every_group(
    charlie: FlaskClient, room: Room
) -> None:
    page = charlie.get(f"/j/{room.workshop.code}")
    (form,) = forms(page)
    assert "Local firms, local jobs" in words(page)
    assert "We publish what the room said by 29 January 2027." in words(page)
    assert "Thursday 26 November 2026, Birmingham" in words(page)
    with room.hall.store.reading() as database:
        offered = [group.id for group in groups.of_workshop(database, room.workshop.id)]
    assert form.buttons == [("group", value) for value in [*offered, "none"]]


@pytest.mark.parametrize("path", ["/j/{}", "/J/{}"])
def test_the_code_may_be_typed_in_any_case(charlie: FlaskClient, room: Room, path: str) -> None:
    for code in (room.workshop.code, room.workshop.code.lower()):
        assert charlie.get(path.format(code)).status_code == 200


def test_an_unknown_code_is_named_and_nobody_joins(charlie: FlaskClient, room: Room) -> None:
    page = charlie.get("/j/ZZZZZZ")
    assert page.status_code == 404
    assert "ZZZZZZ" in words(page)
    with room.hall.store.reading() as database:
        assert joined(database, room.workshop.id) == 0


def test_one_tap_joins_and_the_phone_is_remembered(app: Flask, room: Room) -> None:
    phone = app.test_client()
    (form,) = forms(phone.get(f"/j/{room.workshop.code}"))
    group = form.buttons[0][1]
    answer = phone.post(f"/j/{room.workshop.code}", data={"group": group})
    assert (answer.status_code, answer.location) == (303, f"/w/{room.workshop.code}/")
    assert phone.get(f"/j/{room.workshop.code}").location == f"/w/{room.workshop.code}/"
    assert "You are in." in words(phone.get(f"/w/{room.workshop.code}/"))


def test_joining_twice_counts_one_person(bob: FlaskClient, room: Room) -> None:
    assert bob.post(f"/j/{room.workshop.code}", data={"group": "none"}).status_code == 303
    with room.hall.store.reading() as database:
        assert joined(database, room.workshop.id) == 1


def test_looking_at_the_join_page_writes_nothing(charlie: FlaskClient, room: Room) -> None:
    charlie.get(f"/j/{room.workshop.code}")
    with room.hall.store.reading() as database:
        assert participants.by_channel(database, room.workshop.id) == {}


def test_a_phone_that_has_not_joined_is_sent_to_the_join_page(
    charlie: FlaskClient, room: Room
) -> None:
    answer = charlie.get(f"/w/{room.workshop.code}/")
    assert (answer.status_code, answer.location) == (303, f"/j/{room.workshop.code}")


def test_a_tampered_cookie_is_a_stranger(bob: FlaskClient, room: Room) -> None:
    name = f"workshop-{room.workshop.code}"
    cookie = bob.get_cookie(name)
    assert cookie is not None
    for value in (cookie.value[:-2], "x" * 4000, '"é"', ""):
        bob.set_cookie(name, value)
        assert bob.get(f"/w/{room.workshop.code}/").status_code == 303


def test_the_cookie_is_hidden_from_scripts_and_other_sites(app: Flask, room: Room) -> None:
    answer = app.test_client().post(f"/j/{room.workshop.code}", data={"group": "none"})
    header = answer.headers["Set-Cookie"]
    assert ("HttpOnly" in header, "SameSite=Lax" in header, "Secure" in header) == (
        True,
        True,
        False,
    )


def test_nobody_joins_a_workshop_that_has_ended(charlie: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    assert "has ended" in words(charlie.get(f"/j/{room.workshop.code}"))
    refused = charlie.post(f"/j/{room.workshop.code}", data={"group": "none"})
    assert (refused.status_code, "has ended" in words(refused)) == (409, True)


def test_the_front_door_leads_on_with_a_code_and_explains_a_wrong_one(
    charlie: FlaskClient, workshop: Workshop
) -> None:
    assert charlie.get("/?code=" + workshop.code.lower()).location == f"/j/{workshop.code}"
    assert "cannot be a code" in words(charlie.get("/?code=0O1I"))
    assert parse(charlie.get("/")).find(".//input[@name='code']") is not None
