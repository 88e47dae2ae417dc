"""A finger that is quicker than the scripts of a page."""

from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from tests.fixtures.marks import stored
from tests.fixtures.phones import joined
from tests.fixtures.rounds import open_round
from tests.fixtures.venues import Venue
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.matrix import matrix

NewPage = Callable[..., Page]
SCRIPT = "**/bundle/phone.js"


def press(page: Page, selector: str) -> None:
    """As a finger does, at once."""
    page.locator(selector).evaluate("(field) => field.click()")


def opened(phone: Page, venue: Venue) -> Route:
    """The phone's page while its script has not come; the answer lets it come."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    phone.context.route(SCRIPT, hold)
    with phone.expect_request(SCRIPT):
        phone.goto(venue.address("/w/{}/"), wait_until="commit")
    expect(phone.locator("#vote")).to_be_visible()
    return held[0]


def test_a_step_that_was_chosen_before_the_scripts_counts_as_chosen(
    venue: Venue, new_page: NewPage
) -> None:
    round_ = open_round(venue.room, matrix(), most=2)
    phone = joined(new_page(375, 667), venue)
    script = opened(phone, venue)
    label = phone.locator("h1 .tag").inner_text()
    press(phone, "[name=impact][value='4']")
    script.continue_()
    phone.locator("[name=feasibility][value='2']").click()
    expect(phone.locator(".progress strong")).to_have_text("2 of 2")
    assert stored(venue.room, round_) == {(label, "impact"): "4", (label, "feasibility"): "2"}


def test_an_answer_that_was_pressed_before_the_scripts_is_sent_by_the_page_itself(
    venue: Venue, new_page: NewPage
) -> None:
    round_ = open_round(venue.room, agreement(), most=2)
    phone = joined(new_page(375, 667), venue)
    opened(phone, venue)
    label = phone.locator("h1 .tag").inner_text()
    press(phone, ".answer-agree")
    expect(phone.locator(".progress strong")).to_have_text("2 of 2")
    assert stored(venue.room, round_) == {(label, ""): "agree"}
