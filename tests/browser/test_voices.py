"""What people write, in real browsers: a phone suggests, a helper decides by key, both see it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.phones import joined
from tests.fixtures.venues import Venue
from tests.fixtures.voices import MISSING, allow, flag, hide, propose, said, say
from workshop.actions.entering import make_entry_link
from workshop.domain.comment import Sight
from workshop.domain.flag import Flag
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.voices import Commenting

NewPage = Callable[..., Page]


def helping(page: Page, venue: Venue, part: str = "") -> Page:
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    page.goto(venue.address("/host/w/{}/moderate") + part)
    expect(page.locator("#queue")).to_be_visible()
    return page


def is_fine(page: Page) -> None:
    assert (axe(page), scrolls_sideways(page)) == ([], False)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_suggestion_from_a_phone_to_the_workshop(
    venue: Venue, new_page: NewPage, scripts: bool
) -> None:
    allow(venue.room)
    helper = helping(new_page(375, 667), venue)
    phone = joined(new_page(375, 667, scripts=scripts), venue)
    phone.get_by_role("link", name="Something missing?").click()
    phone.get_by_label("A solution").check()
    phone.get_by_label("Say it in one sentence").fill("Councils should share what works elsewhere.")
    phone.get_by_text("which barriers does it address?").click()
    phone.get_by_role("checkbox").first.check()
    phone.get_by_role("button", name="Next").click()
    expect(phone.get_by_role("heading", name="Is it one of these?")).to_be_visible()
    expect(phone.locator(".near")).to_contain_text("Share what works in one area")
    phone.get_by_role("button", name="Send mine").click()
    expect(phone.locator("#suggested")).to_contain_text("Waiting for the facilitator")
    expect(helper.locator("[data-row]")).to_contain_text("Councils should share what works")
    helper.keyboard.press("a")
    expect(helper.locator("[data-row]")).to_contain_text("in as S115")
    if not scripts:
        phone.reload()
    expect(phone.locator("#suggested")).to_contain_text("In: S115", timeout=20_000)
    texts = [statement.text for statement in venue.room.statements_of(Kind.SOLUTION)]
    assert texts[-1] == "Councils should share what works elsewhere."


def test_every_state_of_suggesting_is_fine_on_a_small_phone(
    venue: Venue, new_page: NewPage
) -> None:
    allow(venue.room)
    phone = joined(new_page(320, 568, dark=True), venue)
    phone.goto(venue.address("/w/{}/suggest"))
    is_fine(phone)
    phone.get_by_label("A solution").check()
    phone.get_by_text("which barriers does it address?").click()
    is_fine(phone)
    phone.get_by_label("A barrier").check()
    expect(phone.locator(".links")).to_be_hidden()
    phone.get_by_label("Say it in one sentence").fill("Banks refuse loans to small growers.")
    phone.get_by_role("button", name="Next").click()
    expect(phone.get_by_role("button", name="Send mine")).to_be_visible()
    is_fine(phone)
    phone.get_by_role("button", name="Change it").click()
    expect(phone.get_by_label("Say it in one sentence")).to_have_value(
        "Banks refuse loans to small growers."
    )
    phone.get_by_role("button", name="Next").click()
    phone.get_by_role("button", name="Send mine").click()
    expect(phone.locator("#suggested")).to_be_visible()
    is_fine(phone)


def test_others_comments_and_me_too_on_a_phone(venue: Venue, new_page: NewPage) -> None:
    room = venue.room
    room.step(Kind.BARRIER, RoundStep.OPEN)
    say(room, room.somebody(), "We see this every week in our street.")
    phone = joined(new_page(375, 667), venue)
    label = room.statements_of(Kind.BARRIER)[0].label
    phone.goto(venue.address("/w/{}/statement/" + label))
    expect(phone.locator("h1")).to_be_visible()
    assert "every week" not in phone.locator("#now").inner_text()
    phone.get_by_text("Add a comment or a flag").click()
    phone.get_by_role("button", name="Unclear").click()
    expect(phone.get_by_role("button", name="Unclear")).to_have_attribute("aria-pressed", "true")
    is_fine(phone)
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    phone.goto(venue.address("/w/{}/"))
    phone.get_by_role("link", name="1 comment").click()
    expect(phone.get_by_label("What should we know about this?")).to_be_visible()
    is_fine(phone)
    phone.get_by_label("What should we know about this?").fill("Half written")
    for pressed, count in (("true", 1), ("false", 0)):
        phone.get_by_role("button", name="Me too").click()
        button = phone.get_by_role("button", name="Me too")
        expect(button).to_have_attribute("aria-pressed", pressed)
        assert said(room)[0].me_too == count
    expect(phone.get_by_label("What should we know about this?")).to_have_value("Half written")
    phone.get_by_label("Concern").check()
    phone.get_by_role("button", name="Save comment").click()
    expect(phone.locator(".own")).to_contain_text("Concern")


def test_a_helper_works_through_the_list_with_single_keys(venue: Venue, new_page: NewPage) -> None:
    room = venue.room
    allow(room, comments=Commenting.HELD)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    for text in ("The first", "The second", "The third"):
        say(room, room.somebody(), text)
    laptop = helping(new_page(1280, 720), venue, "?show=waiting")
    marked = laptop.locator("[data-row][data-current]")
    expect(marked).to_have_count(1)
    rows = laptop.locator("[data-row] .remark-text").all_inner_texts()
    laptop.keyboard.press("j")
    expect(marked).to_contain_text(rows[1])
    laptop.keyboard.press("h")
    expect(laptop.locator("[data-row]")).to_have_count(2)
    expect(marked).to_contain_text(rows[2])
    expect(laptop.locator("#announce")).to_contain_text(f"Hidden: {rows[1]}")
    laptop.keyboard.press("ArrowUp")
    laptop.keyboard.press("a")
    expect(laptop.locator("[data-row]")).to_have_count(1)
    assert {c.text: c.sight for c in said(room)} == {
        rows[0]: Sight.SHOWN,
        rows[1]: Sight.HIDDEN,
        rows[2]: Sight.HELD,
    }
    laptop.keyboard.press("u")
    expect(laptop.locator("[data-row]")).to_have_count(2)
    laptop.reload()
    laptop.keyboard.press("u")
    expect(laptop.locator("[data-row]")).to_have_count(3)
    expect(laptop.locator("#undo")).to_have_count(0)
    assert {c.sight for c in said(room)} == {Sight.HELD}


def test_the_marked_row_has_room_inside_its_border_on_a_phone(
    venue: Venue, new_page: NewPage
) -> None:
    venue.room.step(Kind.BARRIER, RoundStep.OPEN)
    say(venue.room, venue.room.somebody(), "Who pays?")
    helper = helping(new_page(375, 667), venue)
    row = helper.locator("[data-row][data-current]")
    outer = row.bounding_box()
    assert outer is not None
    for inner in (row.locator(".remark-text"), row.locator("form.decide")):
        box = inner.bounding_box()
        assert box is not None
        assert box["x"] - outer["x"] >= 8
        assert outer["x"] + outer["width"] - box["x"] - box["width"] >= 8
    is_fine(helper)


def test_single_keys_can_be_turned_off(venue: Venue, new_page: NewPage) -> None:
    room = venue.room
    room.step(Kind.BARRIER, RoundStep.OPEN)
    say(room, room.somebody(), "Who pays?")
    laptop = helping(new_page(1280, 720), venue)
    laptop.keyboard.press("?")
    is_fine(laptop)
    laptop.get_by_label("Single keys work on this laptop").uncheck()
    laptop.get_by_role("button", name="Close this list").click()
    laptop.keyboard.press("h")
    laptop.get_by_role("link", name="Waiting").click()
    expect(laptop.get_by_text("Nothing waits.")).to_be_visible()
    assert [comment.sight for comment in said(room)] == [Sight.SHOWN]


def test_a_suggestion_is_declined_by_key_with_a_reason(venue: Venue, new_page: NewPage) -> None:
    allow(venue.room)
    phone = joined(new_page(375, 667), venue)
    phone.goto(venue.address("/w/{}/suggest"))
    phone.get_by_label("A barrier").check()
    phone.get_by_label("Say it in one sentence").fill(MISSING)
    phone.get_by_role("button", name="Next").click()
    phone.get_by_role("button", name="Send mine").click()
    expect(phone.locator("#suggested")).to_be_visible()
    helper = helping(new_page(375, 667), venue)
    helper.keyboard.press("h")
    is_fine(helper)
    helper.get_by_label("Or in your own words:").fill("It is about another town")
    propose(venue.room, venue.room.somebody(), "Another one that comes meanwhile")
    phone.goto(venue.address("/w/{}/"))
    helper.get_by_role("button", name="Decline with these words").click()
    expect(helper.locator(".remark-hidden")).to_contain_text("It is about another town")
    expect(phone.locator("#suggested")).to_contain_text("Not taken up:", timeout=20_000)


def test_a_helper_who_comes_second_is_told(venue: Venue, new_page: NewPage, watch: Watch) -> None:
    watch.expect("409")
    room = venue.room
    room.step(Kind.BARRIER, RoundStep.OPEN)
    say(room, room.somebody(), "Who pays?")
    helper = helping(new_page(375, 667), venue)
    hide(room, said(room)[0].id)
    helper.get_by_role("button", name="Hide").click()
    expect(helper.get_by_role("alert").first).to_contain_text("Somebody has decided this already.")
    expect(helper.locator(".remark-hidden")).to_contain_text("Who pays?")
    is_fine(helper)


@pytest.mark.parametrize(("width", "height", "dark"), [(1280, 720, True), (375, 667, False)])
def test_every_page_for_hosts_is_fine(
    venue: Venue, new_page: NewPage, width: int, height: int, dark: bool
) -> None:
    room = venue.room
    allow(room, comments=Commenting.HELD)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    who = room.somebody(rehearsal=True)
    say(room, who, "A comment of some length that a helper has to read on a small telephone.")
    sent = propose(room, who, kind=Kind.SOLUTION)
    flag(room, who, Flag.OUT_OF_DATE)
    laptop = helping(new_page(width, height, dark=dark), venue)
    is_fine(laptop)
    laptop.get_by_role("button", name="Hide").click()
    expect(laptop.locator("#undo")).to_be_visible()
    is_fine(laptop)
    laptop.locator("#undo").click()
    expect(laptop.locator("#undo")).to_have_count(0)
    assert [comment.sight for comment in said(room)] == [Sight.HELD]
    for path in (f"moderate/suggestions/{sent.id}", "voices", "moderate?show=hidden"):
        laptop.goto(venue.address("/host/w/{}/") + path)
        expect(laptop.locator("main")).to_be_visible()
        is_fine(laptop)
