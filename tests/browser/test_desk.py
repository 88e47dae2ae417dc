"""The desk under a hurried hand: no press is lost, none is taken twice."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.fixtures.browsers import axe
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState

NewPage = Callable[..., Page]


def at_the_desk(laptop: Page, venue: Venue) -> Page:
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    laptop.goto(venue.address("/host/w/{}/"))
    expect(laptop.locator("#go")).to_contain_text("Open voting")
    return laptop


def somebody_joins(page: Page, venue: Venue) -> None:
    """Join over HTTP, so that the server tells the desk."""
    page.goto(venue.address("/j/{}"))
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", name="You are in.")).to_be_visible()


def test_a_press_is_not_lost_when_people_join_under_it(venue: Venue, new_page: NewPage) -> None:
    laptop, phone = at_the_desk(new_page(1280, 720), venue), new_page(375, 667)
    laptop.locator("#show-code").focus()
    laptop.locator("#go").hover()
    laptop.mouse.down()
    with laptop.expect_response("**/desk?version=*"):
        somebody_joins(phone, venue)
    laptop.mouse.up()
    expect(laptop.locator("#go")).to_contain_text("Close voting")
    assert venue.room.round_of(Kind.BARRIER).state is RoundState.OPEN


def test_a_double_press_takes_one_step(venue: Venue, new_page: NewPage) -> None:
    laptop = at_the_desk(new_page(1280, 720), venue)
    laptop.locator("#go").dblclick()
    expect(laptop.locator("#go")).to_contain_text("Close voting")
    assert venue.room.round_of(Kind.BARRIER).state is RoundState.OPEN


def test_the_next_step_can_be_taken_as_soon_as_the_button_does_not_rest(
    venue: Venue, new_page: NewPage
) -> None:
    laptop = at_the_desk(new_page(1280, 720), venue)
    for word in ("Close voting", "Reveal results", "Next: Solutions"):
        laptop.locator("#go").click()
        laptop.locator(f"#go:has-text('{word}'):not([data-resting])").wait_for()
    assert venue.room.round_of(Kind.BARRIER).state is RoundState.REVEALED


def test_the_words_on_the_button_can_be_read_while_it_rests(
    venue: Venue, new_page: NewPage
) -> None:
    for dark in (False, True):
        laptop = at_the_desk(new_page(1280, 720, dark=dark), venue)
        laptop.locator("#go").evaluate("button => button.dataset.resting = ''")
        assert axe(laptop) == []


def test_the_keys_steer_and_a_field_is_left_alone(venue: Venue, new_page: NewPage) -> None:
    laptop = at_the_desk(new_page(1280, 720), venue)
    laptop.keyboard.press("q")
    expect(laptop.locator("#show-code")).to_have_attribute("aria-pressed", "true")
    laptop.keyboard.press("b")
    expect(laptop.locator("#show-blank")).to_have_attribute("aria-pressed", "true")
    laptop.locator("h1").click()
    laptop.keyboard.press("Space")
    expect(laptop.locator("#go")).to_contain_text("Close voting")


def test_two_desks_show_the_same_step_without_a_reload(venue: Venue, new_page: NewPage) -> None:
    first = at_the_desk(new_page(1280, 720), venue)
    second = at_the_desk(new_page(1280, 720), venue)
    first.locator("#go").click()
    expect(second.locator("#go")).to_contain_text("Close voting")
