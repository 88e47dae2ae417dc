import pytest

from tests.fixtures.acting import all_say, asked, asking, decided, say, take
from tests.fixtures.decided import refine
from tests.fixtures.groups import known
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from workshop.actions.acting.naming import name_actors
from workshop.actions.acting.reading import tally_now
from workshop.actions.joining import join
from workshop.actions.refinement.deciding import undo
from workshop.actions.refinement.reading import book_of
from workshop.actions.steering import end_workshop, go_to_part, show_on_screen
from workshop.actions.tokens import token_hash
from workshop.domain.acting.answer import NOT_SURE
from workshop.domain.acting.asking import MOST_ACTORS, AskingStep, Stage
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.domain.round import RoundStep
from workshop.domain.workshop import ScreenView
from workshop.errors import (
    AnotherRoundIsOpen,
    AskingStands,
    CannotBeUndone,
    NoProposals,
    NotAskedNow,
    NotAskedYet,
    NotFound,
    NotGoingOn,
    ResultIsHidden,
    RoomIsAsked,
)
from workshop.store import namings, participants

OPEN, CLOSE, REVEAL = AskingStep.OPEN, AskingStep.CLOSE, AskingStep.REVEAL


def test_it_asks_about_the_solutions_that_were_decided_on_and_still_stand(room: Room) -> None:
    decided(room, "S1", "S2", "S3", "B1")
    refine(room, Way.MERGE, "S2 S3", "Both at once.")
    refine(room, Way.DROP, "S4")
    take(room, OPEN)
    assert [each.label for each in asked(room)] == ["S1", "S31"]
    assert 1 < len(asking(room).actors) <= MOST_ACTORS
    assert {*asked(room)[0].actors} <= {*asking(room).actors}
    assert room.now().screen_view is ScreenView.WHO


@pytest.mark.parametrize("steps", [[CLOSE], [REVEAL], [OPEN, OPEN], [OPEN, REVEAL]])
def test_a_step_out_of_turn_is_refused(room: Room, steps: list[AskingStep]) -> None:
    decided(room, "S1")
    with pytest.raises(AskingStands):
        take(room, *steps)


def test_it_opens_only_while_the_workshop_goes_on_and_there_is_a_proposal(room: Room) -> None:
    refine(room, Way.KEEP, "S1")
    with pytest.raises(NotGoingOn):
        take(room, OPEN)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    with pytest.raises(AnotherRoundIsOpen):
        take(room, OPEN)
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    take(room, OPEN)


def test_without_a_proposal_it_says_so(room: Room) -> None:
    decided(room)
    with pytest.raises(NoProposals):
        take(room, OPEN)
    assert asking(room).stage is Stage.DRAFT


def test_while_it_is_open_no_vote_opens_and_the_workshop_does_not_end(room: Room) -> None:
    decided(room, "S1")
    take(room, OPEN)
    with pytest.raises(RoomIsAsked):
        room.step(Kind.SOLUTION, RoundStep.OPEN)
    with pytest.raises(RoomIsAsked):
        end_workshop(room.hall, workshop=room.now(), actor="alice")
    with pytest.raises(RoomIsAsked):
        go_to_part(
            room.hall,
            workshop=room.now(),
            part_id=room.part_of(Kind.SOLUTION).id,
            actor="alice",
        )
    take(room, CLOSE)
    room.step(Kind.SOLUTION, RoundStep.OPEN)


def test_the_newest_answer_counts_and_only_while_it_is_open(room: Room) -> None:
    decided(room, "S1")
    people = [room.somebody() for _ in range(6)]
    take(room, OPEN)
    one, two = asking(room).actors[:2]
    all_say(room, people, "S1", one)
    say(room, people[0], "S1", two)
    take(room, CLOSE)
    with pytest.raises(NotAskedNow):
        say(room, people[1], "S1", two)
    assert tally_now(room.hall, room.now()) is None
    take(room, REVEAL)
    tally = tally_now(room.hall, room.now())
    assert tally is not None
    assert {each.actor: each.people for each in tally.counts[0].room} == {one: 5, two: 1}
    assert (tally.answered, tally.joined) == (6, 6)


def test_observers_do_not_answer_and_are_not_in_the_base(room: Room) -> None:
    decided(room, "S1")
    observing = next(group for group in known(room) if group.observes)
    token = join(room.hall, workshop=room.now(), group_id=observing.id)
    with room.hall.store.reading() as database:
        guest = participants.by_token(database, token_hash(token), workshop_id=room.workshop.id)
    assert guest is not None
    take(room, OPEN)
    with pytest.raises(NotAskedNow):
        say(room, guest, "S1", asking(room).actors[0])
    take(room, CLOSE, REVEAL)
    tally = tally_now(room.hall, room.now())
    assert tally is not None
    assert (tally.answered, tally.joined) == (0, 0)


def test_who_joins_after_the_close_did_not_stay_silent(room: Room, clock: Clock) -> None:
    decided(room, "S1")
    people = [room.somebody() for _ in range(6)]
    take(room, OPEN)
    all_say(room, people[:5], "S1", asking(room).actors[0])
    take(room, CLOSE)
    clock.pass_by(minutes=1)
    room.somebody()
    take(room, REVEAL)
    tally = tally_now(room.hall, room.now())
    assert tally is not None
    assert (tally.answered, tally.joined) == (5, 6)


def test_what_the_room_is_not_asked_about_takes_no_answer(room: Room) -> None:
    decided(room, "S1", "S2")
    take(room, OPEN)
    other = asked(room)[1]
    refine(room, Way.PARK, "S2")
    take(room, CLOSE, OPEN)
    assert other not in asked(room)
    with pytest.raises(NotFound):
        name_actors(
            room.hall,
            workshop=room.now(),
            participant=room.somebody(),
            version_id=other.version_id,
            answer=NOT_SURE,
        )


def test_opened_again_what_was_revealed_is_hidden_and_answers_stay(room: Room) -> None:
    decided(room, "S1")
    people = [room.somebody() for _ in range(5)]
    take(room, OPEN)
    all_say(room, people, "S1", asking(room).actors[0])
    take(room, CLOSE, REVEAL, OPEN)
    assert tally_now(room.hall, room.now()) is None
    assert all(entry.named == () for entry in book_of(room.hall, room.now()).entries)
    with room.hall.store.reading() as database, pytest.raises(ResultIsHidden):
        namings.revealed(database, room.workshop.id)
    take(room, CLOSE, REVEAL)
    tally = tally_now(room.hall, room.now())
    assert tally is not None
    assert tally.counts[0].answered == 5


def test_the_book_has_whom_the_room_named_also_after_a_minor_reword(room: Room) -> None:
    decided(room, "S1", "S2", "S3")
    people = [room.somebody() for _ in range(6)]
    take(room, OPEN)
    actor = asking(room).actors[0]
    for label in ("S1", "S2"):
        all_say(room, people, label, actor)
    all_say(room, people[:4], "S3", actor)
    take(room, CLOSE, REVEAL)
    refine(room, Way.REWORD, "S1", "The same in other words.", same_meaning=True)
    refine(room, Way.REWORD, "S2", "Something else.", same_meaning=False)
    book = book_of(room.hall, room.now())
    named = {e.statement.label: (e.named, e.named_of) for e in book.entries}
    assert named["S1"] == (((actor, 6),), 6)
    assert [named[label] for label in ("S2", "S3", "S4")] == [((), 0)] * 3


def test_a_wording_that_somebody_has_answered_on_is_not_undone(room: Room) -> None:
    decided(room)
    made = refine(room, Way.REWORD, "S1", "In other words.")
    take(room, OPEN)
    say(room, room.somebody(), "S1")
    take(room, CLOSE)
    with pytest.raises(CannotBeUndone):
        undo(room.hall, workshop=room.now(), refinement_id=made.id, actor="alice")


def test_the_screen_shows_it_only_when_the_room_was_asked(room: Room) -> None:
    decided(room, "S1")
    with pytest.raises(NotAskedYet):
        show_on_screen(room.hall, workshop=room.now(), view=ScreenView.WHO, page=0, actor="alice")
