"""Using a workshop as the start of the next."""

import pytest
from flask.testing import FlaskClient

from tests.actions.test_copying import NEW_WORDS, reword_first
from tests.fixtures.house import again
from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.domain.kind import Kind
from workshop.store import workshops


def page_of(room: Room) -> str:
    return f"/host/w/{room.workshop.code}/copy"


def newest(room: Room) -> Room:
    with room.hall.store.reading() as database:
        found = next(
            one for one in workshops.newest_first(database) if one.code != room.workshop.code
        )
    return Room(room.hall, found)


def test_the_page_asks_for_title_and_date_and_makes_the_copy(
    alice: FlaskClient, room: Room
) -> None:
    form = forms(alice.get(page_of(room)))[-1]
    assert form.fields == {"title": "Local firms, local jobs", "held_on": ""}
    typed = {"title": "The second evening", "held_on": "2027-01-20"}
    answer = alice.post(form.action, data=typed)
    made = newest(room)
    assert answer.location == f"/host/w/{made.workshop.code}/"
    assert "Wednesday 20 January 2027" in words(alice.get(answer.location))
    assert (made.workshop.title, made.workshop.place) == ("The second evening", "Birmingham")
    assert again(room.hall, room.workshop) == room.workshop


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"title": "", "held_on": "2027-01-20"}, "Please fill in: Title."),
        ({"title": "Next", "held_on": "9999-12-31"}, "Choose a date within twenty years."),
        ({"title": "Next", "held_on": "soon"}, "Please write the date as year-month-day"),
    ],
)
def test_a_wrong_field_makes_nothing_and_keeps_what_was_typed(
    alice: FlaskClient, room: Room, typed: dict[str, str], said: str
) -> None:
    answer = alice.post(page_of(room), data=typed)
    assert answer.status_code == 422
    assert said in words(answer)
    assert forms(answer)[-1].fields == typed
    with room.hall.store.reading() as database:
        assert len(workshops.newest_first(database)) == 1


@pytest.mark.parametrize("wording", ["first", "newest", ""])
def test_the_wording_is_asked_for_only_where_there_are_edits(
    alice: FlaskClient, room: Room, wording: str
) -> None:
    assert "Which wording" not in words(alice.get(page_of(room)))
    first = reword_first(room)
    page = alice.get(page_of(room))
    assert "Which wording of the statements?" in words(page)
    ticked = [one.get("value") for one in parse(page).iter("input") if "checked" in one.attrib]
    assert ticked == ["newest"]
    alice.post(page_of(room), data={"title": "Next", "wording": wording})
    text = newest(room).statements_of(Kind.BARRIER)[0].text
    assert text == (first.text if wording == "first" else NEW_WORDS)
