"""What a phone says when there is nothing to vote on, and what it does not say."""

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.rounds import open_round, take
from tests.web.participant.sheets import press
from workshop.actions.steering import go_to_part
from workshop.domain.ballots.agreement import agreement
from workshop.domain.kind import Kind
from workshop.domain.part import Part
from workshop.domain.round import RoundStep
from workshop.store import parts


def a_talk(room: Room, title: str) -> None:
    """Put a talk between the barriers and the solutions, and make it what is now."""
    with room.hall.store.writing() as database:
        known = parts.of_workshop(database, room.workshop.id)
        position = parts.next_position(database, room.workshop.id)
        talk = Part(id="talk", workshop_id=room.workshop.id, position=position, title=title)
        parts.insert(database, talk)
        parts.set_order(
            database, room.workshop.id, [known[0].id, "talk", *(p.id for p in known[1:])]
        )
    go_to_part(room.hall, workshop=room.now(), part_id="talk", actor="alice")


def test_a_talk_has_its_title_what_comes_next_and_the_answers_so_far(
    bob: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    press(bob, room, {"answer": "a-lot"})
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    a_talk(room, "Tables discuss")
    said = words(bob.get(f"/w/{room.workshop.code}/"))
    assert "Now: Tables discuss" in said
    assert "Next vote: 30 solutions. Should we do this?" in said
    assert "++ A lot" in said


def test_before_the_first_vote_a_talk_is_named_too(bob: FlaskClient, room: Room) -> None:
    a_talk(room, "Welcome")
    said = words(bob.get(f"/w/{room.workshop.code}/"))
    assert "Now: Welcome" in said
    assert "There is nothing to vote on now." in said


def test_a_revote_shows_nothing_of_the_first_answer(bob: FlaskClient, room: Room) -> None:
    first = open_round(room, agreement(), most=1)
    press(bob, room, {"answer": "disagree"})
    take(room, first, RoundStep.CLOSE, RoundStep.REVEAL)
    open_round(room, agreement(), most=1, parent_id=first.id)
    before = bob.get(f"/w/{room.workshop.code}/")
    assert "Your answer" not in words(before)
    assert 'value="disagree" aria-pressed' not in before.text
    assert 'value="disagree"' in before.text
    press(bob, room, {"answer": "agree"})
    after = words(bob.get(f"/w/{room.workshop.code}/answers"))
    assert "+ Agree" in after
    assert "Disagree" not in after


def test_before_a_vote_that_is_next_no_later_part_is_promised_first(
    bob: FlaskClient, room: Room
) -> None:
    a_talk(room, "Tables discuss")
    with room.hall.store.reading() as database:
        first = parts.of_workshop(database, room.workshop.id)[0]
    go_to_part(room.hall, workshop=room.now(), part_id=first.id, actor="alice")
    said = words(bob.get(f"/w/{room.workshop.code}/"))
    assert "Next vote: 24 barriers." in said
    assert "Tables discuss" not in said


def test_a_second_vote_on_the_same_says_so(bob: FlaskClient, room: Room) -> None:
    first = open_round(room, agreement(), most=2)
    take(room, first, RoundStep.CLOSE, RoundStep.REVEAL)
    open_round(room, agreement(), most=2, parent_id=first.id)
    assert "1 of 2, voting again" in words(bob.get(f"/w/{room.workshop.code}/"))


def refreshes(page: TestResponse) -> list[str]:
    """Where a browser without scripts goes on by itself."""
    return [meta.get("content", "") for meta in parse(page).iter("meta") if meta.get("http-equiv")]


def test_without_scripts_a_page_that_says_it_changes_by_itself_does(
    bob: FlaskClient, room: Room
) -> None:
    page = f"/w/{room.workshop.code}/"
    open_round(room, agreement(), most=1)
    assert refreshes(bob.get(page)) == []
    press(bob, room, {"answer": "agree"})
    finished = bob.get(page)
    assert "This page changes by itself." in words(finished)
    assert refreshes(finished) == [f"15; url={page}answers"]


def test_without_scripts_a_practice_card_gives_way_to_the_vote(
    bob: FlaskClient, room: Room
) -> None:
    tried = bob.get(f"/w/{room.workshop.code}/practice?answer=a-lot")
    assert refreshes(tried) == [f"15; url=/w/{room.workshop.code}/practice?answer=a-lot"]
