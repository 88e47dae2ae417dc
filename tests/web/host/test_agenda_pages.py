"""The agenda page: what it says of each part, and what its buttons do without scripts."""

from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.actions.evening import (
    CLOSE,
    OPEN,
    REVEAL,
    make_evening,
    names,
    of_part,
    part_called,
    play,
    step,
)
from tests.fixtures.pages import Form, forms, parse, words
from tests.fixtures.people import Room
from workshop.actions.steering import end_workshop

DASH = "\N{EN DASH}"


def address(room: Room, rest: str = "") -> str:
    return f"/host/w/{room.workshop.code}/agenda{rest}"


def of(room: Room, name: str, rest: str = "") -> str:
    return address(room, f"/{part_called(room, name).id}{rest}")


def row(browser: FlaskClient, room: Room, name: str) -> str:
    page = parse(browser.get(address(room)))
    part_id = f"part-{part_called(room, name).id}"
    found = next(item for item in page.iter("li") if item.get("id") == part_id)
    return " ".join("".join(found.itertext()).split())


def form_to(browser: FlaskClient, room: Room, action: str) -> Form:
    return next(form for form in forms(browser.get(address(room))) if form.action == action)


def test_the_page_says_what_comes_when_and_how_long_all_takes(
    alice: FlaskClient, room: Room
) -> None:
    make_evening(room)
    assert alice.post(address(room, "/start"), data={"starts_at": "18:30"}).status_code == 303
    text = words(alice.get(address(room)))
    assert f"90 minutes, 18:30 {DASH} 20:00" in text
    assert row(alice, room, "Barriers").startswith("18:45 Vote: Barriers Does this hold us back")
    assert "Scale: A lot / A little / No. 24 barriers." in row(alice, room, "Barriers")
    assert "Agree, not sure, disagree. 30 solutions." in row(alice, room, "Solutions")
    assert "5 points to spend. The top 6 of “Solutions”, once that is revealed." in row(
        alice, room, "What to do first"
    )


def test_a_tie_at_the_cut_is_said(alice: FlaskClient, room: Room) -> None:
    make_evening(room)
    play(room, "Solutions", agreed=8)
    wanted = "8 solutions: the top 6 of “Solutions”. 8 are tied at the cut, so all of them are in."
    assert wanted in row(alice, room, "What to do first")


def test_a_strange_start_comes_back_with_a_sentence(alice: FlaskClient, room: Room) -> None:
    answer = alice.post(address(room, "/start"), data={"starts_at": "soon"})
    assert answer.status_code == 422
    assert "for example 18:30" in words(answer)
    assert room.now().starts_at == ""


def test_a_part_moves_by_its_buttons(alice: FlaskClient, room: Room) -> None:
    action = of(room, "Solutions", "/move")
    form = form_to(alice, room, action)
    answer = alice.post(action, data=form.fields | {"by": "up"})
    assert answer.status_code == 303
    assert names(room) == ["Solutions", "Barriers"]
    stale = alice.post(action, data=form.fields | {"by": "up"})
    assert stale.status_code == 409
    assert "Somebody else has changed this" in words(stale)
    assert names(room) == ["Solutions", "Barriers"]


@pytest.mark.parametrize("data", [{}, {"by": "left", "position": "0"}, {"by": "up"}])
def test_a_move_that_says_nothing_is_refused(
    alice: FlaskClient, room: Room, data: dict[str, str]
) -> None:
    assert alice.post(of(room, "Barriers", "/move"), data=data).status_code == 422


def test_a_part_is_copied(alice: FlaskClient, room: Room) -> None:
    answer = alice.post(of(room, "Barriers", "/copy"))
    assert answer.status_code == 303
    assert names(room) == ["Barriers", "Barriers", "Solutions"]


def test_a_part_goes_after_one_more_question(alice: FlaskClient, room: Room) -> None:
    action = of(room, "Barriers", "/delete")
    page = alice.get(action)
    assert "Delete “Barriers”?" in words(page)
    form = next(form for form in forms(page) if form.action == action)
    assert alice.post(action, data=form.fields).status_code == 303
    assert names(room) == ["Solutions"]
    assert alice.get(action).status_code == 404


def test_an_opened_round_offers_no_change_and_stays(alice: FlaskClient, room: Room) -> None:
    step(room, "Barriers", OPEN)
    assert "Change" not in row(alice, room, "Barriers")
    assert "Voting is open." in row(alice, room, "Barriers")
    assert "it stays, with its votes" in words(alice.get(of(room, "Barriers", "/delete")))
    assert alice.post(of(room, "Barriers", "/delete")).status_code == 409
    assert alice.get(of(room, "Barriers")).status_code == 409
    assert names(room) == ["Barriers", "Solutions"]


def test_a_ready_agenda_replaces_one_that_has_not_begun(alice: FlaskClient, room: Room) -> None:
    action = address(room, "/template")
    assert action in {form.action for form in forms(alice.get(address(room)))}
    assert alice.post(action, data={"template": "evening"}).status_code == 303
    assert len(names(room)) == 8
    assert alice.post(action, data={"template": "weekend"}).status_code == 422
    step(room, "Barriers", OPEN)
    assert action not in {form.action for form in forms(alice.get(address(room)))}
    assert alice.post(action, data={"template": "quick"}).status_code == 409
    assert len(names(room)) == 8


def test_after_the_end_the_page_has_nothing_to_press(alice: FlaskClient, room: Room) -> None:
    step(room, "Barriers", OPEN, CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    assert forms(alice.get(address(room))) == []
    answer = alice.post(of(room, "Barriers", "/copy"))
    assert (answer.status_code, "This workshop has ended." in words(answer)) == (409, True)


def test_an_agenda_of_nothing_says_what_to_do(alice: FlaskClient, room: Room) -> None:
    for name in names(room):
        action = of(room, name, "/delete")
        alice.post(action, data=forms(alice.get(action))[-1].fields)
    assert "There is nothing on the agenda yet." in words(alice.get(address(room)))
    assert "Add a vote on the agenda page." in words(alice.get(f"/host/w/{room.workshop.code}/"))


def test_a_round_is_voted_on_again_with_the_ticked_statements(
    alice: FlaskClient, room: Room
) -> None:
    play(room, "Solutions", agreed=3)
    action = of(room, "Solutions", "/again")
    page = alice.get(action)
    boxes = [box for box in parse(page).iter("input") if box.get("type") == "checkbox"]
    assert [box.get("checked") is not None for box in boxes] == [True] * 30
    chosen = [each.id for each in of_part(room, "Solutions")[:2]]
    assert alice.post(action, data={"title": "", "statement": chosen}).status_code == 422
    nothing = alice.post(action, data={"title": "Again"})
    assert (nothing.status_code, "Please fill in: Statements." in words(nothing)) == (422, True)
    data = {"title": "Solutions, again", "statement": chosen}
    assert alice.post(action, data=data).status_code == 303
    assert names(room) == ["Barriers", "Solutions", "Solutions, again"]
    assert "Repeats “Solutions”." in row(alice, room, "Solutions, again")


def test_what_was_not_voted_on_is_not_repeated(alice: FlaskClient, room: Room) -> None:
    make_evening(room)
    assert alice.get(of(room, "Barriers", "/again")).status_code == 409
    assert alice.get(of(room, "Arrive and join", "/again")).status_code == 404


def test_the_result_of_a_re_vote_says_who_moved(alice: FlaskClient, room: Room) -> None:
    play(room, "Solutions", agreed=3)
    chosen = [each.id for each in of_part(room, "Solutions")[2:4]]
    data = {"title": "Once more", "statement": chosen}
    alice.post(of(room, "Solutions", "/again"), data=data)
    play(room, "Once more", agreed=1)
    round_ = part_called(room, "Once more").round
    assert round_ is not None
    results = f"/host/w/{room.workshop.code}/results/"
    page = alice.get(results + round_.id)
    assert "This vote repeats Solutions" in words(page)
    assert labels(page) == ["ranking-title", "moves", "changed"]
    table = next(each for each in parse(page).iter("table") if titled(each) == "moves")
    rows = [[" ".join("".join(c.itertext()).split()) for c in r] for r in table.iter("tr")]
    third, fourth = of_part(room, "Solutions")[2:4]
    assert rows[1] == ["1", "1", "same", f"Solution {third.label}", third.text]
    assert rows[2] == [DASH, DASH, DASH, f"Solution {fourth.label}", fourth.text]
    earlier = part_called(room, "Solutions").round
    assert earlier is not None
    assert labels(alice.get(results + earlier.id)) == ["ranking-title"]


def labels(page: TestResponse) -> list[str | None]:
    """What the tables of a page are labelled by."""
    return [titled(each) for each in parse(page).iter("table")]


def titled(table: Element) -> str | None:
    return table.get("aria-labelledby")


def test_the_weighting_is_printed_with_the_result(alice: FlaskClient, room: Room) -> None:
    with room.hall.store.writing() as database:
        database.execute("update rounds set weighting = 'group' where title = 'Solutions'")
    play(room, "Solutions", agreed=2)
    step(room, "Barriers", OPEN, CLOSE, REVEAL)
    for name, said in (
        ("Solutions", "Each group counts the same: 1 group."),
        ("Barriers", "Each person counts the same."),
    ):
        round_ = part_called(room, name).round
        assert round_ is not None
        page = alice.get(f"/host/w/{room.workshop.code}/results/{round_.id}")
        assert said in words(page)


@pytest.mark.parametrize(("typed", "kept"), [("0", 0), ("45", 45), ("", 0), ("300", 300)])
def test_the_extra_seconds_after_a_close_are_a_setting(
    alice: FlaskClient, room: Room, typed: str, kept: int
) -> None:
    assert room.now().grace_seconds == 20
    form = form_to(alice, room, address(room, "/grace"))
    assert form.fields["seconds"] == "20"
    assert alice.post(form.action, data={"seconds": typed}).status_code == 303
    assert room.now().grace_seconds == kept


@pytest.mark.parametrize("typed", ["301", "-1", "1.5", "٣", "soon", "1" * 40])
def test_strange_extra_seconds_come_back_with_a_sentence(
    alice: FlaskClient, room: Room, typed: str
) -> None:
    answer = alice.post(address(room, "/grace"), data={"seconds": typed})
    assert answer.status_code == 422
    assert "a whole number from 0 to 300" in words(answer)
    assert form_to(alice, room, address(room, "/grace")).fields["seconds"] == "20"
