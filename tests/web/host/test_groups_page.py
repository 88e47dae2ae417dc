"""The groups page: one form, whose every button keeps what was typed."""

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.actions.joining import join
from workshop.domain.workshop import Group
from workshop.store import groups


def known(room: Room) -> tuple[Group, ...]:
    with room.hall.store.reading() as database:
        return groups.of_workshop(database, room.workshop.id)


def address(room: Room) -> str:
    return f"/host/w/{room.workshop.code}/groups"


def form(browser: FlaskClient, room: Room) -> dict[str, str]:
    page = browser.get(address(room))
    return next(each for each in forms(page) if each.action == address(room)).fields


def id_of(room: Room, name: str) -> str:
    return next(group.id for group in known(room) if group.name == name)


def offers(page: TestResponse, room: Room, name: str) -> set[str]:
    """What the buttons of a group's row say, without the group's name."""
    row = next(e for e in parse(page).iter("li") if e.get("id") == f"group-{id_of(room, name)}")
    said = ("".join(button.itertext()) for button in row.iter("button"))
    return {text.split(":")[0].strip("↑↓ ") for text in said}


def joined(room: Room, name: str, people: int = 1) -> None:
    for _ in range(people):
        join(room.hall, workshop=room.now(), group_id=id_of(room, name))


def test_a_name_is_kept_with_any_button(alice: FlaskClient, room: Room) -> None:
    union = id_of(room, "Union")
    data = form(alice, room) | {f"name-{union}": "Trade union", "do": "add", "new": "Table 9"}
    assert alice.post(address(room), data=data).status_code == 303
    assert {"Trade union", "Table 9"} <= {group.name for group in known(room)}


def test_small_groups_are_advised_to_merge(alice: FlaskClient, room: Room) -> None:
    assert "fewer than" not in words(alice.get(address(room)))
    joined(room, "Union")
    joined(room, "Resident", 4)
    joined(room, "Councillor", 5)
    assert "2 groups have fewer than 5 people: merge them, or their results stay hidden." in words(
        alice.get(address(room))
    )


def test_groups_are_merged_offered_as_one_and_taken_apart(
    alice: FlaskClient, charlie: FlaskClient, room: Room
) -> None:
    joined(room, "Union", 2)
    data: dict[str, str | list[str]] = {**form(alice, room), "do": "merge", "broader": "People"}
    data["merge"] = [id_of(room, "Union"), id_of(room, "Resident")]
    assert alice.post(address(room), data=data).status_code == 303
    page = alice.get(address(room))
    assert "Merged from: Resident 0, Union 2." in words(page)
    assert offers(page, room, "People") == {"Up", "Down", "Take the merge back"}
    join_page = words(charlie.get(f"/j/{room.workshop.code}"))
    assert "People" in join_page
    assert "Union" not in join_page
    apart = form(alice, room) | {"do": f"apart:{id_of(room, 'People')}"}
    assert alice.post(address(room), data=apart).status_code == 303
    assert "Union" in words(charlie.get(f"/j/{room.workshop.code}"))


def test_a_group_that_nobody_chose_can_be_removed(alice: FlaskClient, room: Room) -> None:
    joined(room, "Union")
    page = alice.get(address(room))
    assert "Remove" in offers(page, room, "Resident")
    assert "Remove" not in offers(page, room, "Union")


def test_a_refusal_keeps_what_was_typed(alice: FlaskClient, room: Room) -> None:
    union = id_of(room, "Union")
    data = form(alice, room) | {f"name-{union}": "Resident", "do": "keep"}
    answer = alice.post(address(room), data=data)
    assert answer.status_code == 422
    assert "Two groups have the name" in words(answer)
    typed = next(f for f in forms(answer) if f.action == address(room)).fields
    assert typed[f"name-{union}"] == "Resident"
    assert alice.post(address(room), data={"do": "shuffle"}).status_code == 422


def test_a_group_with_people_has_no_button_to_remove_it(alice: FlaskClient, room: Room) -> None:
    joined(room, "Union")
    page = parse(alice.get(address(room)))
    offered = {button.get("value", "") for button in page.iter("button")}
    assert f"remove:{id_of(room, 'Union')}" not in offered
    assert f"remove:{id_of(room, 'Resident')}" in offered
    data = form(alice, room) | {"do": f"remove:{id_of(room, 'Resident')}"}
    assert alice.post(address(room), data=data).status_code == 303
    assert "Resident" not in {group.name for group in known(room)}


def test_the_budget_is_asked_on_the_page_of_the_groups(
    alice: FlaskClient, charlie: FlaskClient, room: Room
) -> None:
    path = f"/j/{room.workshop.code}"
    assert "budget" not in words(charlie.get(path))
    alice.post(f"{address(room)}/budget", data={"asks": "yes"})
    assert "Do you hold or advise on a budget?" in words(charlie.get(path))
    assert charlie.post(path, data={"group": "none", "budget": "no"}).status_code == 303
    with room.hall.store.reading() as database:
        rows = list(database.query("select holds_budget from participants"))
    assert [row["holds_budget"] for row in rows] == [0]
    alice.post(f"{address(room)}/budget")
    assert not room.now().asks_budget
