"""The desk's group "Show": what it puts on the screen, takes off again, turns and refuses."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from tests.fixtures.planned import (
    SHOWN,
    add_round,
    add_talk,
    every_statement,
    put,
    take,
    turn_to,
)
from tests.fixtures.repeats import agreeing, solutions, voted_twice
from tests.web.host.test_desk import Seat, pressed
from workshop.actions.steering import end_workshop
from workshop.domain.ballots.points import points
from workshop.domain.kind import Kind
from workshop.domain.part import Part
from workshop.domain.round import Round, RoundStep
from workshop.domain.statement import Statement
from workshop.domain.workshop import ScreenView
from workshop.store import parts


@pytest.fixture
def seat(alice: FlaskClient, room: Room) -> Seat:
    return Seat(alice, room)


def test_every_button_of_the_group_puts_its_view_on_and_takes_it_off(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    for view in ("statement", "comments", "code", "progress", "timer", "blank"):
        for shown in (view, "round"):
            form = next(
                form
                for form in forms(seat.page())
                if form.action.endswith("/screen")
                and ("view", shown) in form.buttons
                and (shown != "round" or len(form.buttons) == 1)
            )
            data = form.fields | {"view": shown}
            assert seat.browser.post(form.action, data=data).status_code == 303
            assert seat.room.now().screen_view == shown
            if shown == view:
                assert pressed(seat) == [f"show-{view}"]


def test_arrows_turn_from_statement_to_statement(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN)
    known = seat.room.statements_of(Kind.BARRIER)
    put(seat.room, ScreenView.STATEMENT, known[1].version_id)
    form = next(f for f in forms(seat.page()) if len(f.buttons) == 2)
    assert form.buttons == [("target", known[0].version_id), ("target", known[2].version_id)]
    assert "The room sees now: statement B2" in seat.says()


def offered(seat: Seat) -> str | None:
    """The statement that S shows."""
    found = (f for f in forms(seat.page()) if f.buttons == [("view", "statement")])
    return next((form.fields["target"] for form in found), None)


def test_during_a_talk_the_statements_are_those_of_the_latest_vote(seat: Seat) -> None:
    room = seat.room
    talk = add_talk(room, "Tables discuss")
    priorities = add_round(room, points(10), title="Ten points")
    later = add_talk(room, "Tables discuss again")
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    turn_to(room, talk)
    assert offered(seat) == room.statements_of(Kind.BARRIER)[0].version_id
    take(room, priorities, *SHOWN)
    turn_to(room, later)
    assert offered(seat) == min(every_statement(room)[-3:], key=by_number).version_id


def test_before_any_vote_a_talk_offers_the_statements_of_the_next_one(seat: Seat) -> None:
    room = seat.room
    talk = add_talk(room, "Welcome")
    add_round(room, points(10), title="Ten points")
    turn_to(room, talk)
    assert offered(seat) == min(every_statement(room)[-3:], key=by_number).version_id


def test_during_a_talk_the_vote_before_it_can_be_repeated_after_it(seat: Seat) -> None:
    room = seat.room
    talk = add_talk(room, "Tables discuss")
    turn_to(room, talk)
    assert not again(seat)
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    assert not again(seat)
    room.step(Kind.SOLUTION, RoundStep.CLOSE, RoundStep.REVEAL)
    add_round(room, points(10), title="Ten points")
    turn_to(room, talk)
    (address,) = again(seat)
    assert address.endswith(f"/agenda/{room.part_of(Kind.SOLUTION).id}/again")
    ids = [each.id for each in room.statements_of(Kind.SOLUTION)]
    answer = seat.browser.post(address, data={"title": "Once more", "statement": ids})
    assert answer.status_code == 303
    with room.hall.store.reading() as database:
        names = [part.name for part in parts.of_workshop(database, room.workshop.id)]
    assert names == ["Barriers", "Solutions", "Tables discuss", "Once more", "Ten points"]


def test_what_moved_is_offered_when_both_votes_are_revealed(seat: Seat) -> None:
    room = seat.room
    known = solutions(room, 3)
    first, second = voted_twice(
        room, agreeing(known, [7, 5, 3]), agreeing(known, [5, 7, 3]), most=3
    )
    offered = {"view": "moves", "target": second.id, "page": "0"}
    form = next(f for f in forms(seat.page()) if ("view", "moves") in f.buttons)
    assert form.fields | {"view": "moves"} == offered
    assert seat.browser.post(form.action, data=offered).status_code == 303
    assert pressed(seat) == ["show-moves"]
    assert "The room sees now: what moved in Solutions, again, page 1 of 1" in seat.says()
    turn_to(room, add_talk(room, "Tables discuss"))
    assert ("view", "moves") in buttons(seat)
    take(room, first, RoundStep.REOPEN, RoundStep.CLOSE)
    assert ("view", "moves") not in buttons(seat)
    answer = seat.browser.post(form.action, data=offered)
    assert answer.status_code == 409
    assert "there is nothing to compare" in words(answer)


SIDES = ["groups", "divided", "gaps", "map"]


def sides(seat: Seat) -> list[str]:
    """The sides of a result that the desk offers."""
    return [view for name, view in buttons(seat) if name == "view" and view in SIDES]


def test_the_sides_of_a_result_are_offered_once_it_is_revealed(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    assert sides(seat) == []
    seat.room.step(Kind.BARRIER, RoundStep.REVEAL)
    assert sides(seat) == ["groups", "divided", "map"]
    seat.room.step(Kind.SOLUTION, RoundStep.OPEN)
    assert sides(seat) == []
    seat.room.step(Kind.SOLUTION, RoundStep.CLOSE, RoundStep.REVEAL)
    assert sides(seat) == SIDES
    turn_to(seat.room, add_talk(seat.room, "Tables discuss"))
    assert ("view", "results") in buttons(seat)
    assert sides(seat) == SIDES
    end_workshop(seat.room.hall, workshop=seat.room.now(), actor="alice")
    assert sides(seat) == SIDES


@pytest.mark.parametrize(
    ("view", "said"),
    [
        ("groups", "who agrees in Solutions, page 1 of 1"),
        ("divided", "what divides people in Solutions, page 1 of 1"),
        ("gaps", "barriers and what would help, page 1 of 1"),
        ("map", "the opinion map of Solutions"),
    ],
)
def test_a_side_goes_on_and_off_with_one_button_also_after_the_end(
    seat: Seat, view: str, said: str
) -> None:
    for kind in Kind:
        seat.room.step(kind, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    end_workshop(seat.room.hall, workshop=seat.room.now(), actor="alice")
    for shown in (view, "round"):
        form = next(f for f in forms(seat.page()) if ("view", shown) in f.buttons)
        answer = seat.browser.post(form.action, data=form.fields | {"view": shown})
        assert answer.status_code == 303
        assert seat.room.now().screen_view == shown
        if shown == view:
            assert pressed(seat) == [f"show-{view}"]
            assert f"The room sees now: {said}" in seat.says()


def test_points_have_groups_and_nothing_that_divides(seat: Seat) -> None:
    shared = add_round(seat.room, points(10))
    take(seat.room, shared, *SHOWN)
    turn_to(seat.room, part_of(seat.room, shared))
    assert sides(seat) == ["groups"]
    stale = {"view": "divided", "target": shared.id, "page": "0"}
    answer = seat.browser.post(f"{seat.address}screen", data=stale)
    assert answer.status_code == 409
    assert "nobody could disagree" in words(answer)


def part_of(room: Room, round_: Round) -> Part:
    with room.hall.store.reading() as database:
        known = parts.of_workshop(database, room.workshop.id)
    return next(part for part in known if part.round and part.round.id == round_.id)


def buttons(seat: Seat) -> list[tuple[str, str]]:
    return [button for form in forms(seat.page()) for button in form.buttons]


def again(seat: Seat) -> list[str]:
    """Where "Vote again" leads."""
    return [str(e.get("href")) for e in parse(seat.page()).iter("a") if e.get("id") == "again"]


def by_number(statement: Statement) -> tuple[str, int]:
    return statement.kind, statement.number


def test_what_the_room_may_not_see_is_refused_on_the_desk(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN)
    address = f"{seat.address}screen"
    hidden = {"view": "results", "target": seat.room.round_of(Kind.BARRIER).id}
    answer = seat.browser.post(address, data=hidden)
    assert answer.status_code == 409
    assert "hidden until it is revealed" in words(answer)
    answer = seat.browser.post(address, data={"view": "comments"})
    assert answer.status_code == 409
    assert "Comments come on the screen when voting is closed" in words(answer)
    for view in ("statement", "comment", "comments", "results"):
        data = {"view": view, "target": "0" * 20}
        assert seat.browser.post(address, data=data).status_code == 404
    assert seat.room.now().screen_view is ScreenView.ROUND
