"""A result with tiers in real Chromium: every column has its room, and each page is reached."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import clipped, scrolls, scrolls_sideways
from tests.fixtures.browsers import axe
from tests.fixtures.people import Room
from tests.fixtures.planned import add_round, fill_in, take, write_over
from tests.fixtures.venues import Venue
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.marks import Mark
from workshop.domain.ballots.points import points
from workshop.domain.ballots.scale import holds_back, scale
from workshop.domain.reading import Electorate
from workshop.domain.round import RoundStep
from workshop.store import statements

NewPage = Callable[..., Page]
SIZES = ((1920, 1080, False), (1280, 720, True))
BALLOTS = {
    "agreement": agreement(),
    "barriers": holds_back(),
    "three": scale(["Yes", "Half", "No"]),
    "seven": scale(
        ["Strongly agree", "Agree", "Rather agree", "Neither", "Rather not", "Not", "Never"]
    ),
    "points": points(10),
}
PEOPLE = 40
LONG = " and whatever else it takes to get there, in every part of the city, now and later"

# What stands in each row, from its start to its end: a column that leaves its place meets the next.
_CROWDED = """() => [...document.querySelectorAll("#stage .row, #stage .fold")].flatMap((row) => {
  const boxes = [...row.children].filter((cell) => !cell.classList.contains("unseen"))
    .map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const box = cell.matches("svg, .tag") ? cell : range;
      return [cell.className.baseVal ?? cell.className, box.getBoundingClientRect()];
    }).filter(([, box]) => box.width);
  const isRtl = document.documentElement.dir === "rtl";
  const edge = row.getBoundingClientRect();
  const out = boxes.filter(([, box]) => box.left < edge.left - 1 || box.right > edge.right + 1)
    .map(([name]) => `${name} leaves its row`);
  return boxes.slice(1).flatMap(([name, box], place) => {
    const [before, last] = boxes[place];
    const gap = isRtl ? last.left - box.right : box.left - last.right;
    return gap < 0 ? [`${name} meets ${before}`] : [];
  }).concat(out);
})"""

_BEYOND = """() => [...document.querySelectorAll("#stage main *")].filter((each) => {
  const box = each.getBoundingClientRect();
  return !each.closest(".unseen") && box.width && box.right > innerWidth - 8;
}).map((each) => each.className.baseVal ?? each.className)"""

_UNDER_THE_FOOT = """() => {
  const fold = document.querySelector("#stage .fold")?.getBoundingClientRect().bottom ?? 0;
  return fold > document.querySelector("#stage .foot").getBoundingClientRect().top + 1;
}"""

_OVER = """() => [...document.querySelectorAll("#stage svg.bar")].filter((bar) => {
  const edge = bar.viewBox.baseVal;
  return [...bar.querySelectorAll(".whisker, .dot-rest")].some((drawn) => {
    const box = drawn.getBBox();
    return box.x < 0 || box.x + box.width > edge.width || box.width < 0;
  });
}).length"""


def voted(
    room: Room,
    ballot: Ballot,
    *,
    long: bool = False,
    electorate: Electorate = Electorate.OTHERS,
) -> None:
    """Two are clear, some are open, the others are clearly not; several ranks are shared."""
    if long:
        write_over(room, lambda statement: f"{statement.text}{LONG}"[:200])
    round_ = add_round(room, ballot, size=24)
    with room.hall.store.writing() as database:
        database.execute(
            "update rounds set reading = ? where id = ?",
            [json.dumps({"electorate": electorate}), round_.id],
        )
    take(room, round_, RoundStep.OPEN)
    with room.hall.store.reading() as database:
        known = statements.of_round(database, round_.id)
    for person in range(PEOPLE):
        fill_in(
            room,
            round_,
            {_at(s.version_id): m for s, m in zip(known, _marks(ballot, person), strict=True)},
        )
    take(room, round_, RoundStep.CLOSE, RoundStep.REVEAL)


def _at(version_id: str) -> Mark:
    return version_id, ""


def _marks(ballot: Ballot, person: int) -> list[str]:
    """What one person gives, statement by statement."""
    if ballot.is_whole:
        few = ("0" if place == person % 4 else "1" for place in range(4))
        return ["3", "2", "2", *few, *["0"] * 17]
    scored = [answer for answer in ballot.answers if answer.value is not None]
    best, *_, worst = (a.key for a in sorted(scored, key=lambda a: -(a.value or 0)))
    middle = [best if (person + place) % 2 else worst for place in range(4)]
    last = [best if place == person else worst for place in range(16)]
    return [best, best, best, *middle, "not-sure", *last]


@pytest.mark.parametrize(("width", "height", "dark"), SIZES)
@pytest.mark.parametrize("ballot", BALLOTS)
def test_every_column_has_its_room_on_every_page(
    venue: Venue, new_page: NewPage, ballot: str, width: int, height: int, dark: bool
) -> None:
    voted(venue.room, BALLOTS[ballot])
    projector = new_page(width, height, dark=dark)
    projector.goto(venue.address("/screen/{}/"))
    projector.evaluate("() => document.fonts.ready")
    expect(projector.locator(".rows-tiered .row").first).to_be_visible()
    expect(projector.locator(".summary")).to_contain_text("clear. ")
    assert axe(projector) == []
    said = [*projector.locator(".tier").all_inner_texts()]
    while True:
        assert (clipped(projector), scrolls(projector)) == ([], False)
        assert (projector.evaluate(_CROWDED), projector.evaluate(_OVER)) == ([], 0)
        assert not projector.evaluate(_UNDER_THE_FOOT)
        if not projector.locator("#page-next").count():
            break
        shown = projector.locator(".pages p").inner_text()
        projector.keyboard.press("ArrowRight")
        expect(projector.locator(".pages p")).not_to_have_text(shown)
        said += projector.locator(".tier").all_inner_texts()
    tiers = list(dict.fromkeys(filter(None, said)))
    assert tiers[:3] == ["Clear", "Still open", "Clearly not"]
    assert tiers[3:] in ([], ["No score"])  # what nobody answered


def test_long_texts_and_right_to_left_keep_their_columns(venue: Venue, new_page: NewPage) -> None:
    voted(venue.room, agreement(), long=True)
    projector = new_page(1280, 720)
    projector.goto(venue.address("/screen/{}/"))
    assert (clipped(projector), projector.evaluate(_CROWDED)) == ([], [])
    projector.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    assert (clipped(projector), projector.evaluate(_CROWDED)) == ([], [])


@pytest.mark.parametrize("ballot", BALLOTS)
def test_on_a_phone_it_reflows(venue: Venue, new_page: NewPage, ballot: str) -> None:
    voted(venue.room, BALLOTS[ballot], electorate=Electorate.ROOM)
    phone = new_page(375, 667)
    phone.goto(venue.address("/screen/{}/"))
    expect(phone.locator(".tier").first).to_be_visible()
    assert not scrolls_sideways(phone)
    assert phone.evaluate(_BEYOND) == []
    assert axe(phone) == []
