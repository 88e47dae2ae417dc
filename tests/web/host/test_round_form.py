"""The form of a round and of a talk, as it works without scripts."""

from collections.abc import Mapping

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.actions.evening import agenda, make_evening, names, of_part, part_called
from tests.fixtures.decided import refine
from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.domain.ballots.ranking import ranking
from workshop.domain.pick import PickBy
from workshop.domain.reading import Electorate, Reading
from workshop.domain.refinement.refinement import Way
from workshop.domain.round import Weighting

ASKED = {"title": "What first", "ballot": "agreement", "by": "filter", "kind": "solution"}
HTMX = {"HX-Request": "true"}


def address(room: Room, rest: str) -> str:
    return f"/host/w/{room.workshop.code}/agenda/{rest}"


def of(room: Room, name: str) -> str:
    return address(room, part_called(room, name).id)


def fields(page: TestResponse, action: str) -> dict[str, str]:
    """What the form of the page would send, radio buttons and ticks included."""
    form = next(form for form in forms(page) if form.action == action)
    ticked = {
        box.get("name", ""): box.get("value", "")
        for box in parse(page).iter("input")
        if box.get("type") in {"radio", "checkbox"} and box.get("checked") is not None
    }
    return form.fields | ticked


def test_a_round_is_made(alice: FlaskClient, room: Room) -> None:
    answer = alice.post(address(room, "round"), data=ASKED | {"question": ""})
    part = agenda(room)[-1]
    assert answer.location.endswith(f"/agenda#part-{part.id}")
    assert part.round is not None
    assert (part.name, part.round.question, part.round.size) == (
        "What first",
        "Should we do this?",
        30,
    )


def test_what_came_out_of_refinement_can_be_taken_once_something_did(
    alice: FlaskClient, room: Room
) -> None:
    said = "What came out of refinement"
    assert said not in words(alice.get(address(room, "round")))
    refine(room, Way.KEEP, "S1")
    refine(room, Way.KEEP, "B1")
    refine(room, Way.DROP, "S2")
    assert said in words(alice.get(address(room, "round")))
    asked = ASKED | {"by": "proposals", "kind": "solution"}
    shown = alice.post(address(room, "round"), data=asked | {"do": "show"})
    assert "1 solution in this round." in words(shown)
    assert "Both, side by side 2" in words(shown)
    alice.post(address(room, "round"), data=asked)
    assert [each.label for each in of_part(room, "What first")] == ["S1"]
    assert "1 solution, as it comes out of refinement" in words(alice.get(address(room, "")[:-1]))
    form = fields(alice.get(of(room, "What first")), of(room, "What first"))
    assert (form["by"], form["kind"]) == ("proposals", "solution")


@pytest.mark.parametrize(
    ("ballot", "field"),
    [("scale", "labels"), ("points", "budget"), ("points", "cap"), ("ranking", "places")],
)
def test_the_form_shows_only_the_fields_of_the_chosen_ballot(
    alice: FlaskClient, room: Room, ballot: str, field: str
) -> None:
    def there(chosen: str) -> bool:
        data = ASKED | {"ballot": chosen, "do": "show"}
        page = alice.post(address(room, "round"), data=data)
        assert page.status_code == 200
        assert fields(page, address(room, "round"))["title"] == "What first"
        return any(element.get("name") == field for element in parse(page).iter())

    assert there(ballot)
    assert not there("agreement")


def test_show_says_how_many_statements_that_gives(alice: FlaskClient, room: Room) -> None:
    solution = of_part(room, "Solutions")[0]
    asked: Mapping[str, object]
    for asked, said in (
        ({}, "30 solutions in this round."),
        ({"kind": "barrier"}, "24 barriers in this round."),
        ({"kind": ""}, "54 statements in this round."),
        ({"theme": [solution.theme]}, "solutions in this round."),
        ({"by": "hand", "statement": [solution.id]}, "1 solution in this round."),
        ({"by": "top"}, "Choose the round first."),
    ):
        page = alice.post(address(room, "round"), data={**ASKED, **asked, "do": "show"})
        assert said in words(page)


def test_htmx_gets_the_form_alone(alice: FlaskClient, room: Room) -> None:
    page = alice.post(address(room, "round"), data=ASKED | {"do": "show"}, headers=HTMX)
    assert page.get_data(as_text=True).lstrip().startswith("<form")


def test_a_top_names_its_round(alice: FlaskClient, room: Room) -> None:
    source = part_called(room, "Solutions").round
    assert source is not None
    top = ASKED | {"by": "top", "source": source.id, "top": "10", "ballot": "points"}
    top |= {"budget": "5", "cap": "2", "weighting": "group"}
    shown = alice.post(address(room, "round"), data=top | {"do": "show"})
    assert "10 solutions, once “Solutions” is revealed" in words(shown)
    assert alice.post(address(room, "round"), data=top).status_code == 303
    made = part_called(room, "What first").round
    assert made is not None
    assert (made.pick.by, made.pick.round_id, made.pick.top) == (PickBy.TOP, source.id, 10)
    assert (made.ballot.budget, made.ballot.cap) == (5, 2)
    assert made.weighting is Weighting.GROUP


def test_how_the_result_is_read_is_kept_and_comes_back_in_the_form(
    alice: FlaskClient, room: Room
) -> None:
    bar = {"k": "4", "electorate": "room", "consensus": "80", "dissent": "10"}
    assert alice.post(address(room, "round"), data=ASKED | bar).status_code == 303
    made = part_called(room, "What first").round
    assert made is not None
    assert made.reading == Reading(places=4, electorate=Electorate.ROOM, agree=80, disagree=10)
    action = of(room, "What first")
    kept = fields(alice.get(action), action)
    assert {name: kept[name] for name in bar} == bar


def test_a_new_form_proposes_the_usual_reading(alice: FlaskClient, room: Room) -> None:
    proposed = fields(alice.get(address(room, "round")), address(room, "round"))
    bar = {"k": "5", "electorate": "others", "consensus": "75", "dissent": "15"}
    assert {name: proposed[name] for name in bar} == bar


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"k": "0"}, "How many of the best: write a whole number"),
        ({"consensus": "50"}, "Let 51 to 100 percent agree"),
        ({"title": ""}, "Please fill in: Title."),
        ({"minutes": "long"}, "Minutes: write a whole number"),
        ({"ballot": "scale", "labels": "One"}, "A scale has 2 to 7 points"),
        ({"ballot": "points", "budget": "99", "cap": "1"}, "Nobody could spend 99 points"),
        ({"ballot": "ranking", "places": "20", "kind": "solution", "theme": "none"}, ""),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    alice: FlaskClient, room: Room, typed: dict[str, str], said: str
) -> None:
    page = alice.post(address(room, "round"), data=ASKED | {"question": "Mine?"} | typed)
    if not said:  # no statements yet: that can be saved, and not opened
        assert page.status_code == 303
        return
    assert page.status_code == 422
    assert said in words(page)
    kept = fields(page, address(room, "round"))
    wanted = ASKED | {"question": "Mine?"} | typed
    assert {name: kept[name].strip() for name in wanted} == wanted
    assert names(room) == ["Barriers", "Solutions"]


def test_a_round_is_changed_to_a_ranking_and_comes_back_as_it_was_kept(
    alice: FlaskClient, room: Room
) -> None:
    make_evening(room)
    action = of(room, "What to do first")
    typed = fields(alice.get(action), action)
    assert (typed["ballot"], typed["by"], typed["top"], typed["budget"]) == (
        "points",
        "top",
        "6",
        "5",
    )
    data = typed | {"ballot": "ranking", "places": "3", "timer": "7", "closes": "yes"}
    assert alice.post(action, data=data).status_code == 303
    part = part_called(room, "What to do first")
    assert part.round is not None
    assert part.round.ballot == ranking(3)
    assert (part.timer_seconds, part.closes_itself) == (420, True)
    again = fields(alice.get(action), action)
    assert (again["ballot"], again["places"], again["timer"], again["closes"]) == (
        "ranking",
        "3",
        "7",
        "yes",
    )


def test_two_hosts_do_not_overwrite_each_other(alice: FlaskClient, room: Room) -> None:
    action = of(room, "Barriers")
    first, second = (fields(alice.get(action), action) for _ in range(2))
    assert alice.post(action, data=first | {"title": "Theirs"}).status_code == 303
    stale = alice.post(action, data=second | {"title": "Mine"})
    assert stale.status_code == 409
    assert "Somebody else has changed this meanwhile" in words(stale)
    assert names(room) == ["Theirs", "Solutions"]
    kept = fields(stale, action)
    assert kept["title"] == "Mine"
    assert alice.post(action, data=kept).status_code == 303
    assert names(room) == ["Mine", "Solutions"]


def test_what_was_typed_for_a_deleted_round_can_be_kept_as_a_new_one(
    alice: FlaskClient, room: Room
) -> None:
    action = of(room, "Barriers")
    typed = fields(alice.get(action), action)
    alice.post(f"{action}/delete", data={"stamp": typed["stamp"]})
    answer = alice.post(action, data=typed | {"title": "Mine"})
    assert answer.status_code == 409
    kept = fields(answer, address(room, "round"))
    assert alice.post(address(room, "round"), data=kept).status_code == 303
    assert names(room) == ["Solutions", "Mine"]


def test_a_talk_is_made_and_changed(alice: FlaskClient, room: Room) -> None:
    made = alice.post(address(room, "talk"), data={"title": "Break", "minutes": "15"})
    assert made.status_code == 303
    wrong = alice.post(address(room, "talk"), data={"title": "Break", "minutes": "x"})
    assert (wrong.status_code, "Minutes: write" in words(wrong)) == (422, True)
    action = of(room, "Break")
    first, second = (fields(alice.get(action), action) for _ in range(2))
    assert alice.post(action, data=first | {"title": "Tea"}).status_code == 303
    stale = alice.post(action, data=second | {"title": "Coffee"})
    assert (stale.status_code, fields(stale, action)["title"]) == (409, "Coffee")
    assert names(room) == ["Barriers", "Solutions", "Tea"]


def test_a_part_of_another_workshop_is_not_found(alice: FlaskClient, room: Room) -> None:
    assert alice.get(address(room, "0" * 20)).status_code == 404
