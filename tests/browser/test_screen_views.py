"""Every view of the projected page in real Chromium: nothing is cut off, no labels collide."""

import itertools
import random
from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import clipped, collisions, scrolls
from tests.fixtures.browsers import axe
from tests.fixtures.people import Room
from tests.fixtures.planned import (
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
from tests.fixtures.repeats import agreeing, solutions, voted_twice
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.ballot import NOT_MY_FIELD, Ballot
from workshop.domain.ballots.marks import Mark
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT, matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import scale
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundStep, Weighting
from workshop.domain.statement import Statement
from workshop.domain.workshop import ScreenView
from workshop.store import statements

NewPage = Callable[..., Page]
SIZES = ((1920, 1080, False), (1280, 720, True))
OPENING = "Welcome from the mayor, and what we want to know from you now"
LONG_SCALE = scale(
    ["Strongly agree", "Agree", "Rather agree", "Neither", "Rather disagree", "Disagree", "Never"]
)
BALLOTS = {
    "points": points(10, 4),
    "ranking": ranking(5),
    "matrix": matrix(),
    "scale": LONG_SCALE,
}


def given(ballot: Ballot, known: Sequence[Statement], chance: random.Random) -> dict[Mark, str]:
    """What one person with a head of their own gives."""
    if ballot.is_whole:
        chosen = chance.sample(list(known), 5)
        places = ("4", "3", "1", "1", "1") if ballot.budget else ("1", "2", "3", "4", "5")
        return {(s.version_id, ""): mark for s, mark in zip(chosen, places, strict=True)}
    if ballot.answers:
        return {(s.version_id, ""): chance.choice(ballot.answers).key for s in known[:1]}
    marks: dict[Mark, str] = {}
    for statement in known:
        outside = chance.random() < 0.1
        for criterion in (IMPACT, FEASIBILITY):
            step = NOT_MY_FIELD if outside else str(chance.randint(1, 5))
            marks[statement.version_id, criterion] = step
    return marks


def voted(room: Room, ballot: Ballot, *, people: int = 4) -> Round:
    """A revealed round on all statements, in which each group counts the same."""
    round_ = add_round(room, ballot, size=24, weighting=Weighting.GROUP)
    take(room, round_, RoundStep.OPEN)
    with room.hall.store.reading() as database:
        known = statements.of_round(database, round_.id)
    chance = random.Random(7)  # noqa: S311 - not a secret
    for _ in range(people):
        fill_in(room, round_, given(ballot, known, chance))
    take(room, round_, RoundStep.CLOSE, RoundStep.REVEAL)
    return round_


def look(projector: Page, venue: Venue, scene: str) -> None:
    projector.goto(venue.address("/screen/{}/"))
    expect(projector.locator(f"#stage.stage-{scene}")).to_be_visible()
    projector.evaluate("() => document.fonts.ready")
    assert clipped(projector) == []
    assert not scrolls(projector)
    assert axe(projector) == []


@pytest.mark.parametrize(("width", "height", "dark"), SIZES)
@pytest.mark.parametrize("ballot", BALLOTS)
def test_the_picture_of_each_ballot_fits(
    venue: Venue, new_page: NewPage, ballot: str, width: int, height: int, dark: bool
) -> None:
    count_heads(venue.room, 12)
    voted(venue.room, BALLOTS[ballot])
    projector = new_page(width, height, dark=dark)
    look(projector, venue, "results")
    while projector.locator("#page-next").count():
        shown = projector.locator(".pages p").inner_text()
        projector.keyboard.press("ArrowRight")
        expect(projector.locator(".pages p")).not_to_have_text(shown)
        assert clipped(projector) == []


@pytest.mark.parametrize(("width", "height", "dark"), SIZES)
def test_what_moved_fits_and_turns(
    venue: Venue, new_page: NewPage, width: int, height: int, dark: bool
) -> None:
    known = solutions(venue.room, 10)
    _, second = voted_twice(
        venue.room,
        agreeing(known, [7, 6, 6, 4, 3, 3, 3, 2, 1, 0]),
        agreeing(known, [7, 1, 6, 4, 6, 5, 2, 2, 2, 0]),
        most=10,
    )
    put(venue.room, ScreenView.MOVES, second.id)
    projector = new_page(width, height, dark=dark)
    look(projector, venue, "moves")
    projector.keyboard.press("ArrowRight")
    expect(projector.locator(".pages p")).to_contain_text("page 2 of")
    assert clipped(projector) == []
    numbers = projector.locator(".from-to, .change").all()
    assert not any(each.evaluate("e => e.scrollWidth > e.clientWidth") for each in numbers)


@pytest.mark.parametrize(("width", "height", "dark"), SIZES)
@pytest.mark.parametrize("people", [1, 2, 7])
def test_labels_of_the_chart_never_collide(
    venue: Venue, new_page: NewPage, people: int, width: int, height: int, dark: bool
) -> None:
    voted(venue.room, matrix(), people=people)
    projector = new_page(width, height, dark=dark)
    look(projector, venue, "results")
    labels, found = collisions(projector)
    assert labels > 5
    assert found == []


@pytest.mark.parametrize(("width", "height", "dark"), SIZES)
def test_what_the_facilitator_puts_on_fits(
    venue: Venue, new_page: NewPage, width: int, height: int, dark: bool
) -> None:
    room = venue.room
    count_heads(room, 12)
    projector = new_page(width, height, dark=dark)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    round_, statement = room.round_of(Kind.BARRIER), room.statements_of(Kind.BARRIER)[0]
    for view in (ScreenView.PROGRESS, ScreenView.TIMER):
        put(room, view)
        look(projector, venue, view)
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    put(room, ScreenView.COMMENTS)
    look(projector, venue, "comments")
    for length in (30, 120, 300, 420, 999):
        made = say(room, round_, statement, ("words that people say " * 50)[:length].strip())
        put(room, ScreenView.COMMENT, made.id)
        look(projector, venue, "comment")
    for page in range(4):
        put(room, ScreenView.COMMENTS, page=page)
        look(projector, venue, "comments")
    for seconds in (9, 754, 7000):
        set_timer(room, room.part_of(Kind.BARRIER), seconds=seconds)
        put(room, ScreenView.TIMER)
        look(projector, venue, "timer")
    talk = add_talk(room, "Tables discuss what stands out, and write down what is missing")
    set_timer(room, talk, seconds=600)
    turn_to(room, talk)
    look(projector, venue, "talk")


@pytest.mark.parametrize("length", [60, 110, 240, 400])
@pytest.mark.parametrize("title", ["Good evening all", OPENING[:34], OPENING[:60]])
def test_the_promise_fits_under_the_opening_talk(
    venue: Venue, new_page: NewPage, title: str, length: int
) -> None:
    promise = ("We publish what the room said, and the council answers each of it " * 7)[:length]
    with venue.hall.store.writing() as database:
        database.execute(
            "update workshops set promise = ? where id = ?",
            [promise.strip(), venue.room.workshop.id],
        )
    talk = add_talk(venue.room, title)
    add_talk(venue.room, "Tables discuss")
    set_timer(venue.room, talk, seconds=600)
    turn_to(venue.room, talk)
    projector = new_page(1280, 720)
    look(projector, venue, "talk")
    parts = (".head", ".talk-title", ".talk-promise", ".talk-foot")
    boxes = [projector.locator(part).bounding_box() for part in parts]
    for above, below in itertools.pairwise(boxes):
        assert above is not None
        assert below is not None
        assert above["y"] + above["height"] <= below["y"] + 1


@pytest.mark.parametrize("length", [20, 40, 64, 83, 90, 140, 220, 300])
def test_a_statement_is_as_large_as_it_fits(venue: Venue, new_page: NewPage, length: int) -> None:
    statement = every_statement(venue.room)[0]
    text = "Public food contracts are too big for small farms to bid for, and nobody helps " * 4
    with venue.hall.store.writing() as database:
        database.execute(
            "update versions set text = ? where id = ?",
            [text[:length].strip(), statement.version_id],
        )
    put(venue.room, ScreenView.STATEMENT, statement.version_id)
    for width, height, dark in SIZES:
        projector = new_page(width, height, dark=dark)
        look(projector, venue, "statement")
        size = projector.locator(".single-text").evaluate(
            "e => parseFloat(getComputedStyle(e).fontSize)"
        )
        assert size >= 40 * height / 1080


def test_the_time_ticks_and_says_when_it_is_up(venue: Venue, new_page: NewPage) -> None:
    room = venue.room
    room.step(Kind.BARRIER, RoundStep.OPEN)
    set_timer(room, room.part_of(Kind.BARRIER), seconds=3)
    put(room, ScreenView.TIMER)
    projector = new_page(1280, 720)
    projector.goto(venue.address("/screen/{}/"))
    expect(projector.locator(".clock-face")).to_have_text("0:01")
    expect(projector.locator(".clock-up")).to_be_visible()
    expect(projector.locator(".clock-face")).to_be_hidden()
    expect(projector.locator("#said")).to_have_text("Time is up")


def test_the_keys_of_the_screen_work_and_are_listed(venue: Venue, new_page: NewPage) -> None:
    venue.room.step(Kind.BARRIER, RoundStep.OPEN)
    projector = new_page(1280, 720)
    projector.goto(venue.address("/screen/{}/"))
    stage = projector.locator("#stage")
    for key, scene in (("q", "lobby"), ("t", "timer"), ("b", "blank")):
        projector.keyboard.press(key)
        expect(projector.locator(f".stage-{scene}")).to_be_visible()
        projector.keyboard.press(key)
        expect(projector.locator(".stage-voting")).to_be_visible()
    projector.keyboard.press("?")
    expect(projector.locator("#help")).to_be_visible()
    listed = projector.locator("#help kbd").all_inner_texts()
    assert {"Q", "T", "B", "F", "?", "←", "→", "Space", "Esc"} <= set(listed)
    box = projector.locator("#help").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 720
    assert axe(projector) == []
    projector.keyboard.press("b")
    expect(projector.locator("#help")).to_be_hidden()
    expect(stage).to_have_class("stage stage-voting")
    projector.keyboard.press("b")
    expect(projector.locator(".stage-blank")).to_be_visible()


def test_the_list_of_keys_goes_when_the_scene_changes(venue: Venue, new_page: NewPage) -> None:
    venue.room.step(Kind.BARRIER, RoundStep.OPEN)
    laptop, projector = new_page(1280, 720), new_page(1280, 720)
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    laptop.goto(venue.address("/host/w/{}/"))
    projector.goto(venue.address("/screen/{}/"))
    projector.keyboard.press("?")
    expect(projector.locator("#help")).to_be_visible()
    laptop.locator("#go").click()
    expect(projector.locator(".stage-closed")).to_be_visible()
    expect(projector.locator("#help")).to_be_hidden()


def test_right_to_left_the_page_is_mirrored_and_nothing_is_cut(
    venue: Venue, new_page: NewPage
) -> None:
    voted(venue.room, matrix())
    voted(venue.room, points(10, 4))
    projector = new_page(1280, 720)
    for scene in ("results", "statement", "comments"):
        if scene == "statement":
            put(venue.room, ScreenView.STATEMENT, every_statement(venue.room)[0].version_id)
        elif scene == "comments":
            put(venue.room, ScreenView.COMMENTS)
        projector.goto(venue.address("/screen/{}/"))
        projector.evaluate("() => { document.documentElement.dir = 'rtl'; }")
        expect(projector.locator(f"#stage.stage-{scene}")).to_be_visible()
        assert clipped(projector) == []
        square = projector.locator(".join .qr").bounding_box()
        assert square is not None
        assert square["x"] < 640
