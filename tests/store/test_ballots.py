"""The ballots of a round, read a person at a time: as they were cast, and behind the reveal."""

import pytest

from tests.fixtures.groups import called, known, merge
from tests.fixtures.people import Room
from tests.fixtures.rounds import open_round, take
from workshop.actions.casting import cast_ballot
from workshop.actions.joining import join
from workshop.actions.tokens import token_hash
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.ranking import ranking
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.round import RoundStep
from workshop.errors import ResultIsHidden
from workshop.store import ballots, participants

SHOW = (RoundStep.CLOSE, RoundStep.REVEAL)


def of_group(room: Room, name: str | None) -> Participant:
    group_id = called(room, name).id if name else None
    token = join(room.hall, workshop=room.now(), group_id=group_id)
    with room.hall.store.reading() as database:
        found = participants.by_token(database, token_hash(token), workshop_id=room.workshop.id)
    assert found is not None
    return found


def test_each_person_has_the_marks_they_left_and_the_group_they_count_in(room: Room) -> None:
    names = [group.name for group in known(room)]
    merge(room, names[:2], "Both")
    people = [of_group(room, "Both"), of_group(room, names[2]), of_group(room, None)]
    round_ = open_round(room, matrix(), most=2)
    first = room.statements_of(Kind.SOLUTION)[0].version_id
    given = {(first, "impact"): "4", (first, "feasibility"): "2"}
    for person in people[:2]:
        cast_ballot(room.hall, round_=round_, participant_id=person.id, given=given, sequence=1)
    shown = take(room, round_, *SHOW)
    with room.hall.store.reading() as database:
        found = ballots.revealed(database, shown)
    assert set(zip(found.people, found.groups, strict=True)) == {
        (people[0].id, called(room, "Both").id),
        (people[1].id, called(room, names[2]).id),
    }
    assert [*found.marks] == [given, given]


def test_who_chose_a_group_before_it_was_merged_counts_in_the_broader_one(room: Room) -> None:
    names = [group.name for group in known(room)]
    person = of_group(room, names[0])
    merge(room, names[:2], "Both")
    round_ = open_round(room, ranking(2), most=3)
    order = {(each.version_id, ""): "1" for each in room.statements_of(Kind.SOLUTION)[:1]}
    cast_ballot(room.hall, round_=round_, participant_id=person.id, given=order, sequence=1)
    shown = take(room, round_, *SHOW)
    with room.hall.store.reading() as database:
        found = ballots.revealed(database, shown)
    assert found.groups == (called(room, "Both").id,)
    assert len(*found.marks) == 3  # a whole ballot has a mark for every statement


@pytest.mark.parametrize("steps", [(), SHOW[:1]])
def test_before_the_reveal_nobody_reads_them(room: Room, steps: tuple[RoundStep, ...]) -> None:
    round_ = take(room, open_round(room, ranking(2), most=3), *steps)
    with room.hall.store.reading() as database, pytest.raises(ResultIsHidden):
        ballots.revealed(database, round_)
