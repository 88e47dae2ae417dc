"""How long a phone waits before it fetches what changed: as long as the room is large."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.faults.phone import Asked
from tests.faults.play import Desk
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.kind import Kind

NOTED = """
  const wait = window.setTimeout;
  window.waits = [];
  window.setTimeout = (work, ms) => { window.waits.push(ms); return wait(work, ms); };
  Math.random = () => 0.5;
"""


def open_round(venue: Venue) -> None:
    """Press the button of the desk, so that the server tells its phones."""
    round_ = venue.room.round_of(Kind.SOLUTION)
    asked = Asked(code=venue.room.workshop.code, round=round_.id, versions=(), answers=())
    desk = Desk(venue.server, asked, make_entry_link(venue.hall))
    desk.step("open")
    desk.close()


def test_a_phone_that_listens_alone_waits_for_nobody(
    venue: Venue, new_page: Callable[..., Page]
) -> None:
    phone = new_page(375, 667)
    phone.add_init_script(NOTED)
    phone.goto(venue.address("/j/{}"))
    phone.get_by_role("button", name="Join").click()
    expect(phone.locator("[data-connection=connected]").first).to_be_visible()
    open_round(venue)
    expect(phone.get_by_role("button", name="Agree", exact=True)).to_be_visible()
    waits = phone.evaluate("() => window.waits")
    assert 0.5 in waits  # half of one millisecond
    assert 300 not in waits  # half of what the page says, for when no stream says better
