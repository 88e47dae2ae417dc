"""The screen follows the facilitator; keys on its own machine hold until the next step."""

from tests.fixtures.people import Room
from tests.web.screen.pages import HTMX, SHOWN, Projector, heading, rows, stage
from workshop.actions import steering
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.workshop import ScreenView
from workshop.live.board import Audience


def turn(room: Room, page: int) -> None:
    steering.show_on_screen(
        room.hall, workshop=room.now(), view=ScreenView.ROUND, page=page, actor="alice"
    )


def test_it_carries_the_version_that_it_shows(projector: Projector, room: Room) -> None:
    version = room.hall.board.version(room.workshop.id, Audience.DESK)
    assert stage(projector.page())["data-version"] == version


def test_nothing_new_is_answered_with_nothing(projector: Projector) -> None:
    shown = projector.page()
    assert projector.refresh(shown).status_code == 204


def test_a_vote_brings_a_new_fragment(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    shown = projector.page()
    room.vote(room.somebody(), room.statements_of(Kind.BARRIER)[0], "no")
    fresh = projector.refresh(shown)
    assert fresh.status_code == 200
    assert fresh.get_data(as_text=True).lstrip().startswith('<div id="stage"')
    assert stage(fresh)["data-version"] != stage(shown)["data-version"]
    assert projector.refresh(fresh).status_code == 204


def test_page_and_fragment_show_the_same(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    address = f"/screen/{room.workshop.code}/now"
    fragment = projector.browser.get(address, headers=HTMX).get_data(as_text=True)
    assert fragment.strip() in projector.html()


def test_it_turns_pages_with_the_facilitator(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    shown = projector.page()
    turn(room, 2)
    assert rows(projector.refresh(shown)) == projector.rows(page="3")


def test_its_own_keys_turn_pages(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    second = projector.press(projector.page(), "ahead")
    assert rows(second) == projector.rows(page="2")
    assert rows(projector.press(second, "back")) == projector.rows()


def test_the_page_it_turned_to_stays_when_somebody_joins(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    second = projector.press(projector.page(), "ahead")
    room.somebody()
    assert rows(projector.refresh(second)) == projector.rows(page="2")


def test_the_next_turn_of_the_facilitator_takes_it_along(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    second = projector.press(projector.page(), "ahead")
    turn(room, 3)
    assert rows(projector.refresh(second)) == projector.rows(page="4")


def test_q_shows_the_code_and_goes_back(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    shown = projector.page()
    code = projector.press(shown, "q")
    assert heading(code) == "Local firms, local jobs"
    assert heading(projector.press(code, "q")) == heading(shown)
    assert heading(projector.press(code, "Escape")) == heading(shown)


def test_the_code_gives_way_to_the_next_step(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    code = projector.press(projector.page(), "q")
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    assert heading(projector.refresh(code)) == "Voting is closed."


def test_bars_grow_once_at_the_reveal(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    shown = projector.page()
    room.step(Kind.BARRIER, RoundStep.REVEAL)
    revealed = projector.refresh(shown)
    assert 'class="grow"' in revealed.get_data(as_text=True)
    room.somebody()
    assert 'class="grow"' not in projector.refresh(revealed).get_data(as_text=True)
    assert 'class="grow"' not in projector.press(revealed, "ahead").get_data(as_text=True)
    assert 'class="grow"' not in projector.html()


def test_an_unknown_code_is_not_found(projector: Projector) -> None:
    assert projector.browser.get("/screen/ZZZZ/").status_code == 404
