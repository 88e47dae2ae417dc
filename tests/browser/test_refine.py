"""Refining in two browsers: what one decides, the other is told, and nobody's words are lost."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.kind import Kind

NewPage = Callable[..., Page]
SIZES = [(1280, 720, False), (375, 667, True)]


def at_the_shortlist(page: Page, venue: Venue) -> Page:
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    page.goto(venue.address("/host/w/{}/refine/"))
    return page


def at_statement(page: Page, venue: Venue, label: str) -> Page:
    at_the_shortlist(page, venue)
    page.locator(f"#{label} .refine-text a").click()
    expect(page.locator("h1")).to_contain_text(label)
    return page


def test_two_writers_at_once_lose_no_words(venue: Venue, new_page: NewPage, watch: Watch) -> None:
    watch.expect("409")
    alice, bob = new_page(1280, 720), new_page(1280, 720, scripts=False)
    for page in (alice, bob):
        at_statement(page, venue, "S101")
    bob.get_by_label("Drop").check()
    bob.get_by_label("Why", exact=True).fill("It has been tried.")

    alice.get_by_label("Reword").check()
    words = alice.get_by_label("The new wording")
    words.fill(f"{words.input_value()} Begin this year.")
    expect(alice.locator("#difference ins")).to_have_text("[put in: Begin this year.]")
    alice.locator("#same-yes").check()
    alice.get_by_label("Why", exact=True).fill("So that it gets done.")
    alice.locator("#decide").click()
    expect(alice.locator(".refine-state")).to_have_text("Reworded")

    bob.locator("#decide").click()
    expect(bob.get_by_role("alert").first).to_contain_text("decided on S101 meanwhile")
    expect(bob.locator("#history")).to_contain_text("So that it gets done.")
    expect(bob.get_by_label("Why", exact=True)).to_have_value("It has been tried.")
    expect(bob.get_by_label("Drop")).to_be_checked()
    bob.locator("#decide").click()
    expect(bob.locator(".refine-state")).to_have_text("Dropped")

    alice.locator("#part-feasibility summary").click()
    alice.get_by_label("Risks").fill("Rents.")
    bob.locator("#part-feasibility summary").click()
    bob.get_by_label("Risks").fill("Prices.")
    bob.get_by_role("button", name=re.compile("Save.*Can it be done")).click()
    alice.get_by_role("button", name=re.compile("Save.*Can it be done")).click()
    expect(alice.locator("#risks-stands")).to_contain_text("Prices.")
    expect(alice.get_by_label("Risks")).to_have_value("Rents.")


def test_without_scripts_new_words_are_looked_at_first_and_merged_and_undone(
    venue: Venue, new_page: NewPage
) -> None:
    page = at_statement(new_page(375, 667, scripts=False), venue, "S102")
    page.get_by_label("Reword").check()
    page.get_by_label("The new wording").fill("Write it together.")
    page.locator("#same-no").check()
    page.get_by_label("Why", exact=True).fill("Shorter.")
    page.locator("#decide").click()
    expect(page.get_by_role("alert").first).to_have_text("See what changes, then decide.")
    expect(page.locator("#difference ins").first).to_contain_text("[put in:")
    page.locator("#decide").click()
    expect(page.locator("h1")).to_contain_text("Write it together.")

    page.get_by_role("link", name="Back to the shortlist").click()
    for label in ("S102", "S103"):
        page.get_by_label(f"Merge {label}").check()
    page.locator("#solution").get_by_role("button", name="Merge the ticked ones").click()
    page.get_by_label("The new wording").fill("Both of them.")
    page.get_by_label("Why", exact=True).fill("They say the same.")
    page.get_by_role("button", name="Merge them").click()
    expect(page.locator(".refine-state")).to_have_text("From S102 and S103")
    page.get_by_role("button", name=re.compile("Undo.*S102 and S103 merged into S115")).click()
    expect(page.locator("#S103 .refine-so-far")).to_contain_text("Not decided yet")


def test_each_way_to_decide_on_a_phone(venue: Venue, new_page: NewPage) -> None:
    room = venue.room
    reveal(room, BALLOTS["holds-back"], kind=Kind.BARRIER, most=10, title="Barriers")
    reveal(room, BALLOTS["agreement"], kind=Kind.SOLUTION)
    page = at_statement(new_page(375, 667, dark=True), venue, "S106")
    for way in ("Reword", "Split", "Merge"):
        page.get_by_label(way, exact=True).check()
        assert (way, axe(page), scrolls_sideways(page)) == (way, [], False)
    page.goto(venue.address("/host/w/{}/"))
    page.get_by_role("link", name=re.compile("Refine.*Solutions")).click()
    expect(page.get_by_role("heading", name="Refine")).to_be_visible()
