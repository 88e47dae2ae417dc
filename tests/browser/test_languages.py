"""Phones from right to left and in longer words: nothing beside the window, nothing cut."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls, scrolls_sideways
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.outboxes import NO_NETWORK, cut
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, open_round, take
from tests.fixtures.venues import Venue
from tests.fixtures.voices import allow
from tests.web.participant.told import TOLD, everybody
from workshop.actions.founding import found_workshop
from workshop.cli.stage import PACK
from workshop.domain.kind import Kind
from workshop.domain.pack import PackStatement
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
    """The barrier of the demo's pack that has most letters in a language."""
    barriers = [each for each in seed(PACK).statements if each.kind is Kind.BARRIER]
    texts = ((words_of(each, code), each.id) for each in barriers)
    return max((len(words), statement_id) for words, statement_id in texts)[1]


def words_of(statement: PackStatement, code: str) -> str:
    """What a phone shows of a statement."""
    return next((t.text for t in statement.translations if t.language == code), statement.text)


def longest_cards(venue: Venue, page: Page) -> dict[str, str]:
    """Open the demo's round of four answers to a phone; the address of a long card, by language.

    Each has a link back: the phone that joins has none of them at its first place.
    """
    labels = dict.fromkeys(map(longest, CODES))
    fillers = [each.id for each in seed(PACK).statements if each.id not in labels][:6]
    workshop = found_workshop(
        venue.hall,
        wanted=Plan(title="An evening on plans", groups=()),
        pack=seed(PACK),
        chosen=[*labels, *fillers],
        code_length=4,
        actor="alice",
    )
    room = Room(venue.hall, workshop)
    barriers = {each.text: each.label for each in room.statements_of(Kind.BARRIER)}
    found = {each.id: barriers[each.text] for each in seed(PACK).statements if each.id in labels}
    room.step(Kind.BARRIER, RoundStep.OPEN)
    start = f"{venue.server.address}/j/{workshop.code}"
    first = page.locator("h1 .tag")
    page.goto(start)
    page.locator("form .button").click()
    while first.inner_text() in found.values():
        page.context.clear_cookies()
        page.goto(start)
        page.locator("form .button").click()
    page.wait_for_load_state("load")
    root = f"{venue.server.address}/w/{workshop.code}/statement"
    return {code: f"{root}/{found[longest(code)]}?language={code}" for code in CODES}


_LINES = """() => [...document.querySelectorAll("#kept > p")].map((each) =>
  Math.round(each.offsetHeight / parseFloat(getComputedStyle(each).lineHeight)))"""


def test_the_longest_statement_of_each_language_fits_a_small_phone_with_all_below_it(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    """The demo's card of four answers, and the same below what is said without network."""
    watch.tolerate(*NO_NETWORK)
    page = new_page(375, 667)
    cards = longest_cards(venue, page)
    for is_kept in (False, True):
        if is_kept:
            page.goto(page.url.partition("statement")[0])
            cut(page)
            page.locator(".answer").first.click()
            expect(page.locator("#kept")).to_be_visible()
        for code, address in cards.items():
            page.goto(address)
            assert page.locator(".statement > [dir=auto]").get_attribute("lang") in {code, "en-GB"}
            expect(page.locator(".answer")).to_have_count(4)
            expect(page.locator("[data-back]")).to_be_visible()
            expect(page.locator("#kept")).to_be_visible(visible=is_kept)
            assert not scrolls(page), (code, is_kept)
            assert not is_kept or page.evaluate(_LINES) == [1, 1], code
            sound(page)
