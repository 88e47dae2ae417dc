"""Phones from right to left and in longer words: nothing beside the window, nothing cut."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls, scrolls_sideways
from tests.fixtures.browsers import axe
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, open_round, take
from tests.fixtures.venues import Venue
from tests.fixtures.voices import allow
from tests.web.participant.told import TOLD, everybody
from workshop.actions.founding import found_workshop
from workshop.domain.kind import Kind
from workshop.domain.plan import Plan
from workshop.domain.round import RoundStep
from workshop.languages import CODES
from workshop.packs.seeds import seed

NewPage = Callable[..., Page]

RTL = ("ar", "ur")
OTHERS = ("cy", "pl", "ro", "bn", "pa")

# Texts of ours that have less room than they need, and buttons whose words leave them.
_CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  if (element.closest(".unseen, .tag, svg, .defs, template, [hidden]")) return false;
  if (element.querySelector(":scope > .tag")) return false; // the wall before a barrier's name
  const style = getComputedStyle(element);
  if (style.display === "inline" || !element.offsetParent) return false;
  return element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
}).map((element) => `${element.tagName} ${element.className}: ${element.textContent.trim()}`)"""


def sound(page: Page) -> None:
    assert not scrolls_sideways(page), page.url
    assert page.evaluate(_CUT) == [], page.url


def joined(page: Page, venue: Venue, code: str) -> Page:
    page.goto(f"{venue.address('/j/{}')}?language={code}")
    sound(page)
    page.locator("form .button").click()
    expect(page.locator("#now")).to_be_visible()
    page.wait_for_load_state("load")
    return page


def walk(page: Page, venue: Venue) -> None:
    """From waiting through a vote of each kind to what comes after the reveal."""
    room = venue.room
    allow(room)
    sound(page)
    page.goto(venue.address("/w/{}/practice"))
    sound(page)
    page.goto(venue.address("/w/{}/suggest"))
    sound(page)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    page.goto(venue.address("/w/{}/"))
    sound(page)
    page.locator(".answer").first.click()
    page.goto(venue.address("/w/{}/answers"))
    sound(page)
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    for name in ("holds-back", "matrix", "points", "ranking"):
        round_ = open_round(room, BALLOTS[name], most=4)
        page.goto(venue.address("/w/{}/"))
        sound(page)
        take(room, round_, *TOLD)
    round_ = open_round(room, BALLOTS["agreement"], most=4)
    everybody(room, round_, "agree", "agree", "disagree")
    take(room, round_, *TOLD)
    page.goto(venue.address("/w/{}/"))
    sound(page)
    page.goto(venue.address("/language"))
    sound(page)


@pytest.mark.parametrize("code", [*RTL, *OTHERS])
def test_every_page_of_a_phone_has_room_for_its_words(
    venue: Venue, new_page: NewPage, code: str
) -> None:
    page = joined(new_page(375, 667), venue, code)
    assert page.evaluate("document.documentElement.lang") == code
    walk(page, venue)


def test_arabic_reads_from_the_right_and_axe_finds_nothing(venue: Venue, new_page: NewPage) -> None:
    page = joined(new_page(375, 667), venue, "ar")
    assert axe(page) == []
    venue.room.step(Kind.BARRIER, RoundStep.OPEN)
    page.goto(venue.address("/w/{}/"))
    assert axe(page) == []
    sign = page.locator(".answer-sign").first.bounding_box()
    answer = page.locator(".answer").first.bounding_box()
    assert sign
    assert answer
    assert sign["x"] > answer["x"] + answer["width"] / 2
    statement = page.locator(".statement > [dir=auto]")
    assert statement.evaluate("each => getComputedStyle(each).direction") == "rtl"
    page.goto(venue.address("/language"))
    assert axe(page) == []


def test_the_switch_works_without_scripts(venue: Venue, new_page: NewPage) -> None:
    page = new_page(375, 667, scripts=False)
    page.goto(venue.address("/j/{}"))
    page.get_by_role("link", name="Polski").click()
    page.get_by_role("button", name="Dołącz").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dołączono.")
    page.locator(".mast-tongue").click()
    page.get_by_role("link", name="Cymraeg").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rydych i mewn.")
    page.goto(venue.address("/w/{}/practice"))
    expect(page.get_by_role("button", name="Ddim yn siŵr")).to_be_visible()


def longest(code: str) -> str:
    """The label of the statement in the larger pack that has most letters in a language."""
    return max(
        (len(translation.text), statement.id)
        for statement in seed("mainstreaming-ced").statements
        for translation in statement.translations
        if translation.language == code
    )[1]


def test_the_longest_statement_of_each_language_fits_a_small_phone_with_its_answers(
    venue: Venue, new_page: NewPage
) -> None:
    pack = seed("mainstreaming-ced")
    plan = Plan(title="An evening on plans", groups=())
    labels = dict.fromkeys(map(longest, CODES[1:]))
    workshop = found_workshop(
        venue.hall, wanted=plan, pack=pack, chosen=list(labels), code_length=4, actor="alice"
    )
    room = Room(venue.hall, workshop)
    statements = (*room.statements_of(Kind.BARRIER), *room.statements_of(Kind.SOLUTION))
    by_text = {each.text: each.label for each in statements}
    take(room, add_round(room, BALLOTS["agreement"], chosen=statements), RoundStep.OPEN)
    page = new_page(375, 667)
    page.goto(f"{venue.server.address}/j/{workshop.code}")
    page.locator("form .button").click()
    expect(page.locator(".answer").first).to_be_visible()
    for code in CODES[1:]:
        text = next(each.text for each in pack.statements if each.id == longest(code))
        place = f"/w/{workshop.code}/statement/{by_text[text]}?language={code}"
        page.goto(venue.server.address + place)
        assert page.locator(".statement > [dir=auto]").get_attribute("lang") == code
        expect(page.locator(".answer")).to_have_count(3)
        assert not scrolls(page), code
