"""What came of what: nested lists from the first words to the proposals."""

from xml.etree.ElementTree import Element

from flask.testing import FlaskClient

from tests.fixtures.decided import refine
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.web.host.refine.desk import address, read
from workshop.domain.refinement.refinement import Way

Tree = dict[str, "Tree"]


def trees(browser: FlaskClient, room: Room) -> Tree:
    page = parse(browser.get(address(room, "lineage")))
    top = next(each for each in page.iter("ul") if "trees" in each.get("class", ""))
    return nested(top)


def nested(branch: Element) -> Tree:
    """The nodes of a list by their label and how they end, with what hangs below each."""
    found: Tree = {}
    for item in branch:
        node, *below = list(item)
        label = read(next(each for each in node.iter("span") if "tag" in each.get("class", "")))
        ends = " *" if any(each.get("class") == "node-end" for each in node.iter("p")) else ""
        found[f"{label}{ends}"] = nested(below[0]) if below else {}
    return found


def test_every_decision_leads_to_what_it_made(alice: FlaskClient, room: Room) -> None:
    refine(room, Way.MERGE, "S1 S2", "Both of them.")
    refine(room, Way.REWORD, "S31", "Both, in better words.")
    refine(room, Way.SPLIT, "S4", "One half.", "The other half.")
    refine(room, Way.DROP, "S33")
    refine(room, Way.KEEP, "B1")
    assert trees(alice, room) == {
        "B1 *": {},
        "S1": {"S31": {"S31 *": {}}},
        "S2": {"S31": {}},
        "S4": {"S32 *": {}, "S33": {}},
    }
    page = words(alice.get(address(room, "lineage")))
    assert "Together with S1. What came of it stands above." in page


def test_before_the_first_decision_it_says_so(alice: FlaskClient, room: Room) -> None:
    page = words(alice.get(address(room, "lineage")))
    assert "Nobody has decided on a statement yet." in page
