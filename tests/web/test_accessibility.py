"""The statement on accessibility: open to anyone, in every language, a tap away, and leads back."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.web.participant.test_tablet_pages import here, link, tablet
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.languages import LANGUAGES

__all__ = ["link", "tablet"]


def foot(browser: FlaskClient, path: str) -> list[str]:
    """Where the foot of a page leads."""
    page = parse(browser.get(path))
    return [link.get("href", "") for each in page.iter("footer") for link in each.iter("a")]


@pytest.mark.parametrize("code", [each.code for each in LANGUAGES])
def test_it_is_there_in_every_language_and_names_the_standard(
    client: FlaskClient, code: str
) -> None:
    page = client.get(f"/accessibility?language={code}")
    assert page.status_code == 200
    assert "WCAG 2.2" in words(page)


def test_the_foot_of_a_hosts_page_leads_back_to_it(alice: FlaskClient, room: Room) -> None:
    plan = f"/host/w/{room.workshop.code}/plan"
    assert foot(alice, plan) == [f"/accessibility?back={plan}"]


def test_it_leads_back_to_where_a_phone_was_and_nowhere_else(client: FlaskClient) -> None:
    plan = "/host/w/ABCD/plan"
    by_link = "/host/link/abcdef"
    for back, leads in (
        ("/w/ABCD/", "/w/ABCD/"),
        (plan, plan),
        ("//a.example", "/"),
        (by_link, "/"),
    ):
        page = parse(client.get("/accessibility", query_string={"back": back}))
        links = [link.get("href") for link in page.iter("a")]
        assert links[-1] == leads
    page = parse(client.get("/language?back=/accessibility"))
    assert "/accessibility?language=pl" in [link.get("href") for link in page.iter("a")]


def test_the_foot_has_it_where_people_come_in_wait_and_look_at_their_answers(
    charlie: FlaskClient, bob: FlaskClient, alice: FlaskClient, room: Room
) -> None:
    code = room.workshop.code
    for browser, path in (
        (charlie, "/"),
        (charlie, f"/j/{code}"),
        (charlie, "/nowhere"),
        (bob, f"/w/{code}/"),
        (alice, "/host/"),
        (alice, f"/host/w/{code}/plan"),
    ):
        (link,) = foot(browser, path)
        assert (path, link.partition("?")[0]) == (path, "/accessibility")
    for path in (
        *(f"/j/{code}/privacy", f"/w/{code}/receipts", f"/w/{code}/suggest", f"/w/{code}/who/"),
        *(f"/w/{code}/help/", f"/w/{code}/help/contact"),
    ):
        assert foot(bob, path) == [f"/accessibility?back={path}"]
    for path in (f"/host/w/{code}/export/", f"/host/w/{code}/moderate"):
        assert foot(alice, path) == [f"/accessibility?back={path}"]
    room.step(Kind.BARRIER, RoundStep.OPEN)
    assert len(foot(bob, f"/w/{code}/answers")) == 1
    assert foot(bob, f"/w/{code}/") == []  # the card of a vote fills a small phone


def test_a_shared_tablet_has_it_between_two_people_too(tablet: FlaskClient, room: Room) -> None:
    for path in (here(room), here(room, "/turn"), f"/j/{room.workshop.code}/privacy"):
        assert foot(tablet, path) == [f"/accessibility?back={path}"]
