"""Flags and who should act, as a phone that had kept them sends them: once, or told why not."""

import re

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.acting import asked, asking, decided, take
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from workshop.domain.acting.asking import AskingStep
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store import flags

OPEN, CLOSE, REVEAL = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL
KEPT = {"Outbox": "1"}
HTMX = KEPT | {"HX-Request": "true"}


def at(room: Room, path: str) -> str:
    return f"/w/{room.workshop.code}/{path}"


def fate(answer: TestResponse) -> tuple[int, str | None]:
    return answer.status_code, answer.headers.get("Outbox")


def flagged(room: Room) -> dict[str, int]:
    with room.hall.store.reading() as database:
        found = flags.counts(database, room.workshop.id)
    return {flag: people for counted in found.values() for flag, people in counted.items()}


def test_a_kept_flag_is_set_once_also_when_another_round_is_on_the_phones(
    bob: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, OPEN)
    version = room.statements_of(Kind.BARRIER)[0].version_id
    room.step(Kind.BARRIER, CLOSE, REVEAL)
    room.step(Kind.SOLUTION, OPEN)
    for _ in range(2):
        sent = {"version": version, "put": "unclear"}
        answer = bob.post(at(room, "flags"), data=sent, headers=KEPT)
        assert (fate(answer), answer.mimetype) == ((200, "saved"), "text/plain")
    assert flagged(room) == {"unclear": 1}
    sent = {"version": version, "drop": "unclear"}
    assert fate(bob.post(at(room, "flags"), data=sent, headers=KEPT)) == (200, "saved")
    assert flagged(room) == {}


def test_an_older_press_that_arrives_later_changes_nothing(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    version = room.statements_of(Kind.BARRIER)[0].version_id

    def pressed(name: str, sequence: int) -> tuple[str | None, str]:
        sent = {"version": version, name: "unclear", "sequence": str(sequence)}
        answer = bob.post(at(room, "flags"), data=sent, headers=KEPT)
        return answer.headers.get("Outbox"), answer.text

    assert pressed("drop", 12) == ("saved", "Saved")
    assert pressed("put", 11) == ("superseded", "")  # it hung in the network
    assert flagged(room) == {}
    assert pressed("put", 13) == ("saved", "Saved")
    assert pressed("drop", 12) == ("superseded", "")  # a replay
    assert pressed("put", 13) == ("saved", "Saved")
    assert flagged(room) == {"unclear": 1}
    card = bob.get(at(room, "statement/B1")).text
    assert set(re.findall(r'name="sequence" value="(\d+)"', card)) == {"14"}  # of vote and flags
    nonsense = {"version": version, "put": "unclear", "sequence": "soon"}
    assert fate(bob.post(at(room, "flags"), data=nonsense, headers=KEPT)) == (422, "refused")


def test_a_flag_from_a_page_without_a_number_is_the_newest(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    about = {"version": room.statements_of(Kind.BARRIER)[0].version_id}
    for sent, found in (
        ({"put": "unclear", "sequence": "40"}, {"unclear": 1}),
        ({"drop": "unclear"}, {}),
        ({"put": "unclear"}, {"unclear": 1}),
    ):
        bob.post(at(room, "flags"), data=about | sent)
        assert flagged(room) == found


def test_htmx_hears_of_a_flag_with_its_part_of_the_page(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    sent = {"version": room.statements_of(Kind.BARRIER)[0].version_id, "put": "unclear"}
    answer = bob.post(at(room, "flags"), data=sent, headers=HTMX)
    assert fate(answer) == (200, "saved")
    assert 'aria-pressed="true"' in answer.text


def test_a_kept_flag_that_cannot_be_used_is_refused_for_good(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    version = room.statements_of(Kind.BARRIER)[0].version_id
    for sent in ({"version": "nobody", "put": "unclear"}, {"version": version, "put": "silly"}):
        answer = bob.post(at(room, "flags"), data=sent, headers=KEPT)
        assert answer.headers["Outbox"] == "refused"
    other = {"version": version, "put": "unclear", "me": "0" * 16}
    assert fate(bob.post(at(room, "flags"), data=other, headers=KEPT)) == (403, "not-you")
    assert flagged(room) == {}


def test_who_should_act_is_saved_and_htmx_gets_the_next_proposal(
    bob: FlaskClient, room: Room
) -> None:
    decided(room, "S1", "S2")
    take(room, AskingStep.OPEN)
    chosen = {"actor": asking(room).actors[0], "version": asked(room)[0].version_id}
    said = bob.post(at(room, "who/S1"), data=chosen, headers=KEPT)
    assert (fate(said), said.text) == ((200, "saved"), "S1 saved")
    shown = bob.post(at(room, "who/S1"), data=chosen, headers=HTMX)
    assert fate(shown) == (200, "saved")
    assert "Who should act? 2 of 2" in words(shown)
    assert shown.headers["HX-Replace-Url"] == at(room, "who/")


def test_who_should_act_that_cannot_be_used_is_told_and_final(bob: FlaskClient, room: Room) -> None:
    decided(room, "S1")
    take(room, AskingStep.OPEN)
    empty = bob.post(at(room, "who/S1"), data={}, headers=HTMX)
    assert fate(empty) == (422, "refused")
    assert "Choose who should act" in words(empty)
    take(room, AskingStep.CLOSE)
    chosen = {"actor": asking(room).actors[0]}
    late = bob.post(at(room, "who/S1"), data=chosen, headers=KEPT)
    assert (fate(late), late.mimetype) == ((409, "refused"), "text/plain")
