"""A new workshop from a pack and a plan; the plan changed later."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.house import again
from tests.fixtures.pages import forms, parse, words
from workshop.actions.hall import Hall
from workshop.app import create_app
from workshop.domain.workshop import Workshop
from workshop.packs.seeds import seed
from workshop.settings import Settings
from workshop.store import groups, statements, workshops

NEW = "/host/new/cedp"


def ticked(page: TestResponse) -> Iterator[str]:
    for box in parse(page).iter("input"):
        if box.get("type") == "checkbox" and box.get("checked") is not None:
            yield box.get("value", "")


def found(hall: Hall, answer: TestResponse) -> Workshop:
    assert answer.status_code == 303
    code = answer.location.removeprefix("/host/w/").removesuffix("/")
    with hall.store.reading() as database:
        workshop = workshops.by_code(database, code)
    assert workshop is not None
    return workshop


def make(browser: FlaskClient, chosen: list[str], **typed: str) -> TestResponse:
    body = urlencode([*typed.items(), *(("statement", name) for name in chosen)])
    return browser.post(NEW, data=body, content_type="application/x-www-form-urlencoded")


def test_the_form_starts_with_every_statement_ticked_and_the_usual_groups(
    alice: FlaskClient,
) -> None:
    page = alice.get(NEW)
    assert sorted(ticked(page)) == sorted(entry.id for entry in seed("cedp").statements)
    form = next(form for form in forms(page) if form.action == NEW)
    assert form.fields["groups"].splitlines()[0] == "Councillor"
    assert form.fields["groups"].splitlines()[-1] == "Observer (no vote)"


def test_a_workshop_has_what_was_typed_and_ticked(alice: FlaskClient, hall: Hall) -> None:
    answer = make(
        alice,
        ["B101", "S103"],
        title="Our town",
        purpose="To test ideas.",
        promise="A report.",
        held_on="2026-11-26",
        place="Leeds",
        groups="Baker\nSmith (no vote)",
    )
    workshop = found(hall, answer)
    assert (workshop.title, workshop.purpose, workshop.promise) == (
        "Our town",
        "To test ideas.",
        "A report.",
    )
    assert (workshop.held_on, workshop.place) == ("2026-11-26", "Leeds")
    with hall.store.reading() as database:
        offered = groups.of_workshop(database, workshop.id)
        known = statements.newest_versions(database, workshop.id)
    assert [(group.name, group.observes) for group in offered] == [
        ("Baker", False),
        ("Smith (no vote)", True),
    ]
    assert [statement.label for statement in known] == ["B101", "S103"]
    assert re.fullmatch("[A-Z2-9]{4}", workshop.code)


def test_codes_are_longer_where_everybody_can_reach_the_server(hall: Hall) -> None:
    settings = Settings(database=hall.store.path, base_url="https://vote.example.org")
    app: Flask = create_app(settings, rooms=hall)
    browser = app.test_client()
    with app.test_request_context():
        from workshop.actions.entering import make_entry_link  # noqa: PLC0415
    browser.get(f"/host/enter/{make_entry_link(hall)}", base_url="https://vote.example.org")
    body = urlencode([("title", "Open"), ("statement", "B101")])
    answer = browser.post(
        NEW,
        data=body,
        content_type="application/x-www-form-urlencoded",
        base_url="https://vote.example.org",
    )
    assert len(found(hall, answer).code) == 8


@pytest.mark.parametrize(
    ("wrong", "said", "field"),
    [
        ({"title": " "}, "Please fill in: Title.", "title"),
        ({"title": "x" * 91}, "Title is too long", "title"),
        ({"held_on": "26/11/2026"}, "Please write the date", "held_on"),
        ({"held_on": "9999-12-31"}, "Choose a date within twenty years.", "held_on"),
        ({"keep_until": "soon"}, "Choose a day after today", "keep_until"),
        ({"keep_until": "2020-01-01"}, "Choose a day after today", "keep_until"),
        ({"place": "x" * 91}, "Place is too long", "place"),
        ({"groups": "x" * 61}, "Group is too long", "groups"),
    ],
)
def test_wrong_input_keeps_what_was_typed(
    alice: FlaskClient, hall: Hall, wrong: dict[str, str], said: str, field: str
) -> None:
    typed = {
        "title": "Our town",
        "purpose": "<b>Why</b>",
        "promise": "",
        "held_on": "",
        "place": "",
    }
    typed |= {"groups": "Baker\nSmith"} | wrong
    answer = make(alice, ["B101", "S103"], **typed)
    assert answer.status_code == 422
    assert said in words(answer)
    form = next(form for form in forms(answer) if form.action == NEW)
    assert {name: form.fields[name].strip() for name in typed} == {
        name: value.strip() for name, value in typed.items()
    }
    assert sorted(ticked(answer)) == ["B101", "S103"]
    invalid = [e.get("name") for e in parse(answer).iter() if e.get("aria-invalid") == "true"]
    assert invalid == [field]
    with hall.store.reading() as database:
        assert workshops.newest_first(database) == ()


def test_a_workshop_without_statements_is_refused(alice: FlaskClient) -> None:
    for chosen in ([], ["X1"]):
        answer = make(alice, chosen, title="Our town")
        assert answer.status_code == 422
        assert "Please fill in: Statements." in words(answer)


def test_the_plan_can_be_changed(alice: FlaskClient, hall: Hall, workshop: Workshop) -> None:
    address = f"/host/w/{workshop.code}/plan"
    form = next(form for form in forms(alice.get(address)) if form.action == address)
    assert form.fields["place"] == "Birmingham"
    answer = alice.post(address, data=form.fields | {"place": "Leeds", "held_on": ""})
    assert answer.location == f"/host/w/{workshop.code}/"
    now = again(hall, workshop)
    assert (now.title, now.place, now.held_on) == (workshop.title, "Leeds", "")


def test_a_wrong_plan_changes_nothing_and_keeps_what_was_typed(
    alice: FlaskClient, hall: Hall, workshop: Workshop
) -> None:
    answer = alice.post(f"/host/w/{workshop.code}/plan", data={"title": "", "place": "Leeds"})
    assert answer.status_code == 422
    assert forms(answer)[-1].fields["place"] == "Leeds"
    assert again(hall, workshop) == workshop
