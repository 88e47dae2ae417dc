"""The result page of a round, as a test reads it: its tables by what they are labelled by."""

from xml.etree.ElementTree import Element

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.pages import parse
from tests.fixtures.people import Room
from workshop.domain.round import Round

RANKING, GROUPS, MATRIX = "ranking-title", "groups-title", "matrix-title"
MOVES, CHANGED, LINKS = "moves", "changed", "links-title"


def address(room: Room, round_: Round, asked: str = "") -> str:
    return f"/host/w/{room.workshop.code}/results/{round_.id}?{asked}"


def results(browser: FlaskClient, room: Room, round_: Round, asked: str = "") -> TestResponse:
    """The page with what was asked for: `set=sure&sort=rank`."""
    page = browser.get(address(room, round_, asked))
    assert page.status_code == 200
    return page


def table(page: TestResponse, label: str) -> Element:
    return next(each for each in parse(page).iter("table") if each.get("aria-labelledby") == label)


def has_table(page: TestResponse, label: str) -> bool:
    return any(each.get("aria-labelledby") == label for each in parse(page).iter("table"))


def read(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def heads(page: TestResponse, label: str = RANKING) -> list[str]:
    """The headings of a table."""
    return [read(cell) for cell in next(table(page, label).iter("tr"))]


def column(page: TestResponse, head: str, label: str = RANKING) -> list[str]:
    """What stands in a column, from top to bottom."""
    rows = list(table(page, label).iter("tr"))
    place = next(n for n, cell in enumerate(rows[0]) if read(cell).startswith(head))
    return [read(row[place]) for row in rows[1:]]


def sorted_by(page: TestResponse, label: str = RANKING) -> list[tuple[str, str]]:
    """The headings that say they are what the table is sorted by, and which way."""
    first = next(table(page, label).iter("tr"))
    return [(read(cell).rstrip(" ▲▼"), way) for cell in first if (way := cell.get("aria-sort", ""))]
