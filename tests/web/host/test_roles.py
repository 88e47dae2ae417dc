"""What roles see of the hosts' pages. Who gets in where is in `tests/repository/test_access.py`."""

import re
from dataclasses import dataclass

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.actions.test_steering import TO
from tests.fixtures.hosts import ByLink, keeper_of, one_more, role_link, workshop_of
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.repository.route_table import ROUTES
from workshop.actions.hall import Hall
from workshop.actions.organising import make_organiser_link
from workshop.domain.host import BY_LINK, Role
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState

UNMADE = re.compile("<[a-z_]+>")
LEVELS = ("keeper", "organiser", "facilitator", "helper", "viewer")
GUARDED = sorted(route for route in ROUTES if route[2] in LEVELS)
OF_A_WORKSHOP = [route for route in GUARDED if "<code>" in route[1]]


@dataclass
class Doors:
    """The addresses of the hosts' routes, with things behind them that really are there."""

    hall: Hall
    room: Room

    def path(self, rule: str) -> str:
        made, _ = make_organiser_link(self.hall, by=keeper_of(self.hall))
        values = {
            "<code>": self.room.workshop.code,
            "<slug>": "cedp",
            "<round_id>": self.room.round_of(Kind.BARRIER).id,
            "<link_id>": role_link(self.hall, self.room.workshop, Role.VIEWER)[0].id,
            "<host_id>": one_more(self.hall, f"Xaver {made.id}").id if "<host_id>" in rule else "",
            "<offer_id>": made.id,
        }
        for name, value in values.items():
            rule = rule.replace(name, value)
        return UNMADE.sub("none", rule)


@pytest.fixture
def doors(hall: Hall, room: Room) -> Doors:
    return Doors(hall, room)


def test_an_organiser_can_help_a_colleague_by_a_link(
    app: Flask, dora: FlaskClient, doors: Doors
) -> None:
    _, token = role_link(doors.hall, doors.room.workshop, Role.HELPER)
    dora.post(f"/host/link/{token}")
    desk = dora.get(doors.path("/host/w/<code>/"))
    assert "Hana, helper" in words(desk)
    assert dora.get(doors.path("/host/w/<code>/plan")).status_code == 403
    assert app.test_client().get(doors.path("/host/w/<code>/")).status_code == 303


def test_a_browser_may_hold_links_of_two_workshops(
    app: Flask, by_link: ByLink, doors: Doors
) -> None:
    other = workshop_of(doors.hall, one_more(doors.hall))
    browser = by_link(Role.FACILITATOR)
    browser.post(f"/host/link/{role_link(doors.hall, other, Role.VIEWER)[1]}")
    assert "Sam, facilitator" in words(browser.get(doors.path("/host/w/<code>/")))
    assert "Vic, viewer" in words(browser.get(f"/host/w/{other.code}/"))
    assert app.test_client().get(f"/host/w/{other.code}/").status_code == 303


def buttons(page: TestResponse) -> list[str]:
    """The ids of the buttons on a page, but for the way out and the list of keys."""
    names = [element.get("id") or "" for element in parse(page).iter("button")]
    return [name for name in names if name not in {"leave", "keys-open"}]


@pytest.mark.parametrize("role", [Role.HELPER, Role.VIEWER])
@pytest.mark.parametrize("state", RoundState)
def test_a_desk_without_steering_has_no_buttons(
    by_link: ByLink, doors: Doors, role: Role, state: RoundState
) -> None:
    doors.room.somebody(rehearsal=True)
    doors.room.step(Kind.BARRIER, *TO[state])
    page = by_link(role).get(doors.path("/host/w/<code>/"))
    helps = role is Role.HELPER
    assert buttons(page) == (["keep-heads"] if helps else [])
    leads = {(form.get("action") or "").rpartition("/")[2] for form in parse(page).iter("form")}
    assert leads == ({"heads", "leave"} if helps else {"leave"})


@pytest.mark.parametrize("role", [None, *BY_LINK])
def test_every_link_on_the_desk_leads_somewhere(
    alice: FlaskClient, by_link: ByLink, doors: Doors, role: Role | None
) -> None:
    """Nobody is shown a way that is closed to them."""
    browser = by_link(role) if role else alice
    for path in ("", "export/", "comments", "plan"):
        page = browser.get(doors.path(f"/host/w/<code>/{path}"))
        if page.status_code != 200:
            continue
        for anchor in parse(page).iter("a"):
            href = anchor.get("href") or ""
            assert browser.get(href, follow_redirects=True).status_code == 200, href


@pytest.mark.parametrize("role", BY_LINK)
def test_every_page_says_who_works_here(by_link: ByLink, doors: Doors, role: Role) -> None:
    browser = by_link(role)
    seen = 0
    for method, rule, level in OF_A_WORKSHOP:
        if method == "GET" and LEVELS.index(level) >= LEVELS.index(role.value):
            answer = browser.get(doors.path(rule))
            is_page = answer.status_code == 200 and "html" in (answer.mimetype or "")
            is_sheet = "/print/" in rule
            if is_page and not is_sheet and not rule.endswith("/desk"):
                assert f", {role}" in words(answer), rule
                seen += 1
    assert seen >= 2
