"""From the close to the check: a seal on the screen, a receipt on a phone, a file that holds."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import clipped, scrolls, scrolls_sideways
from tests.browser.test_beside import with_two_answers
from tests.fixtures import planned
from tests.fixtures.browsers import axe
from tests.fixtures.rounds import of, open_round, take
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.ballots.agreement import agreement
from workshop.domain.round import RoundStep
from workshop.reports.verify.check import Anchors, check

NewPage = Callable[..., Page]


def shown_seal(page: Page, venue: Venue) -> str:
    """The characters on the screen, which has room for them."""
    page.goto(venue.address("/screen/{}/"))
    seal = page.locator(".seal b")
    expect(seal).to_be_visible()
    assert not scrolls(page)
    assert clipped(page) == []
    return seal.inner_text()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_person_and_the_room_can_check_what_the_hosts_take_home(
    venue: Venue, new_page: NewPage, scripts: bool
) -> None:
    round_ = open_round(venue.room, agreement(), most=4)
    for answer in ("agree", "agree", "not-sure", "disagree", "agree"):
        given = {(each.version_id, ""): answer for each in of(venue.room, round_)}
        planned.fill_in(venue.room, round_, given)
    phone, projector = new_page(320, 568, scripts=scripts), new_page(1280, 720)
    if scripts:
        with_two_answers(phone, venue)
    else:
        phone.goto(venue.address("/j/{}"))
        phone.get_by_role("button", name="Join").click()
        phone.get_by_role("button", name="Agree", exact=True).click()
        expect(phone.locator(".progress strong")).to_have_text("2 of 4")
    take(venue.room, round_, RoundStep.CLOSE)
    closed = shown_seal(projector, venue)
    take(venue.room, round_, RoundStep.REVEAL)
    assert shown_seal(projector, venue) == closed
    phone.goto(venue.address("/w/{}/"))
    phone.get_by_role("link", name="Receipts").click()
    expect(phone.get_by_text("Your receipt is in the list.")).to_be_visible()
    expect(phone.get_by_text(closed)).to_be_visible()
    assert not scrolls_sideways(phone)
    if scripts:
        assert axe(phone) == []
    with phone.expect_download() as waiting:
        phone.get_by_role("link", name="Keep it as a text file").click()
    receipt = waiting.value.path().read_text(encoding="utf-8")
    content = take_home(new_page(1280, 720), venue)
    verdict = check(content, Anchors(seals=(closed,), receipts=(receipt,)))
    assert verdict.findings == ()


def take_home(laptop: Page, venue: Venue) -> bytes:
    """The JSON file, as a host downloads it."""
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    laptop.goto(venue.address("/host/w/{}/export/"))
    with laptop.expect_download() as waiting:
        laptop.get_by_role("link", name="Download everything (JSON)").click()
    return waiting.value.path().read_bytes()
