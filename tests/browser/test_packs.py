"""A workbook of one's own, uploaded to a real server: seen first, kept on confirmation."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
from playwright.sync_api import Page, expect

from tests.fixtures.browsers import Watch, axe
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link

NewPage = Callable[..., Page]


def workbook(path: Path, *texts: str) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["kind", "text"])
    for text in texts:
        sheet.append(["barrier", text])
    book.save(path)
    book.close()
    return path


def upload(laptop: Page, venue: Venue, file: Path) -> None:
    laptop.goto(venue.address("/host/packs/upload"))
    laptop.locator("input[type=file]").set_input_files(file)
    laptop.locator("main button").first.click()


def test_a_workbook_is_seen_first_and_kept_on_confirmation(
    venue: Venue, new_page: NewPage, tmp_path: Path
) -> None:
    laptop = new_page(1280, 720)
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    file = workbook(tmp_path / "our streets.xlsx", "Rents rise every year.", "Buses stop at six.")
    upload(laptop, venue, file)
    expect(laptop.locator("main")).to_contain_text("Buses stop at six.")
    assert axe(laptop) == []
    laptop.locator("form[action$='/host/packs/import'] button").click()
    expect(laptop.locator("main")).to_contain_text("Rents rise every year.")
    assert laptop.url.split("?")[0] == venue.address("/host/packs/our-streets")
    laptop.goto(venue.address("/host/new"))
    expect(laptop.locator("main")).to_contain_text("Our streets")


def test_a_workbook_with_a_mistake_names_the_row(
    venue: Venue, new_page: NewPage, watch: Watch, tmp_path: Path
) -> None:
    watch.expect("422")
    laptop = new_page(1280, 720)
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    file = workbook(tmp_path / "twice.xlsx", "Rents rise every year.", "Rents rise every year.")
    upload(laptop, venue, file)
    expect(laptop.locator("main")).to_contain_text("Row 3")
    expect(laptop.locator("form[action$='/host/packs/import']")).to_have_count(0)
    assert axe(laptop) == []
