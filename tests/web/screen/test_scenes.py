"""One idea at a time: the way in, the question, the wait, the result, thanks, nothing."""

from tests.fixtures.cards import by_invitation
from tests.fixtures.house import ADDRESS
from tests.fixtures.people import Room
from tests.web.screen.pages import SHOWN, Projector, heading, rows, stage
from workshop.actions import steering
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.workshop import ScreenView
from workshop.web.screen.sizes import address_size, code_size, size


def show(room: Room, view: ScreenView, page: int = 0) -> None:
    steering.show_on_screen(room.hall, workshop=room.now(), view=view, page=page, actor="alice")


def test_before_the_first_vote_it_shows_the_way_in(projector: Projector, room: Room) -> None:
    room.somebody()
    page = projector.page()
    said = projector.says()
    assert heading(page) == "Local firms, local jobs"
    assert room.workshop.code in said
    assert ADDRESS.removeprefix("http://") in said
    assert "1 person has joined" in said
    assert "Next:" not in said


def test_while_people_vote_it_shows_the_question_and_how_many_have_begun(
    projector: Projector, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    first, _second = room.somebody(), room.somebody()
    room.vote(first, room.statements_of(Kind.BARRIER)[0], "a-lot")
    assert heading(projector.page()) == "Does this hold us back here?"
    assert "1 of 2 has begun 0 have finished." in projector.says()
    assert room.workshop.code in projector.says()


def test_after_the_close_it_waits_for_the_reveal(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    assert heading(projector.page()) == "Voting is closed."
    assert "0 of 0 voted." in projector.says()
    assert "when the facilitator reveals it" in projector.says()


def test_the_reveal_brings_the_result(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    assert len(rows(projector.page())) > 0


def test_between_two_rounds_it_says_what_comes_next(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    following = room.part_of(Kind.SOLUTION)
    steering.go_to_part(room.hall, workshop=room.now(), part_id=following.id, actor="alice")
    assert heading(projector.page()) == "Next: Solutions"
    assert "Should we do this? 30 statements" in projector.says()
    assert room.workshop.code in projector.says()


def test_the_code_can_be_shown_at_any_time(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    show(room, ScreenView.CODE)
    assert heading(projector.page()) == "Local firms, local jobs"
    assert rows(projector.page()) == []


def test_a_blank_screen_has_nothing_but_its_title(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    show(room, ScreenView.BLANK)
    assert room.workshop.code not in projector.says()
    assert rows(projector.page()) == []
    assert "<title>Screen: Local firms, local jobs</title>" in projector.html()


def test_the_end_says_thank_you_and_what_will_happen(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    show(room, ScreenView.CODE)
    steering.end_workshop(room.hall, workshop=room.now(), actor="alice")
    assert heading(projector.page()) == "Thank you."
    assert "We publish what the room said by 29 January 2027." in projector.says()
    assert "Scan" not in projector.says()


def test_every_scene_says_that_it_is_a_rehearsal(projector: Projector, room: Room) -> None:
    assert "Rehearsal" not in projector.says()
    room.somebody(rehearsal=True)
    assert "Rehearsal: 1 simulated person" in projector.says()
    for step in SHOWN:
        room.step(Kind.BARRIER, step)
        assert "Rehearsal" in projector.says()
    for view in (ScreenView.CODE, ScreenView.BLANK):
        show(room, view)
        assert "Rehearsal" in projector.says()


def test_it_refreshes_itself_without_scripts(projector: Projector) -> None:
    html = projector.html()
    assert '<noscript><meta http-equiv="refresh" content="5"></noscript>' in html


def test_it_listens_to_the_stream_of_the_desk(projector: Projector, room: Room) -> None:
    assert stage(projector.page())["data-live"] == f"/live/{room.workshop.code}?for=desk"


def test_longer_texts_get_smaller_type() -> None:
    assert [size("x" * length, 2, 4) for length in (1, 2, 3, 4, 5)] == [0, 0, 1, 1, 2]
    assert code_size("K7RE") == 0 < code_size("WMWM") < code_size("K7RMK7RM")
    assert address_size("192.168.1.20:8000") == 0 < address_size("vote.somewhere.example")


def test_by_invitation_the_lobby_asks_for_the_card_and_has_no_square(
    projector: Projector, room: Room
) -> None:
    assert 'class="qr"' in projector.html()
    by_invitation(room)
    said = projector.says()
    assert "Use the card you were given." in said
    assert "No card? Ask the facilitator." in said
    assert 'class="qr"' not in projector.html()
    assert room.workshop.code not in said
    room.step(Kind.BARRIER, *SHOWN)
    show(room, ScreenView.CODE)
    assert "Use the card you were given." in projector.says()
