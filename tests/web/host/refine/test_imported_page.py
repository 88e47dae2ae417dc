"""What the page of a statement says of where it came from."""

from flask.testing import FlaskClient

from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.web.host.refine.desk import page_of
from workshop.actions.adopting import adopt_conversation
from workshop.actions.hall import Hall
from workshop.packs.polis.conversation import Comment, Conversation, Person


def test_a_statement_of_an_imported_conversation_is_told_as_one_with_its_number(
    alice: FlaskClient, hall: Hall
) -> None:
    conversation = Conversation(
        title="Trees",
        comments=(Comment(id="12", text="Trees cool."),),
        people=(Person(votes={"12": 1}),),
    )
    made = adopt_conversation(hall, conversation=conversation, source="trees.zip")
    page = words(alice.get(page_of(Room(hall, made), "S1")))
    assert "Comment 12 of trees.zip, from the imported conversation" in page
    assert "pack" not in page.partition("Where it comes from")[2]


def test_a_statement_of_a_pack_is_told_by_its_source_alone(alice: FlaskClient, room: Room) -> None:
    page = words(alice.get(page_of(room, "S1"))).partition("Where it comes from")[2]
    assert "imported conversation" not in page
    assert "It came from the room." not in page
