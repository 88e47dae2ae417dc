"""Ranking without scripts: each tap is a form; the server makes the order from what was sent."""

import re

from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from tests.fixtures.marks import stored, versions
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.rounds import open_round, take
from tests.web.participant.sheets import HTMX, ballot_form, press
from workshop.domain.ballots.ranking import ranking
from workshop.domain.round import Round, RoundStep


def best_two(room: Room) -> tuple[Round, dict[str, str]]:
    """A round of four statements of which two are put in order; its versions by label."""
    round_ = open_round(room, ranking(2), most=4)
    return round_, versions(room, round_)


def room_page(room: Room) -> str:
    return f"/w/{room.workshop.code}/"


def order(room: Room, round_: Round) -> list[str]:
    placed = {label: a for (label, _), a in stored(room, round_).items() if a.isdigit()}
    return sorted(placed, key=lambda label: placed[label])


def test_a_tap_puts_a_statement_on_the_next_place(bob: FlaskClient, room: Room) -> None:
    round_, ids = best_two(room)
    assert "Make it 1st" in words(bob.get(room_page(room)))
    reply = press(bob, room, {"choose": ids["S3"]})
    assert (reply.status_code, reply.location) == (303, f"{room_page(room)}#S3")
    press(bob, room, {"choose": ids["S1"]})
    assert stored(room, round_) == {
        ("S1", ""): "2",
        ("S2", ""): "after-2",
        ("S3", ""): "1",
        ("S4", ""): "after-2",
    }


def test_up_down_and_take_out_change_the_order(bob: FlaskClient, room: Room) -> None:
    round_, ids = best_two(room)
    for label in ("S3", "S1"):
        press(bob, room, {"choose": ids[label]})
    seen = []
    for tap, label in (("up", "S1"), ("up", "S1"), ("down", "S1"), ("out", "S3"), ("out", "S1")):
        press(bob, room, {tap: ids[label]})
        seen.append(order(room, round_))
    assert seen == [["S1", "S3"], ["S1", "S3"], ["S3", "S1"], ["S1"], []]


def test_when_all_places_are_taken_the_others_say_so_and_nothing_changes(
    bob: FlaskClient, room: Room
) -> None:
    round_, ids = best_two(room)
    for label in ("S3", "S1"):
        press(bob, room, {"choose": ids[label]})
    page = words(bob.get(room_page(room)))
    assert page.count("All places are taken") == 2
    assert "2 of 2 places taken" in page
    refused = press(bob, room, {"choose": ids["S2"]})
    assert refused.status_code == 422
    assert "You can choose at most 2. Take one out first" in words(refused)
    assert order(room, round_) == ["S3", "S1"]


def test_a_move_says_the_new_place_and_where_the_focus_goes_on(
    bob: FlaskClient, room: Room
) -> None:
    _, ids = best_two(room)
    chosen = press(bob, room, {"choose": ids["S3"]}, htmx=True)
    assert "S3 is now 1st" in words(chosen)
    (focus,) = [e for e in parse(chosen).iter() if e.get("data-focus") is not None]
    assert (focus.tag, focus.get("name")) == ("button", "choose")
    assert "S3 is taken out" in words(press(bob, room, {"out": ids["S3"]}, htmx=True))


def test_the_ballot_lists_the_places_in_words(bob: FlaskClient, room: Room) -> None:
    round_, ids = best_two(room)
    for label in ("S3", "S1"):
        press(bob, room, {"choose": ids[label]})
    places = re.compile(r"S3 .* Place 1 of 2 .*S1 .* Place 2 of 2 .* Not chosen")
    said = words(bob.get(f"{room_page(room)}answers"))
    assert "You have put 2 in order." in said
    assert places.search(said)
    take(room, round_, RoundStep.CLOSE)
    closed = words(bob.get(room_page(room)))
    assert "Thank you. Your ballot is counted." in closed
    assert places.search(closed)


def test_an_order_with_more_than_there_are_places_is_refused(bob: FlaskClient, room: Room) -> None:
    round_, ids = best_two(room)
    action, fields = ballot_form(bob.get(room_page(room)))
    crafted = MultiDict([*fields.items(multi=True), *(("order", i) for i in ids.values())])
    assert bob.post(action, data=crafted, headers=HTMX).status_code == 422
    foreign = MultiDict([*fields.items(multi=True), ("order", "nobody")])
    assert bob.post(action, data=foreign).status_code == 422
    assert stored(room, round_) == {}


def test_abstaining_is_shown_and_can_be_taken_back(bob: FlaskClient, room: Room) -> None:
    round_, ids = best_two(room)
    press(bob, room, {"choose": ids["S3"]})
    press(bob, room, {"abstain": "yes"})
    assert "You abstain from this vote." in words(bob.get(f"{room_page(room)}answers"))
    press(bob, room, {"abstain": "no"})
    assert set(stored(room, round_).values()) == {"after-0"}
    press(bob, room, {"abstain": "yes"})
    take(room, round_, RoundStep.CLOSE)
    assert "You abstained; that is counted." in words(bob.get(room_page(room)))
