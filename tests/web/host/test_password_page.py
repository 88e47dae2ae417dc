"""An organiser changes the password: the old one is asked for, and other browsers are out."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.hosts import PASSWORD, logged_in, one_more, workshop_of
from tests.fixtures.house import Clock
from tests.fixtures.pages import forms, words
from tests.fixtures.state import digest
from workshop.actions.entering import make_setup_link
from workshop.actions.hall import Hall
from workshop.actions.linking import make_link
from workshop.domain.host import Role
from workshop.store import hosts
from workshop.web.logins import OLD

PAGE = "/host/password"
NEW = "another five words in order"
REFUSED = (
    ("not this one", NEW, 403, "That is not the password."),
    ("", NEW, 403, "That is not the password."),
    (PASSWORD, "too short", 422, "at least 10 characters"),
    (PASSWORD, "x" * 201, 422, "at most 200"),
    (PASSWORD, "Basketball1", 422, "tries this password early"),
    (PASSWORD, "workshop-2026", 422, "tries this password early"),
    (PASSWORD, "dora 1 2 3 4", 422, "tries this password early"),
    (PASSWORD, "Allotments+orchards", 422, "tries this password early"),
)


@pytest.fixture
def hers(app: Flask, hall: Hall) -> FlaskClient:
    workshop_of(hall, one_more(hall), "Allotments and orchards")
    return logged_in(app, "Dora")


def change(browser: FlaskClient, old: str = PASSWORD, new: str = NEW) -> TestResponse:
    (form,) = (one for one in forms(browser.get(PAGE)) if one.action == PAGE)
    return browser.post(form.action, data={"old": old, "password": new})


def enters(app: Flask, password: str) -> bool:
    answer = app.test_client().post("/host/login", data={"name": "Dora", "password": password})
    return answer.status_code == 303


def test_the_new_password_opens_and_the_old_one_does_not(
    app: Flask, hall: Hall, hers: FlaskClient
) -> None:
    assert f'href="{PAGE}"' in hers.get("/host/organisers").text
    answer = change(hers)
    assert (answer.status_code, answer.location) == (303, f"{PAGE}?changed=1")
    assert "Every other browser has been logged out" in words(hers.get(answer.location))
    assert enters(app, NEW)
    assert not enters(app, PASSWORD)
    with hall.store.reading() as database:
        rows = list(database.query("select action from audit order by rowid desc limit 2"))
    assert [row["action"] for row in rows] == ["logged in", "password changed"]


def test_other_browsers_are_out_and_this_one_goes_on_with_a_new_login(
    app: Flask, hall: Hall, hers: FlaskClient
) -> None:
    one_more(hall, "Olga")
    elsewhere, colleague = logged_in(app, "Dora"), logged_in(app, "Olga")
    before = hers.get_cookie("workshop-host")
    assert change(hers).status_code == 303
    after = hers.get_cookie("workshop-host")
    assert before is not None
    assert after is not None
    assert before.value != after.value
    assert hers.get("/host/").status_code == 200
    assert elsewhere.get("/host/").status_code == 303
    assert colleague.get("/host/").status_code == 200
    elsewhere.set_cookie("workshop-host", before.value)
    assert elsewhere.get("/host/").status_code == 303


def test_what_cannot_be_is_said_at_its_field_and_changes_nothing(
    hall: Hall, hers: FlaskClient
) -> None:
    before = digest(hall)
    for old, new, status, said in REFUSED:
        answer = change(hers, old, new)
        assert (new, answer.status_code) == (new, status)
        assert said in words(answer)
        (form,) = (one for one in forms(answer) if one.action == PAGE)
        assert (form.fields["old"], form.fields["password"]) == ("", "")
    assert digest(hall) == before
    assert hers.get("/host/").status_code == 200


def test_a_browser_that_was_left_open_guesses_no_faster_than_the_login(
    hers: FlaskClient, clock: Clock
) -> None:
    for number in range(OLD.most):
        assert change(hers, f"guess {number}").status_code == 403
    refused = change(hers)
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "6")
    assert "Wait 6 seconds" in words(refused)
    clock.pass_by(seconds=6)
    assert change(hers).status_code == 303


def test_two_changes_at_once_are_one(hall: Hall, hers: FlaskClient) -> None:
    """Whoever read the old password first and comes second is told that it is not it any more."""

    def meanwhile(work: object) -> object:
        object.__setattr__(hall, "aside", lambda each: each())
        done = work() if callable(work) else None
        with hall.store.writing() as database:
            database.execute("update hosts set password_hash = 'changed' where name = 'Dora'")
        return done

    object.__setattr__(hall, "aside", meanwhile)
    assert hers.post(PAGE, data={"old": PASSWORD, "password": NEW}).status_code == 403
    with hall.store.reading() as database:
        assert "changed" in {hashed for _, hashed in hosts.password_hashes(database).values()}


def test_where_there_is_no_password_none_is_changed(alice: FlaskClient) -> None:
    """A demonstration lets its organiser in by a link; whoever found it must not lock them out."""
    for answer in (alice.get(PAGE), alice.post(PAGE, data={"old": "", "password": NEW})):
        assert answer.status_code == 409
        assert "This account has no password" in words(answer)
    assert 'id="change-password"' not in alice.get("/host/organisers").text


def test_who_has_a_password_is_led_to_it(hers: FlaskClient) -> None:
    assert 'id="change-password"' in hers.get("/host/organisers").text


def test_who_came_by_a_link_has_no_password_to_change(app: Flask, hall: Hall) -> None:
    owner = one_more(hall)
    made = workshop_of(hall, owner)
    _, token = make_link(hall, workshop=made, role=Role.FACILITATOR, name="Sam", actor=owner.actor)
    sam = app.test_client()
    sam.post(f"/host/link/{token}")
    assert sam.get(PAGE).status_code == 403
    assert sam.post(PAGE, data={"old": "", "password": NEW}).status_code == 403


def test_a_first_password_may_not_be_one_that_is_guessed_first(app: Flask, hall: Hall) -> None:
    keeper = app.test_client()
    path = f"/host/setup/{make_setup_link(hall)}"
    for new in ("password1234", "organiser-eve", "Eve Eve Eve 1"):
        answer = keeper.post(path, data={"name": "Eve", "password": new})
        assert answer.status_code == 422
        assert "tries this password early" in words(answer)
    assert keeper.post(path, data={"name": "Eve", "password": NEW}).status_code == 303
