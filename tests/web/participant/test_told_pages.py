"""The room's half of a result, as it is sent to phones that have their own answers."""

import gzip

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.planned import set_timer
from tests.fixtures.rounds import of, open_round, take
from tests.fixtures.voices import allow
from tests.web.participant.sheets import ballot_form, press
from tests.web.participant.test_beside_kept import joined
from tests.web.participant.told import everybody, phone_of
from workshop.actions.acting.helping import ask_for_help
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.round import Round, RoundStep, Weighting
from workshop.live.board import Audience
from workshop.store import parts


def held(phone: FlaskClient, room: Room) -> str:
    """Which answers the page says it has on it; "" when it does not say so."""
    page = parse(phone.get(phone_of(room)))
    (told,) = (each for each in page.iter("div") if each.get("id") == "told")
    return told.get("data-holds", "")


def ask(phone: FlaskClient, room: Room, holds: str, **headers: str) -> TestResponse:
    return phone.get(phone_of(room), headers={"HX-Request": "true", "Holds": holds, **headers})


def is_half(answer: TestResponse) -> bool:
    return answer.status_code == 200 and answer.headers.get("HX-Retarget") == "#told"


@pytest.fixture
def round_(bob: FlaskClient, room: Room) -> Round:
    """A closed round on two statements; Bob agreed with the first."""
    opened = open_round(room, agreement(), most=2)
    press(bob, room, {"answer": "agree"})
    everybody(room, opened, "disagree", "disagree")
    return take(room, opened, RoundStep.CLOSE)


@pytest.fixture
def holds(bob: FlaskClient, room: Room, round_: Round) -> str:
    """What Bob's page says before the reveal."""
    del round_  # it is closed
    said = held(bob, room)
    assert said
    return said


def test_before_the_reveal_there_is_nothing_of_it(bob: FlaskClient, room: Room, holds: str) -> None:
    answer = ask(bob, room, holds)
    assert not is_half(answer)
    assert "beside" not in answer.text
    assert "Disagree" not in words(answer)


def test_it_is_the_same_for_everybody_and_has_nobody_in_it(
    app: Flask, bob: FlaskClient, room: Room
) -> None:
    opened = open_round(room, agreement(), most=2)
    carol = joined(app, room)
    for phone, answer in ((bob, "agree"), (carol, "disagree")):
        press(phone, room, {"answer": answer})
    take(room, opened, RoundStep.CLOSE)
    said = [held(phone, room) for phone in (bob, carol)]
    take(room, opened, RoundStep.REVEAL)
    to_bob, to_carol = map(ask, (bob, carol), (room, room), said)
    assert is_half(to_bob)
    assert to_bob.data == to_carol.data
    assert words(to_bob).count("You: .") == 2


def test_it_says_which_version_the_page_shows_then(
    bob: FlaskClient, room: Room, round_: Round, holds: str
) -> None:
    take(room, round_, RoundStep.REVEAL)
    version = room.hall.board.version(room.workshop.id, Audience.PHONES)
    answer = ask(bob, room, holds)
    assert answer.headers["Version"] == version
    assert {"HX-Request", "Holds", "Accept-Encoding"} <= set(
        answer.vary.as_set(preserve_casing=True)
    )
    assert answer.headers["Cache-Control"] == "no-store"


def test_it_is_packed_for_those_who_can_unpack(
    bob: FlaskClient, room: Room, round_: Round, holds: str
) -> None:
    take(room, round_, RoundStep.REVEAL)
    plain, packed = ask(bob, room, holds), ask(bob, room, holds, **{"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert "Content-Encoding" not in plain.headers


@pytest.mark.parametrize("other", ["", "nonsense", "{} 2", "another 1"])
def test_who_has_other_answers_on_the_page_is_sent_a_page(
    bob: FlaskClient, room: Room, round_: Round, holds: str, *, other: str
) -> None:
    take(room, round_, RoundStep.REVEAL)
    answer = ask(bob, room, other.format(holds.split(maxsplit=1)[0]))
    assert not is_half(answer)
    assert "You: + Agree." in words(answer)


def test_a_browser_that_asks_for_a_page_is_sent_one(
    bob: FlaskClient, room: Room, round_: Round, holds: str
) -> None:
    take(room, round_, RoundStep.REVEAL)
    answer = bob.get(phone_of(room), headers={"Holds": holds})
    assert not is_half(answer)
    assert "You: + Agree." in words(answer)


def test_strangers_are_sent_away(
    charlie: FlaskClient, room: Room, round_: Round, holds: str
) -> None:
    take(room, round_, RoundStep.REVEAL)
    answer = ask(charlie, room, holds)
    assert not is_half(answer)
    assert "beside" not in answer.text


def test_a_vote_that_was_opened_again_is_told_anew(
    app: Flask, bob: FlaskClient, room: Room, round_: Round, holds: str
) -> None:
    take(room, round_, RoundStep.REVEAL)
    before = ask(bob, room, holds)
    take(room, round_, RoundStep.REOPEN)
    press(joined(app, room), room, {"answer": "agree"})
    take(room, round_, RoundStep.CLOSE)
    again = held(bob, room)
    take(room, round_, RoundStep.REVEAL)
    assert again != holds
    assert not is_half(ask(bob, room, holds))
    after = ask(bob, room, again)
    assert is_half(after)
    assert (words(before).count("3 people voted"), words(after).count("4 people voted")) == (1, 1)


def test_it_comes_in_the_language_of_the_phone(
    bob: FlaskClient, room: Room, round_: Round, holds: str
) -> None:
    bob.get(f"{phone_of(room)}?language=cy")
    in_welsh = held(bob, room)
    take(room, round_, RoundStep.REVEAL)
    assert not is_half(ask(bob, room, holds))  # the page is an English one
    answer = ask(bob, room, in_welsh)
    assert is_half(answer)
    assert "Pob gosodiad arall" in words(answer)


def test_after_an_answer_from_another_tab_it_is_a_page(
    bob: FlaskClient, room: Room, round_: Round
) -> None:
    take(room, round_, RoundStep.REOPEN)
    action, fields = ballot_form(bob.get(phone_of(room)))
    take(room, round_, RoundStep.CLOSE)
    holds = held(bob, room)
    fields["answer"] = "disagree"
    late = bob.post(action, data=fields, headers={"Outbox": "1"})
    assert late.headers["Outbox"] == "saved-late"
    take(room, round_, RoundStep.REVEAL)
    answer = ask(bob, room, holds)
    assert not is_half(answer)
    assert words(answer).count("You: ") == 2


def test_what_others_wrote_since_the_close_is_on_a_page(
    app: Flask, bob: FlaskClient, room: Room, round_: Round
) -> None:
    allow(room)
    carol = joined(app, room)
    holds = held(bob, room)
    about = of(room, round_)[0].version_id
    sent = carol.post(f"{phone_of(room)}comments", data={"version": about, "comment": "True here."})
    assert sent.status_code == 303
    take(room, round_, RoundStep.REVEAL)
    answer = ask(bob, room, holds)
    assert not is_half(answer)
    assert "What others wrote" in words(answer)


def test_what_else_has_changed_since_is_on_a_page(
    bob: FlaskClient, room: Room, round_: Round, holds: str
) -> None:
    take(room, round_, RoundStep.REVEAL)
    room.hall.board.changed(room.workshop.id, phones=True)
    assert not is_half(ask(bob, room, holds))


def test_two_marks_for_a_statement_are_told_in_a_page(bob: FlaskClient, room: Room) -> None:
    opened = open_round(room, matrix(), most=1)
    press(bob, room, {"impact": "4", "feasibility": "2"})
    take(room, opened, RoundStep.CLOSE)
    assert not held(bob, room)


def test_points_are_told_in_a_page(bob: FlaskClient, room: Room) -> None:
    opened = open_round(room, points(5), most=2)
    first = of(room, opened)[0]
    press(bob, room, {f"points-{first.version_id}": "5"})
    take(room, opened, RoundStep.CLOSE)
    assert not held(bob, room)


def test_where_groups_count_the_same_it_is_told_in_a_page(bob: FlaskClient, room: Room) -> None:
    opened = open_round(room, agreement(), most=1, weighting=Weighting.GROUP)
    press(bob, room, {"answer": "agree"})
    take(room, opened, RoundStep.CLOSE)
    assert not held(bob, room)


def test_what_has_more_to_say_than_the_result_is_a_page(
    bob: FlaskClient, room: Room, round_: Round, holds: str
) -> None:
    take(room, round_, RoundStep.REVEAL)
    assert is_half(ask(bob, room, holds))
    ask_for_help(room.hall, workshop=room.now(), wanted=True, actor="alice")
    answer = ask(bob, room, holds)
    assert not is_half(answer)
    assert "I can help with something" in words(answer)


def test_a_timer_is_shown_by_a_page(
    bob: FlaskClient, room: Room, round_: Round, holds: str
) -> None:
    take(room, round_, RoundStep.REVEAL)
    with room.hall.store.reading() as database:
        agenda = parts.of_workshop(database, room.workshop.id)
    (part,) = (each for each in agenda if each.round and each.round.id == round_.id)
    set_timer(room, part, seconds=60)
    assert not is_half(ask(bob, room, holds))


@pytest.mark.usefixtures("round_")
def test_who_gave_no_answer_is_told_in_a_page(app: Flask, room: Room) -> None:
    assert not held(joined(app, room), room)
