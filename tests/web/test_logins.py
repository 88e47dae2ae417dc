"""Guessing passwords: slowed by address and by name, and the owner is never kept out."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.hosts import PASSWORD, one_more
from tests.fixtures.house import Clock
from tests.fixtures.pages import forms, words
from workshop.actions.entering import make_setup_link, set_password
from workshop.actions.hall import Hall
from workshop.web.logins import AT_AN_ADDRESS, BY_NAME


@pytest.fixture(autouse=True)
def _keeper(hall: Hall) -> None:
    link = make_setup_link(hall)
    assert link is not None
    set_password(hall, link=link, name="Alice", password=PASSWORD)


def log_in(
    browser: FlaskClient, password: str, *, name: str = "Alice", at: str = "127.0.0.1"
) -> TestResponse:
    return browser.post(
        "/host/login",
        data={"name": name, "password": password},
        environ_overrides={"REMOTE_ADDR": at},
    )


def guess_from(browser: FlaskClient, at: str, times: int, name: str = "Alice") -> None:
    for number in range(times):
        assert log_in(browser, f"guess {number}", name=name, at=at).status_code == 403


def test_an_address_has_so_many_wrong_passwords_and_then_waits(app: Flask, clock: Clock) -> None:
    guesser = app.test_client()
    guess_from(guesser, "192.0.2.1", AT_AN_ADDRESS.most)
    refused = log_in(guesser, PASSWORD, at="192.0.2.1")
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "6")
    assert "That were many tries. Wait 6 seconds, then try again." in words(refused)
    assert forms(refused)[0].fields["password"] == ""
    assert "Set-Cookie" not in refused.headers
    assert log_in(app.test_client(), PASSWORD, at="192.0.2.2").status_code == 303
    clock.pass_by(seconds=6)
    assert log_in(guesser, PASSWORD, at="192.0.2.1").status_code == 303


def test_one_name_is_guessed_slowly_from_everywhere_together(app: Flask, hall: Hall) -> None:
    one_more(hall)
    guesser = app.test_client()
    for number in range(BY_NAME.most):
        guess_from(guesser, f"192.0.2.{number}", 1, name=(" alice", "ALICE ")[number % 2])
    assert log_in(guesser, PASSWORD, at="192.0.2.200").status_code == 429
    assert log_in(guesser, PASSWORD, name="Dora", at="192.0.2.200").status_code == 303


def test_with_one_organiser_another_name_is_no_way_round(app: Flask) -> None:
    guesser = app.test_client()
    for number in range(BY_NAME.most):
        guess_from(guesser, f"192.0.2.{number}", 1, name=f"Name {number}")
    assert log_in(guesser, "guess", name="Other", at="192.0.2.200").status_code == 429


def test_a_name_that_nobody_has_waits_as_one_that_somebody_has(app: Flask, hall: Hall) -> None:
    one_more(hall)
    guesser = app.test_client()
    for name in ("Dora", "Nobody"):
        for number in range(BY_NAME.most):
            guess_from(guesser, f"{name}{number}", 1, name=name)
    answers = [log_in(guesser, "guess", name=name, at="192.0.2.99") for name in ("Dora", "Nobody")]
    assert [answer.status_code for answer in answers] == [429, 429]
    assert words(answers[0]) == words(answers[1])


def test_right_passwords_are_not_counted(app: Flask) -> None:
    for _ in range(AT_AN_ADDRESS.most + 5):
        assert log_in(app.test_client(), PASSWORD).status_code == 303


def test_a_browser_that_was_let_in_before_is_not_kept_out_by_others(app: Flask) -> None:
    hers, guesser = app.test_client(), app.test_client()
    assert log_in(hers, PASSWORD).status_code == 303
    assert hers.post("/host/logout").status_code == 303
    guess_from(guesser, "127.0.0.1", AT_AN_ADDRESS.most)
    assert log_in(guesser, PASSWORD).status_code == 429
    assert log_in(hers, PASSWORD).status_code == 303


def test_a_known_browser_guesses_no_faster(app: Flask, hall: Hall) -> None:
    one_more(hall)
    browser = app.test_client()
    assert log_in(browser, PASSWORD, name="Dora").status_code == 303
    guess_from(browser, "127.0.0.1", AT_AN_ADDRESS.most, name="Dora")
    assert log_in(browser, PASSWORD, name="Dora").status_code == 429
    guess_from(browser, "127.0.0.1", AT_AN_ADDRESS.most, name="Alice")
    assert log_in(browser, PASSWORD, name="Alice").status_code == 429


def test_what_makes_a_browser_known_opens_nothing(app: Flask) -> None:
    browser, thief = app.test_client(), app.test_client()
    log_in(browser, PASSWORD)
    kept = browser.get_cookie("workshop-known")
    assert kept is not None
    thief.set_cookie("workshop-known", kept.value)
    assert thief.get("/host/").status_code == 303
    assert log_in(thief, "guess").status_code == 403


def test_a_link_that_is_not_open_costs_no_hash(app: Flask, hall: Hall) -> None:
    """Otherwise strangers could keep the one thread for passwords busy."""
    ran: list[object] = []
    object.__setattr__(hall, "aside", ran.append)
    for path in ("/host/setup/guess", "/host/organiser-link/guess"):
        answer = app.test_client().post(path, data={"name": "Eve", "password": PASSWORD})
        assert answer.status_code == 409
    assert ran == []
