"""A helper's phone: what waits is the first thing on it, and stays true by itself."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.browser.test_desk import NewPage
from tests.fixtures.browsers import axe
from tests.fixtures.hosts import role_link
from tests.fixtures.venues import Venue
from tests.fixtures.voices import allow
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.voices import Commenting


def by_link(page: Page, venue: Venue, role: Role) -> Page:
    _, token = role_link(venue.hall, venue.room.workshop, role)
    page.goto(venue.address(f"/host/link/{token}"))
    page.get_by_role("button", name="Go to the desk").click()
    expect(page.locator("#desk")).to_be_visible()
    return page


def comment(phone: Page, venue: Venue, text: str) -> None:
    """Comment over HTTP, so that the server tells the desk."""
    phone.goto(venue.address("/j/{}"))
    phone.get_by_role("button", name="Join").click()
    phone.get_by_text("Add a comment or a flag").click()
    phone.get_by_label("What should we know about this?").fill(text)
    phone.get_by_role("button", name="Save comment").click()


@pytest.mark.parametrize("dark", [False, True])
def test_what_waits_is_first_within_reach_and_counts_by_itself(
    venue: Venue, new_page: NewPage, *, dark: bool
) -> None:
    allow(venue.room, comments=Commenting.HELD)
    venue.room.step(Kind.BARRIER, RoundStep.OPEN)
    helper = by_link(new_page(375, 667, dark=dark), venue, Role.HELPER)
    expect(helper.locator(".job").first).to_contain_text("Nothing to decide")
    comment(new_page(375, 667), venue, "Who pays?")
    expect(helper.locator(".job").first).to_have_text("1 to decide 1 comment")
    for job in helper.locator(".job").all():
        box = job.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["y"] + box["height"] <= 667
    assert (axe(helper), scrolls_sideways(helper)) == ([], False)
    helper.locator(".job").first.click()
    expect(helper.locator(".remark-text")).to_have_text("Who pays?")
