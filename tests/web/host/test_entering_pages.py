"""The set-up link, the password, logging in and out."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.house import Clock
from tests.fixtures.pages import forms, words
from workshop.actions.entering import make_entry_link, make_setup_link, set_password
from workshop.actions.hall import Hall

PASSWORD = "four words in a row"  # noqa: S105 - a test's


def set_up(hall: Hall, password: str = PASSWORD) -> None:
    link = make_setup_link(hall)
    assert link is not None
    set_password(hall, link=link, password=password)


def test_a_setup_link_asks_for_a_password_and_lets_the_organiser_in(
    charlie: FlaskClient, hall: Hall
) -> None:
    link = make_setup_link(hall)
    form = forms(charlie.get(f"/host/setup/{link}"))[0]
    answer = charlie.post(form.action, data={"password": PASSWORD})
    assert (answer.status_code, answer.location) == (303, "/host/")
    assert charlie.get("/host/").status_code == 200


def test_a_setup_link_works_once(app: Flask, hall: Hall) -> None:
    address = f"/host/setup/{make_setup_link(hall)}"
    assert app.test_client().post(address, data={"password": PASSWORD}).status_code == 303
    late = app.test_client()
    for answer in (late.get(address), late.post(address, data={"password": "another one here"})):
        assert answer.status_code == 409
        assert "This link has been used already" in words(answer)
    assert late.get("/host/").status_code == 303
    assert late.post("/host/login", data={"password": PASSWORD}).location == "/host/"


def test_looking_at_a_setup_link_does_not_use_it_up(charlie: FlaskClient, hall: Hall) -> None:
    address = f"/host/setup/{make_setup_link(hall)}"
    assert [charlie.get(address).status_code for _ in range(3)] == [200, 200, 200]
    assert charlie.post(address, data={"password": PASSWORD}).status_code == 303


def test_a_short_password_is_refused_and_the_link_still_works(
    charlie: FlaskClient, hall: Hall
) -> None:
    address = f"/host/setup/{make_setup_link(hall)}"
    answer = charlie.post(address, data={"password": "too short"})
    assert answer.status_code == 422
    assert "at least 10 characters" in words(answer)
    assert "too short" not in answer.text
    assert charlie.post(address, data={"password": PASSWORD}).status_code == 303


@pytest.mark.parametrize("link", ["nonsense", "x" * 500, "%00", "%F0%9F%98%80"])
def test_an_invented_link_opens_nothing(charlie: FlaskClient, link: str) -> None:
    assert charlie.get(f"/host/setup/{link}").status_code == 409
    assert charlie.get(f"/host/enter/{link}").status_code == 409
    assert charlie.get("/host/").status_code == 303


def test_a_newer_entry_link_replaces_the_older_one(app: Flask, hall: Hall) -> None:
    older, newer = make_entry_link(hall), make_entry_link(hall)
    assert app.test_client().get(f"/host/enter/{older}").status_code == 409
    assert app.test_client().get(f"/host/enter/{newer}").status_code == 303


def test_the_right_password_opens_the_page_that_was_asked_for(
    charlie: FlaskClient, hall: Hall
) -> None:
    set_up(hall)
    away = charlie.get("/host/packs")
    assert away.location == "/host/login?next=/host/packs"
    form = forms(charlie.get(away.location))[0]
    answer = charlie.post(form.action, data=form.fields | {"password": PASSWORD})
    assert (answer.status_code, answer.location) == (303, "/host/packs")
    assert charlie.get("/host/login").location == "/host/"


def test_a_wrong_password_opens_nothing_and_keeps_the_way(charlie: FlaskClient, hall: Hall) -> None:
    set_up(hall)
    answer = charlie.post("/host/login", data={"password": "guess", "next": "/host/packs"})
    assert answer.status_code == 403
    assert "That is not the password" in words(answer)
    assert forms(answer)[0].fields == {"next": "/host/packs", "password": ""}
    assert "Set-Cookie" not in answer.headers


def test_before_the_set_up_no_password_is_right(charlie: FlaskClient) -> None:
    assert charlie.post("/host/login", data={"password": ""}).status_code == 403


@pytest.mark.parametrize(
    "elsewhere",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "evil.example",
        "/\t/evil.example",
        "/host\\..\\evil",
        "/host\r\nLocation: https://evil.example",
        "javascript:alert(1)",
        "",
    ],
)
def test_next_never_leads_to_another_site(charlie: FlaskClient, hall: Hall, elsewhere: str) -> None:
    set_up(hall)
    assert (
        "next" not in forms(charlie.get("/host/login", query_string={"next": elsewhere}))[0].fields
    )
    answer = charlie.post("/host/login", data={"password": PASSWORD, "next": elsewhere})
    assert (answer.status_code, answer.location) == (303, "/host/")


def test_a_logged_out_cookie_opens_nothing(app: Flask, alice: FlaskClient) -> None:
    kept = alice.get_cookie("workshop-host")
    assert kept is not None
    answer = alice.post("/host/logout")
    assert (answer.status_code, answer.location) == (303, "/host/login")
    assert alice.get_cookie("workshop-host") is None
    thief = app.test_client()
    thief.set_cookie("workshop-host", kept.value)
    assert thief.get("/host/").status_code == 303


def test_logging_out_twice_does_no_harm(charlie: FlaskClient) -> None:
    assert charlie.post("/host/logout").status_code == 303


def test_a_login_ends_after_two_weeks(alice: FlaskClient, clock: Clock) -> None:
    clock.pass_by(days=13)
    assert alice.get("/host/").status_code == 200
    clock.pass_by(days=2)
    assert alice.get("/host/").status_code == 303
