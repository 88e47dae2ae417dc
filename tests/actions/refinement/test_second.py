from dataclasses import replace

import pytest

from tests.fixtures.decided import refine, standing
from tests.fixtures.people import Room
from tests.fixtures.revealed import audience, reveal
from tests.fixtures.rounds import BALLOTS, now, of, take
from workshop.actions.casting import cast_ballot
from workshop.actions.refinement.second import second_round
from workshop.actions.telling import changes_of
from workshop.domain.kind import Kind
from workshop.domain.reading import Reading
from workshop.domain.refinement.refinement import Way
from workshop.domain.round import Round, RoundStep
from workshop.errors import NothingRevealed, NothingToVoteOn
from workshop.ranking.moves import Way as Moved
from workshop.store import parts, rounds


def made(room: Room) -> Round:
    part_id = second_round(
        room.hall, workshop=room.now(), kind=Kind.SOLUTION, title="Again", actor="alice"
    )
    with room.hall.store.reading() as database:
        found = parts.of_workshop(database, room.workshop.id)
    round_ = next(part.round for part in found if part.id == part_id)
    assert round_ is not None
    return round_


def test_it_has_every_proposal_in_its_new_words_and_nothing_else(room: Room) -> None:
    first = reveal(room, BALLOTS["agreement"], people=8)
    one, two, three, four, five = (s.label for s in of(room, first)[:5])
    refine(room, Way.KEEP, one)
    refine(room, Way.REWORD, two, "Other words.")
    refine(room, Way.MERGE, f"{three} {four}", "Both of them.")
    refine(room, Way.DROP, five)
    refine(room, Way.KEEP, "B1")
    again = made(room)
    assert again.parent_id == first.id
    assert (again.question, again.ballot) == (first.question, first.ballot)
    assert {s.text for s in of(room, again)} == {
        standing(room, one).statement.text,
        "Other words.",
        "Both of them.",
    }


def test_until_it_opens_it_follows_what_is_decided_and_then_no_more(room: Room) -> None:
    first = reveal(room, BALLOTS["agreement"], people=8)
    one, two, three, four = (s.label for s in of(room, first)[:4])
    refine(room, Way.KEEP, one)
    refine(room, Way.KEEP, two)
    again = made(room)
    refine(room, Way.DROP, two)
    refine(room, Way.MERGE, f"{three} {four}", "Both of them.")
    kept = standing(room, one).statement.text
    assert {s.text for s in of(room, now(room, again))} == {kept, "Both of them."}
    assert now(room, again).size == 2
    again = take(room, now(room, again), RoundStep.OPEN)
    refine(room, Way.DROP, one)
    assert {s.text for s in of(room, now(room, again))} == {kept, "Both of them."}


def test_it_is_read_for_half_of_what_it_asks_until_a_host_says_otherwise(room: Room) -> None:
    first = reveal(room, BALLOTS["agreement"], people=8)
    labels = [s.label for s in of(room, first)[:8]]
    for label in labels[:4]:
        refine(room, Way.KEEP, label)
    again = made(room)
    assert (first.reading.places, now(room, again).reading.places) == (5, 2)
    for label in labels[4:6]:
        refine(room, Way.KEEP, label)
    again = now(room, again)
    assert (again.size, again.reading.places) == (6, 3)
    with room.hall.store.writing() as database:
        rounds.update_draft(database, replace(again, reading=Reading(places=4)))
    refine(room, Way.KEEP, labels[6])
    again = now(room, again)
    assert (again.size, again.reading.places) == (7, 4)


def test_without_a_proposal_or_a_revealed_round_there_is_none(room: Room) -> None:
    with pytest.raises(NothingToVoteOn):
        made(room)
    refine(room, Way.KEEP, "S1")
    with pytest.raises(NothingRevealed):
        made(room)


def test_both_rounds_are_compared_only_where_the_meaning_stayed(room: Room) -> None:
    people = audience(room, 12)
    first = reveal(room, BALLOTS["agreement"], voters=people)
    kept, minor, other = (s.label for s in of(room, first)[:3])
    refine(room, Way.KEEP, kept)
    refine(room, Way.REWORD, minor, "The same in better words.", same_meaning=True)
    refine(room, Way.REWORD, other, "Something else.")
    again = take(room, now(room, made(room)), RoundStep.OPEN)
    for person in people:
        given = {(s.version_id, ""): "agree" for s in of(room, again)}
        cast_ballot(room.hall, round_=again, participant_id=person.id, given=given, sequence=1)
    again = take(room, again, RoundStep.CLOSE, RoundStep.REVEAL)
    changes = changes_of(room.hall, again)
    assert changes is not None
    found = {each.after.statement.label: each for each in changes.changes}
    assert {label: (c.reworded, c.other_meaning) for label, c in found.items()} == {
        kept: (False, False),
        minor: (True, False),
        other: (True, True),
    }
    assert {label: c.bowker is not None for label, c in found.items()} == {
        kept: True,
        minor: True,
        other: False,
    }
    ids = {label: each.after.statement.id for label, each in found.items()}
    assert changes.moves[ids[other]].way is Moved.NONE
    assert set(changes.repeat.changes) == {ids[kept], ids[minor]}
