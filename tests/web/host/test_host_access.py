"""Strangers meet the login on every host route."""

from collections.abc import Iterator

from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.cards import cards, make_cards
from tests.fixtures.people import Room
from tests.fixtures.voices import allow, propose
from workshop.domain.kind import Kind
from workshop.web.access import Access, declared

BY_TOKEN = {"host.setup", "host.enter", "host.link", "host.organiser_link"}
OPEN_TO_ALL = BY_TOKEN | {
    "host.set_password",
    "host.take_link",
    "host.accept",
    "host.login",
    "host.log_in",
    "host.log_out",
}


def host_routes(app: Flask, room: Room) -> Iterator[tuple[str, str, str]]:
    """Every address of the surface as (endpoint, method, path)."""
    if not cards(room):
        make_cards(room, 1)
    adapter = app.url_map.bind("localhost")
    values = {
        "code": room.workshop.code,
        "slug": "cedp",
        "round_id": room.round_of(Kind.BARRIER).id,
        "comment_id": "none",
        "invitation_id": cards(room)[0].id,
        "suggestion_id": _a_suggestion(room),
        "statement_id": room.statements_of(Kind.BARRIER)[0].id,
        "part_id": room.part_of(Kind.BARRIER).id,
        "actor": "none",
        "link": "none",
        "link_id": "none",
        "offer_id": "none",
        "host_id": "none",
        "tablet_id": "none",
    }
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith("host."):
            path = adapter.build(rule.endpoint, {name: values[name] for name in rule.arguments})
            for method in sorted((rule.methods or set()) & {"GET", "POST"}):
                yield rule.endpoint, method, path


def _a_suggestion(room: Room) -> str:
    allow(room)
    return propose(room, room.somebody()).id


def test_a_stranger_with_htmx_is_sent_to_the_login_too(charlie: FlaskClient, room: Room) -> None:
    answer = charlie.get(f"/host/w/{room.workshop.code}/desk", headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"].startswith("/host/login")
    assert answer.text == ""


def test_only_the_ways_in_serve_anyone(app: Flask) -> None:
    names = {name for name in app.view_functions if name.startswith("host.")}
    assert {name for name in names if declared(app, name) is Access.ANYONE} == OPEN_TO_ALL
    assert {declared(app, name) for name in names - OPEN_TO_ALL} == set(Access) - {
        Access.ANYONE,
        Access.PARTICIPANT,
        Access.TABLET,
    }


def test_a_code_that_no_workshop_has_is_not_found(alice: FlaskClient) -> None:
    assert alice.get("/host/w/ZZZZ/").status_code == 404
