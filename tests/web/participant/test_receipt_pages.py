"""Each person finds their own receipt, on the phone that voted, and nobody finds anybody else's."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.rounds import open_round, take
from tests.reports.verify.played import exported
from tests.web.participant.sheets import press
from tests.web.participant.told import everybody
from workshop.actions.joining import join
from workshop.actions.receipting import receipts_of
from workshop.actions.tokens import token_hash
from workshop.domain.ballots.agreement import agreement
from workshop.domain.participant import Channel, Participant
from workshop.domain.round import Round, RoundStep
from workshop.reports.verify.check import Anchors, check
from workshop.store import participants, seals

CLOSE, REVEAL = RoundStep.CLOSE, RoundStep.REVEAL


@pytest.fixture
def voted(bob: FlaskClient, room: Room) -> Round:
    """An open round in which Bob and four others gave their answers."""
    round_ = open_round(room, agreement(), most=2)
    press(bob, room, {"answer": "disagree"})
    press(bob, room, {"answer": "agree"})
    everybody(room, round_, "agree", "agree", "not-sure", "disagree")
    return round_


def page_of(room: Room) -> str:
    return f"/w/{room.workshop.code}/receipts"


def file_of(phone: FlaskClient, room: Room, round_: Round) -> str:
    answer = phone.get(f"{page_of(room)}/{round_.id}.txt")
    assert answer.status_code == 200
    assert answer.mimetype == "text/plain"
    assert "attachment" in answer.headers["Content-Disposition"]
    return answer.text


def mark_in(text: str) -> str:
    found = re.search(r"^Receipt: ([0-9a-f]{32})$", text, re.MULTILINE)
    assert found
    return found[1]


def test_before_the_close_there_is_none(bob: FlaskClient, room: Room, voted: Round) -> None:
    assert "There is no receipt yet." in words(bob.get(page_of(room)))
    assert bob.get(f"{page_of(room)}/{voted.id}.txt").status_code == 404


def test_after_the_close_the_phone_leads_to_it_and_says_it_is_in_the_list(
    bob: FlaskClient, room: Room, voted: Round
) -> None:
    take(room, voted, CLOSE)
    waiting = bob.get(f"/w/{room.workshop.code}/")
    assert f'href="{page_of(room)}"' in waiting.text
    said = words(bob.get(page_of(room)))
    with room.hall.store.reading() as database:
        seal = seals.standing(database, voted.id)
    assert seal is not None
    assert seal.characters in said
    assert "Your receipt is in the list." in said
    assert mark_in(file_of(bob, room, voted)) in seal.receipts


def test_the_file_is_found_in_the_exported_list_and_proves_what_it_says(
    bob: FlaskClient, room: Room, voted: Round
) -> None:
    take(room, voted, CLOSE, REVEAL)
    text, content = file_of(bob, room, voted), exported(room)
    assert check(content, Anchors(receipts=(text,))).is_whole
    lines = [line for line in text.splitlines() if "\t" in line]
    assert sorted(line.split("\t")[2] for line in lines) == ["agree", "disagree"]
    other = text.replace("\tdisagree", "\tagree")
    assert "not in its list" in check(content, Anchors(receipts=(other,))).findings[0]


@pytest.mark.parametrize(
    ("change", "words_"),
    [
        (str.upper, "cannot be read"),
        (lambda text: text.replace("Round id: ", "Round id: x"), "is not in the file"),
        (lambda text: re.sub(r"Code: \S+", "Code: AAAA-AAAA-AAAA-AAAA", text), "not in its list"),
    ],
)
def test_a_receipt_that_does_not_fit_is_named(
    bob: FlaskClient, room: Room, voted: Round, change: object, words_: str
) -> None:
    take(room, voted, CLOSE, REVEAL)
    assert callable(change)
    text = change(file_of(bob, room, voted))
    assert words_ in check(exported(room), Anchors(receipts=(text,))).findings[0]


def test_nobody_else_gets_it_and_no_file_has_the_code(
    bob: FlaskClient, app: Flask, room: Room, voted: Round
) -> None:
    take(room, voted, CLOSE, REVEAL)
    text = file_of(bob, room, voted)
    code = re.search(r"^Code: (\S+)$", text, re.MULTILINE)
    assert code
    content = exported(room).decode()
    assert code[1] not in content
    assert code[1].replace("-", "") not in content
    other = app.test_client()
    other.post(f"/j/{room.workshop.code}", data={"group": "none"})
    assert other.get(f"{page_of(room)}/{voted.id}.txt").status_code == 404
    assert "There is no receipt yet." in words(other.get(page_of(room)))


def test_two_rounds_with_the_same_answers_have_other_codes(bob: FlaskClient, room: Room) -> None:
    codes = set()
    for _ in range(2):
        round_ = open_round(room, agreement(), most=1)
        press(bob, room, {"answer": "agree"})
        take(room, round_, CLOSE, REVEAL)
        codes.add(re.search(r"^Code: (\S+)$", file_of(bob, room, round_), re.MULTILINE)[1])  # type: ignore[index] # it has one
    assert len(codes) == 2


def test_a_shared_tablet_keeps_none(room: Room) -> None:
    token = join(room.hall, workshop=room.now(), group_id=None)
    with room.hall.store.writing() as database:
        database.execute("update participants set channel = 'tablet'")
        found = participants.by_token(database, token_hash(token), workshop_id=room.workshop.id)
    assert isinstance(found, Participant)
    assert found.channel is Channel.TABLET
    assert receipts_of(room.hall, workshop=room.now(), participant=found) == ()


def test_who_gave_no_answer_has_none(bob: FlaskClient, room: Room) -> None:
    take(room, open_round(room, agreement(), most=1), CLOSE, REVEAL)
    assert "There is no receipt yet." in words(bob.get(page_of(room)))
