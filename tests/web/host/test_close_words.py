"""What the button Close says first: whom it would interrupt, and paper apart."""

from flask.testing import FlaskClient

from tests.actions.sheets import enter, marks
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.planned import add_round, fill_in, take
from workshop.domain.ballots.points import points
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep


def test_paper_stands_apart_from_those_who_are_still_at_it(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    round_, desk = room.round_of(Kind.BARRIER), f"/host/w/{room.workshop.code}/"
    enter(room, round_, 1, marks(room, round_, "a-lot"))
    enter(room, round_, 2, marks(room, round_, "no"))
    assert "Nobody has begun on a phone. 2 sheets keyed in." in words(alice.get(desk))
    room.vote(room.somebody(), room.statements_of(Kind.BARRIER)[0], "no")
    assert "1 person has begun and not finished. 2 sheets keyed in." in words(alice.get(desk))
    one = room.somebody()
    for statement in room.statements_of(Kind.BARRIER):
        room.vote(one, statement, "no")
    assert "1 person has begun and not finished." in words(alice.get(desk))


def test_when_all_who_began_have_finished_it_says_so(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    one = room.somebody()
    room.somebody()
    for statement in room.statements_of(Kind.BARRIER):
        room.vote(one, statement, "no")
    said = words(alice.get(f"/host/w/{room.workshop.code}/"))
    assert "Nobody is in the middle of it." in said


def test_a_ballot_that_is_handed_in_as_a_whole_has_nobody_in_its_middle(
    alice: FlaskClient, room: Room
) -> None:
    round_ = add_round(room, points(10, 5))
    take(room, round_, RoundStep.OPEN)
    desk = f"/host/w/{room.workshop.code}/"
    room.somebody()
    assert "Nobody has voted on a phone." in words(alice.get(desk))
    fill_in(room, round_, {})
    assert "1 person has voted." in words(alice.get(desk))
