"""The agenda is planned: parts are made, changed, copied, moved and deleted, until they open."""

import dataclasses

import pytest

from tests.actions.evening import (
    A_ROUND,
    CLOSE,
    OPEN,
    REVEAL,
    agenda,
    make_evening,
    names,
    of_part,
    part_called,
    step,
)
from tests.actions.records import acts, raised, versions
from tests.fixtures.people import Room
from tests.fixtures.voices import draft_with_a_comment, said
from workshop.actions import planning
from workshop.actions.steering import end_workshop, go_to_part
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.draft import Talk, draft_of, stamp
from workshop.domain.kind import Kind
from workshop.domain.pick import Pick, PickBy
from workshop.domain.round import RoundState
from workshop.errors import (
    AgendaIsOver,
    ChangedMeanwhile,
    EarlierRoundMissing,
    MorePlacesThanStatements,
    NotFound,
    RoundHasComments,
    RoundIsFrozen,
    RoundIsUsed,
    TooFewToChoose,
)


def change(room: Room, name: str, *, made_from: str = "", **fields: object) -> None:
    part = part_called(room, name)
    draft = draft_of(part)
    assert draft is not None
    planning.change_round(
        room.hall,
        workshop=room.now(),
        part_id=part.id,
        draft=dataclasses.replace(draft, **fields),  # type: ignore[arg-type] # named by the test
        made_from=made_from or stamp(part),
        actor="alice",
    )


def delete(room: Room, name: str, *, made_from: str = "") -> None:
    part = part_called(room, name)
    planning.delete_part(
        room.hall,
        workshop=room.now(),
        part_id=part.id,
        made_from=made_from or stamp(part),
        actor="alice",
    )


def move(room: Room, name: str, *, by: int) -> None:
    part = part_called(room, name)
    planning.move_part(
        room.hall,
        workshop=room.now(),
        part_id=part.id,
        by=by,
        position=part.position,
        actor="alice",
    )


def copy(room: Room, name: str) -> str:
    part = part_called(room, name)
    return planning.copy_part(room.hall, workshop=room.now(), part_id=part.id, actor="alice")


def add(room: Room, **fields: object) -> None:
    draft = dataclasses.replace(A_ROUND, **fields)  # type: ignore[arg-type] # named by the test
    planning.make_round(room.hall, workshop=room.now(), draft=draft, actor="alice")


def test_a_round_is_added_at_the_end_with_its_statements_and_a_usual_question(room: Room) -> None:
    told = versions(room)
    add(room, minutes=10, timer_seconds=300, closes_itself=True)
    part = agenda(room)[-1]
    assert part.round is not None
    assert (part.name, part.minutes, part.timer_seconds) == ("More", 10, 300)
    assert part.closes_itself
    assert (part.round.question, part.round.size) == ("Should we do this?", 30)
    assert (part.round.state, part.round.kind) == (RoundState.DRAFT, Kind.SOLUTION)
    assert acts(room)[-1] == "round added"
    assert raised(told, versions(room)) == (True, True)


def test_a_talk_is_added_at_the_end(room: Room) -> None:
    planning.make_talk(
        room.hall, workshop=room.now(), talk=Talk(title="Break", minutes=15), actor="alice"
    )
    part = agenda(room)[-1]
    assert (part.name, part.minutes, part.round) == ("Break", 15, None)


def test_a_pick_by_hand_takes_these_and_has_no_kind_when_they_differ(room: Room) -> None:
    chosen = (of_part(room, "Barriers")[3], of_part(room, "Solutions")[5])
    add(room, pick=Pick(by=PickBy.HAND, statement_ids=tuple(each.id for each in chosen)))
    assert [each.label for each in of_part(room, "More")] == [each.label for each in chosen]
    found = part_called(room, "More").round
    assert found is not None
    assert (found.kind, found.question) == (None, "Do you agree?")


def test_a_draft_is_changed_in_everything(room: Room) -> None:
    before = stamp(part_called(room, "Barriers"))
    change(room, "Barriers", title="First", ballot=ranking(3), pick=Pick(kind=Kind.SOLUTION))
    part = part_called(room, "First")
    assert part.round is not None
    assert (part.round.ballot, part.round.size) == (ranking(3), 30)
    assert stamp(part) != before
    assert acts(room)[-1] == "round changed"


def test_a_change_from_an_old_page_changes_nothing(room: Room) -> None:
    old = stamp(part_called(room, "Barriers"))
    change(room, "Barriers", title="Theirs")
    before = agenda(room), acts(room)
    with pytest.raises(ChangedMeanwhile):
        change(room, "Theirs", title="Mine", made_from=old)
    assert (agenda(room), acts(room)) == before


def test_what_was_opened_is_neither_changed_nor_deleted(room: Room) -> None:
    for steps in ((OPEN,), (CLOSE,), (REVEAL,)):
        step(room, "Barriers", *steps)
        with pytest.raises(RoundIsFrozen):
            change(room, "Barriers", title="Mine")
        with pytest.raises(RoundIsFrozen):
            delete(room, "Barriers")
    assert names(room) == ["Barriers", "Solutions"]


def test_a_draft_that_people_wrote_about_is_not_deleted_with_what_they_wrote(room: Room) -> None:
    draft_with_a_comment(room)
    assert room.round_of(Kind.BARRIER).state is RoundState.DRAFT
    before = agenda(room), acts(room)
    with pytest.raises(RoundHasComments, match="commented on “Barriers”, so it stays"):
        delete(room, "Barriers")
    with pytest.raises(RoundHasComments, match="commented on “Barriers”, so it stays"):
        make_evening(room)
    assert (agenda(room), acts(room)) == before
    assert [written.text for written in said(room)] == ["Who pays?"]


def test_a_talk_can_be_changed_while_people_vote(room: Room) -> None:
    make_evening(room)
    step(room, "Barriers", OPEN)
    part = part_called(room, "Arrive and join")
    planning.change_talk(
        room.hall,
        workshop=room.now(),
        part_id=part.id,
        talk=Talk(title="Come in", minutes=20),
        made_from=stamp(part),
        actor="alice",
    )
    assert part_called(room, "Come in").minutes == 20


def test_a_ballot_that_does_not_suit_its_statements_is_refused(room: Room) -> None:
    one = (of_part(room, "Barriers")[0].id,)
    with pytest.raises(TooFewToChoose):
        add(room, ballot=points(5), pick=Pick(by=PickBy.HAND, statement_ids=one))
    top = Pick(by=PickBy.TOP, round_id=room.round_of(Kind.SOLUTION).id, top=4)
    with pytest.raises(MorePlacesThanStatements):
        add(room, ballot=ranking(5), pick=top)
    with pytest.raises(EarlierRoundMissing):
        add(room, pick=Pick(by=PickBy.TOP, round_id="none", top=4))
    assert names(room) == ["Barriers", "Solutions"]


def test_a_copy_stands_right_behind_and_is_a_draft(room: Room) -> None:
    step(room, "Barriers", OPEN, CLOSE, REVEAL)
    copy(room, "Barriers")
    first, second, third = agenda(room)
    assert (first.name, second.name, third.name) == ("Barriers", "Barriers", "Solutions")
    assert first.round is not None
    assert second.round is not None
    assert (second.round.state, second.round.size) == (RoundState.DRAFT, 24)
    assert second.round.id != first.round.id
    assert second.round.parent_id is None


def test_parts_move_and_the_current_one_stays_current(room: Room) -> None:
    make_evening(room)
    before = names(room)
    step(room, "Barriers", OPEN, CLOSE)
    move(room, "Barriers", by=-1)
    after = names(room)
    assert sorted(after) == sorted(before)
    assert after[:3] == [before[0], "Barriers", before[1]]
    assert room.now().current_part_id == part_called(room, "Barriers").id


def test_a_move_on_an_old_page_is_refused(room: Room) -> None:
    part = part_called(room, "Solutions")
    move(room, "Solutions", by=-1)
    with pytest.raises(ChangedMeanwhile):
        planning.move_part(
            room.hall,
            workshop=room.now(),
            part_id=part.id,
            by=-1,
            position=part.position,
            actor="bob",
        )
    assert names(room) == ["Solutions", "Barriers"]


def test_a_deleted_part_gives_its_turn_to_the_next(room: Room) -> None:
    make_evening(room)
    talk = part_called(room, "Arrive and join")
    go_to_part(room.hall, workshop=room.now(), part_id=talk.id, actor="alice")
    delete(room, "Arrive and join")
    assert "Arrive and join" not in names(room)
    assert room.now().current_part_id == agenda(room)[0].id
    with pytest.raises(NotFound):
        planning.copy_part(room.hall, workshop=room.now(), part_id=talk.id, actor="alice")


def test_a_round_whose_top_is_taken_stays(room: Room) -> None:
    make_evening(room)
    with pytest.raises(RoundIsUsed, match="What to do first"):
        delete(room, "Solutions")
    delete(room, "What to do first")
    delete(room, "Solutions")
    assert "Solutions" not in names(room)


def test_a_part_of_another_workshop_is_not_found(room: Room) -> None:
    with pytest.raises(NotFound):
        planning.copy_part(room.hall, workshop=room.now(), part_id="0" * 20, actor="alice")


def test_after_the_end_the_agenda_stays_as_it_is(room: Room) -> None:
    step(room, "Barriers", OPEN, CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    before = agenda(room)
    with pytest.raises(AgendaIsOver):
        add(room)
    with pytest.raises(AgendaIsOver):
        planning.set_start(room.hall, workshop=room.now(), starts_at="18:30", actor="alice")
    assert agenda(room) == before


def test_the_start_is_kept(room: Room) -> None:
    planning.set_start(room.hall, workshop=room.now(), starts_at="18:30", actor="alice")
    assert room.now().starts_at == "18:30"
