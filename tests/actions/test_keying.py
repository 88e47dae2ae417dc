"""Paper ballots keyed in, corrected and taken back, through the actions."""

import json

import pytest

from tests.actions.records import all_acts, count, raised, versions
from tests.actions.sheets import enter, marks, sheet, standing, withdraw
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, take
from workshop.actions.keying import Written, enter_sheet
from workshop.actions.steering import end_workshop
from workshop.domain.ballot import ABSTAIN
from workshop.domain.kind import Kind
from workshop.domain.participant import Channel
from workshop.domain.round import Round, RoundStep
from workshop.errors import (
    BadAnswer,
    JoiningIsClosed,
    NoMarkOnIt,
    NotFound,
    NumberIsTaken,
    OverBudget,
    PaperComesTooEarly,
    PaperComesTooLate,
    SameAsBefore,
    SheetHasChanged,
)
from workshop.store import groups, participants, results

OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN


@pytest.fixture
def asked(room: Room) -> Round:
    """An open round: agree or not, over ten statements."""
    return take(room, add_round(room, BALLOTS["agreement"]), OPEN)


def group_ids(room: Room) -> list[str]:
    with room.hall.store.reading() as database:
        return [group.id for group in groups.of_workshop(database, room.workshop.id)]


def test_a_sheet_is_a_participant_on_paper_with_its_number_and_its_marks(
    room: Room, asked: Round
) -> None:
    given = marks(room, asked, "agree", "not-sure", "disagree")
    enter(room, asked, 12, given, group_id=group_ids(room)[1])
    found = sheet(room, asked, 12)
    assert (found.number, found.group_id, found.marked) == (12, group_ids(room)[1], 3)
    assert (found.entered_by, found.abstained) == ("alice", False)
    assert standing(room, asked, 12) == given
    with room.hall.store.reading() as database:
        assert participants.by_channel(database, room.workshop.id) == {Channel.PAPER: 1}
        assert results.voted_by_channel(database, asked.id) == {Channel.PAPER: 1}


def test_the_desk_is_told_and_phones_are_not(room: Room, asked: Round) -> None:
    told = versions(room)
    enter(room, asked, 1, marks(room, asked, "agree"))
    assert raised(told, versions(room)) == (False, True)


def test_the_audit_says_who_keyed_in_which_number_and_never_what_stands_on_it(
    room: Room, asked: Round
) -> None:
    enter(room, asked, 12, marks(room, asked, "agree"))
    withdraw(room, asked, 12)
    (entered, withdrawn) = all_acts(room)[-2:]
    assert entered[:3] == (room.workshop.id, "alice", "sheet entered")
    assert json.loads(entered[3]) == {"corrected": False, "number": 12, "round": asked.id}
    assert withdrawn[:3] == (room.workshop.id, "alice", "sheet withdrawn")
    assert json.loads(withdrawn[3]) == {"number": 12, "round": asked.id}


def test_paper_is_taken_after_the_close_and_not_after_the_reveal(room: Room, asked: Round) -> None:
    given = marks(room, asked, "agree")
    take(room, asked, CLOSE)
    enter(room, asked, 1, given)
    take(room, asked, REVEAL)
    with pytest.raises(PaperComesTooLate):
        enter(room, asked, 2, given)
    with pytest.raises(PaperComesTooLate):
        withdraw(room, asked, 1)
    take(room, asked, REOPEN)
    enter(room, asked, 2, given)
    assert count(room, "sheets") == 2


def test_paper_is_not_taken_before_the_round_is_opened(room: Room) -> None:
    draft = add_round(room, BALLOTS["agreement"])
    with pytest.raises(PaperComesTooEarly):
        enter(room, draft, 1, marks(room, draft, "agree"))
    assert (count(room, "sheets"), count(room, "participants")) == (0, 0)


def test_an_ended_workshop_takes_no_paper(room: Room, asked: Round) -> None:
    take(room, asked, CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    with pytest.raises(JoiningIsClosed):
        enter(room, asked, 1, marks(room, asked, "agree"))


def test_a_round_of_another_workshop_is_not_found(room: Room) -> None:
    with pytest.raises(NotFound):
        enter_sheet(
            room.hall,
            workshop=room.now(),
            round_id="elsewhere",
            written=Written(number=1, group_id=None, given={}),
            actor="alice",
        )


def test_a_number_that_is_there_is_not_overwritten_by_a_new_sheet(room: Room, asked: Round) -> None:
    given = marks(room, asked, "agree", "agree")
    enter(room, asked, 12, given)
    with pytest.raises(NumberIsTaken, match="12"):
        enter(room, asked, 12, marks(room, asked, "disagree"), actor="bob")
    assert standing(room, asked, 12) == given


def test_a_correction_replaces_every_mark_and_leaves_none_of_the_old_ones(
    room: Room, asked: Round
) -> None:
    enter(room, asked, 12, marks(room, asked, "agree", "agree", "agree"))
    corrected = marks(room, asked, "disagree")
    enter(room, asked, 12, corrected, stamp=sheet(room, asked, 12).stamp)
    assert standing(room, asked, 12) == corrected
    assert count(room, "participants") == 1


def test_of_two_corrections_from_one_page_the_second_is_told(room: Room, asked: Round) -> None:
    enter(room, asked, 12, marks(room, asked, "agree"))
    stamp = sheet(room, asked, 12).stamp
    enter(room, asked, 12, marks(room, asked, "disagree"), stamp=stamp)
    with pytest.raises(NumberIsTaken):
        enter(room, asked, 12, marks(room, asked, "not-sure"), stamp=stamp, actor="bob")
    assert set(standing(room, asked, 12).values()) == {"disagree"}


def test_the_same_marks_as_the_sheet_before_are_asked_about(room: Room, asked: Round) -> None:
    given = marks(room, asked, *["agree"] * 5)
    enter(room, asked, 1, given)
    with pytest.raises(SameAsBefore, match="number 1"):
        enter(room, asked, 2, given)
    assert count(room, "sheets") == 1
    enter(room, asked, 2, given, sure=True)
    assert count(room, "sheets") == 2


def test_only_the_last_sheet_of_the_same_host_is_compared(room: Room, asked: Round) -> None:
    given = marks(room, asked, *["agree"] * 5)
    enter(room, asked, 1, given)
    enter(room, asked, 2, given, actor="bob")
    enter(room, asked, 3, marks(room, asked, "disagree"))
    enter(room, asked, 4, given)
    assert count(room, "sheets") == 4


def test_a_correction_is_not_compared_with_itself(room: Room, asked: Round) -> None:
    given = marks(room, asked, *["agree"] * 5)
    enter(room, asked, 1, given)
    enter(room, asked, 1, given, stamp=sheet(room, asked, 1).stamp)
    assert count(room, "sheets") == 1


def test_an_empty_sheet_is_somebody_who_joined_and_did_not_vote(room: Room, asked: Round) -> None:
    with pytest.raises(NoMarkOnIt, match="number 7"):
        enter(room, asked, 7, {})
    enter(room, asked, 7, {}, sure=True)
    with room.hall.store.reading() as database:
        turnout = results.turnout(database, asked)
    assert (turnout.joined, turnout.voted) == (1, 0)
    assert sheet(room, asked, 7).marked == 0


def test_a_sheet_taken_back_leaves_no_trace_in_any_count(room: Room, asked: Round) -> None:
    enter(room, asked, 1, marks(room, asked, "agree", "agree"))
    withdraw(room, asked, 1)
    assert [count(room, table) for table in ("sheets", "votes", "participants")] == [0, 0, 0]
    enter(room, asked, 1, marks(room, asked, "disagree"))
    assert set(standing(room, asked, 1).values()) == {"disagree"}


def test_a_sheet_that_somebody_corrected_meanwhile_is_not_taken_back(
    room: Room, asked: Round
) -> None:
    enter(room, asked, 1, marks(room, asked, "agree"))
    seen = sheet(room, asked, 1).stamp
    enter(room, asked, 1, marks(room, asked, "disagree"), stamp=seen, actor="bob")
    for stamp in (seen, ""):
        with pytest.raises(SheetHasChanged, match="Number 1 was changed"):
            withdraw(room, asked, 1, stamp=stamp)
    assert set(standing(room, asked, 1).values()) == {"disagree"}


def test_taking_back_a_number_that_is_not_there_is_not_found(room: Room, asked: Round) -> None:
    with pytest.raises(NotFound):
        withdraw(room, asked, 3, stamp="")


def test_a_number_is_one_person_across_the_rounds(room: Room, asked: Round) -> None:
    first, second = group_ids(room)[:2]
    enter(room, asked, 12, marks(room, asked, "agree"), group_id=first)
    take(room, asked, CLOSE)
    later = take(room, add_round(room, BALLOTS["points"]), OPEN)
    enter(room, later, 12, marks(room, later, "3"), group_id=second)
    assert count(room, "participants") == 1
    assert sheet(room, asked, 12).group_id == sheet(room, later, 12).group_id == second
    withdraw(room, later, 12)
    assert sheet(room, asked, 12).marked == 1


def test_a_group_in_a_revealed_result_stays_as_it_is(room: Room, asked: Round) -> None:
    first, second = group_ids(room)[:2]
    enter(room, asked, 12, marks(room, asked, "agree"), group_id=first)
    take(room, asked, CLOSE, REVEAL)
    later = take(room, add_round(room, BALLOTS["points"]), OPEN)
    enter(room, later, 12, marks(room, later, "3"), group_id=second)
    assert sheet(room, later, 12).group_id == first


def test_observers_and_unknown_groups_count_as_none(room: Room, asked: Round) -> None:
    enter(room, asked, 1, marks(room, asked, "agree"), group_id=group_ids(room)[-1])
    enter(room, asked, 2, marks(room, asked, "disagree"), group_id="elsewhere")
    assert (sheet(room, asked, 1).group_id, sheet(room, asked, 2).group_id) == (None, None)
    assert (sheet(room, asked, 1).marked, sheet(room, asked, 2).marked) == (1, 1)


def test_a_ballot_that_breaks_the_rules_stores_nothing(room: Room) -> None:
    points = take(room, add_round(room, BALLOTS["points"]), OPEN)
    with pytest.raises(OverBudget):
        enter(room, points, 1, marks(room, points, "5", "5", "1"))
    with pytest.raises(BadAnswer):
        enter(room, points, 1, {("another version", ""): "1"})
    assert [count(room, table) for table in ("sheets", "votes", "participants")] == [0, 0, 0]


def test_an_abstention_on_paper_counts_as_one(room: Room) -> None:
    points = take(room, add_round(room, BALLOTS["points"]), OPEN)
    enter(room, points, 1, marks(room, points, ABSTAIN))
    enter(room, points, 2, marks(room, points, ABSTAIN))
    assert (sheet(room, points, 2).abstained, sheet(room, points, 2).marked) == (True, 0)
    take(room, points, CLOSE, REVEAL)


def test_a_phone_is_still_refused_when_the_round_is_closed(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    who, statement = room.somebody(), room.statements_of(Kind.BARRIER)[0]
    room.step(Kind.BARRIER, CLOSE)
    assert room.vote(who, statement, "a-lot") == "not open"
    assert count(room, "votes") == 0
