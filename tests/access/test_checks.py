"""The checks of the walk see what is wrong: a page with one fault of each kind."""

import pytest
from playwright.sync_api import Browser, Page

from tests.access.looks import check, here, prepare

PAGES = {
    "frame": "<h1>One</h1><h1>Two</h1>",
    "motion": "<style>p { transition: color 1s; }</style><p>Words</p>",
    "spaced": "<p style='height: 1.3em; line-height: 1.2; overflow: hidden'>Words</p>",
    "overlaps": "<p>Words</p><p style='margin-block-start: -2em'>More words</p>",
    "wide": "<div style='width: 200px; overflow: auto'><p style='width: 400px'>Words</p></div>",
    "thumbs": "<button class='answer' style='height: 30px'>Agree</button>",
    "focus": "<style>:focus { outline: none; }</style><a href='/'>Words</a>",
    "forced": "<button style='border: 0'>Words</button>",
}
BEHIND = """<main style='height: 3000px'><a href='/'>Words</a></main>
<div style='position: fixed; inset: 0; background: white'></div>"""
GOOD = "<html lang=en><title>Good</title><main><h1>Good</h1><a href='/'>Go</a></main>"
BY_COLOUR = """<button aria-pressed='true' style='background: black'>Yes</button>
<button aria-pressed='false'>No</button>"""


@pytest.fixture
def page(browser: Browser) -> Page:
    context = browser.new_context()
    prepare(context)
    return context.new_page()


def test_each_check_sees_its_fault_and_a_good_page_has_none(page: Page) -> None:
    page.goto("about:blank")
    for name, body in PAGES.items():
        page.set_content(body)
        assert len(check(page, name)) >= 1, name
    page.set_content(BEHIND)
    assert check(page, "focus") == ['focus: behind: a "Words"']
    page.set_content(BY_COLOUR)
    assert check(page, "forced") == ['forced: chosen by colour alone: button "Yes"']
    page.set_content(
        "<html lang=en><title>Good</title><main><h1>Good</h1><a href='/'>Go</a></main>"
    )
    assert [found for name in PAGES for found in check(page, name)] == []
    page.context.close()


def test_where_the_focus_is_can_be_seen_or_is_told_to_be_wrong(page: Page) -> None:
    """A heading that took the focus after a swap is no control: it need not show it."""
    page.set_content("<h1 tabindex='-1'>Words</h1><a href='/'>Go</a>")
    assert here(page) == ["nothing has the focus"]
    page.keyboard.press("Tab")
    assert here(page) == []
    page.add_style_tag(content=":focus { outline: none; }")
    assert here(page) == ['unseen: a "Go"']
    page.locator("h1").focus()
    assert here(page) == []
    page.set_content(BEHIND)
    page.keyboard.press("Tab")
    assert here(page) == ['behind: a "Words"']
    page.set_content("<a href='/' style='position: absolute; inset-block-start: -90px'>Words</a>")
    page.keyboard.press("Tab")
    assert here(page) == ['behind: a "Words"']
    page.context.close()
