"""What comes out of the printer: pages of A4, squares that scan, cards that can be cut."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import misplaced, scrolls_sideways
from tests.fixtures.browsers import axe
from tests.fixtures.cards import by_invitation, make_cards, tokens
from tests.fixtures.paper import Sheet, printed
from tests.fixtures.people import Room
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.actions.founding import found_workshop
from workshop.domain.plan import Plan
from workshop.packs.seeds import seed
from workshop.store import groups

NewPage = Callable[..., Page]

SIDEWAYS, DOWN = 85, 54  # one card, in millimetres
LEFT, TOP = 20, 13  # where the first card begins
CARDS = 13
PAPERS = ("table", "poster", "invitations")

TITLES = {
    "no spaces": "W" * 90,
    "long words": "Donaudampfschifffahrtsgesellschaft, and the firms and people who live along it",
    "right to left": "ورشة عمل حول الشركات المحلية والوظائف المحلية في المدينة ومستقبلها",
    "short": "Jobs",
}


@pytest.fixture
def laptop(venue: Venue, new_page: NewPage) -> Page:
    """The host's browser, logged in."""
    page = new_page(1280, 720)
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    return page


def room_titled(venue: Venue, title: str) -> Room:
    """Another workshop at the venue, with a code of eight letters and a long group."""
    pack = seed("cedp")
    wanted = Plan(
        title=title,
        promise="We publish what the room said, what we decided and why. " * 7,
        held_on="2026-11-26",
        place="The great hall of the old town hall, Birmingham, second floor",
        groups=("Voluntary, community, faith and social enterprise partners", "W" * 60),
    )
    chosen = [statement.id for statement in pack.statements]
    workshop = found_workshop(
        venue.hall, wanted=wanted, pack=pack, chosen=chosen, code_length=8, actor="alice"
    )
    return Room(venue.hall, workshop)


def show(laptop: Page, venue: Venue, room: Room, paper: str) -> list[Sheet]:
    """Open what is to be printed, and print it."""
    address = f"{venue.server.address}/host/w/{room.workshop.code}/print/{paper}"
    laptop.goto(address)
    expect(laptop.locator(".a4").first).to_be_visible()
    laptop.evaluate("document.fonts.ready")
    return printed(laptop)


def are_a4(sheets: Sequence[Sheet]) -> bool:
    return all(sheet.millimetres == pytest.approx((210, 297), abs=1) for sheet in sheets)


def links(sheets: Sequence[Sheet]) -> list[str]:
    return [square.text for sheet in sheets for square in sheet.squares()]


def test_every_card_is_decoded_once_and_lets_its_owner_in(
    venue: Venue, laptop: Page, new_page: NewPage
) -> None:
    by_invitation(venue.room)
    make_cards(venue.room, CARDS)
    sheets = show(laptop, venue, venue.room, "invitations")
    assert (len(sheets), are_a4(sheets)) == (2, True)
    expect(laptop.locator("header")).to_contain_text("2 sheets.")
    assert "Sheet 1 of 2" in sheets[0].text
    assert "Back to printing" not in sheets[0].text

    base = venue.server.address.upper()
    assert sorted(links(sheets)) == sorted(f"{base}/I/{card}" for card in tokens(venue.room))
    laptop.goto(venue.address("/host/w/{}/invitations"))
    laptop.get_by_label("How many").fill("40")
    for link in links(sheets):
        phone = new_page(375, 667, scripts=False)
        phone.goto(link)
        phone.get_by_role("button", name="Join").click()
        expect(phone.get_by_role("heading")).to_contain_text("You are in.")
        phone.context.close()
    expect(laptop.locator("#cards")).to_contain_text("0 not used, 13 used")
    expect(laptop.get_by_label("How many")).to_have_value("40")


def test_each_card_is_85_by_54_millimetres_with_its_square_inside(
    venue: Venue, laptop: Page
) -> None:
    make_cards(venue.room, CARDS)
    sheets = show(laptop, venue, venue.room, "invitations")
    wanted = [(column, row) for row in range(5) for column in range(2)]
    for sheet, count in zip(sheets, (10, 3), strict=True):
        places = []
        for square in sheet.squares(300):
            assert (square.side >= 25, square.correction) == (True, "Q")
            across, down = (square.left - LEFT) / SIDEWAYS, (square.top - TOP) / DOWN
            assert int(across) == int((square.right - LEFT) / SIDEWAYS)
            assert int(down) == int((square.bottom - TOP) / DOWN)
            places.append((int(across), int(down)))
        assert sorted(places, key=lambda place: place[::-1]) == wanted[:count]


@pytest.mark.parametrize(("paper", "squares", "side"), [("table", 2, 50), ("poster", 1, 95)])
def test_poster_and_table_card_are_one_page_and_their_square_scans(
    venue: Venue, laptop: Page, paper: str, squares: int, side: int
) -> None:
    sheets = show(laptop, venue, venue.room, paper)
    assert (len(sheets), are_a4(sheets)) == (1, True)
    found = sheets[0].squares()
    assert [square.text for square in found] == [venue.address("/J/{}").upper()] * squares
    assert {square.correction for square in found} == {"Q"}
    assert min(square.side for square in found) >= side
    for part in (venue.room.workshop.code, venue.server.address.split("://")[1]):
        assert part in sheets[0].text.replace(" ", "")


def test_the_table_card_is_read_from_both_sides(venue: Venue, laptop: Page) -> None:
    """The two sides mirror each other about the middle of the sheet, where it is folded."""
    (sheet,) = show(laptop, venue, venue.room, "table")
    upper, lower = sorted(sheet.squares(300), key=lambda square: square.top)
    assert upper.bottom < 148 < lower.top
    assert upper.top + lower.bottom == pytest.approx(296, abs=1)
    assert upper.left + lower.right == pytest.approx(210, abs=1)


@pytest.mark.parametrize("name", TITLES)
def test_long_titles_long_groups_and_long_codes_fit(venue: Venue, laptop: Page, name: str) -> None:
    room = room_titled(venue, TITLES[name])
    with venue.hall.store.reading() as database:
        offered = groups.of_workshop(database, room.workshop.id)
    for group in offered:
        make_cards(room, 5, group.id)
    for paper, count in zip(PAPERS, (2, 1, 10), strict=True):
        sheets = show(laptop, venue, room, paper)
        assert (paper, len(sheets), len(links(sheets))) == (paper, 1, count)
        assert (paper, misplaced(laptop)) == (paper, [])


def test_the_widest_code_and_the_highest_numbers_fit(venue: Venue, laptop: Page) -> None:
    room = room_titled(venue, TITLES["no spaces"])
    with venue.hall.store.reading() as database:
        widest = groups.of_workshop(database, room.workshop.id)[-1]
    make_cards(room, 10, widest.id)
    with venue.hall.store.writing() as database:
        database.execute("update workshops set code = 'WMWMWMWM' where id = ?", [room.workshop.id])
        database.execute(
            "update invitations set number = number + 4888 where workshop_id = ?",
            [room.workshop.id],
        )
    room = Room(venue.hall, replace(room.workshop, code="WMWMWMWM"))
    for paper in PAPERS:
        sheets = show(laptop, venue, room, paper)
        assert (paper, len(sheets), misplaced(laptop)) == (paper, 1, [])


@pytest.mark.parametrize("paper", ["table", "poster"])
def test_by_invitation_the_paper_has_no_open_way_in(venue: Venue, laptop: Page, paper: str) -> None:
    by_invitation(venue.room)
    sheets = show(laptop, venue, venue.room, paper)
    assert (len(sheets), links(sheets)) == (1, [])
    assert "Scan the square on the card you were given." in sheets[0].text
    assert misplaced(laptop) == []


def test_paper_is_white_in_a_dark_room(venue: Venue, new_page: NewPage) -> None:
    page = new_page(1280, 720, dark=True)
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    (sheet,) = show(page, venue, venue.room, "poster")
    picture = sheet.picture(20).convert("L")
    corners = [(2, 2), (picture.width - 3, picture.height - 3), (picture.width // 2, 5)]
    assert [picture.getpixel(place) for place in corners] == [255, 255, 255]
    assert sum(picture.histogram()[:60]) > 1000


def test_without_scripts_the_page_says_how_to_print(venue: Venue, new_page: NewPage) -> None:
    page = new_page(1280, 720, scripts=False)
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    page.goto(venue.address("/host/w/{}/print/poster"))
    expect(page.locator("header")).to_contain_text("Print with your browser on A4")
    expect(page.locator("#print")).to_be_hidden()


@pytest.mark.parametrize("dark", [False, True])
def test_the_phone_meets_its_card_at_every_turn(
    venue: Venue, new_page: NewPage, dark: bool
) -> None:
    by_invitation(venue.room)
    (card,) = make_cards(venue.room, 1)
    first, second = new_page(375, 667, dark=dark), new_page(375, 667, dark=dark)
    for phone in (first, second):
        phone.goto(venue.address("/j/{}"))
        assert axe(phone) == []
        phone.goto(f"{venue.server.address}/I/{card}")
        assert axe(phone) == []
        assert not scrolls_sideways(phone)
    first.get_by_role("button", name="Join").click()
    expect(first.get_by_role("heading")).to_contain_text("You are in.")
    first.goto(f"{venue.server.address}/I/{card}")
    expect(first.get_by_role("heading")).to_contain_text("You are in.")
