"""Single keys of the hosts' pages: one switch for all, and no key for what is over."""

from playwright.sync_api import expect

from tests.browser.test_desk import NewPage, at_the_desk
from tests.fixtures.venues import Venue
from tests.fixtures.voices import said, say
from workshop.actions.entering import make_entry_link
from workshop.actions.steering import end_workshop
from workshop.domain.comment import Sight
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState, RoundStep


def test_one_switch_turns_the_keys_of_every_page_off(venue: Venue, new_page: NewPage) -> None:
    room = venue.room
    laptop = at_the_desk(new_page(1280, 720), venue)
    laptop.keyboard.press("?")
    laptop.get_by_label("Single keys work on this laptop").uncheck()
    laptop.get_by_role("button", name="Close this list").click()
    laptop.locator("h1").click()
    for key in ("Space", "b"):
        laptop.keyboard.press(key)
    expect(laptop.locator("kbd:visible")).to_have_count(0)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    say(room, room.somebody(), "Who pays?")
    laptop.goto(venue.address("/host/w/{}/moderate"))
    expect(laptop.locator("[data-row][data-current]")).to_have_count(1)
    laptop.keyboard.press("h")
    laptop.locator("#keys-open").click()
    laptop.get_by_label("Single keys work on this laptop").check()
    laptop.get_by_role("button", name="Close this list").click()
    assert [written.sight for written in said(room)] == [Sight.SHOWN]
    laptop.locator("h1").click()
    laptop.keyboard.press("h")
    expect(laptop.get_by_text("Hidden from the room.")).to_be_visible()
    laptop.goto(venue.address("/host/w/{}/"))
    laptop.keyboard.press("B")
    expect(laptop.locator("#show-blank")).to_have_attribute("aria-pressed", "true")
    assert room.round_of(Kind.BARRIER).state is RoundState.OPEN


def test_space_leads_nowhere_when_the_agenda_is_done(venue: Venue, new_page: NewPage) -> None:
    room = venue.room
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    laptop = new_page(1280, 720)
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    laptop.goto(venue.address("/host/w/{}/"))
    expect(laptop.locator("#go")).to_contain_text("Get the files")
    expect(laptop.locator("#go kbd")).to_have_count(0)
    laptop.keyboard.press("Space")
    laptop.keyboard.press("b")
    expect(laptop.locator("#show-blank")).to_have_attribute("aria-pressed", "true")
    assert laptop.url == venue.address("/host/w/{}/")
