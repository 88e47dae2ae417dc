"""Put on the screen: anything of the workshop with one tap, found by name or words."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import forms, words
from tests.fixtures.people import Room
from tests.fixtures.planned import SHOWN, put, say, take
from tests.fixtures.repeats import voted_twice
from tests.fixtures.voices import hide
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.workshop import ScreenView


def page(alice: FlaskClient, room: Room, q: str = "") -> str:
    answer = alice.get(f"/host/w/{room.workshop.code}/show", query_string={"q": q})
    assert answer.status_code == 200
    return words(answer)


def targets(alice: FlaskClient, room: Room, view: str) -> list[str]:
    found = alice.get(f"/host/w/{room.workshop.code}/show")
    return [f.buttons[0][1] for f in forms(found) if f.fields.get("view") == view]


def test_every_statement_can_be_put_on_with_one_tap(alice: FlaskClient, room: Room) -> None:
    offered = targets(alice, room, "statement")
    assert len(offered) == 54
    answer = alice.post(
        f"/host/w/{room.workshop.code}/screen", data={"view": "statement", "target": offered[40]}
    )
    assert answer.status_code == 303
    now = room.now()
    assert (now.screen_view, now.screen_target) == (ScreenView.STATEMENT, offered[40])
    assert "The room sees now: statement S17" in page(alice, room)


def test_a_comment_can_be_put_on_from_the_close_until_it_is_hidden(
    alice: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    statement = room.statements_of(Kind.BARRIER)[0]
    made = say(room, room.round_of(Kind.BARRIER), statement, "Who pays for this?")
    assert targets(alice, room, "comment") == targets(alice, room, "comments") == []
    assert "“Barriers” can be shown when its voting is closed" in page(alice, room)
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    assert "when its voting is closed" not in page(alice, room)
    assert targets(alice, room, "comment") == [made.id]
    assert targets(alice, room, "comments") == [statement.version_id]
    hide(room, made.id)
    assert targets(alice, room, "comment") == targets(alice, room, "comments") == []
    assert "Who pays for this?" not in page(alice, room)


def test_statements_with_the_most_comments_come_first(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    known = room.statements_of(Kind.BARRIER)
    for place in (7, 3, 7):
        say(room, room.round_of(Kind.BARRIER), known[place], f"About {place}")
    offered = targets(alice, room, "statement")
    assert offered[:3] == [known[place].version_id for place in (7, 3, 0)]
    assert targets(alice, room, "comments") == offered[:2]
    assert "2 comments: B8" in page(alice, room)


def test_only_revealed_results_are_offered(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    assert targets(alice, room, "results") == []
    room.step(Kind.BARRIER, RoundStep.REVEAL)
    assert targets(alice, room, "results") == [room.round_of(Kind.BARRIER).id]


@pytest.mark.parametrize("view", ["groups", "divided", "map"])
def test_each_side_of_a_revealed_result_is_offered(
    alice: FlaskClient, room: Room, view: str
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    assert targets(alice, room, view) == []
    room.step(Kind.BARRIER, RoundStep.REVEAL)
    assert targets(alice, room, view) == [room.round_of(Kind.BARRIER).id]
    assert targets(alice, room, "gaps") == []
    room.step(Kind.SOLUTION, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    assert targets(alice, room, "gaps") == [""]


def test_what_moved_can_be_put_on_beside_the_later_result(alice: FlaskClient, room: Room) -> None:
    first, second = voted_twice(room, [], [], most=2)
    assert targets(alice, room, "moves") == [second.id]
    take(room, first, RoundStep.REOPEN)
    assert targets(alice, room, "moves") == []


def test_a_search_finds_names_and_words(alice: FlaskClient, room: Room) -> None:
    assert "1 statement" in page(alice, room, "s17")
    assert "low-cost workspace" in page(alice, room, "workspace LOW-COST")
    assert "0 statements" in page(alice, room, "no such words")
    assert "54 statements" in page(alice, room, " ")


def test_after_the_end_results_are_still_offered(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    put(room, ScreenView.RESULTS, room.round_of(Kind.BARRIER).id)
    assert "the result of Barriers, page 1 of" in page(alice, room)
