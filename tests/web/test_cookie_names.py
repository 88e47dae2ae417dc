"""Over https all cookies are named `__Host-`: nobody else can plant one; those from before open."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.doors import House, cookies_of
from tests.fixtures.hosts import PASSWORD
from workshop.actions.hall import Hall
from workshop.app import create_app
from workshop.settings import Settings
from workshop.store.connection import Store

HOSTED = "https://vote.example.org"
PREFIX = "__Host-"
WHO = {
    "a participant": "/w/{}/",
    "a tablet": "/w/{}/tablet",
    "a viewer": "/host/w/{}/",
    "the owner": "/host/w/{}/",
}


@pytest.fixture
def house(app: Flask, hall: Hall) -> House:
    """A house that was reached by plain http until now."""
    return House(app, hall)


@pytest.fixture
def browser(store: Store, hall: Hall) -> Callable[..., FlaskClient]:
    """A browser at the same house, which is hosted now."""
    hosted = create_app(Settings(database=store.path, base_url=HOSTED), rooms=hall)

    def with_cookies(cookies: dict[str, str]) -> FlaskClient:
        client = hosted.test_client(use_cookies=False)
        client.environ_base["HTTP_COOKIE"] = "; ".join(f"{k}={v}" for k, v in cookies.items())
        client.environ_base |= {"wsgi.url_scheme": "https", "HTTP_HOST": "vote.example.org"}
        return client

    return with_cookies


def fresh(browser: Callable[..., FlaskClient], house: House) -> tuple[str, str, str]:
    """The name, the value and the code of what a phone gets that joins now."""
    code = house.rooms[0].workshop.code
    answer = browser({}).post(f"/j/{code}", data={"group": "none"}, base_url=HOSTED)
    name, _, value = answer.headers["Set-Cookie"].partition(";")[0].partition("=")
    return name, value, code


def test_who_was_there_before_stays(house: House, browser: Callable[..., FlaskClient]) -> None:
    code = house.rooms[0].workshop.code
    for who, path in WHO.items():
        cookies = dict(cookies_of(house, who))
        assert browser(cookies).get(path.format(code), base_url=HOSTED).status_code == 200, who
        renamed = {f"{PREFIX}{name}": value for name, value in cookies.items()}
        assert browser(renamed).get(path.format(code), base_url=HOSTED).status_code in {303, 403}


def test_what_is_new_is_not_taken_by_its_old_name(
    house: House, browser: Callable[..., FlaskClient]
) -> None:
    """A neighbouring host can plant plain names only; so what it got today is of no use there."""
    name, value, code = fresh(browser, house)
    assert name == f"{PREFIX}workshop-{code}"
    mine = browser({name: value}).get(f"/w/{code}/", base_url=HOSTED)
    assert mine.status_code == 200
    planted = {name.removeprefix(PREFIX): value}
    assert browser(planted).get(f"/w/{code}/", base_url=HOSTED).status_code == 303
    old = dict(cookies_of(house, "a participant"))
    theirs = browser(old).get(f"/w/{code}/", base_url=HOSTED)
    both = browser({**old, name: value}).get(f"/w/{code}/", base_url=HOSTED)
    assert mine.text == both.text != theirs.text


def test_logging_out_ends_and_removes_both(
    house: House, browser: Callable[..., FlaskClient]
) -> None:
    cookies = dict(cookies_of(house, "the owner"))
    data = {"name": "Olga", "password": PASSWORD}
    answer = browser(cookies).post("/host/login", data=data, base_url=HOSTED)
    for header in answer.headers.getlist("Set-Cookie"):
        name, _, value = header.partition(";")[0].partition("=")
        assert name.startswith(PREFIX)
        cookies[name] = value
    answer = browser(cookies).post("/host/logout", base_url=HOSTED)
    gone = {header.partition("=")[0] for header in answer.headers.getlist("Set-Cookie")}
    assert gone == {"workshop-host", "__Host-workshop-host"}
    for name, value in cookies.items():
        assert browser({name: value}).get("/host/", base_url=HOSTED).status_code == 303


def test_the_language_is_kept_by_its_own_name(browser: Callable[..., FlaskClient]) -> None:
    answer = browser({}).get("/?language=cy", base_url=HOSTED)
    assert answer.headers["Set-Cookie"].startswith("__Host-workshop-language=cy;")
    for name in ("workshop-language", "__Host-workshop-language"):
        assert 'lang="cy"' in browser({name: "cy"}).get("/", base_url=HOSTED).text


def test_a_shared_tablet_forgets_all_of_them(
    house: House, browser: Callable[..., FlaskClient]
) -> None:
    name, value, code = fresh(browser, house)
    cookies = {**cookies_of(house, "the owner"), name: value}
    link = house.tablet_link(house.rooms[0], "Olga")
    answer = browser(cookies).post(link, base_url=HOSTED)
    told = {h.partition("=")[0]: h for h in answer.headers.getlist("Set-Cookie")}
    assert all("Max-Age=0" in told[gone] for gone in cookies)
    assert f"{PREFIX}workshop-{code}-tablet" in told
