"""14: forms, fetches and images of other sites, for every route that does something.

Whoever may do it is logged in. How single headers are judged is in `tests/web/test_security.py`.
"""

import pytest
from flask import Flask

from tests.fixtures.doors import House, cookies_of
from tests.fixtures.pages import words
from tests.fixtures.state import digest
from tests.repository.route_table import ROUTES
from workshop.actions.hall import Hall

WHO = {
    "anyone": "a stranger",
    "participant": "a participant",
    "tablet": "a tablet",
    "viewer": "the owner",
    "helper": "the owner",
    "facilitator": "the owner",
    "organiser": "the owner",
    "keeper": "the keeper",
}
FROM_ELSEWHERE = {
    "a form": {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
    "a neighbour": {"Sec-Fetch-Site": "same-site", "Origin": "http://192.168.1.20:9999"},
    "an old browser": {"Origin": "http://evil.example"},
    "a file": {"Origin": "null"},
}


@pytest.mark.parametrize("way", FROM_ELSEWHERE)
def test_nothing_that_another_site_sends_does_anything(app: Flask, hall: Hall, way: str) -> None:
    house = House(app, hall)
    known = {who: cookies_of(house, who) for who in set(WHO.values())}
    deeds = [(rule, access) for method, rule, access in sorted(ROUTES) if method == "POST"]
    for rule, access in deeds:
        path = house.path(rule)
        before = digest(hall)
        answer = house.ask(known[WHO[access]], "POST", path, headers=FROM_ELSEWHERE[way])
        assert (rule, answer.status_code) == (rule, 403)
        assert "You may not do this here." in words(answer)
        assert "Set-Cookie" not in answer.headers
        assert digest(hall) == before


def test_no_page_can_be_framed_or_read_by_another_site(app: Flask, hall: Hall) -> None:
    house = House(app, hall)
    known = {who: cookies_of(house, who) for who in set(WHO.values())}
    for method, rule, access in sorted(ROUTES):
        if method == "GET":
            answer = house.ask(known[WHO[access]], "GET", house.path(rule), buffered=False)
            assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
            assert "Access-Control-Allow-Origin" not in answer.headers
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            kept = "static" in rule or "schemas" in rule
            assert kept or answer.headers["Cache-Control"] == "no-store", rule
            answer.close()
