"""Simulated people fill in every ballot as it stands on the page, and come to an end."""

import random

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from tests.fixtures.acting import asked, decided, take
from tests.fixtures.marks import stored
from tests.fixtures.people import Room
from tests.fixtures.rounds import open_round
from workshop.cli.leaning import fill_in, name_actors
from workshop.domain.acting.asking import AskingStep
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.marks import has_abstained
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import scale
from workshop.domain.filling import filled
from workshop.store import namings

SIZE = 4
BALLOTS = [agreement(), scale(["High", "Half", "Low"]), points(5, 2), ranking(3), matrix()]


@pytest.mark.parametrize("ballot", BALLOTS, ids=lambda ballot: str(ballot.kind))
@pytest.mark.parametrize("seed", range(4))
def test_somebody_fills_in_the_whole_ballot_and_then_has_nothing_to_send(
    app: Flask, room: Room, ballot: Ballot, seed: int
) -> None:
    phone = app.test_client()
    address = f"/w/{room.workshop.code}/"
    phone.post(f"/j/{room.workshop.code}", data={"group": "none"})
    chance = random.Random(seed)  # noqa: S311 - a rehearsal, not a secret
    assert fill_in(phone.get(address).text, chance) is None
    round_ = open_round(room, ballot, most=SIZE)
    for _ in range(SIZE):
        fields = fill_in(phone.get(address).text, chance)
        if fields is None:
            break
        reply = phone.post(f"{address}votes", data=MultiDict(fields))
        assert reply.status_code == 303
    marks = stored(room, round_)
    assert {label for label, _ in marks} == {f"S{number}" for number in range(1, SIZE + 1)}
    labels = [f"S{number}" for number in range(1, SIZE + 1)]
    assert filled(ballot, labels, marks) == marks
    if not ballot.is_whole or ballot.budget or has_abstained(marks):
        assert fill_in(phone.get(address).text, chance) is None


def test_somebody_says_who_should_act_on_every_proposal_and_then_nothing(
    app: Flask, room: Room
) -> None:
    decided(room, "S1", "S2", "S3")
    phone = app.test_client()
    address = f"/w/{room.workshop.code}/who/"
    phone.post(f"/j/{room.workshop.code}", data={"group": "none"})
    chance = random.Random(2)  # noqa: S311 - a rehearsal, not a secret
    assert name_actors(phone.get(address).text, chance) is None
    take(room, AskingStep.OPEN)
    assert f'href="{address}"' in phone.get(f"/w/{room.workshop.code}/").text
    for _ in asked(room):
        sent = name_actors(phone.get(address).text, chance)
        assert sent is not None
        path, fields = sent
        assert phone.post(path, data=MultiDict(fields)).status_code == 303
    assert name_actors(phone.get(address).text, chance) is None
    with room.hall.store.reading() as database:
        assert namings.answered(database, room.workshop.id) == 1
