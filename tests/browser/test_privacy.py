"""What is kept, read on a small phone; and a phone that is forgotten keeps nothing."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import axe
from tests.fixtures.venues import Venue

NewPage = Callable[..., Page]
KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('workshop-outbox-'))"


def test_a_phone_reads_it_joins_and_is_forgotten(venue: Venue, new_page: NewPage) -> None:
    phone = new_page(320, 568)
    phone.goto(venue.address("/j/{}"))
    phone.get_by_role("link", name="Your data").click()
    expect(phone.get_by_role("heading", name="Your data")).to_be_visible()
    assert not scrolls_sideways(phone)
    assert axe(phone) == []
    phone.get_by_role("link", name="Back").click()
    phone.get_by_role("button", name="Join").click()
    expect(phone.get_by_role("heading", name="You are in.")).to_be_visible()
    code = venue.room.workshop.code
    phone.evaluate(f"localStorage.setItem('workshop-outbox-{code}', 'not sent')")
    phone.get_by_role("link", name="Your data").click()
    phone.get_by_role("button", name="Forget me on this phone").click()
    expect(phone.get_by_text("This phone is forgotten.")).to_be_visible()
    phone.wait_for_function(f"{KEPT}.length === 0")
    phone.get_by_role("link", name="Back").click()
    expect(phone.get_by_role("button", name="Join")).to_be_visible()
