"""What a phone hears of what it has kept: a header that is final, and one sentence."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.house import Clock
from tests.fixtures.pages import Form, forms, words
from tests.fixtures.people import Room
from workshop.actions.planning import set_grace
from workshop.actions.steering import end_workshop
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store import comments, participants
from workshop.web.cookies import participant_cookie
from workshop.web.limits import COMMENTS

OPEN, CLOSE, REVEAL = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL
KEPT = {"Outbox": "1"}
HTMX = KEPT | {"HX-Request": "true"}


def card(phone: FlaskClient, room: Room) -> Form:
    page = phone.get(f"/w/{room.workshop.code}/")
    return next(form for form in forms(page) if form.action.endswith("/votes"))


@pytest.fixture
def form(bob: FlaskClient, room: Room) -> Form:
    room.step(Kind.SOLUTION, OPEN)
    return card(bob, room)


def label(room: Room, form: Form) -> str:
    statements = room.statements_of(Kind.SOLUTION)
    return next(s.label for s in statements if s.version_id == form.fields["version"])


def send(phone: FlaskClient, form: Form, **change: str) -> TestResponse:
    return phone.post(form.action, data=form.fields | {"answer": "agree"} | change, headers=KEPT)


def fate(answer: TestResponse) -> tuple[int, str | None]:
    return answer.status_code, answer.headers.get("Outbox")


def test_a_vote_is_saved_once_and_each_time_told_so_in_a_sentence(
    bob: FlaskClient, room: Room, form: Form
) -> None:
    for _ in range(2):
        answer = send(bob, form)
        assert fate(answer) == (200, "saved")
        assert answer.mimetype == "text/plain"
        assert answer.text == f"{label(room, form)} saved"


def test_htmx_hears_it_with_its_part_of_the_page(bob: FlaskClient, form: Form) -> None:
    answer = bob.post(form.action, data=form.fields | {"answer": "agree"}, headers=HTMX)
    assert fate(answer) == (200, "saved")
    assert "2 of 30" in words(answer)


def test_who_does_not_ask_gets_no_header(bob: FlaskClient, form: Form) -> None:
    answer = bob.post(form.action, data=form.fields | {"answer": "agree"})
    assert fate(answer) == (303, None)


def test_an_older_answer_is_superseded(bob: FlaskClient, form: Form) -> None:
    send(bob, form, sequence="9")
    answer = send(bob, form, answer="disagree", sequence="3")
    assert fate(answer) == (200, "superseded")
    assert "another answer of yours" in answer.text


@pytest.mark.parametrize("headers", [KEPT, HTMX])
def test_within_the_grace_it_counts_and_says_so(
    bob: FlaskClient, room: Room, form: Form, clock: Clock, headers: dict[str, str]
) -> None:
    room.step(Kind.SOLUTION, CLOSE)
    clock.pass_by(seconds=19)
    answer = bob.post(form.action, data=form.fields | {"answer": "agree"}, headers=headers)
    assert fate(answer) == (200, "saved-late")
    assert f"{label(room, form)} was sent in the extra seconds" in answer.text


@pytest.mark.parametrize("headers", [KEPT, HTMX])
def test_later_it_is_refused_with_a_sentence_and_a_comment_with_it_is_kept(
    bob: FlaskClient, room: Room, form: Form, clock: Clock, headers: dict[str, str]
) -> None:
    room.step(Kind.SOLUTION, CLOSE)
    clock.pass_by(seconds=21)
    sent = form.fields | {"answer": "agree", "comment": "Said in time"}
    answer = bob.post(form.action, data=sent, headers=headers)
    assert fate(answer) == (409, "late")
    assert f"{label(room, form)} came after the close and is not counted." in answer.text
    with room.hall.store.reading() as database:
        found = comments.of_workshop(database, room.workshop.id)
    assert [comment.text for comment in found] == ["Said in time"]


def test_the_grace_is_frozen_when_a_round_opens(bob: FlaskClient, room: Room, clock: Clock) -> None:
    set_grace(room.hall, workshop=room.now(), seconds=60, actor="alice")
    room.step(Kind.SOLUTION, OPEN)
    form = card(bob, room)
    set_grace(room.hall, workshop=room.now(), seconds=0, actor="alice")
    room.step(Kind.SOLUTION, CLOSE)
    clock.pass_by(seconds=59)
    assert fate(send(bob, form)) == (200, "saved-late")


@pytest.mark.parametrize(("seconds", "told"), [(19, "saved-late"), (21, "late")])
def test_unless_a_host_says_otherwise_it_is_twenty_seconds(
    bob: FlaskClient, room: Room, clock: Clock, seconds: int, told: str
) -> None:
    room.step(Kind.SOLUTION, OPEN)
    form = card(bob, room)
    room.step(Kind.SOLUTION, CLOSE)
    clock.pass_by(seconds=seconds)
    assert fate(send(bob, form))[1] == told


def test_without_grace_nothing_counts_after_the_close(bob: FlaskClient, room: Room) -> None:
    set_grace(room.hall, workshop=room.now(), seconds=0, actor="alice")
    room.step(Kind.SOLUTION, OPEN)
    form = card(bob, room)
    room.step(Kind.SOLUTION, CLOSE)
    assert fate(send(bob, form)) == (409, "late")


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"answer": "yes"}, 422),
        ({"sequence": "-1"}, 422),
        ({"round": "nobody"}, 404),
        ({"version": "nobody"}, 404),
    ],
)
def test_what_can_never_be_used_is_refused_for_good(
    bob: FlaskClient, form: Form, change: dict[str, str], status: int
) -> None:
    answer = send(bob, form, **change)
    assert fate(answer) == (status, "refused")
    assert answer.mimetype == "text/plain"


def test_a_whole_workshop_that_is_gone_or_too_large_a_body_is_final_too(
    bob: FlaskClient, form: Form
) -> None:
    gone = bob.post("/w/NOSUCHCODE/votes", data=form.fields, headers=KEPT)
    assert fate(gone) == (404, "refused")
    large = bob.post(form.action, data={"comment": "x" * 3_100_000}, headers=KEPT)
    assert fate(large) == (413, "refused")


def test_a_full_disk_is_not_final(bob: FlaskClient, room: Room, form: Form) -> None:
    with room.hall.store.writing() as database:
        pages = int(database.execute("pragma page_count").fetchone()[0])
        database.execute(f"pragma max_page_count = {pages}")
    answers = [
        fate(
            bob.post(
                f"/w/{room.workshop.code}/comments",
                data=form.fields | {"comment": f"{number} " + "x" * 900},
                headers=KEPT,
            )
        )
        for number in range(COMMENTS.most - 1)
    ]
    assert (503, None) in answers
    assert set(answers) <= {(200, "saved"), (503, None)}


@pytest.mark.parametrize("headers", [KEPT, HTMX])
def test_a_forgotten_phone_is_told_and_led_nowhere(
    bob: FlaskClient, room: Room, form: Form, headers: dict[str, str]
) -> None:
    with room.hall.store.writing() as database:
        database.execute("update participants set token_hash = null")
    answer = bob.post(form.action, data=form.fields | {"answer": "agree"}, headers=headers)
    assert fate(answer) == (403, "not-you")
    assert "HX-Redirect" not in answer.headers
    assert "is not counted" in answer.text


def test_what_somebody_else_left_on_this_phone_is_not_stored_as_mine(
    bob: FlaskClient, room: Room, form: Form
) -> None:
    answer = send(bob, form, me="0" * 16)
    assert fate(answer) == (403, "not-you")
    assert card(bob, room).fields["version"] == form.fields["version"]


def test_a_kept_comment_goes_to_the_round_it_was_written_in(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    barrier = room.statements_of(Kind.BARRIER)[0]
    sent = {
        "round": room.round_of(Kind.BARRIER).id,
        "version": barrier.version_id,
        "comment": "From before",
    }
    room.step(Kind.BARRIER, CLOSE, REVEAL)
    room.step(Kind.SOLUTION, OPEN)
    for _ in range(2):
        answer = bob.post(f"/w/{room.workshop.code}/comments", data=sent, headers=KEPT)
        assert (fate(answer), answer.text) == ((200, "saved"), "Comment saved")
    with room.hall.store.reading() as database:
        found = comments.of_workshop(database, room.workshop.id)
    assert [(comment.round_id, comment.text) for comment in found] == [
        (sent["round"], "From before")
    ]


@pytest.mark.parametrize(("text", "status"), [("", 422), ("x" * 1001, 422)])
def test_a_comment_that_cannot_be_used_is_refused_for_good(
    bob: FlaskClient, room: Room, form: Form, text: str, status: int
) -> None:
    sent = form.fields | {"comment": text}
    for headers in (KEPT, HTMX):
        answer = bob.post(f"/w/{room.workshop.code}/comments", data=sent, headers=headers)
        assert fate(answer) == (status, "refused")


def test_after_the_end_a_comment_is_refused_for_good(
    bob: FlaskClient, room: Room, form: Form
) -> None:
    room.step(Kind.SOLUTION, CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    sent = form.fields | {"comment": "Too late"}
    answer = bob.post(f"/w/{room.workshop.code}/comments", data=sent, headers=KEPT)
    assert fate(answer) == (409, "refused")


def test_a_press_on_join_whose_answer_was_lost_makes_nobody_a_second_person(
    app: Flask, room: Room
) -> None:
    phone = app.test_client()
    address = f"/j/{room.workshop.code}"
    phone.get(address)
    handed_out = phone.get_cookie(participant_cookie(room.workshop.code))
    assert handed_out is not None
    phone.post(address, data={"group": "none"})
    again = app.test_client()  # the phone as it was when it pressed: no answer has reached it
    again.set_cookie(handed_out.key, handed_out.decoded_value)
    assert again.post(address, data={"group": "none"}).status_code == 303
    with room.hall.store.reading() as database:
        assert participants.by_channel(database, room.workshop.id) == {"phone": 1}
    assert again.get(f"/w/{room.workshop.code}/").status_code == 200
