"""Two facilitators at once: they see each other's steps, and do not undo them by accident."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.hosts import ByLink
from tests.fixtures.house import Clock, again
from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState, RoundStep


@pytest.fixture
def sam(by_link: ByLink) -> FlaskClient:
    return by_link(Role.FACILITATOR)


def desk(room: Room) -> str:
    return f"/host/w/{room.workshop.code}/"


def last(browser: FlaskClient, room: Room) -> str:
    """What the desk says happened last."""
    found = (one for one in parse(browser.get(desk(room))).iter() if one.get("id") == "last-step")
    return "".join("".join(one.itertext()) for one in found)


def press(
    browser: FlaskClient, room: Room, step: str, kind: Kind = Kind.BARRIER, seen: str = ""
) -> int:
    about = {"part": room.part_of(kind).id} if step == "next" else {"round": room.round_of(kind).id}
    data = {"step": step, "seen": seen} | about
    return browser.post(f"{desk(room)}step", data=data).status_code


def test_the_desk_says_who_did_what_and_how_long_ago(
    alice: FlaskClient, sam: FlaskClient, room: Room, clock: Clock
) -> None:
    assert last(alice, room) == ""
    for step, mine, theirs in (
        ("open", "You opened voting", "Sam opened voting"),
        ("close", "You closed voting", "Sam closed voting"),
        ("reveal", "You revealed the result", "Sam revealed the result"),
        ("next", "You turned to Solutions", "Sam turned to Solutions"),
    ):
        press(sam, room, step, Kind.SOLUTION if step == "next" else Kind.BARRIER)
        assert last(sam, room) == f"{mine}, just now."
        clock.pass_by(seconds=20)
        assert last(alice, room) == f"{theirs}, 20 seconds ago."
    press(alice, room, "end")
    assert last(sam, room) == "Organiser ended the workshop, just now."


def test_a_step_of_nobody_we_know_is_said_all_the_same(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    assert last(alice, room) == "Somebody opened voting, just now."


def test_turning_the_screen_does_not_hide_the_last_step(alice: FlaskClient, room: Room) -> None:
    press(alice, room, "open")
    alice.post(f"{desk(room)}screen", data={"view": "blank"})
    assert last(alice, room) == "You opened voting, just now."


def reopen_form(browser: FlaskClient, room: Room) -> dict[str, str]:
    form = next(one for one in forms(browser.get(desk(room))) if ("step", "reopen") in one.buttons)
    return form.fields | {"step": "reopen"}


def test_opening_again_is_refused_when_somebody_has_revealed_meanwhile(
    alice: FlaskClient, sam: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    data = reopen_form(alice, room)
    press(sam, room, "reveal")
    answer = alice.post(f"{desk(room)}step", data=data)
    assert answer.status_code == 409
    assert "Sam revealed the result, just now." in words(answer)
    assert "your press did nothing" in words(answer)
    assert room.round_of(Kind.BARRIER).state is RoundState.REVEALED
    assert alice.post(f"{desk(room)}step", data=reopen_form(alice, room)).status_code == 303


def big_button(browser: FlaskClient, room: Room, step: str) -> dict[str, str]:
    """The form of the big button as a page shows it, with what the page has seen."""
    with_seen = (one.fields for one in forms(browser.get(desk(room))) if "seen" in one.fields)
    return next(fields for fields in with_seen if fields.get("step") == step)


@pytest.mark.parametrize(
    ("before", "pressed", "meanwhile"),
    [
        (("open",), "close", ("close", "reopen")),
        (("open", "close"), "reveal", ("reopen", "close")),
        (("open", "close", "reveal"), "next", ("reopen", "close", "reveal")),
    ],
)
def test_a_page_from_before_voting_was_opened_again_steers_nothing(
    alice: FlaskClient,
    sam: FlaskClient,
    room: Room,
    before: tuple[str, ...],
    pressed: str,
    meanwhile: tuple[str, ...],
) -> None:
    room.step(Kind.BARRIER, *map(RoundStep, before))
    old = big_button(sam, room, pressed)
    room.step(Kind.BARRIER, *map(RoundStep, meanwhile))
    stood = room.round_of(Kind.BARRIER), room.now().current_part_id
    answer = sam.post(f"{desk(room)}step", data=old)
    assert answer.status_code == 409
    assert "your press did nothing" in words(answer)
    assert (room.round_of(Kind.BARRIER), room.now().current_part_id) == stood
    fresh = big_button(alice, room, pressed)
    assert alice.post(f"{desk(room)}step", data=fresh).status_code == 303
    assert (room.round_of(Kind.BARRIER), room.now().current_part_id) != stood


def test_next_on_an_old_page_does_not_take_the_room_back(
    alice: FlaskClient, sam: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    old = big_button(sam, room, "next")
    pressed_twice = [alice.post(f"{desk(room)}step", data=old).status_code for _ in range(2)]
    assert pressed_twice == [303, 303]
    room.step(Kind.SOLUTION, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    press(alice, room, "next", Kind.BARRIER)
    room.step(Kind.BARRIER, RoundStep.REOPEN, RoundStep.CLOSE)
    assert sam.post(f"{desk(room)}step", data=old).status_code == 409
    assert room.now().current_part_id == room.part_of(Kind.BARRIER).id


def test_opening_again_twice_does_no_harm(alice: FlaskClient, sam: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    data = reopen_form(alice, room)
    for browser in (alice, sam, alice):
        assert browser.post(f"{desk(room)}step", data=data).status_code == 303
    assert room.round_of(Kind.BARRIER).state is RoundState.OPEN


def test_opening_again_without_what_was_seen_is_refused(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    assert press(alice, room, "reopen") == 409
    assert room.round_of(Kind.BARRIER).state is RoundState.CLOSED


def plan_form(browser: FlaskClient, room: Room) -> dict[str, str]:
    return forms(browser.get(f"{desk(room)}plan"))[-1].fields


def test_a_plan_changed_meanwhile_comes_back_with_both_values(
    alice: FlaskClient, sam: FlaskClient, room: Room
) -> None:
    mine = plan_form(alice, room) | {"title": "My title", "purpose": "My purpose"}
    theirs = plan_form(sam, room) | {"title": "Sam's title", "place": ""}
    assert sam.post(f"{desk(room)}plan", data=theirs).status_code == 303
    stored = again(room.hall, room.workshop)
    answer = alice.post(f"{desk(room)}plan", data=mine)
    assert answer.status_code == 409
    assert again(room.hall, room.workshop) == stored
    said = words(answer)
    assert "Nothing was overwritten" in said
    assert "Sam changed the plan, just now." in said
    assert "Title They wrote: Sam's title" in said
    assert "Place This is new. Before, it was: Birmingham" in said
    fields = forms(answer)[-1].fields
    assert (fields["title"], fields["purpose"], fields["place"]) == ("My title", "My purpose", "")
    assert alice.post(f"{desk(room)}plan", data=fields).status_code == 303
    now = again(room.hall, room.workshop)
    assert (now.title, now.purpose, now.place) == ("My title", "My purpose", "")


def test_a_plan_sent_without_its_stamp_overwrites_nothing(alice: FlaskClient, room: Room) -> None:
    answer = alice.post(f"{desk(room)}plan", data={"title": "My title"})
    assert answer.status_code == 409
    assert again(room.hall, room.workshop) == room.workshop
    assert forms(answer)[-1].fields["title"] == "My title"


def test_a_wrong_field_keeps_the_stamp_so_that_a_change_meanwhile_is_still_seen(
    alice: FlaskClient, sam: FlaskClient, room: Room
) -> None:
    mine = plan_form(alice, room) | {"title": ""}
    fields = forms(alice.post(f"{desk(room)}plan", data=mine))[-1].fields
    sam.post(f"{desk(room)}plan", data=plan_form(sam, room) | {"place": "Leeds"})
    answer = alice.post(f"{desk(room)}plan", data=fields | {"title": "Mine"})
    assert answer.status_code == 409
    assert again(room.hall, room.workshop).place == "Leeds"


def test_the_audit_keeps_role_and_id(alice: FlaskClient, sam: FlaskClient, room: Room) -> None:
    press(sam, room, "open")
    press(alice, room, "close")
    with room.hall.store.reading() as database:
        rows = list(database.query("select actor from audit where action like 'round %'"))
        link = next(database.query("select id from role_links"))
        keeper = next(database.query("select id from hosts"))
    assert [row["actor"] for row in rows] == [
        f"facilitator:{link['id']}",
        f"organiser:{keeper['id']}",
    ]
