"""A small laptop: what the facilitator needs in the room lies above the fold, whatever is on."""

from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls
from tests.browser.test_desk import NewPage, at_the_desk
from tests.fixtures.browsers import axe
from tests.fixtures.planned import add_round, add_talk, put, turn_to
from tests.fixtures.repeats import agreeing, solutions, voted_twice
from tests.fixtures.venues import Venue
from tests.fixtures.voices import allow, say
from workshop.actions.counting import count_heads
from workshop.actions.steering import go_to_part
from workshop.domain.ballots.agreement import agreement
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.voices import Commenting
from workshop.domain.workshop import ScreenView
from workshop.store import parts

NEEDED = "#go, #state, .figures, .show .small-go, .timer .small-go, .turn-pages, #way-comments"


SIDES = ["Ranking", "Groups", "Divided", "What would help", "Map", "What moved"]


def below_the_fold(page: Page) -> list[str]:
    """What is needed in the room and does not lie in the window as a whole."""
    found: list[str] = page.locator(NEEDED).evaluate_all(
        """all => all.filter((one) => one.getBoundingClientRect().bottom > innerHeight)
          .map((one) => one.id || one.className)"""
    )
    return found


def crowded(venue: Venue) -> None:
    """More people than were counted, a rehearsal, and a comment that waits."""
    room = venue.room
    allow(room, comments=Commenting.HELD)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    people = [room.somebody(rehearsal=True) for _ in range(120)]
    for who in people[:100]:
        room.vote(who, room.statements_of(Kind.BARRIER)[0], "a-lot")
    say(room, people[0], "Who pays?")
    count_heads(room.hall, workshop=room.now(), people=112, actor="alice")


def reload(laptop: Page, venue: Venue, word: str) -> None:
    laptop.goto(venue.address("/host/w/{}/"))
    expect(laptop.locator("#go")).to_contain_text(word)


def test_nothing_needed_in_the_room_lies_below_the_fold(venue: Venue, new_page: NewPage) -> None:
    laptop = at_the_desk(new_page(1280, 720), venue)
    crowded(venue)
    reload(laptop, venue, "Close voting")
    laptop.locator("#timer-start").click()
    expect(laptop.locator("#timer-stop")).to_be_visible()
    laptop.locator("#show-statement").click()
    expect(laptop.locator(".turn-where")).to_have_text("B101")
    expect(laptop.get_by_text("112 in the room.")).to_be_visible()
    assert (below_the_fold(laptop), scrolls(laptop)) == ([], False)
    venue.room.step(Kind.BARRIER, RoundStep.CLOSE)
    reload(laptop, venue, "Reveal results")
    assert (below_the_fold(laptop), scrolls(laptop)) == ([], False)
    venue.room.step(Kind.BARRIER, RoundStep.REVEAL)
    reload(laptop, venue, "Next: Solutions")
    expect(laptop.locator("#again")).to_be_visible()
    expect(laptop.locator(".turn-where")).to_have_text("Page 1 of 3")
    assert (below_the_fold(laptop), scrolls(laptop)) == ([], False)
    assert axe(laptop) == []


def test_every_view_of_a_result_has_its_button_above_the_fold(
    venue: Venue, new_page: NewPage
) -> None:
    laptop, room = at_the_desk(new_page(1280, 720), venue), venue.room
    crowded(venue)
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    known = solutions(room, 10)
    both = agreeing(known, [7, 6, 6, 4, 3, 3, 3, 2, 1, 0])
    _, second = voted_twice(room, both, both, most=10)
    talk = add_talk(room, "Tables discuss")
    put(room, ScreenView.MOVES, second.id)
    reload(laptop, venue, "Next: Tables discuss")
    assert sides(laptop) == SIDES
    assert (below_the_fold(laptop), scrolls(laptop)) == ([], False)
    turn_to(room, talk)
    put(room, ScreenView.MOVES, second.id)
    reload(laptop, venue, "End workshop")
    laptop.locator("#timer-start").click()
    expect(laptop.locator("#timer-stop")).to_be_visible()
    expect(laptop.locator(".turn-where")).to_have_text("Page 1 of 2")
    assert sides(laptop) == SIDES
    assert (below_the_fold(laptop), scrolls(laptop)) == ([], False)
    assert axe(laptop) == []


def sides(laptop: Page) -> list[str]:
    """The views of a result, as the desk names them."""
    shown = laptop.locator(".sides .small-go").all_inner_texts()
    return [view.split("\n")[0].strip() for view in shown]


def test_a_long_agenda_shows_where_it_is_and_stays_where_it_is_put(
    venue: Venue, new_page: NewPage
) -> None:
    room = venue.room
    for place in range(8):
        add_round(room, agreement(), title=f"Vote number {place}")
    laptop = at_the_desk(new_page(1280, 720), venue)
    agenda = laptop.locator(".agenda ol")
    assert agenda.evaluate("e => [e.scrollTop, e.scrollHeight > e.clientHeight]") == [0, True]
    assert "gradient" in agenda.evaluate("e => getComputedStyle(e).backgroundImage")
    with room.hall.store.reading() as database:
        middle = parts.of_workshop(database, room.workshop.id)[6]
    go_to_part(room.hall, workshop=room.now(), part_id=middle.id, actor="alice")
    reload(laptop, venue, "Open voting")
    now, box = agenda.locator(".now").bounding_box(), agenda.bounding_box()
    assert now is not None
    assert box is not None
    assert box["y"] <= now["y"]
    assert now["y"] + now["height"] <= box["y"] + box["height"]
    agenda.focus()
    laptop.keyboard.press("Home")
    laptop.wait_for_function("() => document.querySelector('.agenda ol').scrollTop === 0")
    laptop.locator("#show-blank").click()
    expect(laptop.locator("#show-blank")).to_have_attribute("aria-pressed", "true")
    assert agenda.evaluate("e => e.scrollTop") == 0
    assert axe(laptop) == []
