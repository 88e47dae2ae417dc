"""An imported conversation of many statements: a hundred rows to a page, each statement once."""

import random

from flask.testing import FlaskClient

from tests.fixtures.hosts import keeper_of
from tests.fixtures.house import again
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.web.host.result.pages import GROUPS, column, results
from workshop.actions.adopting import adopt_conversation
from workshop.actions.hall import Hall
from workshop.domain.round import Round
from workshop.packs.polis.conversation import Comment, Conversation, Person
from workshop.store import rounds

MANY = 230


def adopted(hall: Hall) -> tuple[Room, Round]:
    """A conversation of 230 statements, on which 24 people of two groups voted now and then."""
    chance = random.Random(4)  # noqa: S311 - what people like, not a secret
    asked = tuple(Comment(id=str(n), text=f"Statement {n:03}.") for n in range(MANY))
    people = tuple(
        Person(
            group=str(number % 2),
            votes={each.id: chance.choice((-1, 0, 1)) for each in asked if chance.random() < 0.7},
        )
        for number in range(24)
    )
    keeper_of(hall)
    made = adopt_conversation(
        hall,
        conversation=Conversation(title="A large one", comments=asked, people=people),
        source="large.zip",
    )
    room = Room(hall, again(hall, made))
    with hall.store.reading() as database:
        [round_] = rounds.of_workshop(database, made.id)
    return room, round_


def test_each_statement_stands_on_one_of_the_pages(alice: FlaskClient, hall: Hall) -> None:
    room, round_ = adopted(hall)
    seen: list[str] = []
    for page, many in (("1", 100), ("2", 100), ("3", 30)):
        shown = results(alice, room, round_, f"page={page}&sort=name")
        assert len(column(shown, "Name")) == many
        seen += column(shown, "Name")
    assert seen == [f"Solution S{n}" for n in range(1, MANY + 1)]
    assert "201 to 230 of 230" in words(results(alice, room, round_, "page=3"))
    assert column(results(alice, room, round_, "page=99&sort=name"), "Name") == seen[200:]


def test_the_table_of_groups_has_pages_of_its_own(alice: FlaskClient, hall: Hall) -> None:
    room, round_ = adopted(hall)
    page = results(alice, room, round_, "groups-page=3&groups-sort=name&sort=name")
    assert column(page, "Name", GROUPS) == [f"Solution S{n}" for n in range(201, MANY + 1)]
    assert column(page, "Name")[0] == "Solution S1"


def test_sorting_begins_again_on_the_first_page(alice: FlaskClient, hall: Hall) -> None:
    room, round_ = adopted(hall)
    page = results(alice, room, round_, "page=2")
    assert "sort=support&amp;way=down#ranking" in page.text
    assert "page=2&amp;sort" not in page.text
