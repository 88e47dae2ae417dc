"""Every page of the host parses strictly and can be read."""

from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.web.host.test_host_access import BY_TOKEN, host_routes
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

# Pages that open only with something made before, or ticked.
NEED_MORE = BY_TOKEN | {"host.ask_to_close", "host.ask_merge", "host.brief"}


def test_every_page_parses_strictly_with_unique_ids(
    app: Flask, alice: FlaskClient, room: Room
) -> None:
    somebody = room.somebody(rehearsal=True)
    steps = (RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    paths = [
        path
        for endpoint, method, path in host_routes(app, room)
        if method == "GET" and endpoint not in NEED_MORE
    ]
    for step in (None, *steps):
        if step:
            room.step(Kind.BARRIER, step)
        if step is RoundStep.OPEN:
            for statement in room.statements_of(Kind.BARRIER):
                room.vote(somebody, statement, "a-lot")
        for path in paths:
            answer = alice.get(path)
            assert answer.status_code in {200, 303, 409}, path
            if answer.status_code != 303 and answer.mimetype == "text/html":
                parse(answer)


def test_no_page_carries_a_script_or_a_style_of_its_own(
    app: Flask, alice: FlaskClient, room: Room
) -> None:
    for endpoint, method, path in host_routes(app, room):
        if method != "GET" or endpoint in NEED_MORE | {"host.login"}:
            continue
        for element in parse(alice.get(path)).iter():
            assert element.tag != "style", path
            assert element.get("style") is None, path
            assert not (element.tag == "script" and not element.get("src")), path
            assert not [name for name in element.keys() if name.startswith("on")], path  # noqa: SIM118


def test_the_list_names_every_workshop_with_its_state(alice: FlaskClient, room: Room) -> None:
    said = words(alice.get("/host/"))
    assert "Local firms, local jobs Thursday 26 November 2026, Birmingham Not started" in said
    room.step(Kind.BARRIER, RoundStep.OPEN)
    assert f"Live Code {room.workshop.code}" in words(alice.get("/host/"))


def test_without_a_workshop_the_list_says_what_to_do(alice: FlaskClient) -> None:
    assert "There is no workshop yet." in words(alice.get("/host/"))
