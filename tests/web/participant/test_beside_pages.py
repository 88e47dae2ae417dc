"""After the reveal: one's own answers beside the room's, and nothing of them before."""

import gzip
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures import planned
from tests.fixtures.groups import known
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, of, open_round, take
from tests.web.participant.sheets import HTMX, press
from tests.web.participant.told import TOLD, everybody, items, phone_of
from workshop.actions.casting import cast_ballot
from workshop.actions.rehearsing import remove_rehearsal
from workshop.actions.steering import end_workshop
from workshop.actions.telling import findings_of
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundStep, Weighting

MOST_BYTES = 14_000


def test_each_own_answer_stands_beside_the_room(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, agreement(), most=1)
    press(bob, room, {"answer": "disagree"})
    everybody(room, round_, "agree", "agree", "agree", "not-sure")
    take(room, round_, *TOLD)
    said = words(bob.get(phone_of(room)))
    assert "Your answers beside the room" in said
    assert "Once more: 5 people voted." in said
    (row,) = items(bob, room)
    assert "You: − Disagree." in row
    assert "The room: 3 of 5 who answered agree; 1 disagrees; 1 not sure." in row
    assert "All statements" not in said


def test_other_statements_are_counted(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, agreement(), most=2)
    press(bob, room, {"answer": "agree"})
    take(room, round_, *TOLD)
    assert "All other statements: 1" in words(bob.get(phone_of(room)))


def test_who_gave_no_answer_finds_all_statements_behind_a_summary(
    bob: FlaskClient, room: Room
) -> None:
    round_ = open_round(room, agreement(), most=3)
    everybody(room, round_, "agree")
    take(room, round_, *TOLD)
    said = words(bob.get(phone_of(room)))
    assert "You gave no answer." in said
    assert "All statements: 3" in said
    assert all("You: no answer. The room: 1 of 1" in row for row in items(bob, room))


def test_nobody_answered_is_said_too(bob: FlaskClient, room: Room) -> None:
    take(room, open_round(room, agreement(), most=1), *TOLD)
    (row,) = items(bob, room)
    assert "You: no answer. The room: Not ranked: nobody answered." in row


def test_rank_and_tier_are_said_of_the_top_and_the_order_is_the_screens(
    bob: FlaskClient, room: Room
) -> None:
    round_ = open_round(room, agreement(), most=8)
    ids = [each.version_id for each in of(room, round_)]
    for _ in range(40):
        given = {(i, ""): "agree" if place < 5 else "disagree" for place, i in enumerate(ids)}
        planned.fill_in(room, round_, given)
    round_ = take(room, round_, *TOLD)
    page = bob.get(phone_of(room))
    heads = ["".join(each.itertext()) for each in parse(page).iter("h3")]
    assert heads == ["Clear in the first five", "Clearly not in the first five"]
    rows = items(bob, room)
    screen = findings_of(room.hall, round_).details
    labels = [label for row in rows for label in re.findall(r"\bS\d+\b", row)]
    assert labels == [detail.placed.statement.label for detail in screen]
    assert ["1st, tied" in row for row in rows] == [True] * 5 + [False] * 3
    assert ["6th" in row for row in rows] == [False] * 8


def test_a_later_part_shows_the_latest_revealed_round_with_an_answer(
    bob: FlaskClient, room: Room
) -> None:
    first = open_round(room, agreement(), most=1, title="The first one")
    press(bob, room, {"answer": "agree"})
    take(room, first, *TOLD)
    second = open_round(room, agreement(), kind=Kind.BARRIER, most=2, title="The second one")
    everybody(room, second, "disagree")
    take(room, second, *TOLD)
    assert "The second one: 1 person voted." in words(bob.get(phone_of(room)))
    planned.turn_to(room, planned.add_talk(room, "Tables discuss"))
    said = words(bob.get(phone_of(room)))
    assert "The first one: 1 person voted." in said
    assert "The second one" not in said
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    said = words(bob.get(phone_of(room)))
    assert "The workshop has ended. Thank you." in said
    assert "You: + Agree. The room: 1 of 1 who answered agrees." in said


def test_an_open_or_closed_vote_puts_the_earlier_result_away(bob: FlaskClient, room: Room) -> None:
    first = open_round(room, agreement(), most=1)
    press(bob, room, {"answer": "agree"})
    take(room, first, *TOLD)
    assert "The room:" in words(bob.get(phone_of(room)))
    again = open_round(room, agreement(), most=1, parent_id=first.id)
    assert "The room:" not in bob.get(phone_of(room)).text
    press(bob, room, {"answer": "disagree"})
    assert "The room:" not in bob.get(phone_of(room)).text
    take(room, again, RoundStep.CLOSE)
    closed = words(bob.get(phone_of(room)))
    assert "The room:" not in closed
    assert "− Disagree" in closed


def test_voting_again_takes_it_away(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, agreement(), most=1)
    press(bob, room, {"answer": "agree"})
    take(room, round_, *TOLD)
    assert "The room:" in words(bob.get(phone_of(room)))
    take(room, round_, RoundStep.REOPEN)
    everybody(room, round_, "disagree")
    for path in ("", "answers", f"statement/{of(room, round_)[0].label}"):
        assert "The room" not in bob.get(phone_of(room) + path).text
    take(room, round_, RoundStep.CLOSE)
    assert "The room:" not in words(bob.get(phone_of(room)))
    take(room, round_, RoundStep.REVEAL)
    assert "The room: 1 of 2 who answered agrees; 1 disagrees." in words(bob.get(phone_of(room)))


@pytest.mark.parametrize("name", BALLOTS)
def test_every_ballot_is_told_in_a_page_and_in_a_fragment(
    bob: FlaskClient, room: Room, name: str
) -> None:
    round_ = add_round(room, BALLOTS[name], size=4, kind=Kind.SOLUTION)
    take(room, round_, RoundStep.OPEN, *TOLD)
    assert len(items(bob, room)) == 4
    fragment = bob.get(phone_of(room), headers=HTMX)
    assert words(fragment).count("The room:") == 4


def test_observers_have_no_answers_to_stand_beside(app: Flask, room: Room) -> None:
    (observers,) = (group for group in known(room) if group.observes)
    phone = app.test_client()
    assert phone.post(f"/j/{room.workshop.code}", data={"group": observers.id}).status_code == 303
    take(room, open_round(room, agreement(), most=1), *TOLD)
    said = words(phone.get(phone_of(room)))
    assert "Watch the screen: the results come there." in said
    assert "The room:" not in said


def test_a_statement_leads_to_its_comments_while_they_are_taken(
    bob: FlaskClient, room: Room
) -> None:
    round_ = open_round(room, agreement(), most=1)
    press(bob, room, {"answer": "agree"})
    take(room, round_, *TOLD)
    address = f"{phone_of(room)}statement/{of(room, round_)[0].label}"
    assert address in bob.get(phone_of(room)).text
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    assert address not in bob.get(phone_of(room)).text


def test_where_a_statement_comes_from_is_told_after_the_vote(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, agreement(), most=1)
    (statement,) = of(room, round_)
    assert statement.source
    address = f"{phone_of(room)}statement/{statement.label}"
    for path in (phone_of(room), address):
        assert statement.source not in words(bob.get(path))
    press(bob, room, {"answer": "agree"})
    assert statement.source not in words(bob.get(address))
    take(room, round_, RoundStep.CLOSE)
    assert f"Where this comes from {statement.source}" in words(bob.get(address))
    assert "Voting is closed. Your answer: Agree." in words(bob.get(address))
    take(room, round_, RoundStep.REOPEN)
    assert "Where this comes from" not in words(bob.get(address))


def a_large_round(room: Room, ballot: Ballot) -> Round:
    """All 54 statements, to which 30 people and whoever asks have answered."""
    every = planned.every_statement(room)
    return take(room, add_round(room, ballot, chosen=every), RoundStep.OPEN)


def test_a_page_of_54_statements_stays_small(bob: FlaskClient, room: Room) -> None:
    round_ = a_large_round(room, agreement())
    keys = ("agree", "not-sure", "disagree")
    ids = [each.version_id for each in of(room, round_)]
    for person in range(30):
        given = {(i, ""): keys[(p * person + p // 7) % 3] for p, i in enumerate(ids) if p != person}
        planned.fill_in(room, round_, given)
    for version_id in ids:
        press(bob, room, {"version": version_id, "answer": "agree"})
    take(room, round_, *TOLD)
    assert len(items(bob, room)) == 54
    page = bob.get(phone_of(room), headers={"Accept-Encoding": "gzip"})
    assert len(page.data) <= MOST_BYTES
    assert gzip.decompress(page.data) == bob.get(phone_of(room)).data


def test_what_people_write_does_not_make_the_room_be_counted_again(
    bob: FlaskClient, room: Room
) -> None:
    for weighting, again in ((Weighting.PERSON, False), (Weighting.GROUP, True)):
        round_ = open_round(room, agreement(), most=1, weighting=weighting)
        press(bob, room, {"answer": "agree"})
        take(room, round_, *TOLD)
        bob.get(phone_of(room))
        kept = room.hall.shelf.kept(round_.id)
        planned.say(room, round_, of(room, round_)[0], "Who pays?")
        assert "1 of 1 who answered agrees" in words(bob.get(phone_of(room)))
        assert (room.hall.shelf.kept(round_.id) is not kept) == again


def test_simulated_people_who_are_taken_out_are_gone_from_phones_too(
    bob: FlaskClient, room: Room
) -> None:
    round_ = open_round(room, agreement(), most=1)
    press(bob, room, {"answer": "agree"})
    (statement,) = of(room, round_)
    given = {(statement.version_id, ""): "disagree"}
    who = room.somebody(rehearsal=True).id
    cast_ballot(room.hall, round_=round_, participant_id=who, given=given, sequence=1)
    take(room, round_, *TOLD)
    assert "1 of 2 who answered agrees" in words(bob.get(phone_of(room)))
    remove_rehearsal(room.hall, workshop=room.now(), actor="alice")
    assert "1 of 1 who answered agrees." in words(bob.get(phone_of(room)))
