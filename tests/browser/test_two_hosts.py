"""An organiser and a facilitator by link, side by side in two browsers, until the link ends."""

import re
from collections.abc import Callable

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState

NewPage = Callable[..., Page]


def at_the_desk(laptop: Page, venue: Venue) -> Page:
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    laptop.goto(venue.address("/host/w/{}/"))
    return laptop


def make_a_link(laptop: Page, name: str, role: str) -> str:
    laptop.get_by_text("Prepare and arrange").click()
    laptop.get_by_role("link", name="People and links").click()
    laptop.get_by_label("For whom").fill(name)
    laptop.get_by_label(role).check()
    laptop.get_by_role("button", name="Make the link").click()
    expect(laptop.get_by_role("heading", name=f"The link for {name} is ready")).to_be_visible()
    return laptop.get_by_label("The link", exact=True).input_value()


def scan(laptop: Page, into: str) -> str:
    """Read the square on a page as a phone's camera would."""
    laptop.screenshot(path=into)
    with Image.open(into) as picture:
        (found,) = zxingcpp.read_barcodes(picture)
    return str(found.text)


def take(page: Page, link: str) -> None:
    page.goto(link)
    page.get_by_role("button", name="Go to the desk").click()
    expect(page.locator("#desk")).to_be_visible()


def test_a_facilitator_by_link_steers_beside_the_organiser_until_the_link_ends(
    venue: Venue, new_page: NewPage, watch: Watch, tmp_path: object
) -> None:
    watch.expect("403")
    laptop, second = at_the_desk(new_page(1280, 720), venue), new_page(1280, 720)
    link = make_a_link(laptop, "Sam", "Facilitator")
    assert scan(laptop, f"{tmp_path}/square.png") == link
    take(second, link)
    expect(second.locator(".mast-me")).to_have_text("Sam, facilitator")

    laptop.get_by_role("link", name="Back to the desk").click()
    second.locator("#go").click()
    expect(laptop.locator("#last-step")).to_have_text(re.compile(r"Sam opened voting, .*"))
    expect(second.locator("#last-step")).to_have_text(re.compile(r"You opened voting, .*"))
    expect(laptop.locator("#go")).to_contain_text("Close voting")

    laptop.get_by_text("Prepare and arrange").click()
    laptop.get_by_role("link", name="People and links").click()
    laptop.get_by_role("button", name=re.compile("End this link.*Sam")).click()
    expect(laptop.get_by_text("1 link has ended")).to_be_visible()
    expect(second.get_by_role("heading", name="This link has ended")).to_be_visible()
    assert axe(second) == []
    assert venue.room.round_of(Kind.BARRIER).state is RoundState.OPEN


def test_without_scripts_the_next_press_is_out(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.tolerate("403")
    laptop, plain = at_the_desk(new_page(1280, 720), venue), new_page(375, 667, scripts=False)
    take(plain, make_a_link(laptop, "Sam", "Facilitator"))
    laptop.get_by_role("button", name=re.compile("End this link.*Sam")).click()
    expect(laptop.get_by_text("1 link has ended")).to_be_visible()
    plain.locator("#go").click()
    expect(plain.get_by_role("heading", name="This link has ended")).to_be_visible()
    assert venue.room.round_of(Kind.BARRIER).state is RoundState.DRAFT


def test_the_link_is_copied_on_an_address_without_a_clipboard(
    venue: Venue, new_page: NewPage
) -> None:
    laptop = at_the_desk(new_page(1280, 720), venue)
    link = make_a_link(laptop, "Sam", "Viewer")
    laptop.get_by_role("button", name="Copy the link").click()
    expect(laptop.locator("#copy")).to_have_text("Copied")
    laptop.get_by_label("For whom").focus()
    laptop.keyboard.press("Control+V")
    expect(laptop.get_by_label("For whom")).to_have_value(link[:60])


@pytest.mark.parametrize(("width", "height", "dark"), [(1280, 720, False), (375, 667, True)])
def test_the_page_of_a_new_link_has_room_for_the_longest_name(
    venue: Venue, new_page: NewPage, width: int, height: int, dark: bool
) -> None:
    laptop = at_the_desk(new_page(width, height, dark=dark), venue)
    make_a_link(laptop, "A name that is as long as a name may be, and on", "Helper")
    assert axe(laptop) == []
    assert not scrolls_sideways(laptop)
