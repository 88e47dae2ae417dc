"""A card to try while the room fills: like a vote, counted nowhere, and gone when one opens."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import axe
from tests.fixtures.phones import joined
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.kind import Kind
from workshop.store import results

NewPage = Callable[..., Page]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_phone_practises_until_the_vote_opens(
    venue: Venue, new_page: NewPage, scripts: bool
) -> None:
    phone = joined(new_page(375, 667, scripts=scripts), venue)
    phone.get_by_role("link", name="Try how voting works").click()
    for answer in ("A lot", "No"):
        phone.get_by_role("button", name=answer, exact=True).click()
        expect(phone.locator(".practised").get_by_text(f"You pressed “{answer}”.")).to_be_visible()
        expect(phone.locator("[aria-pressed=true]")).to_have_count(1)
    assert not scripts or axe(phone) == []
    assert not scrolls_sideways(phone)
    desk = new_page(1280, 720)
    desk.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    desk.goto(venue.address("/host/w/{}/"))
    desk.get_by_role("button", name="Open").click()
    if not scripts:
        phone.get_by_role("link", name="Enough practice").click()
    expect(phone.get_by_text("1 of 10")).to_be_visible()
    with venue.hall.store.reading() as database:
        assert results.voted_by_channel(database, venue.room.round_of(Kind.BARRIER).id) == {}
