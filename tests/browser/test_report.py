"""The report in a real browser: choose, print, publish, read on a phone."""

import re
from collections.abc import Callable

from playwright.sync_api import Dialog, Page, expect

from tests.fixtures.paper import printed
from tests.fixtures.reported import REWORDED, decided, noted, rows, section_now, tables, words
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.actions.reporting import report_now
from workshop.reports.writeup.blocks import Table

NewPage = Callable[..., Page]


def enter(venue: Venue, page: Page) -> None:
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))


def test_a_host_writes_an_introduction_sees_the_draft_and_publishes(
    venue: Venue, new_page: NewPage
) -> None:
    decided(venue.room)
    noted(venue.room, "S101", lead="Chamber of commerce", owner="Head of markets")
    host = new_page(1280, 720, scripts=False)
    enter(venue, host)
    host.goto(venue.address("/host/w/{}/report/"))
    host.get_by_label("Introduction").fill("Why we asked.")
    host.get_by_label("Annex: every statement").uncheck()
    host.get_by_role("button", name="Keep", exact=True).click()
    expect(host.get_by_role("status")).to_have_text("Kept.")
    host.get_by_label("Evidence").uncheck()
    host.get_by_role("button", name="See and print the report").click()
    expect(host.get_by_role("heading", name="Evidence")).to_have_count(0)
    expect(host.get_by_text("Why we asked.")).to_be_visible()
    expect(host.get_by_text("Draft: not published")).to_be_visible()
    expect(host.get_by_role("heading", name="Annex")).to_have_count(0)
    host.get_by_role("link", name="Back to the report's page").click()
    host.get_by_label("Introduction").fill("Typed last.")
    host.get_by_role("button", name="Publish").click()
    host.get_by_role("link", name="/r/").click()
    expect(host.get_by_text("Typed last.")).to_be_visible()
    expect(host.get_by_text("Draft")).to_have_count(0)
    expect(host.get_by_role("heading", name="You said, we did")).to_be_visible()
    expect(host.get_by_text("Head of markets")).to_be_visible()


def test_who_leaves_with_something_unsaved_is_asked_and_who_publishes_is_not(
    venue: Venue, new_page: NewPage
) -> None:
    decided(venue.room)
    host = new_page(1280, 720)
    enter(venue, host)
    host.goto(venue.address("/host/w/{}/report/"))
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    host.on("dialog", stay)
    host.get_by_label("Introduction").fill("Typed.")
    host.locator(".briefs a").first.click()
    expect(host.get_by_label("Introduction")).to_have_value("Typed.")
    assert asked == ["beforeunload"]
    host.get_by_role("button", name="Download as DOCX").click()
    with host.expect_download():
        host.get_by_role("link", name="Download the report with it").click()
    host.get_by_label("Introduction").fill("Typed on.")
    host.get_by_role("button", name="Publish").click()
    expect(host.get_by_role("status")).to_contain_text("Published.")
    expect(host.get_by_label("Introduction")).to_have_value("Typed on.")
    assert asked == ["beforeunload"]


def test_on_a_phone_every_number_and_every_bar_stands_inside_the_page(
    venue: Venue, new_page: NewPage
) -> None:
    decided(venue.room)
    phone = new_page(375, 667)
    enter(venue, phone)
    phone.goto(venue.address("/host/w/{}/report/draft"))
    assert phone.evaluate(CUT_OFF) == []
    first = phone.locator(".part-results tbody tr:has(.of-bar)").first
    bar = first.locator("svg").bounding_box()
    assert bar is not None
    assert bar["width"] > 300
    named = first.locator("td.n").evaluate_all("all => all.map((each) => each.dataset.name)")
    assert named[0] == "Rank"
    assert named[-1] == "Chance to be in the top"


BREAKS_AFTER = "rows => rows.map((row) => getComputedStyle(row).breakAfter)"

# what lies outside the page or the box that it stands in, heads of columns aside: nobody sees it
CUT_OFF = """
[...document.querySelectorAll(".document :is(td, tbody th, caption, .of-bar svg)")]
  .filter((each) => {
    const box = each.getBoundingClientRect();
    const around = each.closest(".wide").getBoundingClientRect();
    const end = Math.min(around.right + 1, innerWidth);
    return box.width && (box.left < around.left - 1 || box.right > end);
  })
  .map((each) => each.outerHTML.slice(0, 200))
"""


def test_printed_it_has_contents_page_numbers_and_heads_on_every_page(
    venue: Venue, new_page: NewPage
) -> None:
    decided(venue.room)
    host = new_page(1280, 720)
    enter(venue, host)
    host.goto(venue.address("/host/w/{}/report/draft"))
    titles = [each.inner_text() for each in host.locator(".part > h2").all()]
    assert host.locator(".contents a").all_inner_texts() == titles
    host.emulate_media(media="print")
    kept = host.locator(".document tbody tr:first-child, .group-name + tr")
    assert set(kept.evaluate_all(BREAKS_AFTER)) == {"avoid"}
    sheets = printed(host)
    assert len(sheets) > 5
    for number, sheet in enumerate(sheets, start=1):
        assert [round(side) for side in sheet.millimetres] == [210, 297]
        assert f"{number} / {len(sheets)}" in sheet.text
        # the mark lies across the page: words that it crosses can stand between its letters
        assert re.search(r"D.*raft", sheet.text)
        assert "Back to the report's page" not in sheet.text
    assert [title for title in titles if title not in sheets[0].text] == []
    assert REWORDED in " ".join(sheet.text for sheet in sheets)
    for table in tables_of_all(venue):
        assert_begins_with_two_rows(table, [sheet.text for sheet in sheets])
    annex = [sheet.text for sheet in sheets if "of the pack" in sheet.text]
    assert len(annex) > 1
    assert [text for text in annex if "Where it comes from" not in text] == []
    for sheet in sheets:
        assert_no_heading_at_the_foot(sheet.text, titles)
    for row in rows(tables(section_now(venue.room, "people"))[0]):
        assert " ".join(words(cell) for cell in row) in sheets[0].text + sheets[1].text


def tables_of_all(venue: Venue) -> list[Table]:
    made = report_now(venue.hall, venue.room.now())
    return [table for section in made.sections for table in tables(section)]


def assert_begins_with_two_rows(table: Table, sheets: list[str]) -> None:
    """No page has the head of a table with one row under it where that has more."""
    first = [row[1 if row[0].number else 0].lines[0][-1].text for row in table.groups[0].rows[:2]]
    assert [text for text in sheets if all(each in text for each in (table.caption, *first))]


def assert_no_heading_at_the_foot(text: str, titles: list[str]) -> None:
    """The last words of a page, before its number, are no heading of a section."""
    body = text.rpartition(" / ")[0].rstrip(" 0123456789").removesuffix("Draft").strip()
    assert [title for title in titles if body.endswith(title)] == []
