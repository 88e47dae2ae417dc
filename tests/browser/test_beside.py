"""The reveal on a phone in a hand: own answers beside the room's, by touch and by script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures import planned
from tests.fixtures.browsers import axe
from tests.fixtures.phones import joined
from tests.fixtures.rounds import of, open_round, take
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.ballots.agreement import agreement
from workshop.domain.round import Round, RoundStep

NewPage = Callable[..., Page]

ARABIC = "الأرض في وسط المدينة باهظة الثمن، فتُدفع الأسواق النافعة إلى الخارج."
ANSWERS = ("agree", "agree", "disagree", "agree", "not-sure", "agree")


def a_vote(venue: Venue) -> Round:
    """An open vote on eight statements, the first in Arabic, which 24 people have answered."""
    round_ = open_round(venue.room, agreement(), most=8)
    ids = [each.version_id for each in of(venue.room, round_)]
    with venue.hall.store.writing() as database:
        written = "update versions set text = ?, language = 'ar' where id = ?"
        database.execute(written, [ARABIC, ids[0]])
    for person in range(24):
        given = {
            (version_id, ""): "agree" if place < 3 else ANSWERS[(person + place) % 6]
            for place, version_id in enumerate(ids)
            if place < 7 or person > 4
        }
        planned.fill_in(venue.room, round_, given)
    return round_


def with_two_answers(page: Page, venue: Venue) -> None:
    joined(page, venue)
    for name in ("Agree", "Disagree"):
        statement = page.locator("h1").inner_text()
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.locator("h1")).not_to_have_text(statement)


def check(phone: Page) -> None:
    """Two rows with both answers, the others behind their summary, nothing wrong with either."""
    heading = phone.get_by_role("heading", name="Your answers beside the room")
    expect(heading).to_be_visible()
    expect(phone.locator(".beside li:visible")).to_have_count(2)
    expect(phone.get_by_text("− Disagree.")).to_be_visible()
    assert not scrolls_sideways(phone)
    phone.get_by_text("All other statements: 6").click()
    expect(phone.locator(".beside li:visible")).to_have_count(8)
    assert not scrolls_sideways(phone)
    assert axe(phone) == []
    phone.locator(".beside li:visible a").first.click()
    phone.get_by_text("Where this comes from").click()
    expect(phone.locator(".source p")).to_be_visible()
    assert not scrolls_sideways(phone)
    assert axe(phone) == []


@pytest.mark.parametrize("dark", [False, True])
def test_the_reveal_brings_the_rooms_answers_to_a_phone_that_waits(
    venue: Venue, new_page: NewPage, dark: bool
) -> None:
    round_ = a_vote(venue)
    phone = new_page(375, 667, dark=dark)
    with_two_answers(phone, venue)
    take(venue.room, round_, RoundStep.CLOSE)
    desk = new_page(1280, 720)
    desk.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    desk.goto(venue.address("/host/w/{}/"))
    desk.locator("#go").click()
    check(phone)


@pytest.mark.parametrize("width", [375, 320])
def test_without_scripts_it_is_a_page(venue: Venue, new_page: NewPage, width: int) -> None:
    round_ = a_vote(venue)
    phone = new_page(width, 667, scripts=False)
    with_two_answers(phone, venue)
    take(venue.room, round_, RoundStep.CLOSE, RoundStep.REVEAL)
    phone.goto(venue.address("/w/{}/"))
    heading = phone.get_by_role("heading", name="Your answers beside the room")
    expect(heading).to_be_visible()
    phone.get_by_text("All other statements: 6").click()
    expect(phone.locator(".beside li:visible")).to_have_count(8)
    expect(phone.get_by_text(ARABIC)).to_have_css("direction", "rtl")
    assert not scrolls_sideways(phone)
