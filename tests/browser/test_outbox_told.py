"""What became of it is told, whatever stands between the phone and the server."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.fixtures.browsers import Watch
from tests.fixtures.outboxes import (
    NO_NETWORK,
    ONE_KEPT,
    SENT,
    agree,
    answers,
    cut,
    keep_one,
    kept,
    mend,
)
from tests.fixtures.phones import joined
from tests.fixtures.proxy import between
from tests.fixtures.venues import Venue
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundStep
from workshop.store import participants

NewPage = Callable[..., Page]


def set_grace(venue: Venue, seconds: int) -> None:
    with venue.hall.store.writing() as database:
        database.execute("update rounds set grace_seconds = ?", [seconds])


@pytest.mark.parametrize(
    ("grace", "said", "counted"),
    [
        (300, "was sent in the extra seconds after the close and counts.", True),
        (0, "came after the close and is not counted.", False),
    ],
)
def test_a_close_meanwhile_is_told_and_stays_until_it_is_read(
    venue: Venue,
    phone: Page,
    solutions: Round,
    watch: Watch,
    grace: int,
    said: str,
    *,
    counted: bool,
) -> None:
    watch.tolerate(*NO_NETWORK, "409")
    set_grace(venue, grace)
    label = keep_one(phone)
    venue.room.step(Kind.SOLUTION, RoundStep.CLOSE)
    mend(phone)
    expect(phone.locator("#kept li")).to_have_text(f"{label} {said}", timeout=15_000)
    assert answers(venue, solutions) == ({label: "agree"} if counted else {})
    phone.reload()
    expect(phone.locator("#kept li")).to_have_text(f"{label} {said}")
    phone.get_by_role("button", name="I have read this").click()
    expect(phone.locator("#kept")).to_be_hidden()
    phone.reload()
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    expect(phone.locator("#kept")).to_be_hidden()


def test_an_answer_that_was_lost_after_the_commit_counts_once(
    venue: Venue, new_page: NewPage, watch: Watch, solutions: Round
) -> None:
    watch.tolerate(*NO_NETWORK, "ERR_EMPTY_RESPONSE", "ERR_CONNECTION")
    with between(venue.server.port) as proxy:
        phone = new_page(375, 667)
        address = venue.address("").replace(str(venue.server.port), str(proxy.port))
        phone.goto(f"{address}/j/{venue.room.workshop.code}")
        proxy.cut_after("POST /j/")
        phone.get_by_role("button", name="Join").click(no_wait_after=True)
        assert proxy.cut.wait(20)
        phone.goto(f"{address}/j/{venue.room.workshop.code}")
        expect(phone.locator(".progress strong")).to_have_text("1 of 14")
        phone.wait_for_load_state("load")
        proxy.cut_after("/votes HTTP")
        label = agree(phone)
        assert proxy.cut.wait(20)
        expect(phone.locator(".progress strong")).to_have_text("2 of 14", timeout=15_000)
    assert answers(venue, solutions) == {label: "agree"}
    with venue.hall.store.reading() as database:
        assert participants.by_channel(database, venue.room.workshop.id) == {"phone": 1}


def test_a_captive_portal_takes_nothing_and_shows_nothing(
    venue: Venue, phone: Page, solutions: Round
) -> None:
    def portal(route: Route) -> None:
        route.fulfill(status=200, content_type="text/html", body="<p>Welcome to our Wi-Fi</p>")

    phone.context.route("**/w/**", portal)
    label = agree(phone)
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    phone.evaluate("() => htmx.trigger(document.querySelector('[data-live]'), 'changed')")
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    expect(phone.locator(".progress strong")).to_have_text("2 of 14")
    assert "Wi-Fi" not in phone.locator("body").inner_text()
    phone.context.unroute("**/w/**")
    expect(phone.locator("#kept")).to_contain_text(SENT, timeout=15_000)
    assert answers(venue, solutions) == {label: "agree"}


def test_a_phone_that_was_forgotten_is_told_and_keeps_nothing(
    venue: Venue, phone: Page, solutions: Round, watch: Watch
) -> None:
    watch.tolerate(*NO_NETWORK, "403")
    label = keep_one(phone)
    with venue.hall.store.writing() as database:
        database.execute(
            "update participants set token_hash = null where workshop_id = ?",
            [venue.room.workshop.id],
        )
    mend(phone)
    expect(phone.get_by_role("button", name="Join")).to_be_visible(timeout=15_000)
    phone.get_by_role("button", name="Join").click()
    expect(phone.locator("#kept li")).to_contain_text(f"{label}: This phone does not take part")
    assert kept(phone) == 0
    assert answers(venue, solutions) == {}


def test_what_somebody_else_left_on_a_phone_is_told_and_never_sent(
    venue: Venue, phone: Page, solutions: Round
) -> None:
    keep_one(phone)
    phone.context.clear_cookies()
    mend(phone)
    joined(phone, venue)
    expect(phone.locator("#kept li")).to_contain_text("somebody else's, and is not sent")
    assert kept(phone) == 0
    assert answers(venue, solutions) == {}


def test_without_storage_it_is_kept_in_the_page_which_says_so(
    venue: Venue, new_page: NewPage, watch: Watch, solutions: Round
) -> None:
    watch.tolerate(*NO_NETWORK)
    phone = new_page(375, 667)
    phone.add_init_script(
        """Object.defineProperty(window, "localStorage", { get() {
          throw new DOMException("not here", "SecurityError"); } });"""
    )
    joined(phone, venue)
    phone.context.set_offline(True)
    label = agree(phone)
    expect(phone.locator("#kept")).to_contain_text("Kept in this page only, not sent yet: 1")
    phone.context.set_offline(False)
    expect(phone.locator("#kept")).to_contain_text(SENT, timeout=15_000)
    assert answers(venue, solutions) == {label: "agree"}


def test_a_phone_that_is_full_says_that_nothing_was_saved(
    venue: Venue, phone: Page, solutions: Round
) -> None:
    phone.evaluate(
        """() => {
          const { code, me } = document.getElementById("kept").dataset;
          const one = { path: "votes", body: "", at: 0, me, label: "" };
          const named = (_, n) => ({ ...one, id: `${n}`, about: `${n}` });
          const entries = Array.from({ length: 200 }, named);
          const box = { v: 1, last: 0, entries, told: [] };
          localStorage.setItem(`workshop-outbox-${code}`, JSON.stringify(box));
        }"""
    )
    cut(phone)
    agree(phone)
    expect(phone.locator("#problem")).to_contain_text("Not saved")
    assert kept(phone) == 200
    assert answers(venue, solutions) == {}
