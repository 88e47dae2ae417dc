"""The desk as a remote: in one hand, and on a small laptop, without scrolling."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import scrolls, scrolls_sideways
from tests.browser.test_desk import NewPage, at_the_desk
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.planned import say
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.workshop import ScreenView

THUMB = 44


@pytest.fixture
def phone(browser: Browser, watch: Watch) -> Iterator[Page]:
    """A phone with a touch screen, in the facilitator's hand."""
    context = browser.new_context(
        viewport={"width": 375, "height": 667}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    watch.over(page)
    yield page
    context.close()


def test_everything_needed_in_the_room_is_within_a_thumb(venue: Venue, phone: Page) -> None:
    at_the_desk(phone, venue)
    phone.locator("#go").tap()
    phone.locator("#go:has-text('Close voting'):not([data-resting])").wait_for()
    assert not scrolls_sideways(phone)
    assert axe(phone) == []
    first = phone.locator("#go").bounding_box()
    assert first is not None
    for name in ("statement", "comments", "code", "progress", "timer", "blank", "choose"):
        box = phone.locator(f"#show-{name}").bounding_box()
        assert box is not None
        assert box["height"] >= THUMB
        assert box["y"] >= first["y"] + first["height"]
        assert box["y"] + box["height"] <= 667
    phone.locator("#show-statement").tap()
    expect(phone.locator("#show-statement")).to_have_attribute("aria-pressed", "true")
    assert venue.room.now().screen_view is ScreenView.STATEMENT
    expect(phone.locator(".turn-where")).to_have_text("B101")
    phone.locator("#page-after").tap()
    expect(phone.locator(".turn-where")).to_have_text("B102")


def test_any_statement_and_comment_is_two_taps_away(venue: Venue, phone: Page) -> None:
    room = venue.room
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    statement = room.statements_of(Kind.BARRIER)[3]
    made = say(room, room.round_of(Kind.BARRIER), statement, "Who pays for this?")
    for target in (statement.version_id, made.id):
        at_the_desk_of_a_closed_round(phone, venue)
        phone.locator("#show-choose").tap()
        expect(phone.get_by_role("heading", name="Put on the screen")).to_be_visible()
        assert not scrolls_sideways(phone)
        phone.locator(f"#put-{target}").tap()
        expect(phone.locator("#go")).to_be_visible()
        assert room.now().screen_target == target
    phone.goto(venue.address("/host/w/{}/show"))
    assert axe(phone) == []


def at_the_desk_of_a_closed_round(phone: Page, venue: Venue) -> None:
    phone.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    phone.goto(venue.address("/host/w/{}/"))


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1280, 720)])
def test_the_usual_desk_does_not_scroll(
    venue: Venue, new_page: NewPage, width: int, height: int
) -> None:
    laptop = at_the_desk(new_page(width, height), venue)
    assert not scrolls(laptop)
    for word in ("Close voting", "Reveal results", "Next: Solutions"):
        laptop.locator("#go:not([data-resting])").click()
        laptop.locator(f"#go:has-text('{word}'):not([data-resting])").wait_for()
        assert not scrolls(laptop)


@pytest.mark.parametrize(("width", "height"), [(375, 667), (1280, 720)])
def test_the_list_of_keys_fits(venue: Venue, new_page: NewPage, width: int, height: int) -> None:
    laptop = at_the_desk(new_page(width, height), venue)
    laptop.keyboard.press("?")
    box = laptop.locator("#keys").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= height
    assert not laptop.locator("#keys").evaluate("e => e.scrollHeight > e.clientHeight + 1")
    listed = set(laptop.locator("#keys kbd").all_inner_texts())
    assert {"Space", "Q", "B", "S", "C", "M", "P", "V", "R", "/", "O", "F", "?", "←", "→"} <= listed


def test_each_key_of_the_desk_shows_its_view(venue: Venue, new_page: NewPage) -> None:
    laptop = at_the_desk(new_page(1280, 720), venue)
    for key, name in (("s", "statement"), ("c", "comments"), ("p", "progress"), ("v", "timer")):
        laptop.keyboard.press(key)
        expect(laptop.locator(f"#show-{name}")).to_have_attribute("aria-pressed", "true")
        laptop.keyboard.press("r")
        expect(laptop.locator("#show-round")).to_have_attribute("aria-pressed", "true")
    laptop.keyboard.press("/")
    expect(laptop.get_by_role("heading", name="Put on the screen")).to_be_visible()
