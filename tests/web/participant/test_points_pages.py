"""Points without scripts: each tap is a form; what is refused is said and stays on the page."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.marks import stored, versions
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.rounds import open_round, take
from tests.web.participant.sheets import HTMX, ballot_form, press
from workshop.domain.ballots.points import points
from workshop.domain.round import Round, RoundStep
from workshop.store.results import turnout


def room_page(room: Room) -> str:
    return f"/w/{room.workshop.code}/"


def five_points(room: Room) -> tuple[Round, dict[str, str]]:
    """A round of three statements with five points to give; its versions by label."""
    round_ = open_round(room, points(5), most=3)
    return round_, versions(room, round_)


def test_each_tap_is_saved_and_leads_back_to_its_statement(bob: FlaskClient, room: Room) -> None:
    round_, ids = five_points(room)
    for tap in ("more", "more", "less", "more"):
        reply = press(bob, room, {tap: ids["S2"]})
        assert (reply.status_code, reply.location) == (303, f"{room_page(room)}#S2")
    assert stored(room, round_) == {("S1", ""): "0", ("S2", ""): "2", ("S3", ""): "0"}
    assert "3 of 5 points left" in words(bob.get(room_page(room)))


def test_numbers_can_be_typed_and_done_says_what_was_spent(bob: FlaskClient, room: Room) -> None:
    round_, ids = five_points(room)
    sent = {f"points-{ids['S1']}": "3", f"points-{ids['S3']}": " \u0661 ", "then": "answers"}
    reply = press(bob, room, sent)
    assert reply.location == f"/w/{room.workshop.code}/answers"
    said = words(bob.get(reply.location))
    assert "You have spent 4 of 5 points." in said
    assert "You may leave points over." in said
    assert "3 points" in said
    assert "1 point" in said
    assert stored(room, round_) == {("S1", ""): "3", ("S2", ""): "0", ("S3", ""): "1"}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("4", "4"), "You gave 9 points and have 5."),
        (("five", "1"), "Write points as a whole number"),
        (("-1", "1"), "Write points as a whole number"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_kept_on_the_page(
    bob: FlaskClient, room: Room, typed: tuple[str, str], sentence: str
) -> None:
    round_, ids = five_points(room)
    press(bob, room, {"more": ids["S3"]})
    before = stored(room, round_)
    sent = {f"points-{ids['S1']}": typed[0], f"points-{ids['S2']}": typed[1], "then": "answers"}
    reply = press(bob, room, sent)
    assert reply.status_code == 422
    assert sentence in words(reply)
    _, fields = ballot_form(reply)
    assert [fields[f"points-{ids[label]}"] for label in ("S1", "S2", "S3")] == [*typed, "1"]
    assert stored(room, round_) == before


def test_with_scripts_the_sentence_goes_to_its_place_and_the_page_stays(
    bob: FlaskClient, room: Room
) -> None:
    _, ids = five_points(room)
    reply = press(bob, room, {f"points-{ids['S1']}": "6", "then": "stay"}, htmx=True)
    assert (reply.status_code, reply.headers["HX-Retarget"]) == (422, "#problem")
    assert "One statement can get at most 5 points." in words(reply)


def test_one_more_than_there_is_changes_nothing_and_says_why(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, points(3, 2), most=3)
    ids = versions(room, round_)
    assert "At most 2 on one statement." in words(bob.get(room_page(room)))
    for _ in range(2):
        press(bob, room, {"more": ids["S1"]})
    capped = press(bob, room, {"more": ids["S1"]})
    assert "One statement can get at most 2 points." in words(capped)
    press(bob, room, {"more": ids["S2"]})
    spent = press(bob, room, {"more": ids["S3"]})
    assert "You have given all your points (3). Take one back first" in words(spent)
    assert (capped.status_code, spent.status_code) == (422, 422)
    assert stored(room, round_) == {("S1", ""): "2", ("S2", ""): "1", ("S3", ""): "0"}


def test_what_is_sent_by_itself_asks_for_no_page(bob: FlaskClient, room: Room) -> None:
    round_, ids = five_points(room)
    reply = press(bob, room, {f"points-{ids['S1']}": "2", "then": "stay"}, htmx=True)
    assert (reply.status_code, reply.data) == (204, b"")
    assert stored(room, round_)["S1", ""] == "2"


def test_an_old_page_learns_what_stands_and_changes_nothing(bob: FlaskClient, room: Room) -> None:
    round_, ids = five_points(room)
    action, old = ballot_form(bob.get(room_page(room)))
    press(bob, room, {f"points-{ids['S2']}": "4", "sequence": "9"})
    for headers in ({}, HTMX):
        reply = bob.post(action, data=old | {"more": ids["S1"]}, headers=headers)
        assert "This is what stands." in words(reply)
        assert ballot_form(reply)[1][f"points-{ids['S2']}"] == "4"
        assert ballot_form(reply)[1]["sequence"] == "10"
    assert stored(room, round_) == {("S1", ""): "0", ("S2", ""): "4", ("S3", ""): "0"}


def test_abstaining_is_counted_shown_and_can_be_taken_back(bob: FlaskClient, room: Room) -> None:
    round_, ids = five_points(room)
    press(bob, room, {"more": ids["S1"]})
    press(bob, room, {"abstain": "yes"})
    assert set(stored(room, round_).values()) == {"abstain"}
    said = words(bob.get(room_page(room)))
    assert "You abstain from this vote." in said
    assert "points left" not in said
    with room.hall.store.reading() as database:
        people = turnout(database, round_)
    assert (people.voted, people.finished) == (1, 1)
    press(bob, room, {"abstain": "no"})
    assert "5 of 5 points left" in words(bob.get(room_page(room)))
    assert set(stored(room, round_).values()) == {"0"}


def test_after_the_close_the_ballot_stands_with_the_most_points_first(
    bob: FlaskClient, room: Room
) -> None:
    round_, ids = five_points(room)
    action, fields = ballot_form(bob.get(room_page(room)))
    press(bob, room, {f"points-{ids['S3']}": "3", f"points-{ids['S1']}": "1"})
    take(room, round_, RoundStep.CLOSE)
    said = words(bob.get(room_page(room)))
    assert "Thank you. Your ballot is counted." in said
    assert said.index("3 points") < said.index("1 point ") < said.index("0 points")
    late = bob.post(action, data=fields | {"more": ids["S2"]}, headers=HTMX)
    assert late.status_code == 409
    assert "Voting is closed." in words(late)


def test_a_statement_of_the_ballot_has_a_page_to_comment_on(bob: FlaskClient, room: Room) -> None:
    _, ids = five_points(room)
    press(bob, room, {"more": ids["S2"]})
    page = f"/w/{room.workshop.code}/statement/S2"
    assert "Your answer: 1 point." in words(bob.get(page))
    sent = {"version": ids["S2"], "comment": "Only with a pilot"}
    reply = bob.post(f"/w/{room.workshop.code}/comments", data=sent)
    assert reply.location == page
    assert "Only with a pilot" in words(bob.get(page))


@pytest.mark.parametrize("change", [{"points-nobody": "1"}, {"more": "nobody"}, {"sequence": "x"}])
def test_what_no_page_of_ours_sends_is_refused(
    bob: FlaskClient, room: Room, change: dict[str, str]
) -> None:
    round_ = open_round(room, points(5), most=3)
    assert press(bob, room, change).status_code == 422
    assert stored(room, round_) == {}
