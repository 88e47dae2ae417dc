"""What a page looks like from outside: whether it scrolls."""

from playwright.sync_api import Page

_SCROLLS = """() => {
  const page = document.scrollingElement;
  return [page.scrollHeight > innerHeight, page.scrollWidth > innerWidth];
}"""


def scrolls(page: Page) -> bool:
    """Whether something of the page lies outside the window."""
    down, sideways = page.evaluate(_SCROLLS)
    return bool(down or sideways)


def scrolls_sideways(page: Page) -> bool:
    """Whether the page is wider than the window."""
    return bool(page.evaluate(_SCROLLS)[1])
