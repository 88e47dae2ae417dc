"""Several organisers: invited, logged in by name, renamed, closed."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.hosts import PASSWORD, logged_in, one_more, workshop_of
from tests.fixtures.house import ADDRESS
from tests.fixtures.pages import forms, parse, words
from tests.web.host.test_entering_pages import set_up
from workshop.actions.entering import make_setup_link
from workshop.actions.hall import Hall

PAGE = "/host/organisers"


def invited(browser: FlaskClient) -> str:
    """The path of a fresh link."""
    answer = browser.post(f"{PAGE}/links")
    assert (answer.status_code, answer.location) == (303, f"{PAGE}#made")
    fields = {one.get("id"): one.get("value") or "" for one in parse(browser.get(PAGE)).iter()}
    return fields["made-link"].removeprefix(ADDRESS)


def test_an_invited_organiser_chooses_a_name_and_starts_with_nothing(
    app: Flask, alice: FlaskClient
) -> None:
    path = invited(alice)
    assert "made-link" not in alice.get(PAGE).text
    assert "1 link waits" in words(alice.get(PAGE))
    dora = app.test_client()
    (form,) = forms(dora.get(path))
    answer = dora.post(form.action, data={"name": "Dora", "password": PASSWORD})
    assert (answer.status_code, answer.location) == (303, "/host/")
    assert "There is no workshop yet." in words(dora.get("/host/"))
    assert "Dora, organiser" in words(dora.get("/host/"))
    assert "2 organisers" in words(alice.get(PAGE))
    for answer in (dora.get(path), dora.post(path, data={"name": "E", "password": PASSWORD})):
        assert answer.status_code == 409


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [
        ("", PASSWORD, "Please fill in: Name."),
        ("organiser", PASSWORD, "Another organiser is called Organiser."),
        ("Dora", "short", "at least 10 characters"),
    ],
)
def test_a_wrong_field_comes_back_with_the_name_and_without_the_password(
    app: Flask, alice: FlaskClient, name: str, password: str, said: str
) -> None:
    path = invited(alice)
    answer = app.test_client().post(path, data={"name": name, "password": password})
    assert answer.status_code == 422
    assert said in words(answer)
    assert forms(answer)[0].fields == {"name": name, "password": ""}


def test_a_link_that_was_taken_back_opens_nothing(app: Flask, alice: FlaskClient) -> None:
    path = invited(alice)
    form = next(one for one in forms(alice.get(PAGE)) if one.action.endswith("/end"))
    assert alice.post(form.action).status_code == 303
    assert "link waits" not in words(alice.get(PAGE))
    assert app.test_client().get(path).status_code == 409


def test_with_one_organiser_the_login_asks_for_the_password_only(
    charlie: FlaskClient, hall: Hall
) -> None:
    set_up(hall, PASSWORD)
    assert forms(charlie.get("/host/login"))[0].fields == {"password": ""}
    assert "Log in to host" in words(charlie.get("/host/login"))
    assert charlie.post("/host/login", data={"password": PASSWORD}).location == "/host/"


def test_with_two_organisers_the_login_asks_for_the_name_too(app: Flask, hall: Hall) -> None:
    set_up(hall, PASSWORD)
    one_more(hall)
    browser = app.test_client()
    assert forms(browser.get("/host/login"))[0].fields == {"name": "", "password": ""}
    for name, password in (("Dora", "guess"), ("Nobody", PASSWORD), ("", PASSWORD)):
        answer = browser.post("/host/login", data={"name": name, "password": password})
        assert answer.status_code == 403
        assert "That name and that password do not go together." in words(answer)
        assert forms(answer)[0].fields == {"name": name, "password": ""}
    for name in ("Organiser", "dora"):
        answer = app.test_client().post("/host/login", data={"name": name, "password": PASSWORD})
        assert answer.location == "/host/"


def test_after_the_last_colleague_has_gone_the_name_is_not_asked_for_any_more(
    app: Flask, alice: FlaskClient, hall: Hall
) -> None:
    dora = one_more(hall)
    workshop_of(hall, dora)
    hers = logged_in(app, "Dora")
    asked = alice.get(f"{PAGE}/{dora.id}/close")
    assert "Close the account of Dora?" in words(asked)
    assert "Their 1 workshop becomes yours" in words(asked)
    assert alice.post(forms(asked)[-1].action).location == PAGE
    assert hers.get("/host/").location.startswith("/host/login")
    assert "name" not in forms(hers.get("/host/login"))[0].fields
    assert "Dora's evening" in words(alice.get("/host/"))
    for method in ("GET", "POST"):
        assert alice.open(f"{PAGE}/{dora.id}/close", method=method).status_code == 404


def test_the_keepers_own_account_cannot_be_closed(alice: FlaskClient, hall: Hall) -> None:
    with hall.store.reading() as database:
        (keeper,) = (row["id"] for row in database.query("select id from hosts"))
    assert "Close this account" not in words(alice.get(PAGE))
    assert alice.get(f"{PAGE}/{keeper}/close").status_code == 404
    assert alice.post(f"{PAGE}/{keeper}/close").status_code == 403


def test_only_the_keeper_sees_the_buttons(dora: FlaskClient) -> None:
    said = words(dora.get(PAGE))
    assert "Organiser 0 workshops. Here since Thursday 26 November 2026. Lets others in" in said
    assert "Dora (you)" in said
    assert [one.action for one in forms(dora.get(PAGE))] == ["/host/logout", PAGE]


def test_a_new_name_is_shown_and_a_taken_one_comes_back(dora: FlaskClient) -> None:
    assert dora.post(PAGE, data={"name": " Theodora "}).location == PAGE
    assert "Theodora, organiser" in words(dora.get(PAGE))
    answer = dora.post(PAGE, data={"name": "ORGANISER"})
    assert answer.status_code == 422
    assert "Another organiser is called Organiser." in words(answer)
    assert forms(answer)[-1].fields == {"name": "ORGANISER"}


def test_the_setup_asks_for_a_name(charlie: FlaskClient, hall: Hall) -> None:
    path = f"/host/setup/{make_setup_link(hall)}"
    assert forms(charlie.get(path))[0].fields == {"name": "Organiser", "password": ""}
    answer = charlie.post(path, data={"name": " ", "password": PASSWORD})
    assert (answer.status_code, "Please fill in: Name." in words(answer)) == (422, True)
    charlie.post(path, data={"name": "Alice", "password": PASSWORD})
    assert "Alice, organiser" in words(charlie.get("/host/"))


def test_the_setup_after_a_demonstration_keeps_the_name_that_was_chosen(
    app: Flask, alice: FlaskClient, hall: Hall
) -> None:
    alice.post(PAGE, data={"name": "Alice"})
    form = forms(app.test_client().get(f"/host/setup/{make_setup_link(hall)}"))[0]
    assert form.fields["name"] == "Alice"


def test_a_workshop_belongs_to_who_made_it(alice: FlaskClient, dora: FlaskClient) -> None:
    data = {"title": "Dora's own", "statement": "B101"}
    desk = dora.post("/host/new/cedp", data=data).location
    assert dora.get(desk).status_code == 200
    assert alice.get(desk).status_code == 404
    assert "Dora's own" in words(dora.get("/host/"))
    assert "Dora's own" not in words(alice.get("/host/"))
