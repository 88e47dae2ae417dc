"""Before the reveal a phone shows the same to the letter, whatever all others answer."""

import re
from collections.abc import Sequence

import pytest
from flask.testing import FlaskClient

from tests.fixtures import planned
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, now, of, take
from tests.web.participant.sheets import HTMX
from workshop.actions.casting import cast_ballot
from workshop.domain.ballot import BallotKind
from workshop.domain.ballots.marks import Mark
from workshop.domain.round import Round, RoundState, RoundStep

STATES = {
    "open": (RoundStep.OPEN,),
    "closed": (RoundStep.OPEN, RoundStep.CLOSE),
    "opened again": (RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN),
}


def filled(room: Room, round_: Round, *, other: bool) -> dict[Mark, str]:
    """A ballot; the other one says the opposite."""
    ballot = round_.ballot
    ids = [each.version_id for each in of(room, round_)]
    if ballot.kind is BallotKind.MATRIX:
        step = "5" if other else "1"
        return {(i, criterion.key): step for i in ids for criterion in ballot.criteria}
    if ballot.is_whole:
        marks = ("2", "1", "0") if other else ("1", "2", "0")
        return {(i, ""): mark for i, mark in zip(ids, marks, strict=True)}
    answer = ballot.answers[-2 if other else 0]
    return {(i, ""): answer.key for i in ids}


def exits(phone: FlaskClient, room: Room, round_: Round) -> list[str]:
    """All that a phone can ask for, as pages and as fragments, without the version."""
    labels = [each.label for each in of(room, round_)]
    paths = ("", "answers", "suggest", *(f"statement/{label}" for label in labels))
    pages = [
        phone.get(f"/w/{room.workshop.code}/{path}", headers=headers).text
        for path in paths
        for headers in ({}, HTMX)
    ]
    return [re.sub(r'data-version="[^"]+"', "", page) for page in pages]


def answered_by(room: Room, people: Sequence[str], round_: Round, *, other: bool) -> None:
    """All of them hand this in; the other ballot takes the place of the first."""
    for participant_id in people:
        cast_ballot(
            room.hall,
            round_=now(room, round_),
            participant_id=participant_id,
            given=filled(room, round_, other=other),
            sequence=1 + other,
        )


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", BALLOTS)
def test_nothing_of_an_unrevealed_result_is_on_a_phone(
    bob: FlaskClient, room: Room, name: str, state: str
) -> None:
    """Every page is the same while all others say one thing, and when they say the opposite."""
    draft = add_round(room, BALLOTS[name], chosen=planned.every_statement(room)[:3])
    round_ = take(room, draft, RoundStep.OPEN)
    people = [room.somebody().id for _ in range(3)]
    answered_by(room, people, round_, other=False)
    round_ = take(room, round_, *STATES[state][1:])
    seen = exits(bob, room, round_)
    assert not any("The room" in page for page in seen)
    if round_.state is RoundState.CLOSED:
        take(room, round_, RoundStep.REOPEN)
    answered_by(room, people, round_, other=True)
    if round_.state is RoundState.CLOSED:
        take(room, round_, RoundStep.CLOSE)
    assert exits(bob, room, round_) == seen
    take(room, round_, *(RoundStep.CLOSE,) * (state != "closed"), RoundStep.REVEAL)
    assert exits(bob, room, round_) != seen
