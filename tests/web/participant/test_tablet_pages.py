"""A shared tablet without scripts: turns, and nothing left of the one before."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.actions.records import count
from tests.fixtures import acting
from tests.fixtures.hosts import ByLink
from tests.fixtures.house import Clock
from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.actions.steering import end_workshop
from workshop.domain.acting.asking import AskingStep
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep


def link(alice: FlaskClient, room: Room) -> str:
    page = alice.get(f"/host/w/{room.workshop.code}/paper")
    return next(e.get("href", "") for e in parse(page).iter("a") if e.get("id") == "share-here")


@pytest.fixture
def tablet(app: Flask, alice: FlaskClient, room: Room) -> FlaskClient:
    device = app.test_client()
    assert device.post(link(alice, room)).status_code == 303
    return device


def people(room: Room) -> str:
    return f"/host/w/{room.workshop.code}/people"


def here(room: Room, path: str = "") -> str:
    return f"/w/{room.workshop.code}/tablet{path}"


def begin(tablet: FlaskClient, room: Room, group: str = "none") -> None:
    (form,) = forms(tablet.get(here(room, "/turn")))
    answer = tablet.post(form.action, data=form.fields | {"group": group})
    assert (answer.status_code, answer.location) == (303, f"/w/{room.workshop.code}/")


def vote(tablet: FlaskClient, room: Room, button: int = 0) -> None:
    form = next(f for f in forms(tablet.get(f"/w/{room.workshop.code}/")) if "version" in f.fields)
    answer = form.buttons[button]
    assert tablet.post(form.action, data=form.fields | {answer[0]: answer[1]}).status_code == 303


def test_looking_at_the_link_does_not_use_it_up(app: Flask, alice: FlaskClient, room: Room) -> None:
    address, device = link(alice, room), app.test_client()
    for _ in range(2):
        assert "Make this a shared tablet?" in words(device.get(address))
    assert count(room, "tablets") == 0


def test_a_link_works_once_and_for_twenty_minutes(
    app: Flask, alice: FlaskClient, room: Room, clock: Clock
) -> None:
    used, late = link(alice, room), link(alice, room)
    assert app.test_client().post(used).status_code == 303
    answer = app.test_client().post(used)
    assert answer.status_code == 403
    assert "Ask a helper for a new one." in words(answer)
    clock.pass_by(minutes=21)
    assert app.test_client().get(late).status_code == 403
    assert app.test_client().post(late).status_code == 403


def test_a_helper_who_is_out_has_no_tablet_link_left_and_a_tablet_in_use_goes_on(
    app: Flask, alice: FlaskClient, by_link: ByLink, room: Room
) -> None:
    hana = by_link(Role.HELPER)
    used, unused = link(hana, room), link(hana, room)
    tablet = app.test_client()
    assert tablet.post(used).status_code == 303
    room.step(Kind.BARRIER, RoundStep.OPEN)
    begin(tablet, room)
    (ending,) = (f.action for f in forms(alice.get(people(room))) if f.action.endswith("/end"))
    assert alice.post(ending).status_code == 303
    for method in ("GET", "POST"):
        answer = app.test_client().open(unused, method=method)
        assert answer.status_code == 403
        assert "Ask a helper for a new one." in words(answer)
    vote(tablet, room)
    assert (count(room, "tablets"), count(room, "votes")) == (1, 1)
    assert "End those on “Paper and tablets”." in words(alice.get(people(room)))


@pytest.mark.parametrize("made_up", ["x", "a~b~c", "a~b~c.d", "a" * 400])
def test_a_link_that_is_not_ours_makes_no_tablet(
    client: FlaskClient, room: Room, made_up: str
) -> None:
    assert client.post(here(room, f"/{made_up}")).status_code == 403
    assert count(room, "tablets") == 0


def test_whoever_is_logged_in_on_the_device_is_logged_out(alice: FlaskClient, room: Room) -> None:
    assert alice.post(link(alice, room)).status_code == 303
    assert alice.get(f"/host/w/{room.workshop.code}/").status_code == 303
    assert alice.get(here(room)).status_code == 200


def test_a_stranger_has_no_tablet(charlie: FlaskClient, room: Room) -> None:
    for method, path in (("GET", ""), ("GET", "/turn"), ("POST", "/turn"), ("POST", "/done")):
        answer = charlie.open(here(room, path), method=method)
        assert answer.status_code == 403
        assert "This page is for shared tablets." in words(answer)


def test_it_waits_while_voting_is_not_open(tablet: FlaskClient, room: Room) -> None:
    assert "Voting is not open now." in words(tablet.get(here(room)))
    room.step(Kind.BARRIER, RoundStep.OPEN)
    told = tablet.get(here(room), headers={"HX-Request": "true"})
    assert "Next person: start" in told.text
    assert "<html" not in told.text
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    assert "Voting is not open now." in words(tablet.get(here(room)))


def test_a_turn_votes_and_changes_and_is_counted_as_one_person(
    tablet: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    begin(tablet, room)
    vote(tablet, room)
    vote(tablet, room)
    assert "I have finished" in words(tablet.get(f"/w/{room.workshop.code}/"))
    page = tablet.get(f"/w/{room.workshop.code}/answers")
    assert "You have answered 2 of 24" in words(page)
    assert "Hand over to the next person" in words(page)
    assert (count(room, "participants"), count(room, "votes")) == (1, 2)


def test_after_the_hand_over_nothing_leads_back(
    app: Flask, tablet: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    begin(tablet, room)
    vote(tablet, room)
    code = room.workshop.code
    cookie = tablet.get_cookie(f"workshop-{code}")
    assert cookie is not None
    old = app.test_client()
    old.set_cookie(f"workshop-{code}", cookie.value)
    assert old.get(f"/w/{code}/answers").status_code == 200
    answer = tablet.post(here(room, "/done"))
    assert (answer.status_code, answer.location) == (303, here(room))
    assert tablet.get_cookie(f"workshop-{code}") is None
    for path in ("", "answers", "statement/B1"):
        back = tablet.get(f"/w/{code}/{path}")
        assert back.status_code == 303
        assert back.headers["Cache-Control"] == "no-store"
        assert old.get(f"/w/{code}/{path}").status_code == 303
    assert tablet.get(f"/j/{code}").location == here(room)
    assert tablet.post(f"/j/{code}", data={"group": "none"}).location == here(room)
    assert (count(room, "participants"), count(room, "votes")) == (1, 1)


def test_three_people_are_three_participants(tablet: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    for _ in range(3):
        begin(tablet, room)
        vote(tablet, room)
        tablet.post(here(room, "/done"))
    assert (count(room, "participants"), count(room, "votes")) == (3, 3)


def test_a_press_sent_twice_begins_one_turn(tablet: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    (form,) = forms(tablet.get(here(room, "/turn")))
    for _ in range(2):
        tablet.post(form.action, data=form.fields | {"group": "none"})
    assert count(room, "participants") == 1


@pytest.mark.parametrize("turn", ["", "short", "x" * 23])
def test_a_turn_without_its_token_is_refused(tablet: FlaskClient, room: Room, turn: str) -> None:
    assert tablet.post(here(room, "/turn"), data={"turn": turn}).status_code == 422
    assert count(room, "participants") == 0


def test_the_budget_is_asked_when_the_workshop_asks_it(tablet: FlaskClient, room: Room) -> None:
    with room.hall.store.writing() as database:
        database.execute("update workshops set asks_budget = 1")
    room.step(Kind.BARRIER, RoundStep.OPEN)
    (form,) = forms(tablet.get(here(room, "/turn")))
    tablet.post(form.action, data=form.fields | {"group": "none", "budget": "no"})
    with room.hall.store.reading() as database:
        assert [row["holds_budget"] for row in database.query("select * from participants")] == [0]


def test_the_close_in_the_middle_of_a_turn_leads_to_the_hand_over(
    tablet: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    begin(tablet, room)
    vote(tablet, room)
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    told = words(tablet.get(f"/w/{room.workshop.code}/"))
    assert "Your 1 answer is counted." in told
    assert "Hand over to the next person" in told


def test_an_ended_tablet_is_no_tablet_any_more(
    alice: FlaskClient, tablet: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    begin(tablet, room)
    page = alice.get(f"/host/w/{room.workshop.code}/paper")
    assert "Somebody is voting on it." in words(page)
    found = re.search(r'action="([^"]*/tablets/[^"]*/end)"', page.text)
    assert found is not None
    assert alice.post(found[1]).status_code == 303
    assert tablet.get(here(room)).status_code == 403
    assert tablet.get(f"/w/{room.workshop.code}/answers").status_code == 303


def test_a_phone_has_no_hand_over(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    told = bob.get(f"/w/{room.workshop.code}/").text
    assert "tablet" not in told
    assert "I have finished" not in told


def test_the_next_turn_reads_nothing_of_what_the_one_before_answered(
    tablet: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    begin(tablet, room)
    vote(tablet, room)
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    assert words(tablet.get(f"/w/{room.workshop.code}/")).count("You: ++ A lot.") == 1
    assert tablet.post(here(room, "/done")).status_code == 303
    waiting = words(tablet.get(here(room)))
    assert "Voting is not open now." in waiting
    assert "The room:" not in waiting
    assert tablet.get(f"/w/{room.workshop.code}/").status_code == 303
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    begin(tablet, room)
    room.step(Kind.SOLUTION, RoundStep.CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    said = words(tablet.get(f"/w/{room.workshop.code}/"))
    assert "The workshop has ended. Thank you." in said
    assert "You:" not in said
    assert "The room:" not in said


def test_who_should_act_is_answered_on_a_tablet_and_handed_over(
    tablet: FlaskClient, room: Room
) -> None:
    acting.decided(room, "S1")
    acting.take(room, AskingStep.OPEN)
    assert "Who should act? Say for each proposal" in words(tablet.get(here(room)))
    begin(tablet, room)
    page = f"/w/{room.workshop.code}/who/"
    assert "I have finished" in words(tablet.get(page))
    done = tablet.post(f"{page}S1", data={"not-sure": "yes"})
    said = words(tablet.get(done.location))
    assert "Hand over to the next person" in said
    assert "Are you still there?" in said


@pytest.mark.parametrize("page", ["/w/{}/suggest", "/w/{}/receipts", "/j/{}/privacy"])
def test_whatever_page_a_turn_is_left_at_it_ends_by_itself(
    tablet: FlaskClient, bob: FlaskClient, room: Room, page: str
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    begin(tablet, room)
    found = tablet.get(page.format(room.workshop.code))
    places = [found.text.index(name) for name in ("js/outbox-page.js", "js/tablet.js", 'id="kept"')]
    assert places == sorted(places), "what is kept is sent before the turn is forgotten"
    assert "Are you still there?" in words(found)
    assert "Hand over to the next person" in words(found)
    assert "js/tablet.js" not in bob.get(page.format(room.workshop.code)).text
