"""An open round in a room, somebody in it, and a statement of it."""

import pytest

from tests.fixtures.people import Room
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.round import RoundStep
from workshop.domain.statement import Statement


@pytest.fixture
def open_room(room: Room) -> Room:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    return room


@pytest.fixture
def somebody(open_room: Room) -> Participant:
    return open_room.somebody()


@pytest.fixture
def barrier(open_room: Room) -> Statement:
    return open_room.statements_of(Kind.BARRIER)[0]
