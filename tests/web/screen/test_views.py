"""What the facilitator puts on the screen: statements, comments, progress, the time, results."""

import pytest

from tests.fixtures.people import Room
from tests.fixtures.planned import (
    SHOWN,
    add_round,
    add_talk,
    count_heads,
    every_statement,
    fill_in,
    put,
    say,
    set_timer,
    take,
    turn_to,
)
from tests.fixtures.voices import hide
from tests.web.screen.pages import Projector, heading, rows, stage
from workshop.actions.steering import end_workshop
from workshop.domain.ballots.points import points
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.workshop import ScreenView
from workshop.store import workshops

CLOSED = (RoundStep.OPEN, RoundStep.CLOSE)


def test_a_statement_stands_alone(projector: Projector, room: Room) -> None:
    statement = every_statement(room)[30]
    put(room, ScreenView.STATEMENT, statement.version_id)
    assert heading(projector.page()) == statement.text
    assert f"Solution {statement.label}" in projector.says()
    assert rows(projector.page()) == []


def test_time_that_runs_stays_in_sight_beside_a_statement_and_comments(
    projector: Projector, room: Room
) -> None:
    talk = add_talk(room, "Tables discuss")
    turn_to(room, talk)
    statement = every_statement(room)[0]
    put(room, ScreenView.STATEMENT, statement.version_id)
    assert "0:45" not in projector.says()
    set_timer(room, talk, seconds=45)
    assert "0:45" in projector.says()
    put(room, ScreenView.COMMENTS)
    assert "0:45" in projector.says()


def test_comments_stand_newest_first_a_few_at_a_time(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *CLOSED)
    statement = room.statements_of(Kind.BARRIER)[0]
    for number in range(12):
        say(
            room, room.round_of(Kind.BARRIER), statement, f"Remark {number} " + "word " * 30 + "end"
        )
    put(room, ScreenView.COMMENTS)
    assert heading(projector.page()) == "12 comments"
    pages = [projector.says(page=str(page)) for page in range(1, 7)]
    assert "page 1 of 6" in pages[0]
    shown = [number for page in pages for number in range(12) if f"Remark {number} " in page]
    assert sorted(shown) == list(range(12))


def test_comments_of_one_statement_leave_the_others_out(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *CLOSED)
    one, other = room.statements_of(Kind.BARRIER)[:2]
    say(room, room.round_of(Kind.BARRIER), one, "About the first.")
    say(room, room.round_of(Kind.BARRIER), other, "About the second.")
    put(room, ScreenView.COMMENTS, one.version_id)
    assert "About the first." in projector.says()
    assert "About the second." not in projector.says()


def test_one_comment_comes_with_its_statement(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *CLOSED)
    statement = room.statements_of(Kind.BARRIER)[0]
    made = say(room, room.round_of(Kind.BARRIER), statement, "Who pays for this?")
    put(room, ScreenView.COMMENT, made.id)
    assert heading(projector.page()) == "Who pays for this?"
    assert statement.text in projector.says()


@pytest.mark.parametrize("view", [ScreenView.COMMENT, ScreenView.COMMENTS])
def test_a_comment_that_is_hidden_vanishes_at_once(
    projector: Projector, room: Room, view: ScreenView
) -> None:
    room.step(Kind.BARRIER, *CLOSED)
    statement = room.statements_of(Kind.BARRIER)[0]
    made = say(room, room.round_of(Kind.BARRIER), statement, "Not for the room.")
    put(room, view, made.id if view is ScreenView.COMMENT else "")
    shown = projector.page()
    assert "Not for the room." in shown.text
    hide(room, made.id)
    fresh = projector.refresh(shown)
    assert fresh.status_code == 200
    assert "Not for the room." not in fresh.text + projector.html()


def test_comments_leave_the_screen_when_voting_opens_again(
    projector: Projector, room: Room
) -> None:
    room.step(Kind.BARRIER, *CLOSED)
    statement = room.statements_of(Kind.BARRIER)[0]
    made = say(room, room.round_of(Kind.BARRIER), statement, "Only after the vote.")
    targets = {
        ScreenView.COMMENT: (made.id,),
        ScreenView.COMMENTS: ("", statement.version_id, made.round_id),
    }
    asked = [(view, target) for view, all_ in targets.items() for target in all_]
    for view, target in asked:
        put(room, view, target)
        assert "Only after the vote." in projector.says()
        room.step(Kind.BARRIER, RoundStep.REOPEN)
        with room.hall.store.writing() as database:  # as a press that crossed the reopening
            workshops.set_screen(database, room.workshop.id, view=view, page=0, target=target)
        shown = projector.page()
        assert stage(shown)["class"] == "stage stage-voting"
        assert "Only after the vote." not in shown.text
        room.step(Kind.BARRIER, RoundStep.CLOSE)


def test_what_was_said_before_stays_while_a_further_round_asks_the_same(
    projector: Projector, room: Room
) -> None:
    statement = every_statement(room)[-1]
    first, second = add_round(room, points(10)), add_round(room, points(10))
    take(room, first, *CLOSED)
    say(room, first, statement, "Said at first.")
    take(room, second, RoundStep.OPEN)
    say(room, second, statement, "Said while voting.")
    put(room, ScreenView.COMMENTS, statement.version_id)
    assert "Said at first." in projector.says()
    assert "Said while voting." not in projector.says()
    take(room, second, RoundStep.CLOSE)
    put(room, ScreenView.COMMENTS, statement.version_id)
    assert heading(projector.page()) == "2 comments"


def test_a_statement_without_comments_gives_way_to_what_the_round_said(
    projector: Projector, room: Room
) -> None:
    room.step(Kind.BARRIER, *CLOSED)
    one, other = room.statements_of(Kind.BARRIER)[:2]
    say(room, room.round_of(Kind.BARRIER), one, "About the first.")
    put(room, ScreenView.COMMENTS, other.version_id)
    assert heading(projector.page()) == "1 comment"
    assert "About the first." in projector.says()
    assert "Barriers: Does this hold us back here?" in projector.says()
    assert other.text not in projector.says()


def test_progress_says_who_has_finished_and_who_is_in_the_room(
    projector: Projector, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    known = room.statements_of(Kind.BARRIER)
    first, second = room.somebody(), room.somebody()
    for statement in known:
        room.vote(first, statement, "no")
    room.vote(second, known[0], "no")
    count_heads(room, 5)
    put(room, ScreenView.PROGRESS)
    assert "1 of 2 has finished 2 have begun. 5 people are in the room." in projector.says()
    put(room, ScreenView.ROUND)
    assert "2 of 2 have begun 1 has finished. 5 people are in the room." in projector.says()
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    assert "2 of 2 voted. 5 people are in the room." in projector.says()
    room.step(Kind.BARRIER, RoundStep.REVEAL)
    assert "2 of 2 voted, 5 in the room" in projector.says()


def test_who_hands_in_a_whole_ballot_has_voted(projector: Projector, room: Room) -> None:
    round_ = add_round(room, points(10))
    take(room, round_, RoundStep.OPEN)
    room.somebody()
    fill_in(room, round_, {})
    assert "1 of 2 has voted" in projector.says()


def test_a_revealed_result_shows_while_another_round_is_current(
    projector: Projector, room: Room
) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    put(room, ScreenView.RESULTS, room.round_of(Kind.BARRIER).id)
    assert {row.label[0] for row in projector.rows()} == {"B"}
    assert "Does this hold us back here?" in projector.says()


def test_the_time_counts_down_from_what_the_server_says(projector: Projector, room: Room) -> None:
    talk = add_talk(room, "Tables discuss", minutes=20)
    turn_to(room, talk)
    put(room, ScreenView.TIMER)
    assert "20:00" in projector.says()
    assert "The time has not started." in projector.says()
    set_timer(room, talk, seconds=245)
    assert "4:05" in projector.says()
    assert 'data-left="245"' in projector.html()
    set_timer(room, talk, seconds=-3)
    assert "data-up" in projector.html()
    assert "Time is up" in projector.says()


def test_a_part_without_time_says_so(projector: Projector, room: Room) -> None:
    put(room, ScreenView.TIMER)
    assert "No time is set for this part." in projector.says()


def test_a_talk_has_its_title_and_what_comes_next(projector: Projector, room: Room) -> None:
    talk = add_talk(room, "Tables discuss")
    add_round(room, points(10), title="Ten points")
    turn_to(room, talk)
    assert heading(projector.page()) == "Tables discuss"
    assert "Next: Ten points" in projector.says()
    assert room.workshop.code in projector.says()
    assert "data-left" not in projector.html()
    set_timer(room, talk, seconds=90)
    assert "1:30" in projector.says()


def test_before_any_vote_a_talk_says_what_will_happen_with_it(
    projector: Projector, room: Room
) -> None:
    welcome = add_talk(room, "Welcome")
    turn_to(room, welcome)
    assert heading(projector.page()) == "Welcome"
    assert room.workshop.promise in projector.says()
    room.step(Kind.BARRIER, *CLOSED)
    turn_to(room, welcome)
    assert heading(projector.page()) == "Welcome"
    assert room.workshop.promise not in projector.says()


def test_the_way_in_comes_before_a_first_talk(projector: Projector, room: Room) -> None:
    add_talk(room, "Welcome")
    assert "Scan the square" in projector.says()


def test_after_the_end_a_result_can_be_shown_again_without_the_way_in(
    projector: Projector, room: Room
) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    put(room, ScreenView.RESULTS, room.round_of(Kind.BARRIER).id)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    assert heading(projector.page()) == "Thank you."
    put(room, ScreenView.RESULTS, room.round_of(Kind.BARRIER).id)
    assert len(projector.rows()) > 0
    assert room.workshop.code not in projector.says()
    put(room, ScreenView.PROGRESS)
    assert heading(projector.page()) == "Thank you."


def test_its_own_keys_show_the_time_and_nothing_and_go_back(
    projector: Projector, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    shown = projector.page()
    for key, scene in (("t", "timer"), ("b", "blank")):
        pressed = projector.press(shown, key)
        assert stage(pressed)["class"] == f"stage stage-{scene}"
        assert stage(projector.press(pressed, key))["class"] == "stage stage-voting"


def test_a_key_on_the_machine_never_brings_another_target(projector: Projector, room: Room) -> None:
    made = every_statement(room)[0]
    for view in ("statement", "results", "comments", "comment"):
        shown = projector.page(view=view, target=made.version_id)
        assert stage(shown)["class"] == "stage stage-lobby"
