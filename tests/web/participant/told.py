"""Phones after the reveal: what can be read on them, and votes that stand there before it."""

from collections.abc import Sequence

from flask.testing import FlaskClient

from tests.fixtures import planned
from tests.fixtures.pages import parse
from tests.fixtures.people import Room
from tests.fixtures.rounds import of
from workshop.domain.round import Round, RoundStep

TOLD = (RoundStep.CLOSE, RoundStep.REVEAL)


def phone_of(room: Room) -> str:
    return f"/w/{room.workshop.code}/"


def items(phone: FlaskClient, room: Room) -> list[str]:
    """The rows of the page in their order, as they are read."""
    page = parse(phone.get(phone_of(room)))
    lists = (each for each in page.iter("ul") if each.get("class") == "beside")
    return [" ".join("".join(item.itertext()).split()) for found in lists for item in found]


def everybody(room: Room, round_: Round, *answers: str) -> None:
    """One new person for each answer, who gives it to every statement of the round."""
    for answer in answers:
        given = {(each.version_id, ""): answer for each in of(room, round_)}
        planned.fill_in(room, round_, given)


def hand_in(room: Room, round_: Round, *ballots: Sequence[str]) -> None:
    """One new person for each ballot, a mark for each statement."""
    for marks in ballots:
        ids = [each.version_id for each in of(room, round_)]
        given = {(i, ""): mark for i, mark in zip(ids, marks, strict=True) if mark}
        planned.fill_in(room, round_, given)
