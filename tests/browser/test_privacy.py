"""What is kept, read on a small phone; and a phone that is forgotten keeps nothing."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.outboxes import (
    NO_NETWORK,
    ONE_KEPT,
    agree,
    answers,
    cut,
    keep_one,
    kept,
    mend,
)
from tests.fixtures.venues import Venue
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundStep

NewPage = Callable[..., Page]
KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('workshop-outbox-'))"


def leave(phone: Page) -> None:
    """Say that one wants to be forgotten, and that one is sure."""
    sure = phone.get_by_role("button", name="Yes, forget me")
    expect(sure).to_be_hidden()
    phone.get_by_text("Forget me on this phone").click()
    expect(phone.get_by_text("Are you sure?")).to_be_visible()
    assert axe(phone) == []
    sure.click()


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
    leave(phone)
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
    leave(phone)
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    expect(phone.locator("#kept")).not_to_contain_text("This turn ends")
    assert kept(phone) == 1
    expect(phone.get_by_role("button", name="Yes, forget me")).to_be_visible()
    mend(phone)
    expect(phone.get_by_text("This phone is forgotten.")).to_be_visible(timeout=15_000)
    assert answers(venue, solutions) == {label: "agree"}


def test_a_refused_answer_is_read_before_its_phone_is_forgotten(
    venue: Venue, phone: Page, solutions: Round, watch: Watch
) -> None:
    watch.tolerate(*NO_NETWORK, "409")
    label = keep_one(phone)
    page = phone.context.new_page()  # who leaves a page sends what is kept once more
    watch.over(page)
    page.goto(venue.address("/j/{}/privacy"))
    leave(page)
    with venue.hall.store.writing() as database:
        database.execute("update rounds set grace_seconds = 0")
    venue.room.step(Kind.SOLUTION, RoundStep.CLOSE)
    mend(phone)
    told = f"{label} came after the close and is not counted."
    expect(page.locator("#kept li")).to_have_text(told, timeout=15_000)
    read = page.get_by_role("button", name="I have read this")
    expect(read).to_be_focused()
    expect(read).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Leave")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("This phone is forgotten.")).to_be_visible()
    page.wait_for_load_state("load")
    assert page.evaluate(KEPT) == []
    assert answers(venue, solutions) == {}


def test_leaving_asks_first_without_scripts_and_by_keyboard(
    venue: Venue, new_page: NewPage
) -> None:
    phone = new_page(375, 667, scripts=False)
    phone.goto(venue.address("/j/{}"))
    phone.get_by_role("button", name="Join").click()
    phone.goto(venue.address("/j/{}/privacy"))
    phone.get_by_text("Forget me on this phone").focus()
    phone.keyboard.press("Enter")
    expect(phone.get_by_text("Are you sure?")).to_be_visible()
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    expect(phone.get_by_text("This phone is forgotten.")).to_be_visible()
