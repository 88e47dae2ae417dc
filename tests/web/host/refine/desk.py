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


def form_of(browser: FlaskClient, room: Room, label: str, action: str = "") -> dict[str, str]:
    """The fields that a form on the page of a statement sends by itself."""
    wanted = f"{page_of(room, label)}{action}"
    found = next(each for each in all_forms(browser, room, label) if each.action == wanted)
    return found.fields


def all_forms(browser: FlaskClient, room: Room, label: str) -> list[Form]:
    return forms(browser.get(page_of(room, label)))


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
