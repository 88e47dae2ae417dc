"""15: newlines, ANSI and bidi in every field that a request can bring: one JSON line each, clean.

What names and texts are cleaned to is in `tests/domain/test_text.py`; that the log of a played
workshop holds no token, code, vote, name or comment is in `tests/faults/test_logs.py`; lines that
are no request at all are in `tests/cli/test_unread.py` and `tests/faults/test_hosted.py`.
"""

import json
import logging
from collections.abc import Iterator

import pytest
from flask import Flask

from tests.fixtures.doors import PLACE, House, cookies_of
from tests.repository.route_table import ROUTES
from workshop import logs
from workshop.actions.hall import Hall

EVIL = 'ferry\n{"event": "ferry"}\r\n\x1b[2Jferry\u202eyrref\u2028ferry'
LATIN = EVIL.encode("ascii", "replace").decode().replace("\n", " ").replace("\r", " ")
FORGED = {
    "User-Agent": LATIN,
    "Referer": f"http://127.0.0.1/{LATIN}",
    "X-Forwarded-For": LATIN,
    "X-Request-Id": LATIN,
    "Accept-Language": LATIN,
    "If-None-Match": LATIN,
    "HX-Request": LATIN,
    "HX-Target": LATIN,
    "HX-Current-URL": LATIN,
    "Outbox": LATIN,
    "Cookie": f"workshop-host={LATIN}; {LATIN}={LATIN}",
}
FIELDS = (
    *("name", "password", "old", "next", "group", "round", "version", "answer", "sequence", "text"),
    *("comment", "title", "code", "turn", "step", "view", "page", "seen", "number", "language"),
)
TOLD = {"at", "level", "event", "method", "route", "status", "ms", "error", "where"}


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    logger = logging.getLogger("workshop")
    kept = (logger.handlers, logger.level, logger.propagate)
    yield
    logger.handlers, logger.level, logger.propagate = kept


def test_nothing_of_a_request_reaches_the_log(
    app: Flask, hall: Hall, capsys: pytest.CaptureFixture[str]
) -> None:
    house = House(app, hall)
    cookies = cookies_of(house, "a participant"), cookies_of(house, "the owner")
    logs.start("json")
    stranger = app.test_client(use_cookies=False)
    asked = 0
    for method, rule, _ in sorted(ROUTES):
        path = PLACE.sub("ferry", rule.replace("<code>", house.rooms[0].workshop.code))
        fields = dict.fromkeys(FIELDS, EVIL) if method == "POST" else None
        if rule != "/host/logout":
            known, query = cookies[rule.startswith("/host")], {"ferry": EVIL, "page": EVIL}
            house.ask(known, method, path, query_string=query, data=fields).close()
            asked += 1
        stranger.open(path, method=method, headers=FORGED, data=fields).close()
        asked += 1
    stranger.open("/" + EVIL, method="FERRY").close()
    stranger.get("/", base_url="http://ferry").close()
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) >= asked + 2
    for line in lines:
        assert "ferry" not in line.lower()
        assert line.isascii()
        assert line.isprintable()
        assert set(json.loads(line)) <= TOLD
        assert '"level": "error"' not in line
