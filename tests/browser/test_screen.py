"""The projected page, large and small: nothing scrolls, and the square can be read."""

import io
from collections.abc import Callable

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls
from tests.fixtures.browsers import axe
from tests.fixtures.venues import Venue
from workshop.actions.steering import end_workshop, go_to_part
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

NewPage = Callable[..., Page]

SIZES = ((1920, 1080, False), (1280, 720, True))


def fill(venue: Venue) -> None:
    """Thirteen people agree with five of fourteen and with no other, each a bit differently."""
    room = venue.room
    statements = room.statements_of(Kind.SOLUTION)
    for person in range(13):
        who = room.somebody()
        for place, statement in enumerate(statements):
            other = "not-sure" if person % 4 == place % 4 else "disagree"
            room.vote(who, statement, other if place % 3 else "agree")


@pytest.mark.parametrize(("width", "height", "dark"), SIZES)
def test_no_scene_scrolls_and_axe_finds_nothing(
    venue: Venue, new_page: NewPage, width: int, height: int, dark: bool
) -> None:
    room = venue.room
    projector = new_page(width, height, dark=dark)

    def look(words: str, query: str = "") -> None:
        projector.goto(venue.address("/screen/{}/") + query)
        expect(projector.locator("#stage")).to_contain_text(words)
        assert not scrolls(projector)
        assert axe(projector) == []

    look("people have joined")
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    fill(venue)
    look("of 13")
    look("Scan the square", "?view=code")
    room.step(Kind.SOLUTION, RoundStep.CLOSE)
    look("Voting is closed.")
    room.step(Kind.SOLUTION, RoundStep.REVEAL)
    look("All five places are clear.")
    look("14", "?page=2")
    go_to_part(
        room.hall,
        workshop=room.now(),
        part_id=room.part_of(Kind.BARRIER).id,
        actor="alice",
    )
    look("Next: Barriers")
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    look("Thank you.")


@pytest.mark.parametrize(("width", "height", "dark"), SIZES)
def test_the_square_can_be_scanned_in_every_scene(
    venue: Venue, new_page: NewPage, width: int, height: int, dark: bool
) -> None:
    projector = new_page(width, height, dark=dark)
    for step in (None, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL):
        if step:
            venue.room.step(Kind.SOLUTION, step)
        projector.goto(venue.address("/screen/{}/"))
        expect(projector.locator("#stage .qr")).to_be_visible()
        picture = Image.open(io.BytesIO(projector.screenshot()))
        (found,) = zxingcpp.read_barcodes(picture)
        assert found.text == venue.address("/j/{}").upper()


def test_bars_grow_only_on_a_screen_that_saw_the_reveal_come(
    venue: Venue, new_page: NewPage
) -> None:
    room = venue.room
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    fill(venue)
    room.step(Kind.SOLUTION, RoundStep.CLOSE, RoundStep.REVEAL)
    projector = new_page(1280, 720)
    projector.goto(venue.address("/screen/{}/"))
    expect(projector.locator("#stage .row").first).to_be_visible()
    expect(projector.locator(".grow")).to_have_count(0)
    projector.keyboard.press("ArrowRight")
    expect(projector.locator("#stage")).to_contain_text("6–12 of 14")  # noqa: RUF001 - a dash
    projector.keyboard.press("Escape")
    expect(projector.locator("#stage")).to_contain_text("1–5 of 14")  # noqa: RUF001 - a dash
    projector.keyboard.press("q")
    expect(projector.locator("#stage")).to_contain_text("Scan the square")


def test_who_asks_for_less_motion_sees_bars_that_do_not_grow(
    venue: Venue, new_page: NewPage
) -> None:
    projector = new_page(1280, 720)
    projector.goto(venue.address("/screen/{}/"))
    stage = projector.locator("#stage")
    expect(stage).to_be_visible()
    seconds = """stage => {
      stage.classList.add("grow");
      return parseFloat(getComputedStyle(stage).animationDuration);
    }"""
    assert stage.evaluate(seconds) > 0
    projector.emulate_media(reduced_motion="reduce")
    assert stage.evaluate(seconds) == 0
