"""What is kept, read on a small phone; and a phone that is forgotten keeps nothing."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import axe
from tests.fixtures.outboxes import ONE_KEPT, agree, answers, cut, kept, mend
from tests.fixtures.venues import Venue
from workshop.domain.round import Round

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
    phone.evaluate("sessionStorage.setItem('workshop-draft-me-suggestion', 'typed')")
    phone.get_by_role("link", name="Your data").click()
    phone.get_by_role("button", name="Forget me on this phone").click()
    expect(phone.get_by_text("This phone is forgotten.")).to_be_visible()
    phone.wait_for_load_state("load")
    assert phone.evaluate(KEPT) == []
    assert phone.evaluate("sessionStorage.getItem('workshop-draft-me-suggestion')") is None
    phone.get_by_role("link", name="Back").click()
    expect(phone.get_by_role("button", name="Join")).to_be_visible()


def test_who_wants_to_be_forgotten_has_all_answers_sent_first(
    venue: Venue, phone: Page, solutions: Round
) -> None:
    cut(phone)
    label = agree(phone)
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    phone.goto(venue.address("/j/{}/privacy"))
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    assert axe(phone) == []
    phone.get_by_role("button", name="Forget me on this phone").click()
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    expect(phone.locator("#kept")).not_to_contain_text("This turn ends")
    assert kept(phone) == 1
    expect(phone.get_by_role("button", name="Forget me on this phone")).to_be_visible()
    mend(phone)
    expect(phone.get_by_text("This phone is forgotten.")).to_be_visible(timeout=15_000)
    assert answers(venue, solutions) == {label: "agree"}
