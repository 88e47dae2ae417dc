"""The timer of the desk while presses and updates cross: its field stays, with what was typed."""

from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from tests.actions.evening import make_evening, part_called
from tests.fixtures.planned import turn_to
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link

NewPage = Callable[..., Page]


def at_a_talk(laptop: Page, venue: Venue) -> Page:
    make_evening(venue.room)
    turn_to(venue.room, part_called(venue.room, "Arrive and join"))
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    laptop.goto(venue.address("/host/w/{}/"))
    expect(laptop.get_by_label("Timer", exact=True)).to_have_value("10")
    return laptop


def press_two_at_once(laptop: Page, first: str, second: str) -> None:
    """Press two keys, and let both answers come only after both were asked for."""
    held: list[Route] = []
    laptop.route("**/screen", lambda route: held.append(route))  # noqa: PLW0108 - no builtins there
    for key in (first, second):
        with laptop.expect_request("**/screen"):
            laptop.keyboard.press(key)
    for route in held:
        with laptop.expect_response("**/screen"):
            route.continue_()
    laptop.unroute("**/screen")


def test_two_presses_at_once_leave_the_typed_minutes(venue: Venue, new_page: NewPage) -> None:
    laptop = at_a_talk(new_page(1280, 720), venue)
    laptop.get_by_label("Timer", exact=True).fill("7")
    laptop.locator("h1").click()
    press_two_at_once(laptop, "q", "b")
    expect(laptop.locator("#show-blank")).to_have_attribute("aria-pressed", "true")
    expect(laptop.get_by_label("Timer", exact=True)).to_have_value("7")
    laptop.keyboard.press("t")
    expect(laptop.locator(".timer-left")).to_contain_text("6:5")


def test_a_timer_starts_with_the_planned_minutes_without_its_field(
    venue: Venue, new_page: NewPage
) -> None:
    laptop = at_a_talk(new_page(1280, 720), venue)
    laptop.get_by_label("Timer", exact=True).evaluate("field => field.remove()")
    laptop.keyboard.press("t")
    expect(laptop.locator(".timer-left")).to_contain_text("9:5")
