"""What a room refined leaves as a pack and comes back as one, and what moved says what did not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import axe
from tests.fixtures.planned import put
from tests.fixtures.repeats import refined_between
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.workshop import ScreenView

NewPage = Callable[..., Page]


@pytest.mark.parametrize(("width", "height", "dark"), [(375, 667, True), (1280, 720, False)])
def test_a_pack_of_refined_statements_is_taken_out_and_uploaded(
    new_page: NewPage, venue: Venue, tmp_path: Path, *, width: int, height: int, dark: bool
) -> None:
    _, again = refined_between(venue.room)
    put(venue.room, ScreenView.MOVES, again.id)
    page = new_page(width, height, dark=dark)
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    page.goto(venue.address("/host/w/{}/export/"))
    expect(page.get_by_text("4 solutions go forward.")).to_be_visible()
    assert (axe(page), scrolls_sideways(page)) == ([], False)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the pack (ZIP)").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    page.goto(venue.address("/host/packs/upload"))
    page.get_by_label("A .csv or .xlsx file, or a pack in a .zip").set_input_files(path)
    page.get_by_role("button", name="Show what it would become").click()
    expect(page.get_by_text("The same in better words.")).to_be_visible()
    assert axe(page) == []
    page.goto(venue.address("/host/w/{}/results/" + again.id))
    expect(page.get_by_text("Not compared: one not the same question")).to_be_visible()
    assert (axe(page), scrolls_sideways(page)) == ([], False)
    page.goto(venue.address("/screen/{}/"))
    expect(page.get_by_text("Not the same question.").first).to_be_visible()
    assert axe(page) == []
