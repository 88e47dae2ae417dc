"""Every other page: axe finds nothing, nothing is wider than the window, no script complains."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.venues import Venue
from workshop.actions.commenting import comment
from workshop.actions.entering import make_entry_link
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

NewPage = Callable[..., Page]

HOST_PAGES = (
    "/host/",
    "/host/new",
    "/host/new/cedp",
    "/host/packs",
    "/host/packs/cedp",
    "/host/packs/upload",
    "/host/w/{}/",
    "/host/w/{}/plan",
    "/host/w/{}/comments",
    "/host/w/{}/export/",
    "/host/w/{}/links",
    "/host/w/{}/paper",
    "/host/w/{}/end",
)


def play_a_round(venue: Venue) -> str:
    """A revealed round with a vote and a comment of a simulated person; returns its id."""
    room = venue.room
    room.step(Kind.BARRIER, RoundStep.OPEN)
    who, statement = room.somebody(rehearsal=True), room.statements_of(Kind.BARRIER)[0]
    room.vote(who, statement, "a-lot")
    round_ = room.round_of(Kind.BARRIER)
    comment(
        room.hall,
        workshop=room.now(),
        round_=round_,
        version_id=statement.version_id,
        participant=who,
        typed="A comment of some length that a helper has to read on a small telephone.",
    )
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    return round_.id


@pytest.mark.parametrize(("width", "height", "dark"), [(1280, 720, False), (375, 667, True)])
def test_every_host_page(
    venue: Venue, new_page: NewPage, width: int, height: int, dark: bool
) -> None:
    round_id = play_a_round(venue)
    laptop = new_page(width, height, dark=dark)
    laptop.goto(venue.address("/host/login"))
    assert axe(laptop) == []
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    of_round = ("results", "paper", "print/ballots")
    for path in (*HOST_PAGES, *("/host/w/{}/" + f"{page}/{round_id}" for page in of_round)):
        laptop.goto(venue.address(path))
        expect(laptop.locator("main")).to_be_visible()
        assert (path, axe(laptop)) == (path, [])
        assert (path, scrolls_sideways(laptop)) == (path, False)


@pytest.mark.parametrize("dark", [False, True])
def test_every_page_of_the_front_door(
    venue: Venue, new_page: NewPage, watch: Watch, dark: bool
) -> None:
    watch.expect("404")
    phone = new_page(375, 667, dark=dark)
    for path in ("/", "/?code=0O1I", "/j/{}", "/j/NOSUCH", "/nowhere"):
        phone.goto(venue.address(path))
        assert (path, axe(phone)) == (path, [])
        assert not scrolls_sideways(phone)
