"""From one statement to the next: where a writer lands, and where an error stands."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looking import scrolls_sideways
from tests.browser.test_refine import SIZES, at_statement
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS
from tests.fixtures.venues import Venue
from workshop.domain.kind import Kind

NewPage = Callable[..., Page]


def in_sight(place: Locator) -> bool:
    """Whether all of it stands in the window as it is scrolled."""
    top, bottom, height = place.evaluate(
        "e => [e.getBoundingClientRect().top, e.getBoundingClientRect().bottom, innerHeight]"
    )
    return bool(0 <= top < bottom <= height)


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(("width", "height", "dark"), SIZES)
def test_a_missing_reason_is_asked_for_where_it_is_written(
    venue: Venue,
    new_page: NewPage,
    watch: Watch,
    width: int,
    height: int,
    dark: bool,
    scripts: bool,
) -> None:
    watch.expect("422")
    reveal(venue.room, BALLOTS["agreement"], kind=Kind.SOLUTION)
    page = at_statement(new_page(width, height, dark=dark, scripts=scripts), venue, "S101")
    page.get_by_label("Park").check()
    page.locator("#decide").click()
    expect(page.get_by_label("Why", exact=True)).to_be_focused()
    expect(page.locator("#said")).to_have_text("Please fill in: Why.")
    assert in_sight(page.locator("#said"))
    assert in_sight(page.get_by_label("Why", exact=True))
    page.get_by_label("Why", exact=True).fill("Too early.")
    page.locator("#decide").click()
    expect(page.locator("#decided")).to_contain_text("S101: Parked.")
    for place in ("#decided", "#next"):
        assert in_sight(page.locator(place))
    expect(page.locator("#next")).to_be_focused()
    if scripts:
        assert (axe(page), scrolls_sideways(page)) == ([], False)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_contain_text("S101")


def test_on_a_phone_the_decision_comes_before_what_it_rests_on(
    venue: Venue, new_page: NewPage
) -> None:
    reveal(venue.room, BALLOTS["agreement"], kind=Kind.SOLUTION)
    page = at_statement(new_page(375, 667), venue, "S101")
    assert in_sight(page.locator("#decide-title"))
    assert in_sight(page.locator(".refine-short"))
    split = page.get_by_label("Split", exact=True)
    split.check()
    expect(page.locator("#box-2")).to_be_visible()
    expect(page.locator("#box-3")).to_be_hidden()
    page.get_by_text("More boxes").click()
    expect(page.locator("#box-6")).to_be_visible()
