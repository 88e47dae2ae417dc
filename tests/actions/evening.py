"""A room whose agenda is the evening of the templates, and how to look at it."""

from tests.fixtures.people import Room
from workshop.actions.outlining import use_template
from workshop.actions.steering import take_step
from workshop.domain.ballots.agreement import agreement
from workshop.domain.draft import Draft
from workshop.domain.kind import Kind
from workshop.domain.part import Part
from workshop.domain.pick import Pick
from workshop.domain.round import RoundStep
from workshop.domain.statement import Statement
from workshop.domain.template import Template
from workshop.domain.vote import Receipt, Vote
from workshop.store import parts, statements, votes

OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN
A_ROUND = Draft(title="More", question="", ballot=agreement(), pick=Pick(kind=Kind.SOLUTION))


def make_evening(room: Room) -> None:
    use_template(room.hall, workshop=room.now(), template=Template.EVENING, actor="alice")


def agenda(room: Room) -> tuple[Part, ...]:
    with room.hall.store.reading() as database:
        return parts.of_workshop(database, room.workshop.id)


def names(room: Room) -> list[str]:
    return [part.name for part in agenda(room)]


def part_called(room: Room, name: str) -> Part:
    return next(part for part in agenda(room) if part.name == name)


def of_part(room: Room, name: str) -> tuple[Statement, ...]:
    """The statements of the round with this title."""
    found = part_called(room, name).round
    assert found is not None
    with room.hall.store.reading() as database:
        return statements.of_round(database, found.id)


def step(room: Room, name: str, *steps: RoundStep) -> None:
    round_ = part_called(room, name).round
    assert round_ is not None
    for each in steps:
        take_step(room.hall, workshop=room.now(), round_id=round_.id, step=each, actor="alice")


def cast(room: Room, name: str, statement: Statement, answer: str) -> Receipt:
    """Somebody new gives an answer in the round with this title."""
    round_ = part_called(room, name).round
    assert round_ is not None
    vote = Vote(
        round_id=round_.id,
        version_id=statement.version_id,
        participant_id=room.somebody().id,
        answer=answer,
        sequence=1,
        cast_at=room.hall.now(),
    )
    with room.hall.store.writing() as database:
        return votes.save(database, vote)


def play(room: Room, name: str, agreed: int) -> None:
    """Reveal a round in which somebody agrees with the first statements, each with its own one."""
    step(room, name, OPEN)
    for statement in of_part(room, name)[:agreed]:
        cast(room, name, statement, "agree")
    step(room, name, CLOSE, REVEAL)
