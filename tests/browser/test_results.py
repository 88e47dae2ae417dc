"""The page of a result in real Chromium: nothing is wrong with it, and tables sort in place."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import axe
from tests.fixtures.paper import printed
from tests.fixtures.people import Room
from tests.fixtures.revealed import audience, reveal
from tests.fixtures.rounds import BALLOTS
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.actions.founding import found_workshop
from workshop.domain.kind import Kind
from workshop.domain.plan import Plan
from workshop.domain.reading import Electorate, Reading
from workshop.packs.seeds import seed

NewPage = Callable[..., Page]
SIZES = (12, 8, 7, 3)
SETS = ("", "answers", "sure", "division", "ways")


@dataclass(frozen=True)
class Played:
    """A workshop in which 32 people of four groups voted on solutions and on barriers."""

    venue: Venue
    room: Room
    round_id: str
    others: tuple[str, ...]

    def address(self, asked: str = "", *, round_id: str = "") -> str:
        path = f"/host/w/{self.room.workshop.code}/results/{round_id or self.round_id}?{asked}"
        return self.venue.server.address + path

    def links(self) -> str:
        return f"{self.venue.server.address}/host/w/{self.room.workshop.code}/links"

    def enter(self, page: Page) -> None:
        page.goto(self.venue.address(f"/host/enter/{make_entry_link(self.venue.hall)}"))


@pytest.fixture
def played(venue: Venue) -> Played:
    pack = seed("mainstreaming-ced")
    workshop = found_workshop(
        venue.hall,
        wanted=Plan(title="Local firms", groups=("Councils", "Firms", "Residents", "Unions")),
        pack=pack,
        chosen=[statement.id for statement in pack.statements],
        code_length=4,
        actor="alice",
    )
    room = Room(venue.hall, workshop)
    people = audience(room, 32, SIZES)
    solutions = reveal(room, BALLOTS["agreement"], voters=people, sizes=SIZES)
    barriers = reveal(
        room,
        BALLOTS["holds-back"],
        voters=people,
        sizes=SIZES,
        kind=Kind.BARRIER,
        title="Barriers",
        reading=Reading(electorate=Electorate.ROOM),
    )
    matrix = reveal(room, BALLOTS["matrix"], voters=people, sizes=SIZES, most=8, title="Effort")
    ranking = reveal(room, BALLOTS["ranking"], voters=people, sizes=SIZES, most=8, title="Best")
    return Played(venue, room, solutions.id, (barriers.id, matrix.id, ranking.id))


@pytest.mark.parametrize(("width", "height", "dark"), [(1280, 720, False), (375, 667, True)])
def test_nothing_is_wrong_with_any_of_its_tables(
    played: Played, new_page: NewPage, width: int, height: int, dark: bool
) -> None:
    page = new_page(width, height, dark=dark)
    played.enter(page)
    addresses = [
        *(played.address(f"set={key}") for key in SETS),
        *(played.address(round_id=other) for other in played.others),
        played.links(),
    ]
    for address in addresses:
        page.goto(address)
        for summary in page.locator("main summary").all()[:8]:
            summary.click()
        assert (address, axe(page)) == (address, [])
        assert (address, scrolls_sideways(page)) == (address, False)


def test_a_heading_sorts_its_table_in_place_and_keeps_the_focus(
    played: Played, new_page: NewPage
) -> None:
    page = new_page(1280, 720)
    played.enter(page)
    page.goto(played.address())
    page.evaluate("() => { window.before = document.querySelector('#by-group'); }")
    page.locator("#ranking-by-support").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#ranking th[aria-sort]")).to_have_attribute("aria-sort", "descending")
    expect(page.locator("#ranking-by-support")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text(
        "14 statements. Sorted by Support, the largest first."
    )
    assert "sort=support" in page.url
    assert page.evaluate("() => window.before === document.querySelector('#by-group')")
    page.locator("#groups-by-group-1").click()
    expect(page.locator("#groups th[aria-sort]")).to_have_attribute("aria-sort", "descending")
    expect(page.locator("#ranking th[aria-sort]")).to_have_attribute("aria-sort", "descending")
    page.go_back()
    expect(page.locator("#groups th[aria-sort]")).to_have_count(0)
    page.reload()
    expect(page.locator("#ranking th[aria-sort]")).to_have_attribute("aria-sort", "descending")


@pytest.mark.parametrize("scripts", [True, False])
def test_sorting_and_choosing_work_with_scripts_and_without(
    played: Played, new_page: NewPage, scripts: bool
) -> None:
    page = new_page(375, 667, scripts=scripts)
    played.enter(page)
    page.goto(played.address())
    page.locator("#set-sure").click()
    expect(page.locator("#set-sure")).to_have_attribute("aria-current", "true")
    page.locator(".choose summary").click()
    page.locator("#sort").select_option("ranks")
    page.locator("#choose-tier").select_option("contested")
    page.locator("#choose-go").click()
    expect(page.locator("#sort")).to_have_value("ranks")
    expect(page.locator("#choose-tier")).to_have_value("contested")
    expect(page.locator("#ranking td.tier", has_text="Clear")).to_have_count(0)
    tiers = page.locator("#ranking td.tier").all_inner_texts()
    assert set(tiers) == {"Still open"}
    assert "set=sure" in page.url


def test_what_can_be_pressed_is_large_enough(played: Played, new_page: NewPage) -> None:
    page = new_page(375, 667)
    played.enter(page)
    page.goto(played.address())
    small = page.evaluate(
        """() => [...document.querySelectorAll("main a, main summary, main button")]
          .filter((each) => each.checkVisibility())
          .map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
          .filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)"""
    )
    assert small == []


def test_it_prints_on_a4_with_every_statement_and_no_controls(
    played: Played, new_page: NewPage
) -> None:
    page = new_page(1280, 720, dark=True)
    played.enter(page)
    page.goto(played.address())
    sheets = printed(page)
    text = " ".join(sheet.text for sheet in sheets)
    for width, height in (sheet.millimetres for sheet in sheets):
        assert (round(width), round(height)) == (210, 297)
    assert len(sheets) <= 6
    for statement in page.locator("#ranking .sheet-main > span").all_inner_texts():
        assert " ".join(statement.split()) in text
    assert "Sort and choose" not in text
    assert "Back to the desk" not in text
