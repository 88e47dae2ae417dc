"""Every route of the hosts times every role: who gets in, and what the others are told."""

import re
from dataclasses import dataclass

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.actions.test_steering import TO
from tests.fixtures.hosts import ByLink, keeper_of, logged_in, one_more, role_link, workshop_of
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.repository.route_table import ROUTES
from workshop.actions.hall import Hall
from workshop.actions.linking import end_link
from workshop.actions.organising import make_organiser_link
from workshop.domain.host import BY_LINK, Role
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState

UNMADE = re.compile("<[a-z_]+>")
LEVELS = ("keeper", "organiser", "facilitator", "helper", "viewer")
GUARDED = sorted(route for route in ROUTES if route[2] in LEVELS)
OF_A_WORKSHOP = [route for route in GUARDED if "<code>" in route[1]]
SENTENCES = {
    "facilitator": "Your link lets you run one workshop. The rest is for its organiser.",
    "helper": "Your link lets you look after comments, suggestions and paper. For more, ask",
    "viewer": "Your link lets you look at the desk, at revealed results and their files.",
}


@dataclass
class Doors:
    """The addresses of the hosts' routes, with things behind them that really are there."""

    hall: Hall
    room: Room

    def ask(self, browser: FlaskClient, method: str, rule: str) -> TestResponse:
        return browser.open(self.path(rule), method=method)

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


def is_in(answer: TestResponse) -> bool:
    """Whether the guard let somebody through; what the view says then is not its matter."""
    away = answer.status_code == 303 and answer.location.startswith("/host/login")
    return not away and answer.status_code not in {403, 404}


def is_let_in(answer: TestResponse, rule: str) -> bool:
    """Let in, or told that a thing is not there which this test has not made."""
    if is_in(answer):
        return True
    is_unmade = bool(UNMADE.search(re.sub("<(code|slug|round_id|link_id|host_id)>", "", rule)))
    return answer.status_code == 404 and is_unmade and "find that page" in words(answer)


def test_the_owner_who_is_the_keeper_gets_in_everywhere(alice: FlaskClient, doors: Doors) -> None:
    for method, rule, _level in GUARDED:
        assert is_let_in(doors.ask(alice, method, rule), rule), rule


def test_another_organiser_finds_no_workshop_of_a_colleague(
    dora: FlaskClient, doors: Doors
) -> None:
    for method, rule, level in GUARDED:
        answer = doors.ask(dora, method, rule)
        if "<code>" in rule:
            assert (rule, answer.status_code) == (rule, 404)
            assert "We know no workshop with the code" in words(answer)
        elif level == "keeper":
            assert (rule, answer.status_code) == (rule, 403)
            assert "Only the first organiser lets others in" in words(answer)
        else:
            assert is_in(answer), rule


def test_the_keeper_finds_no_workshop_of_a_colleague_who_gets_in_everywhere(
    app: Flask, alice: FlaskClient, hall: Hall
) -> None:
    hers = workshop_of(hall, one_more(hall))
    doors, browser = Doors(hall, Room(hall, hers)), logged_in(app, "Dora")
    for method, rule, _level in OF_A_WORKSHOP:
        assert (rule, doors.ask(alice, method, rule).status_code) == (rule, 404)
        assert is_let_in(doors.ask(browser, method, rule), rule), rule


@pytest.mark.parametrize("role", BY_LINK)
def test_a_link_opens_what_its_role_includes(by_link: ByLink, doors: Doors, role: Role) -> None:
    for method, rule, level in GUARDED:
        answer = doors.ask(by_link(role), method, rule)
        if LEVELS.index(level) >= LEVELS.index(role.value):
            assert is_let_in(answer, rule), rule
        else:
            assert (rule, answer.status_code) == (rule, 403)
            assert SENTENCES[role] in words(answer)
            assert "Back to the desk" in words(answer)


@pytest.mark.parametrize("role", BY_LINK)
def test_a_link_opens_no_other_workshop(by_link: ByLink, hall: Hall, role: Role) -> None:
    hers = workshop_of(hall, one_more(hall))
    doors, browser = Doors(hall, Room(hall, hers)), by_link(role)
    for method, rule, _level in OF_A_WORKSHOP:
        assert (rule, doors.ask(browser, method, rule).status_code) == (rule, 404)


@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_a_participant_and_a_stranger_are_sent_to_the_login(
    request: pytest.FixtureRequest, doors: Doors, who: str
) -> None:
    browser: FlaskClient = request.getfixturevalue(who)
    for method, rule, _level in GUARDED:
        answer = doors.ask(browser, method, rule)
        if method == "GET":
            assert (answer.status_code, answer.location[:17]) == (303, "/host/login?next=")
        else:
            assert (rule, answer.status_code) == (rule, 403)


def test_an_ended_link_opens_nothing(app: Flask, doors: Doors) -> None:
    browser = app.test_client()
    link, token = role_link(doors.hall, doors.room.workshop, Role.FACILITATOR)
    browser.post(f"/host/link/{token}")
    end_link(doors.hall, workshop=doors.room.workshop, link_id=link.id, actor="organiser:a")
    for method, rule, _level in OF_A_WORKSHOP:
        answer = doors.ask(browser, method, rule)
        assert (rule, answer.status_code) == (rule, 403)
        assert "This link has ended" in words(answer)


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
