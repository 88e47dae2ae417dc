"""Hosts read how many people's answers came after the close, and how many of these count."""

from flask.testing import FlaskClient

from tests.fixtures.house import Clock
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from workshop.actions.casting import cast_ballot
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.round import RoundStep


def send_kept(room: Room, who: Participant) -> None:
    first = room.statements_of(Kind.BARRIER)[0]
    cast_ballot(
        room.hall,
        round_=room.round_of(Kind.BARRIER),
        participant_id=who.id,
        given={(first.version_id, ""): "a-lot"},
        sequence=1,
        kept=True,
    )


def test_the_desk_and_the_results_page_say_how_many_came_late(
    alice: FlaskClient, room: Room, clock: Clock
) -> None:
    people = [room.somebody() for _ in range(4)]
    desk = f"/host/w/{room.workshop.code}/"
    room.step(Kind.BARRIER, RoundStep.OPEN)
    send_kept(room, people[0])
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    assert "after the close" not in words(alice.get(desk))
    send_kept(room, people[1])
    send_kept(room, people[2])
    clock.pass_by(seconds=20)
    send_kept(room, people[3])
    said = "3 people's answers came after the close, 2 counted."
    assert said in words(alice.get(desk))
    room.step(Kind.BARRIER, RoundStep.REVEAL)
    result = alice.get(f"{desk}results/{room.round_of(Kind.BARRIER).id}")
    assert said in words(result)
    assert "3 of 4 voted" in words(result)
