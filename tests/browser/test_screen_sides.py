"""The sides of a result in real Chromium: rows fit, nothing is cut off, pages turn."""

import random

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import clipped
from tests.browser.test_desk import at_the_desk
from tests.browser.test_screen_views import SIZES, NewPage, look
from tests.fixtures.browsers import axe
from tests.fixtures.people import Room
from tests.fixtures.planned import put, write_over
from tests.fixtures.sides import NOBODY, voted_in_groups
from tests.fixtures.venues import Venue
from workshop.domain.kind import Kind
from workshop.domain.workshop import ScreenView

NAMES = (
    *("Resident", "Councillor or council officer", "Firm", "Community group"),
    *("Charity or social enterprise", "Public body that buys", "Press"),
)


def people(chance: random.Random, many: int, size: int, *, left: bool) -> list[str]:
    """People of one of two camps: half of the statements are like theirs, and some all like."""
    likely = [
        0.9 if (place % 3 == 0) or (place % 2 == 0) is left else 0.15 for place in range(size)
    ]
    return [
        "".join("+" if chance.random() < each else chance.choice("--o") for each in likely)
        for _ in range(many)
    ]


def vote(room: Room, groups: int) -> dict[str, str]:
    """Reveal both votes with so many large groups and a small one; the target of each view."""
    chance = random.Random(3)  # noqa: S311 - not a secret
    for kind in Kind:
        size = len(room.statements_of(kind))
        given = {
            name: people(chance, 6 + place, size, left=place % 2 == 0)
            for place, name in enumerate(NAMES[:groups])
        }
        given["Funder"] = people(chance, 3, size, left=True)
        given[NOBODY] = people(chance, 4, size, left=False)
        voted_in_groups(room, room.round_of(kind), given)
    solutions = room.round_of(Kind.SOLUTION).id
    return {"groups": solutions, "divided": solutions, "gaps": "", "map": solutions}


def turn_through(projector: Page) -> int:
    """Turn all pages; nothing may be cut on any of them."""
    turned = 1
    while projector.locator("#page-next").count():
        shown = projector.locator(".pages p").inner_text()
        projector.keyboard.press("ArrowRight")
        expect(projector.locator(".pages p")).not_to_have_text(shown)
        assert clipped(projector) == []
        turned += 1
    return turned


@pytest.mark.parametrize(("width", "height", "dark"), SIZES)
@pytest.mark.parametrize("groups", [1, 2, 3, 4, 7])
def test_every_side_fits_and_turns(
    venue: Venue, new_page: NewPage, groups: int, width: int, height: int, dark: bool
) -> None:
    targets = vote(venue.room, groups)
    projector = new_page(width, height, dark=dark)
    for view, target in targets.items() if groups in (2, 7) else [("groups", targets["groups"])]:
        put(venue.room, ScreenView(view), target)
        look(projector, venue, view)
        turn_through(projector)
    smallest = projector.locator("#stage main").evaluate(
        """main => Math.min(...[...main.querySelectorAll("*")]
          .filter((one) => !one.closest(".unseen, svg"))
          .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
    )
    assert smallest >= 40 * height / 1080 - 0.01


def test_five_long_barriers_and_a_gap_fit_without_a_foot(venue: Venue, new_page: NewPage) -> None:
    text = "Slow payment and small orders put traders off supplying schools and hospitals."
    write_over(venue.room, lambda _: text)
    with venue.hall.store.writing() as database:
        database.execute(
            "delete from addresses where solution_id not in (select min(solution_id) from addresses"
            " join statements on solution_id = statements.id where workshop_id = ?)",
            [venue.room.workshop.id],
        )
    vote(venue.room, 2)
    put(venue.room, ScreenView.GAPS)
    for width, height, dark in SIZES:
        projector = new_page(width, height, dark=dark)
        look(projector, venue, "gaps")
        rows = projector.locator(".gaps .rows .row")
        expect(rows).to_have_count(5)
        bottom = rows.last.evaluate("e => e.getBoundingClientRect().bottom")
        assert bottom <= projector.locator("#stage").evaluate(
            "e => e.getBoundingClientRect().bottom + 1"
        )


def test_few_people_and_hidden_groups_are_said_on_a_page_of_their_own(
    venue: Venue, new_page: NewPage
) -> None:
    room = venue.room
    round_ = voted_in_groups(room, room.round_of(Kind.SOLUTION), {"Funder": ["+-o"] * 4})
    projector = new_page(1280, 720)
    for view in (ScreenView.GROUPS, ScreenView.DIVIDED, ScreenView.MAP):
        put(room, view, round_.id)
        look(projector, venue, view)


def test_keys_put_each_side_on_and_off_and_the_list_names_them(
    venue: Venue, new_page: NewPage
) -> None:
    laptop = at_the_desk(new_page(1280, 720), venue)
    vote(venue.room, 2)
    laptop.goto(venue.address("/host/w/{}/"))
    projector = new_page(1280, 720)
    projector.goto(venue.address("/screen/{}/"))
    for key, scene in (("g", "groups"), ("d", "divided"), ("h", "gaps"), ("i", "map")):
        laptop.keyboard.press(key)
        expect(laptop.locator(f"#show-{scene}")).to_have_attribute("aria-pressed", "true")
        expect(projector.locator(f".stage-{scene}")).to_be_visible()
        assert axe(laptop) == []
        laptop.keyboard.press(key)
        expect(laptop.locator(f"#show-{scene}")).to_have_attribute("aria-pressed", "false")
    laptop.keyboard.press("?")
    expect(laptop.locator("#keys")).to_be_visible()
    assert {"G", "D", "H", "I"} <= set(laptop.locator("#keys kbd").all_inner_texts())
    box = laptop.locator("#keys").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 720


def test_right_to_left_every_side_is_mirrored_and_nothing_is_cut(
    venue: Venue, new_page: NewPage
) -> None:
    projector = new_page(1280, 720)
    for view, target in vote(venue.room, 3).items():
        put(venue.room, ScreenView(view), target)
        projector.goto(venue.address("/screen/{}/"))
        projector.evaluate("() => { document.documentElement.dir = 'rtl'; }")
        expect(projector.locator(f"#stage.stage-{view}")).to_be_visible()
        assert clipped(projector) == []
