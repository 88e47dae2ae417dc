"""What can be printed. Tests in `tests/browser/test_paper.py` look at the paper itself."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.cards import by_invitation, cards, make_cards, tokens
from tests.fixtures.house import ADDRESS
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from workshop.actions.inviting import revoke_invitation
from workshop.actions.joining import join
from workshop.domain.invitation import MOST_AT_ONCE
from workshop.web.host.lettering import size, width
from workshop.web.host.sheets import on_sheets, sheets_needed


@pytest.fixture
def page(room: Room) -> str:
    return f"/host/w/{room.workshop.code}/print"


def numbers(browser: FlaskClient, address: str) -> list[int]:
    """The numbers of the cards on all sheets."""
    found = (label.rpartition("with card ") for label in squares(browser.get(address)))
    return [int(number) for _, sign, number in found if sign]


def squares(answer: TestResponse) -> list[str]:
    """What each QR code on a page is for."""
    return [
        each.get("aria-label", "") for each in parse(answer).iter() if each.get("class") == "qr"
    ]


def test_the_page_says_what_can_be_printed_and_on_how_many_sheets(
    alice: FlaskClient, room: Room, page: str
) -> None:
    assert "No cards to print yet" in words(alice.get(page))
    make_cards(room, 21)
    said = words(alice.get(page))
    assert "1 sheet a table" in said
    assert "21 cards not used, 3 sheets" in said


def test_the_desk_leads_to_it(alice: FlaskClient, room: Room, page: str) -> None:
    desk = alice.get(f"/host/w/{room.workshop.code}/")
    assert page in [link.get("href") for link in parse(desk).iter("a")]


@pytest.mark.parametrize("name", ["table", "poster"])
def test_the_way_in_stands_on_poster_and_table_card(
    alice: FlaskClient, room: Room, page: str, name: str
) -> None:
    answer = alice.get(f"{page}/{name}")
    said = answer.text
    for part in ("Local firms, local jobs", room.workshop.code, ADDRESS.split("://")[1]):
        assert part in said
    assert "No phone? Ask for paper." in said
    assert len(squares(answer)) == {"table": 2, "poster": 1}[name]


@pytest.mark.parametrize("name", ["table", "poster"])
def test_by_invitation_they_ask_for_the_card_instead(
    alice: FlaskClient, room: Room, page: str, name: str
) -> None:
    by_invitation(room)
    answer = alice.get(f"{page}/{name}")
    assert "Scan the square on the card you were given." in words(answer)
    assert squares(answer) == []


def test_only_cards_that_let_somebody_in_are_printed(
    alice: FlaskClient, room: Room, page: str
) -> None:
    make_cards(room, 4)
    join(room.hall, workshop=room.now(), group_id=None, card=tokens(room)[0])
    revoke_invitation(
        room.hall, workshop=room.workshop, invitation_id=cards(room)[1].id, actor="alice"
    )
    assert numbers(alice, f"{page}/invitations") == [3, 4]
    assert numbers(alice, f"{page}/invitations?which=all") == [1, 3, 4]
    assert numbers(alice, f"{page}/invitations?first=4&last=4") == [4]
    assert numbers(alice, f"{page}/invitations?first=x&last=-1") == [3, 4]


def test_without_a_card_there_is_no_sheet_and_a_way_to_make_some(
    alice: FlaskClient, page: str
) -> None:
    answer = alice.get(f"{page}/invitations")
    assert "There is no such card to print." in words(answer)
    assert list(parse(answer).iter("section")) == []


def test_more_than_a_browser_prints_at_once_comes_in_parts(
    alice: FlaskClient, room: Room, page: str
) -> None:
    make_cards(room, MOST_AT_ONCE)
    make_cards(room, 1)
    first = alice.get(f"{page}/invitations")
    assert "More cards, from number 501 on" in words(first)
    assert "500 invitation cards" in words(first)
    assert "50 sheets." in words(first)
    assert numbers(alice, f"{page}/invitations?first=501") == [501]


def test_sheets_hold_so_many_and_the_last_the_rest() -> None:
    assert on_sheets("abcdefg", 3) == ("abc", "def", "g")
    assert on_sheets("", 3) == ()
    assert [sheets_needed(things, 10) for things in (0, 1, 10, 11)] == [0, 1, 1, 2]


def test_longer_texts_and_longer_words_get_smaller_type() -> None:
    assert [size("x " * (length // 2), 10, 20) for length in (4, 10, 12, 30)] == [0, 0, 1, 2]
    assert size("x" * 10, 10, 20) == 1
    assert size("", 10) == 0


def test_a_wide_line_is_known_to_be_wide() -> None:
    assert width("WWWW") > width("K7RM") > width("il.:")


def test_the_desk_shows_what_the_screen_shows_by_invitation(alice: FlaskClient, room: Room) -> None:
    by_invitation(room)
    desk = alice.get(f"/host/w/{room.workshop.code}/")
    labels = [each.get("aria-label") for each in parse(desk).iter()]
    assert "The screen asks people to use the card they were given." in labels
