"""Going about a page by its keys alone, as somebody does who cannot use a mouse."""

import pytest
from playwright.sync_api import Page

from tests.access.looks import here

_CAME_TO = """(wanted) => document.activeElement?.matches(wanted)
  && !document.querySelector(".htmx-added, .htmx-settling")"""
MOST = 150  # more presses than any page has places


def reach(page: Page, wanted: str) -> None:
    """Press Tab until what has the focus is this; a page that never leads there is a trap.

    On the way the focus can be seen at each place.
    """
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if at(page, "body"):  # behind its last place the focus is the browser's, for one press
            page.keyboard.press("Tab")
        in_sight(page)
        if at(page, wanted):
            return
    pytest.fail(f"no way by keys to {wanted}")


def press(page: Page, wanted: str, key: str = "Enter") -> None:
    """Go there and press it."""
    reach(page, wanted)
    page.keyboard.press(key)


def at(page: Page, wanted: str) -> bool:
    """Whether the focus is on this."""
    return bool(page.evaluate("(wanted) => document.activeElement.matches(wanted)", wanted))


def wait_at(page: Page, wanted: str) -> None:
    """Wait until the focus has come to this by itself, and what was swapped in is ready."""
    page.wait_for_function(_CAME_TO, arg=wanted)
    in_sight(page)


def in_sight(page: Page) -> None:
    """The focus is somewhere, and whoever looks at the page sees where."""
    wrong = here(page)
    assert not wrong, wrong


def goes_round(page: Page) -> bool:
    """Whether Tab leads through every place of the page and back to where it began."""
    page.keyboard.press("Tab")
    page.evaluate("() => { globalThis.first = document.activeElement; }")
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement === globalThis.first"):
            return True
    return False
