"""Suggesting on a phone, without a script: write, see what is close, send, read the answer."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from tests.fixtures.voices import MISSING, allow, propose, proposed
from workshop.actions.moderating import Edit, approve_suggestion, decline_suggestion
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.suggestion import Suggestion, SuggestionState
from workshop.domain.voices import Suggesting

HTMX = {"HX-Request": "true"}
WAY = "Something missing? Suggest a barrier or a solution."


def address(room: Room) -> str:
    return f"/w/{room.workshop.code}/suggest"


def sent_by_bob(bob: FlaskClient, room: Room, **fields: str) -> Suggestion:
    allow(room)
    bob.post(address(room), data={"kind": "barrier", "text": MISSING, "step": "send"} | fields)
    return proposed(room)[0]


def test_the_way_stands_only_where_suggestions_are_taken(bob: FlaskClient, room: Room) -> None:
    here = f"/w/{room.workshop.code}/"
    assert WAY not in words(bob.get(here))
    assert "Suggestions are closed" in words(bob.get(address(room)))
    refused = bob.post(address(room), data={"kind": "barrier", "text": MISSING, "step": "send"})
    assert (refused.status_code, proposed(room)) == (409, [])
    allow(room)
    assert WAY in words(bob.get(here))
    room.step(Kind.BARRIER, RoundStep.OPEN)
    assert WAY not in words(bob.get(here))
    assert WAY in words(bob.get(f"{here}answers"))
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    assert WAY in words(bob.get(here))


def test_what_is_close_is_shown_before_anything_is_sent(bob: FlaskClient, room: Room) -> None:
    allow(room)
    typed = "Public contracts are too big for small farms to bid for"
    page = bob.post(address(room), data={"kind": "barrier", "text": typed, "step": "next"})
    assert "Is it one of these? Barrier B7 Public food contracts are too big" in words(page)
    assert "It is one of these, thank you" in words(page)
    assert proposed(room) == []
    form = forms(page)[0]
    answer = bob.post(address(room), data=form.fields | {"step": "send"})
    assert answer.location == f"/w/{room.workshop.code}/answers#suggested"
    assert [(s.kind, s.text) for s in proposed(room)] == [(Kind.BARRIER, typed)]
    told = words(bob.get(answer.location))
    assert f"Your suggestions Barrier: {typed} Waiting for the facilitator" in told


def test_what_is_like_nothing_else_is_read_once_more(bob: FlaskClient, room: Room) -> None:
    allow(room)
    page = bob.post(address(room), data={"kind": "solution", "text": MISSING, "step": "next"})
    assert f"Ready to send? Nothing like it is in yet. Solution: {MISSING}" in words(page)


def test_change_it_brings_back_the_sentence_and_the_ticks(bob: FlaskClient, room: Room) -> None:
    allow(room)
    barrier = room.statements_of(Kind.BARRIER)[2]
    sent = {"kind": "solution", "text": MISSING, "addresses": barrier.id}
    checked = bob.post(address(room), data=sent | {"step": "next"})
    form = forms(checked)[0]
    page = bob.post(address(room), data=form.fields | {"step": "change"})
    ticked = [
        box.get("value") for box in parse(page).iter("input") if box.get("checked") is not None
    ]
    assert ticked == ["solution", barrier.id]
    assert forms(page)[0].fields["text"] == MISSING
    assert proposed(room) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": MISSING}, "Please fill in: Barrier or solution."),
        ({"kind": "idea", "text": MISSING}, "Please fill in: Barrier or solution."),
        ({"kind": "barrier", "text": " "}, "Please fill in: Your sentence."),
        ({"kind": "barrier", "text": "x" * 201}, "Your sentence is too long: 201 characters"),
    ],
)
@pytest.mark.parametrize("step", ["next", "send"])
def test_what_cannot_be_used_comes_back_with_a_sentence(
    bob: FlaskClient, room: Room, fields: dict[str, str], said: str, step: str
) -> None:
    allow(room)
    page = bob.post(address(room), data=fields | {"step": step})
    assert (page.status_code, said in words(page)) == (422, True)
    assert forms(page)[0].fields["text"].strip() == fields["text"].strip()
    assert proposed(room) == []


def test_the_sixth_that_would_wait_is_refused_in_words(bob: FlaskClient, room: Room) -> None:
    for number in range(5):
        sent_by_bob(bob, room, text=f"Barrier number {number}")
    page = bob.post(address(room), data={"kind": "barrier", "text": MISSING, "step": "send"})
    assert page.status_code == 409
    assert "You have 5 suggestions waiting." in words(page)
    assert forms(page)[0].fields["text"] == MISSING


def test_the_author_reads_what_became_of_it(bob: FlaskClient, room: Room) -> None:
    sent = sent_by_bob(bob, room)
    here = f"/w/{room.workshop.code}/"
    assert "Waiting for the facilitator" in words(bob.get(here))
    decline_suggestion(
        room.hall,
        workshop=room.now(),
        suggestion_id=sent.id,
        seen=SuggestionState.HELD,
        reason="It is about another town.",
        actor="alice",
    )
    assert "Not taken up: It is about another town." in words(bob.get(here))
    approve_suggestion(
        room.hall,
        workshop=room.now(),
        suggestion_id=sent.id,
        seen=SuggestionState.DECLINED,
        actor="alice",
        edit=Edit(wording="Ask the young."),
    )
    assert f"Ask the young. In: B25 You wrote: {MISSING}" in words(bob.get(here))


def test_only_while_something_waits_the_phone_asks_again(bob: FlaskClient, room: Room) -> None:
    sent = sent_by_bob(bob, room)
    part = bob.get(address(room), headers=HTMX)
    assert "Waiting for the facilitator" in words(part)
    assert "<html" not in part.text
    assert "every 10s" in part.text
    approve_suggestion(
        room.hall,
        workshop=room.now(),
        suggestion_id=sent.id,
        seen=SuggestionState.HELD,
        actor="alice",
    )
    part = bob.get(address(room), headers=HTMX)
    assert "In: B25" in words(part)
    assert "data-hx-trigger" not in part.text


def test_a_word_that_is_listed_only_makes_it_wait(bob: FlaskClient, room: Room) -> None:
    allow(room, suggestions=Suggesting.STRAIGHT)
    bob.post(address(room), data={"kind": "barrier", "text": "Idiots rule", "step": "send"})
    told = words(bob.get(f"/w/{room.workshop.code}/"))
    assert "It waits until somebody has looked at it." in told


def test_nobody_sees_the_suggestions_of_others(bob: FlaskClient, room: Room) -> None:
    allow(room)
    propose(room, room.somebody())
    assert MISSING not in words(bob.get(f"/w/{room.workshop.code}/"))
    page = bob.post(address(room), data={"kind": "barrier", "text": MISSING + " ", "step": "next"})
    assert "Is it one of these?" not in words(page)


def test_markup_in_a_suggestion_stays_text(bob: FlaskClient, room: Room) -> None:
    attack = '<img src=x onerror="alert(1)">{{ config }}'
    sent_by_bob(bob, room, text=attack)
    page = bob.get(f"/w/{room.workshop.code}/")
    assert attack in words(page)
    assert "<img" not in page.text


def test_an_observer_may_suggest(charlie: FlaskClient, room: Room) -> None:
    join = charlie.get(f"/j/{room.workshop.code}")
    observer = next(
        value for form in forms(join) for _, value in form.buttons if value in observers(room)
    )
    charlie.post(f"/j/{room.workshop.code}", data={"group": observer})
    assert sent_by_bob(charlie, room).text == MISSING


def observers(room: Room) -> set[str]:
    with room.hall.store.reading() as database:
        return {row["id"] for row in database.query("select id from groups where observes = 1")}
