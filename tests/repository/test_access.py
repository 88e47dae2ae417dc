"""Every route times everybody: who gets in, and what the others are told. One table, one walk.

Each request goes to something that is there, in a house with two workshops of two organisers.
"""

import re
from enum import StrEnum

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.fixtures.doors import PEOPLE, House, cookies_of
from tests.fixtures.pages import words
from tests.fixtures.state import digest
from tests.repository.route_table import ROUTES
from workshop.actions.hall import Hall


class Told(StrEnum):
    """What the guard does with a request."""

    IN = "let in"
    JOIN = "led to the page where one joins"
    TABLET = "told that this is no shared tablet"
    LOGIN = "led to the login"
    ENDED = "told that the link has ended"
    FACILITATOR = "told what a facilitator may do"
    HELPER = "told what a helper may do"
    VIEWER = "told what a viewer may do"
    KEEPERS = "told that only the keeper may"
    UNKNOWN = "told that there is no such workshop"


LEVELS = ("participant", "tablet", "viewer", "helper", "facilitator", "organiser", "keeper")


def line(*told: Told) -> dict[str, Told]:
    """What somebody is told at each level; anyone is let in where anyone is."""
    return {"anyone": Told.IN} | dict(zip(LEVELS, told, strict=True))


def hosts(*told: Told) -> dict[str, Told]:
    """The same for somebody who neither takes part nor is a tablet."""
    return line(Told.JOIN, Told.TABLET, *told)


IN, LOGIN, UNKNOWN = Told.IN, Told.LOGIN, Told.UNKNOWN
OUTSIDE = (LOGIN,) * 5

# In a workshop: whoever asks, and what they are told at each level of the route table.
HERE: dict[str, dict[str, Told]] = {
    "a stranger": hosts(*OUTSIDE),
    "a participant": line(IN, Told.TABLET, *OUTSIDE),
    "a participant of another workshop": hosts(*OUTSIDE),
    "a tablet": line(Told.JOIN, IN, *OUTSIDE),
    "a tablet of another workshop": hosts(*OUTSIDE),
    "a viewer": hosts(IN, *(Told.VIEWER,) * 4),
    "a helper": hosts(IN, IN, *(Told.HELPER,) * 3),
    "a facilitator": hosts(IN, IN, IN, *(Told.FACILITATOR,) * 2),
    "a facilitator of another workshop": hosts(*(UNKNOWN,) * 5),
    "a facilitator whose link has ended": hosts(*(Told.ENDED,) * 5),
    "the owner": hosts(IN, IN, IN, IN, Told.KEEPERS),
    "another organiser": hosts(*(UNKNOWN,) * 5),
    "the keeper": hosts(*(UNKNOWN,) * 5),
    "the owner after logging out": hosts(*OUTSIDE),
}

# Outside of all workshops there are only pages of organisers and of the keeper.
OUT: dict[str, dict[str, Told]] = {
    who: {"anyone": IN, "organiser": LOGIN, "keeper": LOGIN} for who in PEOPLE
} | {
    "a viewer": {"anyone": IN, "organiser": Told.VIEWER, "keeper": Told.VIEWER},
    "a helper": {"anyone": IN, "organiser": Told.HELPER, "keeper": Told.HELPER},
    "a facilitator": {"anyone": IN, "organiser": Told.FACILITATOR, "keeper": Told.FACILITATOR},
    "a facilitator of another workshop": {
        "anyone": IN,
        "organiser": Told.FACILITATOR,
        "keeper": Told.FACILITATOR,
    },
    "the owner": {"anyone": IN, "organiser": IN, "keeper": Told.KEEPERS},
    "another organiser": {"anyone": IN, "organiser": IN, "keeper": Told.KEEPERS},
    "the keeper": {"anyone": IN, "organiser": IN, "keeper": IN},
}

ENDING = {"/host/logout", "/w/<code>/forget"}

# What is there only after the reveal: until then even who may is told that there is nothing.
COME_LATER = {
    "/r/<code>",
    "/R/<code>",
    "/w/<code>/receipts/<round_id>.txt",
    "/metrics",  # and without the token of its settings never
}

SENTENCES = {
    Told.TABLET: "This page is for shared tablets.",
    Told.ENDED: "This link has ended",
    Told.FACILITATOR: "Your link lets you run one workshop. The rest is for its organiser.",
    Told.HELPER: "Your link lets you look after comments, suggestions and paper. For more, ask",
    Told.VIEWER: "Your link lets you look at the desk, at revealed results and their files.",
    Told.KEEPERS: "Only the first organiser lets others in and closes accounts.",
}
PLACES = {Told.JOIN: r"/j/{code}$", Told.LOGIN: r"/host/login\?next="}


@pytest.fixture
def house(app: Flask, hall: Hall) -> House:
    return House(app, hall)


def told_at(who: str, rule: str, access: str) -> Told:
    return (HERE if "<code>" in rule else OUT)[who][access]


def was_told(answer: TestResponse, code: str) -> Told:
    """What an answer amounts to, by its status and its words."""
    if answer.status_code == 404 and "We know no workshop with the code" in words(answer):
        return UNKNOWN
    if answer.status_code == 303:
        led = (
            told for told, at in PLACES.items() if re.search(at.format(code=code), answer.location)
        )
        return next(led, IN)
    if answer.status_code == 403:
        said = words(answer)
        return next((told for told, sentence in SENTENCES.items() if sentence in said), IN)
    return IN


def agrees(answer: TestResponse, told: Told, method: str, code: str) -> bool:
    """Whether somebody was told just that. A form cannot lead on, so it is refused."""
    if told in PLACES and method == "POST":
        return answer.status_code == 403 and "You may not do this here." in words(answer)
    if told is IN and method == "GET":
        return was_told(answer, code) is IN and answer.status_code != 404
    return was_told(answer, code) is told


def _looks_first(route: tuple[str, str, str]) -> tuple[str, bool, str]:
    """What is looked at comes before what is done, and what ends somebody's way in last."""
    method, rule, _ = route
    return method, rule in ENDING, rule


@pytest.mark.parametrize("who", PEOPLE)
def test_every_route_tells_everybody_what_the_table_says(house: House, who: str) -> None:
    cookies = cookies_of(house, who)
    code = house.rooms[0].workshop.code
    wrong: list[tuple[object, ...]] = []
    for method, rule, access in sorted(ROUTES, key=_looks_first):
        told = told_at(who, rule, access)
        path = house.path(rule)
        before = digest(house.hall)
        answer = house.ask(cookies, method, path)
        is_right = agrees(answer, told, method, code) or rule in COME_LATER
        if not is_right or answer.status_code >= 500:
            wrong.append((method, path, told, answer.status_code))
        answer.close()
        if told is not IN and digest(house.hall) != before:
            wrong.append((method, path, "has changed something"))
    assert not wrong, "\n".join(map(str, wrong))


def test_the_table_has_a_line_for_everybody_and_a_word_for_every_level() -> None:
    assert set(HERE) == set(OUT) == set(PEOPLE)
    levels = {access for _, _, access in ROUTES}
    assert all(set(known) == levels for known in HERE.values())
    assert {access for _, rule, access in ROUTES if "<code>" not in rule} <= set(OUT["a stranger"])
