"""7: cookies that are oversized, odd, of another purpose, or there before the login: no access.

Tampered ones and those of a logged-out host are in the tables of joining and entering.
"""

import pytest
from flask import Flask

from tests.fixtures.doors import House, cookies_of
from tests.repository.route_table import ROUTES
from workshop.actions.hall import Hall

ODD = {
    "oversized": "a" * 4_000,
    "a separator": ";",
    "no signature": "InRva2VuIg",
    "a list": "W10.AAAA",
    "quoted": '"a\\073b"',
    "a null": "a\x00b",
    "latin": "\xe9\xff",
    "empty": "",
}


@pytest.fixture
def house(app: Flask, hall: Hall) -> House:
    return House(app, hall)


@pytest.mark.parametrize("kind", ODD)
def test_an_odd_cookie_is_no_cookie(house: House, kind: str) -> None:
    code = house.rooms[0].workshop.code
    names = (
        "workshop-host",
        f"workshop-role-{code}",
        f"workshop-{code}",
        f"workshop-{code}-tablet",
    )
    cookies = dict.fromkeys((*names, "workshop-known", "workshop-shown-once"), ODD[kind])
    for method, rule, access in sorted(ROUTES):
        path = rule.replace("<code>", code)
        if access == "anyone" or "<" in path:
            continue
        answer = house.ask(cookies, method, path)
        assert answer.status_code in {303, 403}, (rule, answer.status_code)
        assert answer.status_code == 403 or answer.location.startswith(("/j/", "/host/login"))


def test_a_cookie_for_one_purpose_serves_no_other(house: House) -> None:
    """Each name has a signature of its own: a participant's token is no host's."""
    code = house.rooms[0].workshop.code
    (mine,) = cookies_of(house, "a participant").values()
    for name in ("workshop-host", f"workshop-role-{code}", f"workshop-{code}-tablet"):
        assert house.ask({name: mine}, "GET", f"/host/w/{code}/").status_code == 303
        assert house.ask({name: mine}, "GET", f"/w/{code}/tablet").status_code == 403


def test_what_was_there_before_a_login_opens_nothing_after_it(app: Flask, house: House) -> None:
    """Somebody who plants a cookie in a browser does not share the login that follows."""
    planted = cookies_of(house, "the owner after logging out")["workshop-host"]
    browser = app.test_client()
    browser.set_cookie("workshop-host", planted)
    answer = browser.post("/host/login", data={"name": "Olga", "password": "four words in a row"})
    assert answer.status_code == 303
    kept = browser.get_cookie("workshop-host")
    assert kept is not None
    assert kept.value != planted
    assert house.ask({"workshop-host": planted}, "GET", "/host/").status_code == 303
    assert house.ask({"workshop-host": kept.value}, "GET", "/host/").status_code == 200
