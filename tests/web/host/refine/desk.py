"""The refinement desk as a writer's browser gets it: addresses, rows, and forms to fill in."""

from xml.etree.ElementTree import Element

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.decided import standing
from tests.fixtures.pages import Form, forms, parse
from tests.fixtures.people import Room


def address(room: Room, path: str = "") -> str:
    return f"/host/w/{room.workshop.code}/refine/{path}"


def page_of(room: Room, label: str) -> str:
    """The address of the page of one statement."""
    return address(room, standing(room, label).statement.id)


def form_of(browser: FlaskClient, room: Room, label: str) -> dict[str, str]:
    """The fields that the page of a statement sends by itself, whatever button is pressed."""
    return the_form(browser, room, label).fields


def the_form(browser: FlaskClient, room: Room, label: str) -> Form:
    """The one form of the page of a statement."""
    return form_on(browser.get(page_of(room, label)), room, label)


def form_on(page: TestResponse, room: Room, label: str) -> Form:
    """The same on a page that came back."""
    return next(each for each in forms(page) if each.action == page_of(room, label))


def said(page: TestResponse) -> str:
    """The sentence about what could not be done."""
    found = (each for each in parse(page).iter("p") if each.get("role") == "alert")
    return read(next(found))


def rows(page: TestResponse) -> dict[str, str]:
    """What each line of the shortlist says, by the label of its statement, in their order."""
    found = (each for each in parse(page).iter("li") if "refine-row" in each.get("class", ""))
    return {each.get("id", ""): read(each) for each in found}


def marked(page: TestResponse, tag: str, within: str) -> list[str]:
    """The words that are marked as taken out (del) or put in (ins) inside an element."""
    place = next(each for each in parse(page).iter() if each.get("id") == within)
    return [read(each) for each in place.iter(tag)]


def typed(page: TestResponse, name: str) -> list[str]:
    """What stands in the boxes with this name."""
    boxes = parse(page).iter("textarea")
    return ["".join(box.itertext()) for box in boxes if box.get("name") == name]


def read(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
