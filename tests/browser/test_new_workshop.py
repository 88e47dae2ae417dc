"""The page of a new workshop: nothing of the plan is hidden, and what has the focus is seen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import axe
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link

NewPage = Callable[..., Page]


def at_a_new_workshop(page: Page, venue: Venue, pack: str) -> Page:
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    page.goto(venue.address(f"/host/new/{pack}"))
    expect(page.get_by_role("heading", name="New workshop")).to_be_visible()
    return page


def box(found: Locator) -> FloatRect:
    place = found.bounding_box()
    assert place is not None
    return place


def groups(page: Page) -> Locator:
    return page.get_by_label("Groups, one a line")


def go(page: Page) -> Locator:
    return page.get_by_role("button", name="Make the workshop")


@pytest.mark.parametrize("pack", ["cedp", "mainstreaming-ced"])
@pytest.mark.parametrize("scripts", [True, False])
def test_the_groups_and_the_button_are_in_sight_from_the_start(
    venue: Venue, new_page: NewPage, pack: str, *, scripts: bool
) -> None:
    laptop = at_a_new_workshop(new_page(1280, 720, scripts=scripts), venue, pack)
    field, button = box(groups(laptop)), box(go(laptop))
    assert field["y"] + field["height"] <= button["y"]
    assert button["y"] + button["height"] <= 720


@pytest.mark.parametrize(("width", "height"), [(375, 667), (1280, 560), (1024, 768)])
def test_the_groups_come_above_the_button_when_they_have_the_focus(
    venue: Venue, new_page: NewPage, width: int, height: int
) -> None:
    page = at_a_new_workshop(new_page(width, height), venue, "mainstreaming-ced")
    groups(page).focus()
    field, button = box(groups(page)), box(go(page))
    assert field["y"] >= 0
    assert field["y"] + field["height"] <= button["y"]
    assert not scrolls_sideways(page)
    assert axe(page) == []
