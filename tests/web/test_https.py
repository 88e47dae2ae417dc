"""Hosted over https: cookies that stay there, names we answer to, and addresses from our proxy."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.people import Room
from workshop.actions.entering import make_entry_link
from workshop.actions.hall import Hall
from workshop.app import create_app
from workshop.settings import Settings
from workshop.store.connection import Store
from workshop.web.guessing import WRONG_CODES

HOSTED = "https://vote.example.org"


def made(store: Store, hall: Hall, **more: int) -> Flask:
    return create_app(Settings(database=store.path, base_url=HOSTED, **more), rooms=hall)  # type: ignore[arg-type]


@pytest.fixture
def browser(store: Store, hall: Hall) -> FlaskClient:
    return made(store, hall).test_client()


def test_every_cookie_stays_on_https_and_is_hidden_from_scripts(
    browser: FlaskClient, room: Room
) -> None:
    joined = browser.post(f"/j/{room.workshop.code}", data={"group": "none"}, base_url=HOSTED)
    entered = browser.get(f"/host/enter/{make_entry_link(room.hall)}", base_url=HOSTED)
    left = browser.post("/host/logout", base_url=HOSTED)
    for answer in (joined, entered, left):
        (header,) = answer.headers.getlist("Set-Cookie")
        parts = {part.strip() for part in header.split(";")[1:]}
        assert header.startswith("__Host-workshop-")
        assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= parts
        assert not any(part.startswith("Domain") for part in parts)


@pytest.mark.parametrize("path", ["/", "/nowhere", "/host/", "/robots.txt", "/healthz"])
def test_every_answer_asks_for_https_from_now_on_and_for_a_window_of_its_own(
    browser: FlaskClient, path: str
) -> None:
    headers = browser.get(path, base_url=HOSTED).headers
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("https://vote.example.org", 200),
        ("http://127.0.0.1:8000", 200),
        ("http://localhost:8000", 200),
        ("https://evil.example", 400),
        ("https://vote.example.org.evil.example", 400),
        ("https://evilvote.example.org", 400),
        ("https://192.0.2.1", 400),
    ],
)
def test_a_hosted_server_answers_to_its_own_name_only(
    browser: FlaskClient, host: str, status: int
) -> None:
    assert browser.get("/", base_url=host).status_code == status


@pytest.mark.parametrize(
    ("proxies", "forwarded", "counted"),
    [
        ({}, ["198.51.100.7"], "198.51.100.7"),
        ({}, ["6.6.6.6, 198.51.100.7"], "198.51.100.7"),
        ({"proxies": 0}, ["198.51.100.7"], "127.0.0.1"),
        ({"proxies": 2}, ["6.6.6.6, 198.51.100.7, 203.0.113.1"], "198.51.100.7"),
        ({"proxies": 2}, ["198.51.100.7"], "127.0.0.1"),
    ],
)
def test_an_address_is_believed_from_our_own_proxies_and_from_nobody_else(
    store: Store, hall: Hall, proxies: dict[str, int], forwarded: list[str], counted: str
) -> None:
    browser = made(store, hall, **proxies).test_client()
    headers = [("X-Forwarded-For", value) for value in forwarded]
    assert browser.get("/j/ZZZZ", headers=headers, base_url=HOSTED).status_code == 404
    assert hall.limits.wait(WRONG_CODES, counted) == 0
    for _ in range(WRONG_CODES.most - 1):
        hall.limits.take(WRONG_CODES, counted)
    assert hall.limits.wait(WRONG_CODES, counted) > 0


def test_without_https_nobody_is_believed(app: Flask) -> None:
    browser = app.test_client()
    for number in range(WRONG_CODES.most):
        browser.get("/j/ZZZZ", headers={"X-Forwarded-For": f"198.51.100.{number}"})
    answer = browser.get("/j/ZZZZ", headers={"X-Forwarded-For": "198.51.100.200"})
    assert answer.status_code == 429
