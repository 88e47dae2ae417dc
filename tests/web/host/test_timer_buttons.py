"""The timer on the desk and on phones, without scripts."""

from flask.testing import FlaskClient

from tests.actions.evening import OPEN, make_evening, part_called, step
from tests.fixtures.house import Clock
from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.actions.timing import start_timer
from workshop.web.filters import timer_words


def press(browser: FlaskClient, room: Room, name: str, **data: str) -> int:
    part = part_called(room, name).id
    answer = browser.post(f"/host/w/{room.workshop.code}/timer", data={"part": part, **data})
    return answer.status_code


def left(browser: FlaskClient, path: str) -> list[str]:
    page = parse(browser.get(path))
    return [each.get("data-timer", "") for each in page.iter() if each.get("data-timer")]


def test_a_timer_is_started_moved_and_stopped(
    alice: FlaskClient, bob: FlaskClient, room: Room, clock: Clock
) -> None:
    make_evening(room)
    desk, phone = f"/host/w/{room.workshop.code}/", f"/w/{room.workshop.code}/"
    assert left(alice, desk) == left(bob, phone) == []
    assert press(alice, room, "Arrive and join", do="start", minutes="3") == 303
    assert left(alice, desk) == left(bob, phone) == ["180"]
    assert "About 3 minutes left" in words(bob.get(phone))
    assert press(alice, room, "Arrive and join", do="10") == 303
    assert press(alice, room, "Arrive and join", do="60") == 303
    clock.pass_by(seconds=200)
    assert left(bob, phone) == ["50"]
    assert "Less than a minute left" in words(bob.get(phone))
    clock.pass_by(seconds=60)
    assert "Time is up" in words(bob.get(phone))
    assert press(alice, room, "Arrive and join", do="stop") == 303
    assert left(alice, desk) == left(bob, phone) == []


def test_the_desk_proposes_the_planned_minutes(alice: FlaskClient, room: Room) -> None:
    make_evening(room)
    page = alice.get(f"/host/w/{room.workshop.code}/")
    form = next(form for form in forms(page) if form.action.endswith("/timer"))
    assert form.fields["minutes"] == "10"


def test_a_page_without_the_field_starts_the_planned_minutes(
    alice: FlaskClient, room: Room
) -> None:
    make_evening(room)
    assert press(alice, room, "Arrive and join", do="start") == 303
    assert left(alice, f"/host/w/{room.workshop.code}/") == ["600"]


def test_a_strange_number_is_a_sentence_on_the_desk(alice: FlaskClient, room: Room) -> None:
    make_evening(room)
    for minutes in ("", "0", "181", "soon"):
        assert press(alice, room, "Arrive and join", do="start", minutes=minutes) == 422
    assert press(alice, room, "Arrive and join", do="3600") == 422
    assert press(alice, room, "Barriers", do="start", minutes="3") == 409


def test_a_vote_after_the_time_is_refused_with_a_sentence(
    bob: FlaskClient, room: Room, clock: Clock
) -> None:
    step(room, "Barriers", OPEN)
    card = next(form for form in forms(bob.get(f"/w/{room.workshop.code}/")) if form.buttons)
    start_timer(
        room.hall,
        workshop=room.now(),
        part_id=part_called(room, "Barriers").id,
        minutes=1,
        closes=True,
        actor="alice",
    )
    clock.pass_by(seconds=60)
    answer = bob.post(card.action, data=card.fields | {"answer": "no"})
    assert answer.status_code == 409
    assert "Voting is closed." in words(answer)


def test_a_script_has_a_word_for_each_minute(room: Room, alice: FlaskClient) -> None:
    with alice.application.test_request_context():
        known = timer_words(150).split("|")
    assert known == [
        "Time is up",
        "Less than a minute left",
        "About 1 minute left",
        "About 2 minutes left",
        "About 3 minutes left",
    ]
    del room
