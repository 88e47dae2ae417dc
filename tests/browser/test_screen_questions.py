"""A question over the great number, what comes next over the code: nothing touches."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.fixtures.rounds import add_round, take
from tests.fixtures.venues import Venue
from workshop.actions.steering import go_to_part
from workshop.domain.ballots.points import points
from workshop.domain.round import RoundStep
from workshop.store import parts

NewPage = Callable[..., Page]
LONG = (
    "What should we do first? Share out your points. Think of those who are not here today, of next"
    " year, and of what it costs us"
)
QUESTIONS = [LONG[:20], LONG[:36], LONG[:47], LONG[:90], LONG[:120], "Uferpromenade " * 2]


def bottom(page: Page, selector: str) -> float:
    return float(page.locator(selector).evaluate("e => e.getBoundingClientRect().bottom"))


def top(page: Page, selector: str) -> float:
    return float(page.locator(selector).evaluate("e => e.getBoundingClientRect().top"))


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_of_any_length_stays_off_the_number(
    venue: Venue, new_page: NewPage, question: str
) -> None:
    round_ = add_round(venue.room, points(5), question=question)
    take(venue.room, round_, RoundStep.OPEN)
    projector = new_page(1920, 1080)
    projector.goto(venue.address("/screen/{}/"))
    assert bottom(projector, "h1.ask") + 16 <= top(projector, ".count b")


@pytest.mark.parametrize(
    "title", ["Solutions", "What to do first", "What is missing, and for whom?"]
)
def test_what_comes_next_stays_off_the_way_in(venue: Venue, new_page: NewPage, title: str) -> None:
    room = venue.room
    before = add_round(room, points(5), title="Before")
    take(room, before, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    coming = add_round(room, points(5), title=title, question=QUESTIONS[2])
    with room.hall.store.reading() as database:
        known = parts.of_workshop(database, room.workshop.id)
    part = next(each for each in known if each.round and each.round.id == coming.id)
    go_to_part(room.hall, workshop=room.now(), part_id=part.id, actor="alice")
    projector = new_page(1920, 1080)
    projector.goto(venue.address("/screen/{}/"))
    assert bottom(projector, ".lobby-next") + 16 <= top(projector, ".lobby-how")
    assert bottom(projector, ".lobby-how") <= top(projector, ".lobby-count")
