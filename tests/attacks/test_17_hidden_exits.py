"""17: hidden results, by every exit, in every state, for everybody who may ask.

The room answers one way, then the very same people answer the opposite way. Before the reveal all
exits say the same to the letter, headers included; after it they differ, which shows that these
exits could have told.
"""

from collections.abc import Mapping

import pytest
from flask import Flask

from tests.attacks.exits import looks, told
from tests.fixtures.doors import House
from tests.fixtures.people import Room
from tests.repository.test_access import Told, told_at
from workshop.actions.hall import Hall
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.round import RoundStep

ASKING = ("a stranger", "a participant", "a tablet", "a viewer", "the owner")
OPEN: tuple[RoundStep, ...] = ()
CLOSED = (RoundStep.CLOSE,)
AGAIN = (RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN)
STATES: Mapping[str, tuple[RoundStep, ...]] = {
    "open": OPEN,
    "closed": CLOSED,
    "opened again": AGAIN,
}
TELLING = {
    "/host/w/<code>/export/ranking.csv",
    "/host/w/<code>/export/votes.csv",
    "/host/w/<code>/export/everything.json",
    "/host/w/<code>/export/tables.zip",
    "/host/w/<code>/export/workbook.xlsx",
    "/host/w/<code>/results/<round_id>",
    "/screen/<code>/",
    "/screen/<code>/now",
}


@pytest.fixture
def house(app: Flask, hall: Hall) -> House:
    return House(app, hall)


def answer(room: Room, people: list[Participant], way: str, sequence: int) -> None:
    (statement,) = room.statements_of(Kind.BARRIER)
    for person in people:
        room.vote(person, statement, way, sequence=sequence)


def exits_of(house: House) -> dict[str, dict[str, str]]:
    """The addresses that each may look at; the guard's answer to others knows no result."""
    paths = {rule: house.path(rule) for rule, _ in looks()}
    return {
        who: {
            rule: paths[rule] for rule, access in looks() if told_at(who, rule, access) is Told.IN
        }
        for who in ASKING
    }


def seen(
    house: House, exits: Mapping[str, dict[str, str]]
) -> dict[str, dict[tuple[str, int], str]]:
    return {who: told(house, exits[who], house.known[who]) for who in ASKING}


def differing(
    one: Mapping[str, Mapping[tuple[str, int], str]],
    two: Mapping[str, Mapping[tuple[str, int], str]],
) -> set[tuple[str, str, int]]:
    return {(who, *key) for who in one for key in one[who] if one[who][key] != two[who][key]}


@pytest.mark.parametrize("state", STATES)
def test_no_exit_depends_on_the_answers_before_the_reveal(house: House, state: str) -> None:
    room = house.rooms[0]
    people = [room.somebody() for _ in range(6)]
    house.know(*ASKING)
    exits = exits_of(house)
    answer(room, people, "a-lot", 1)
    room.step(Kind.BARRIER, *STATES[state])
    first = seen(house, exits)
    if state == "closed":
        room.step(Kind.BARRIER, RoundStep.REOPEN)
    answer(room, people, "no", 2)
    if state == "closed":
        room.step(Kind.BARRIER, RoundStep.CLOSE)
    assert differing(first, seen(house, exits)) == set()


def test_after_the_reveal_these_exits_do_tell(house: House) -> None:
    """The same comparison finds a difference where there is one."""
    room = house.rooms[0]
    people = [room.somebody() for _ in range(6)]
    house.know(*ASKING)
    exits = exits_of(house)
    answer(room, people, "a-lot", 1)
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    first = seen(house, exits)
    room.step(Kind.BARRIER, RoundStep.REOPEN)
    answer(room, people, "no", 2)
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    tell = {rule for _, rule, _ in differing(first, seen(house, exits))}
    assert tell >= TELLING, TELLING - tell
