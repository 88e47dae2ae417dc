"""Decisions that rest on a rehearsal go with it; decisions on real votes stay."""

import json

import pytest

from tests.actions.records import all_acts, count
from tests.fixtures.decided import lineage, refine, standing
from tests.fixtures.people import Room
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS, now, of, take
from workshop.actions.acting.asking import take_asking_step
from workshop.actions.acting.helping import ask_for_help
from workshop.actions.commenting import comment
from workshop.actions.refinement.noting import note
from workshop.actions.refinement.second import second_round
from workshop.actions.rehearsing import remove_rehearsal
from workshop.actions.reporting import publish, report_of
from workshop.domain.acting.asking import AskingStep, Stage
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.domain.round import Round, RoundStep
from workshop.store import askings, notes, parts


@pytest.fixture
def rehearsed(room: Room) -> Round:
    """A round that only simulated people answered, with everything after it."""
    people = [room.somebody(rehearsal=True) for _ in range(6)]
    round_ = reveal(room, BALLOTS["agreement"], voters=people)
    one, two, three, four = (each.label for each in of(room, round_)[:4])
    refine(room, Way.KEEP, one)
    refine(room, Way.REWORD, two, "Other words.")
    refine(room, Way.REWORD, two, "Words once more.")
    refine(room, Way.MERGE, f"{three} {four}", "Both of them.")
    made = lineage(room).newest[-1].statement
    for statement_id in (standing(room, one).statement.id, made.id):
        note(
            room.hall,
            workshop=room.now(),
            statement_id=statement_id,
            typed={"owner": "The council"},
            seen={},
            actor="alice",
        )
    take_asking_step(room.hall, workshop=room.now(), step=AskingStep.OPEN, actor="alice")
    ask_for_help(room.hall, workshop=room.now(), wanted=True, actor="alice")
    publish(room.hall, workshop=room.now(), actor="alice")
    return now(room, round_)


def remove(room: Room) -> int:
    return remove_rehearsal(room.hall, workshop=room.now(), actor="alice")


def standing_notes(room: Room) -> list[str]:
    with room.hall.store.reading() as database:
        found = notes.of_workshop(database, room.workshop.id)
    return [each.value for by_key in found.values() for each in by_key.values() if each.value]


def asking(room: Room) -> tuple[Stage, bool, int]:
    with room.hall.store.reading() as database:
        found = askings.of_workshop(database, room.workshop.id)
        asked = askings.asked(database, room.workshop.id)
    return found.stage, found.helps, len(asked)


@pytest.mark.usefixtures("rehearsed")
def test_what_was_decided_on_simulated_votes_goes_with_them(room: Room) -> None:
    with room.hall.store.reading() as database:
        before = [part.id for part in parts.of_workshop(database, room.workshop.id)]
    second_round(room.hall, workshop=room.now(), kind=Kind.SOLUTION, title="Again", actor="alice")
    assert remove(room) == 6
    found = lineage(room)
    assert found.refinements == ()
    assert all(wording.position == 1 for wording in found.wordings)
    assert "Both of them." not in {each.statement.text for each in found.wordings}
    assert standing_notes(room) == []
    assert asking(room) == (Stage.DRAFT, False, 0)
    assert report_of(room.hall, room.workshop) is None
    with room.hall.store.reading() as database:
        assert [part.id for part in parts.of_workshop(database, room.workshop.id)] == before
    *_, (_, _, action, detail) = all_acts(room)
    assert action == "rehearsal removed"
    assert json.loads(detail) == {"people": 6, "decisions": 4}
    assert count(room, "refinements") == 4  # undone, and kept


def test_a_real_vote_keeps_everything_that_was_decided(room: Room) -> None:
    people = [room.somebody(rehearsal=True) for _ in range(5)]
    round_ = reveal(room, BALLOTS["agreement"], voters=[*people, room.somebody()])
    refine(room, Way.KEEP, of(room, round_)[0].label)
    publish(room.hall, workshop=room.now(), actor="alice")
    assert remove(room) == 5
    assert [each.way for each in lineage(room).refinements] == [Way.KEEP]
    assert report_of(room.hall, room.workshop) is not None


@pytest.mark.usefixtures("rehearsed")
def test_a_decision_that_somebody_real_spoke_about_stands(room: Room) -> None:
    take_asking_step(room.hall, workshop=room.now(), step=AskingStep.CLOSE, actor="alice")
    part_id = second_round(
        room.hall, workshop=room.now(), kind=Kind.SOLUTION, title="Again", actor="alice"
    )
    with room.hall.store.reading() as database:
        found = parts.of_workshop(database, room.workshop.id)
    again = next(part.round for part in found if part.id == part_id)
    assert again is not None
    again = take(room, now(room, again), RoundStep.OPEN)
    (made,) = (each for each in of(room, again) if each.text == "Both of them.")
    comment(
        room.hall,
        workshop=room.now(),
        round_=again,
        version_id=made.version_id,
        participant=room.somebody(),
        typed="I saw this and have a question.",
    )
    take(room, again, RoundStep.CLOSE)
    remove(room)
    assert [each.way for each in lineage(room).refinements] == [
        Way.KEEP,
        Way.REWORD,
        Way.REWORD,
        Way.MERGE,
    ]
    assert made.text in {each.text for each in of(room, now(room, again))}
