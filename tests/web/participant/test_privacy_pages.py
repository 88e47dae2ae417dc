"""What is kept, said in plain words wherever people come in; and leaving."""

import json

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.groups import known
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.rounds import of, open_round, take
from tests.web.participant.sheets import press
from workshop.actions.files import document_file
from workshop.actions.founding import change_plan
from workshop.domain.ballots.agreement import agreement
from workshop.domain.plan import Plan
from workshop.domain.round import RoundStep
from workshop.languages import CODES
from workshop.store import results


def at(room: Room) -> str:
    return f"/j/{room.workshop.code}/privacy"


def test_anybody_can_read_it_before_joining(room: Room, charlie: FlaskClient) -> None:
    join = charlie.get(f"/j/{room.workshop.code}")
    assert "Made anonymous on 26 November 2027." in words(join)
    assert f'href="{at(room)}"' in join.text
    said = words(charlie.get(at(room)))
    assert "On 26 November 2027 all of it is made anonymous" in said
    assert "No name, no e-mail, no address, no device." in said
    assert "Ask the facilitator." in said
    assert "Forget me" not in said


def test_it_says_whom_to_ask(room: Room, charlie: FlaskClient) -> None:
    wanted = Plan(title="x", contact="Ann Bevan, 0121 496 0000")
    change_plan(room.hall, workshop=room.now(), wanted=wanted, actor="alice")
    assert "Ann Bevan, 0121 496 0000" in words(charlie.get(at(room)))


def test_it_is_there_in_every_language(room: Room, charlie: FlaskClient) -> None:
    for code in CODES:
        page = charlie.get(f"{at(room)}?language={code}")
        assert f'<html lang="{code}' in page.text
        assert ("What is kept" in words(page)) is (code == "en")


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("pl", "W dniu 26 listopada 2027 wszystko"),
        ("ro", "Pe 26 noiembrie 2027 totul"),
        ("ar", "في 26 نوفمبر 2027 يُجعل"),
    ],
)
def test_a_day_inside_a_sentence_has_no_weekday(
    room: Room, charlie: FlaskClient, code: str, day: str
) -> None:
    assert day in words(charlie.get(f"{at(room)}?language={code}"))


def test_every_page_of_a_phone_with_room_at_its_foot_leads_there(
    room: Room, bob: FlaskClient
) -> None:
    open_round(room, agreement(), most=2)
    for page in ("", "answers", "receipts", "help/"):
        found = bob.get(f"/w/{room.workshop.code}/{page}")
        has_card = page == "" and 'id="vote"' in found.text  # there is no room on a card
        assert (f'href="{at(room)}"' in found.text) is not has_card, page


def test_who_leaves_is_a_stranger_and_counts(room: Room, app: Flask, bob: FlaskClient) -> None:
    round_ = open_round(room, agreement(), most=1)
    press(bob, room, {"answer": "agree"})
    assert "Forget me on this phone" in words(bob.get(at(room)))
    left = bob.post(f"/w/{room.workshop.code}/forget", follow_redirects=True)
    assert "This phone is forgotten. The answers stay and count." in words(left)
    assert "js/forget.js" in left.text
    assert "Forget me" not in words(left)
    assert bob.get_cookie(f"workshop-{room.workshop.code}") is None
    assert bob.get(f"/w/{room.workshop.code}/").status_code == 303
    closed = take(room, round_, RoundStep.CLOSE, RoundStep.REVEAL)
    with room.hall.store.reading() as database:
        found = results.revealed(database, closed)
        tokens = database.execute("select count(token_hash) from participants").fetchone()
    assert found.placed[0].standing.tally.counts == {"agree": 1}
    assert tokens == (0,)
    assert app.test_client().post(f"/w/{room.workshop.code}/forget").status_code == 403


def test_an_observer_leaves_no_vote_no_late_answer_and_no_receipt(room: Room, app: Flask) -> None:
    """Observers are refused at the one statement that stores votes; later exits know nothing."""
    round_ = open_round(room, agreement(), most=1)
    (watching,) = (group.id for group in known(room) if group.observes)
    phone = app.test_client()
    phone.post(f"/j/{room.workshop.code}", data={"group": watching})
    (asked,) = of(room, round_)
    form = {"round": round_.id, "version": asked.version_id, "sequence": "1", "answer": "agree"}
    for steps in ((), (RoundStep.CLOSE,), (RoundStep.REVEAL,)):
        take(room, round_, *steps)
        sent = phone.post(f"/w/{room.workshop.code}/votes", data=form, headers={"Outbox": "1"})
        assert sent.headers["Outbox"] not in {"saved", "saved-late"}
    assert "There is no receipt yet." in words(phone.get(f"/w/{room.workshop.code}/receipts"))
    with room.hall.store.reading() as database:
        for table in ("votes", "late"):
            assert database.table(table).count == 0, table
    assert json.loads(document_file(room.hall, workshop=room.now()))["votes"] == []
