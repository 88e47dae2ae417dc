"""What a screen says of a result comes after its read, so voting may open again in between."""

from flask import Flask

from tests.fixtures.people import Room
from tests.web.screen.pages import SHOWN
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.web.screen.scene import Scene
from workshop.web.screen.sight import Screen, screen_of
from workshop.web.screen.told import steadily, told
from workshop.web.screen.wish import Wish


def read(room: Room) -> Screen:
    with room.hall.store.reading() as database:
        return screen_of(database, room.now(), wish=Wish(), version="1")


def test_findings_are_of_the_round_that_is_shown(app: Flask, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    with app.test_request_context():
        screen = told(read(room))
    assert screen.findings is not None
    assert screen.findings.result.round == room.round_of(Kind.BARRIER)
    assert screen.result == screen.findings.result


def test_voting_that_opens_again_in_between_is_shown_as_it_is(app: Flask, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    seen: list[Scene] = []

    def look() -> Screen:
        screen = read(room)
        if not seen:
            room.step(Kind.BARRIER, RoundStep.REOPEN)
        seen.append(screen.scene)
        return told(screen)

    with app.test_request_context():
        found = steadily(look)
    assert seen == [Scene.RESULTS, Scene.VOTING]
    assert (found.scene, found.findings) == (Scene.VOTING, None)
