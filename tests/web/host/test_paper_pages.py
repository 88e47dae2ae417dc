"""The overview of paper and tablets, the printed ballots, the count of the room."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, of
from workshop.actions.counting import count_heads
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep


def heads(alice: FlaskClient, room: Room, people: str) -> tuple[int, str]:
    answer = alice.post(f"/host/w/{room.workshop.code}/heads", data={"people": people})
    return answer.status_code, answer.text


def desk(alice: FlaskClient, room: Room) -> str:
    return words(alice.get(f"/host/w/{room.workshop.code}/"))


def figures(alice: FlaskClient, room: Room) -> str:
    """What the desk says in numbers, each once; without the form to count anew."""
    page = parse(alice.get(f"/host/w/{room.workshop.code}/"))
    (place,) = (one for one in page.iter("div") if one.get("class") == "figures")
    said = " ".join(" ".join(place.itertext()).split())
    return said.partition(" People in the room")[0]


def test_the_overview_leads_to_print_and_key_in_for_every_round(
    alice: FlaskClient, room: Room
) -> None:
    page = alice.get(f"/host/w/{room.workshop.code}/paper")
    links = {element.get("href") for element in parse(page).iter("a")}
    for kind in Kind:
        id_ = room.round_of(kind).id
        assert f"/host/w/{room.workshop.code}/print/ballots/{id_}" in links
        assert f"/host/w/{room.workshop.code}/paper/{id_}" in links


def test_the_desk_says_voted_joined_and_in_the_room(alice: FlaskClient, room: Room) -> None:
    who = [room.somebody() for _ in range(3)]
    assert heads(alice, room, "5")[0] == 303
    assert figures(alice, room) == "3 people have joined 3 on phones 5 in the room. Count again"
    room.step(Kind.BARRIER, RoundStep.OPEN)
    room.vote(who[0], room.statements_of(Kind.BARRIER)[0], "a-lot")
    counts = "3 joined 0 finished 3 on phones 5 in the room. Count again"
    assert figures(alice, room) == f"1 of 3 have begun {counts}"
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    assert figures(alice, room) == f"1 of 3 voted {counts}"


def test_more_joined_than_counted_is_said_calmly(alice: FlaskClient, room: Room) -> None:
    for _ in range(3):
        room.somebody()
    heads(alice, room, "2")
    assert "More joined than were counted: count again?" in desk(alice, room)


def test_an_empty_count_is_taken_back(alice: FlaskClient, room: Room) -> None:
    heads(alice, room, "5")
    heads(alice, room, "")
    assert room.now().head_count is None
    assert "in the room." not in desk(alice, room)


def test_what_is_no_number_is_a_sentence_and_changes_nothing(
    alice: FlaskClient, room: Room
) -> None:
    heads(alice, room, "5")
    status, text = heads(alice, room, "many")
    assert status == 422
    assert "as a number from 0 to 9999" in text
    assert room.now().head_count == 5


def test_the_count_changes_the_desk_in_place(alice: FlaskClient, room: Room) -> None:
    answer = alice.post(
        f"/host/w/{room.workshop.code}/heads",
        data={"people": "31"},
        headers={"HX-Request": "true"},
    )
    assert answer.status_code == 200
    assert answer.text.lstrip().startswith('<main id="desk"') or 'id="desk"' in answer.text
    assert "31 in the room" in answer.text


def test_the_results_page_says_the_channels_and_the_room(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    who, statement = room.somebody(), room.statements_of(Kind.BARRIER)[0]
    room.vote(who, statement, "a-lot")
    id_ = room.round_of(Kind.BARRIER).id
    alice.post(
        f"/host/w/{room.workshop.code}/paper/{id_}",
        data={"number": "1", "stamp": "", f"mark-{statement.version_id}-": "1"},
    )
    count_heads(room.hall, workshop=room.now(), people=4, actor="alice")
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    told = words(alice.get(f"/host/w/{room.workshop.code}/results/{id_}"))
    assert "2 of 2 voted, 4 in the room." in told
    assert "Voted on phones: 1, on a tablet: 0, on paper: 1." in told


@pytest.mark.parametrize("name", list(BALLOTS))
def test_a_draft_is_printed_with_every_statement_on_every_sheet(
    alice: FlaskClient, room: Room, name: str
) -> None:
    round_ = add_round(room, BALLOTS[name])
    address = f"/host/w/{room.workshop.code}/print/ballots/{round_.id}?sheets=3&first=20"
    page = alice.get(address)
    assert page.status_code == 200
    told = words(page)
    for number in (20, 21, 22):
        assert f"No. {number}" in told
    assert "No. 23" not in told
    for statement in of(room, round_):
        assert told.count(statement.text) == 3


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("sheets=0", "Print 1 to 200 sheets at once."),
        ("sheets=201", "Print 1 to 200 sheets at once."),
        ("sheets=many", "Print 1 to 200 sheets at once."),
        ("first=0", "The number of a sheet is 1 to 9999."),
        ("sheets=200&first=9900", "The number of a sheet is 1 to 9999."),
    ],
)
def test_a_wrong_number_of_sheets_is_a_sentence(
    alice: FlaskClient, room: Room, query: str, told: str
) -> None:
    id_ = room.round_of(Kind.BARRIER).id
    answer = alice.get(f"/host/w/{room.workshop.code}/print/ballots/{id_}?{query}")
    assert answer.status_code == 422
    assert told in words(answer)


def test_a_round_without_statements_has_nothing_to_print(alice: FlaskClient, room: Room) -> None:
    empty = add_round(room, BALLOTS["ranking"], size=0)
    answer = alice.get(f"/host/w/{room.workshop.code}/print/ballots/{empty.id}")
    assert answer.status_code == 200
    assert "there is nothing to print" in words(answer)


def test_a_foreign_round_is_not_printed(alice: FlaskClient, room: Room) -> None:
    assert alice.get(f"/host/w/{room.workshop.code}/print/ballots/none").status_code == 404


def test_a_sheet_need_not_ask_for_the_group_again(alice: FlaskClient, room: Room) -> None:
    id_ = room.round_of(Kind.BARRIER).id
    address = f"/host/w/{room.workshop.code}/print/ballots/{id_}"
    assert "Your group" in words(alice.get(address))
    assert "Your group" not in words(alice.get(address + "?ask=0"))
