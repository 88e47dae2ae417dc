"""A group's number, from the printed sheet to the one keyed in, whatever happens meanwhile."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.actions.records import count
from tests.fixtures.groups import apart, called, merge, move
from tests.fixtures.pages import forms, words
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, of, take
from workshop.domain.round import Round, RoundStep
from workshop.domain.sheet import Sheet
from workshop.store import sheets


@pytest.fixture
def asked(room: Room) -> Round:
    return take(room, add_round(room, BALLOTS["agreement"]), RoundStep.OPEN)


def printed(alice: FlaskClient, room: Room, round_: Round) -> str:
    return words(alice.get(f"/host/w/{room.workshop.code}/print/ballots/{round_.id}?sheets=1"))


def pile(room: Room, round_: Round) -> str:
    return f"/host/w/{room.workshop.code}/paper/{round_.id}"


def enter(
    alice: FlaskClient, room: Room, round_: Round, group: str, *, number: int = 1
) -> TestResponse:
    mark = f"mark-{of(room, round_)[0].version_id}-"
    fields = {"number": str(number), "stamp": "", "group": group, mark: "1"}
    return alice.post(pile(room, round_), data=fields)


def sheet(room: Room, round_: Round, number: int = 1) -> Sheet:
    with room.hall.store.reading() as database:
        found = sheets.by_number(database, number, round_id=round_.id)
    assert found is not None
    return found


def test_a_number_stays_on_the_sheet_when_the_order_changes(
    alice: FlaskClient, room: Room, asked: Round
) -> None:
    union = called(room, "Union")
    told = f"{union.number} Union"
    assert told in printed(alice, room, asked)
    move(room, "Union", by=-3)
    assert told in printed(alice, room, asked)
    assert told in words(alice.get(pile(room, asked)))
    enter(alice, room, asked, str(union.number))
    assert sheet(room, asked).group_id == union.id


def test_a_sheet_printed_before_a_merge_names_the_group_that_was_crossed(
    alice: FlaskClient, room: Room, asked: Round
) -> None:
    union, resident = called(room, "Union"), called(room, "Resident")
    merge(room, ["Union", "Resident"], "People")
    people = called(room, "People")
    low, high = sorted((union.number, resident.number))
    assert f"{people.number} People" in printed(alice, room, asked)
    assert "Union" not in printed(alice, room, asked)
    told = words(alice.get(pile(room, asked)))
    assert f"{low}, {high} or {people.number} People" in told
    assert "Union" not in told
    assert enter(alice, room, asked, str(union.number)).status_code == 303
    assert enter(alice, room, asked, str(people.number), number=2).status_code == 303
    assert sheet(room, asked).group_id == union.id
    assert sheet(room, asked, 2).group_id == people.id
    apart(room, "People")
    assert sheet(room, asked).group_id == union.id


def test_a_sheet_is_corrected_under_the_number_that_was_crossed(
    alice: FlaskClient, room: Room, asked: Round
) -> None:
    union = called(room, "Union")
    enter(alice, room, asked, str(union.number))
    merge(room, ["Union", "Resident"], "People")
    page = alice.get(pile(room, asked) + "?number=1")
    form = next(form for form in forms(page) if "group" in form.fields)
    assert form.fields["group"] == str(union.number)
    assert alice.post(pile(room, asked), data=form.fields).status_code == 303
    assert sheet(room, asked).group_id == union.id


def test_a_number_that_no_group_has_is_told_and_what_was_typed_stays(
    alice: FlaskClient, room: Room, asked: Round
) -> None:
    answer = enter(alice, room, asked, "77")
    assert answer.status_code == 422
    assert "No group has the number 77." in words(answer)
    form = next(form for form in forms(answer) if "group" in form.fields)
    assert form.fields["group"] == "77"
    assert count(room, "sheets") == 0


@pytest.mark.parametrize("typed", ["", "0"])
def test_nothing_or_0_is_none_said(
    alice: FlaskClient, room: Room, asked: Round, typed: str
) -> None:
    assert enter(alice, room, asked, typed).status_code == 303
    assert sheet(room, asked).group_id is None


def test_observers_are_not_on_paper(alice: FlaskClient, room: Room, asked: Round) -> None:
    observer = called(room, "Observer (no vote)")
    assert "Observer" not in printed(alice, room, asked)
    assert "Observer" not in words(alice.get(pile(room, asked)))
    assert enter(alice, room, asked, str(observer.number)).status_code == 422


def test_the_page_of_the_groups_says_every_number(alice: FlaskClient, room: Room) -> None:
    union, resident = called(room, "Union"), called(room, "Resident")
    merge(room, ["Union", "Resident"], "People")
    told = words(alice.get(f"/host/w/{room.workshop.code}/groups"))
    assert f"Number on paper: {called(room, 'People').number} " in told
    low, high = sorted((union.number, resident.number))
    assert f"Sheets printed before have {low}, {high}: key them in as they are." in told
