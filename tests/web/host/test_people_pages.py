"""People and links: made, shown once, taken with one button, ended at once."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.hosts import role_link
from tests.fixtures.house import ADDRESS, Clock
from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.actions.linking import end_link
from workshop.domain.host import Role
from workshop.store import role_links
from workshop.web.qr import qr_square

HTMX = {"HX-Request": "true"}


def address(room: Room, path: str = "people") -> str:
    return f"/host/w/{room.workshop.code}/{path}"


def make(browser: FlaskClient, room: Room, **typed: str) -> TestResponse:
    return browser.post(address(room), data={"name": "Sam, table 3", "role": "helper"} | typed)


def shown(page: TestResponse) -> str:
    """The link that a page shows; empty when it shows none."""
    fields = [one for one in parse(page).iter("input") if one.get("id") == "made-link"]
    return (fields[0].get("value") or "") if fields else ""


def test_a_link_is_shown_once_as_text_and_as_a_square(alice: FlaskClient, room: Room) -> None:
    answer = make(alice, room)
    assert (answer.status_code, answer.location) == (303, address(room) + "#made")
    page = alice.get(address(room))
    link = shown(page)
    assert re.fullmatch(re.escape(ADDRESS) + r"/host/link/[\w-]{22}", link)
    assert qr_square(link).path in page.text
    assert "The link for Sam, table 3 is ready" in words(page)
    again = alice.get(address(room))
    assert shown(again) == ""
    assert link.rpartition("/")[2] not in again.text
    assert "1 link works now Sam, table 3 Helper. Made just now. Not used yet." in words(again)


def test_a_fresh_link_is_not_shown_on_the_page_of_another_workshop(
    alice: FlaskClient, room: Room
) -> None:
    make(alice, room)
    form = forms(alice.get(address(room, "copy")))[-1]
    other = alice.post(form.action, data=form.fields).location
    assert shown(alice.get(f"{other}people")) == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [({"name": " "}, "Please fill in: Name."), ({"name": "x" * 61}, "Name is too long")],
)
def test_a_wrong_name_comes_back_with_all_that_was_typed(
    alice: FlaskClient, room: Room, typed: dict[str, str], said: str
) -> None:
    answer = make(alice, room, **typed)
    assert answer.status_code == 422
    assert said in words(answer)
    assert forms(answer)[-1].fields["name"] == typed["name"]
    ticked = [one.get("value") for one in parse(answer).iter("input") if "checked" in one.attrib]
    assert ticked == ["helper"]


@pytest.mark.parametrize("role", ["", "organiser", "keeper", "king"])
def test_a_role_that_no_link_gives_is_refused(alice: FlaskClient, room: Room, role: str) -> None:
    assert make(alice, room, role=role).status_code == 422
    assert "No link works now" in words(alice.get(address(room)))


def test_looking_at_a_link_lets_nobody_in_and_its_button_does(app: Flask, room: Room) -> None:
    _, token = role_link(room.hall, room.workshop, Role.FACILITATOR)
    browser = app.test_client()
    page = browser.get(f"/host/link/{token}")
    assert "Sam This link gives you a part in the workshop Local firms, local jobs" in words(page)
    assert "Set-Cookie" not in page.headers
    assert browser.get(address(room, "")).status_code == 303
    (form,) = forms(page)
    answer = browser.post(form.action)
    assert (answer.status_code, answer.location) == (303, address(room, ""))
    assert "Sam, facilitator" in words(browser.get(address(room, "")))


@pytest.mark.parametrize("token", ["nonsense", "x" * 500, "%00", "%F0%9F%98%80"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_invented_link_opens_nothing(charlie: FlaskClient, token: str, method: str) -> None:
    answer = charlie.open(f"/host/link/{token}", method=method)
    assert answer.status_code == 403
    assert "This link has ended, or was not copied whole." in words(answer)
    assert "Set-Cookie" not in answer.headers


def test_an_ended_link_is_out_at_the_next_press_and_cannot_come_back(
    app: Flask, alice: FlaskClient, room: Room
) -> None:
    link, token = role_link(room.hall, room.workshop, Role.FACILITATOR)
    browser = app.test_client()
    browser.post(f"/host/link/{token}")
    assert browser.get(address(room, "")).status_code == 200
    form = next(one for one in forms(alice.get(address(room))) if one.action.endswith("/end"))
    for _ in range(2):
        assert alice.post(form.action).status_code == 303
    for answer in (
        browser.get(address(room, "")),
        browser.post(address(room, "step"), data={"step": "open", "round": "x"}),
        browser.post(f"/host/link/{token}"),
    ):
        assert answer.status_code == 403
        assert "This link has ended" in words(answer)
    assert "1 link has ended Sam, Facilitator. Ended just now." in words(alice.get(address(room)))
    assert link.id not in "".join(one.action for one in forms(alice.get(address(room))))


def test_a_page_that_follows_by_itself_is_led_to_the_sentence(app: Flask, room: Room) -> None:
    link, token = role_link(room.hall, room.workshop, Role.FACILITATOR)
    browser = app.test_client()
    browser.post(f"/host/link/{token}")
    end_link(room.hall, workshop=room.workshop, link_id=link.id, actor="organiser:a")
    answer = browser.get(address(room, "desk"), headers=HTMX)
    assert (answer.status_code, answer.text) == (200, "")
    assert answer.headers["HX-Redirect"] == address(room, "")


def test_the_list_says_when_a_link_was_last_used(
    app: Flask, alice: FlaskClient, room: Room, clock: Clock
) -> None:
    link, token = role_link(room.hall, room.workshop, Role.VIEWER)
    browser = app.test_client()
    browser.post(f"/host/link/{token}")
    clock.pass_by(hours=2)
    assert "Last used 2 hours ago." in words(alice.get(address(room)))
    browser.get(address(room, ""))
    clock.pass_by(minutes=3)
    assert "Last used 3 minutes ago." in words(alice.get(address(room)))
    with room.hall.store.reading() as database:
        stored = role_links.by_id(database, link.id, workshop_id=room.workshop.id)
    assert stored is not None
    assert stored.used_at == "2026-11-26T10:00:00.000Z"  # looking writes nothing


def test_a_press_of_a_link_is_kept_in_the_store(app: Flask, room: Room, clock: Clock) -> None:
    link, token = role_link(room.hall, room.workshop, Role.FACILITATOR)
    browser = app.test_client()
    browser.post(f"/host/link/{token}")
    clock.pass_by(minutes=1)
    browser.post(address(room, "screen"), data={"view": "blank"})
    with room.hall.store.reading() as database:
        stored = role_links.by_id(database, link.id, workshop_id=room.workshop.id)
    assert stored is not None
    assert stored.used_at == "2026-11-26T10:01:00.000Z"


def test_leaving_forgets_the_link_in_this_browser_only(app: Flask, room: Room) -> None:
    _, token = role_link(room.hall, room.workshop, Role.HELPER)
    here, there = app.test_client(), app.test_client()
    for browser in (here, there):
        browser.post(f"/host/link/{token}")
    form = next(one for one in forms(here.get(address(room, ""))) if "leave" in one.action)
    assert here.post(form.action).location == "/"
    assert here.get(address(room, "")).location.startswith("/host/login")
    assert there.get(address(room, "")).status_code == 200


def test_a_name_is_text_whatever_is_in_it(alice: FlaskClient, room: Room, app: Flask) -> None:
    make(alice, room, name="<b>%(name)s</b> & %s", role="facilitator")
    link = shown(alice.get(address(room)))
    browser = app.test_client()
    browser.post(link.removeprefix(ADDRESS))
    found = forms(browser.get(address(room, "")))
    form = next(one for one in found if one.fields.get("step") == "open")
    browser.post(form.action, data=form.fields)
    assert "<b>%(name)s</b> & %s opened voting, just now." in words(alice.get(address(room, "")))
