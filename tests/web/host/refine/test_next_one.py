"""From one statement to the next: in the order of the list, whatever was decided."""

from flask.testing import FlaskClient

from tests.fixtures.decided import refine
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.web.host.refine.desk import focused, form_of, page_of
from tests.web.host.test_linked_page import played
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way


def test_what_was_decided_stands_beside_the_way_to_the_next_one(
    alice: FlaskClient, room: Room
) -> None:
    data = form_of(alice, room, "S1") | {"way": "park", "reason": "Too early."}
    gone = alice.post(page_of(room, "S1"), data=data)
    assert gone.location == f"{page_of(room, 'S1')}?decided=yes"
    page = alice.get(gone.location)
    assert "Saved. S1: Parked. Next undecided: S2" in words(page)
    assert focused(page) == "next"
    for label in ("S1", "S2"):
        assert "Saved." not in words(alice.get(page_of(room, label)))
    assert "Saved." not in words(alice.get(f"{page_of(room, 'S2')}?decided=yes"))


def test_the_next_undecided_one_is_a_press_away(alice: FlaskClient, room: Room) -> None:
    refine(room, Way.KEEP, "S2")
    page = alice.get(page_of(room, "S1"))
    assert "Next undecided: S3" in words(page)
    assert page_of(room, "S3") in page.text
    assert "Next undecided: B1" in words(alice.get(page_of(room, "S30")))


def next_of(browser: FlaskClient, room: Room, label: str) -> str:
    """The label that the page of a statement leads on to."""
    said = words(browser.get(page_of(room, label)))
    return said.partition("Next undecided: ")[2].split()[0]


def test_the_next_undecided_one_follows_the_list_whatever_was_decided(
    alice: FlaskClient, room: Room
) -> None:
    asked = list(room.statements_of(Kind.SOLUTION)[:7])
    played(room, asked, [4, 9, 10, 3, 8, 7, 2], "Solutions")
    assert next_of(alice, room, "S3") == "S2"
    refine(room, Way.REWORD, "S3", "Quite another thing.")
    assert next_of(alice, room, "S3") == "S2"
    refine(room, Way.MERGE, "S2 S5", "Both of them.")
    assert next_of(alice, room, "S31") == "S6"
    refine(room, Way.SPLIT, "S6", "One half.", "The other half.")
    assert [next_of(alice, room, label) for label in ("S6", "S32", "S33")] == ["S1"] * 3


def test_without_a_vote_what_was_made_stands_where_its_first_part_stood(
    alice: FlaskClient, room: Room
) -> None:
    refine(room, Way.MERGE, "S2 S4", "Both of them.")
    assert next_of(alice, room, "S31") == "S3"
