"""What makes a phone send what it keeps, each by itself: the clock stands and no stream comes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.fixtures.browsers import Watch
from tests.fixtures.outboxes import NO_NETWORK, SENT, agree, answers, kept, mend
from tests.fixtures.stillness import (
    LONGER_THAN_ANY_WAIT,
    mend_stream,
    stilled,
    try_in_vain,
)
from tests.fixtures.venues import Venue
from workshop.domain.round import Round

NewPage = Callable[..., Page]

_TURN = """(state) => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
# a browser that is steered keeps no page for the way back, so the test says that it did
_OUT_OF_THE_CACHE = '() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))'
_LEAVES = '() => dispatchEvent(new PageTransitionEvent("pagehide"))'
_HEARD_LATE = '() => dispatchEvent(new Event("offline"))'
_NO_COMING_NO_GOING = """
  for (const name of ["pageshow", "pagehide"])
    addEventListener(name, (event) => event.stopImmediatePropagation());
"""
_ANOTHER_TAB_SENDS = """() => {
  const { code } = document.getElementById("kept").dataset;
  localStorage.setItem(`workshop-outbox-${code}-lease`, `another ${Date.now() + 5000}`);
}"""


def back_online(phone: Page) -> None:
    phone.context.set_offline(True)
    phone.context.set_offline(False)


def out_of_the_pocket(phone: Page) -> None:
    phone.evaluate(_TURN, "hidden")
    phone.evaluate(_TURN, "visible")


def back_to_the_page(phone: Page) -> None:
    phone.evaluate(_OUT_OF_THE_CACHE)


def the_server_is_heard_again(phone: Page) -> None:
    """The phone is told that the network went when it is back: live.js asks, and is answered."""
    mend_stream(phone)
    phone.evaluate(_HEARD_LATE)


def time_passes(phone: Page) -> None:
    phone.clock.fast_forward(LONGER_THAN_ANY_WAIT)


def expect_sent(phone: Page) -> None:
    expect(phone.locator("#kept")).to_contain_text(SENT)
    assert kept(phone) == 0


@pytest.mark.parametrize(
    "wake",
    [back_online, out_of_the_pocket, back_to_the_page, the_server_is_heard_again, time_passes],
)
def test_each_wake_by_itself_sends_what_is_kept(
    venue: Venue, still: Page, solutions: Round, wake: Callable[[Page], None]
) -> None:
    mend(still)
    assert (kept(still), answers(venue, solutions)) == (1, {})
    wake(still)
    expect_sent(still)
    assert list(answers(venue, solutions).values()) == ["agree"]


def test_a_page_sends_what_is_kept_before_all_of_it_has_come(
    venue: Venue, new_page: NewPage, watch: Watch, solutions: Round
) -> None:
    watch.tolerate(*NO_NETWORK)
    phone = new_page(375, 667)
    phone.add_init_script(_NO_COMING_NO_GOING)
    stilled(phone, venue)
    mend(phone)
    phone.reload()
    expect_sent(phone)
    assert list(answers(venue, solutions).values()) == ["agree"]


def test_who_leaves_the_page_need_not_come_back_for_it_to_be_sent(
    venue: Venue, still: Page, solutions: Round
) -> None:
    mend(still)
    with still.expect_response("**/votes", timeout=5_000):
        still.evaluate(_LEAVES)  # of a page that is gone the test would not hear the answer
    assert list(answers(venue, solutions).values()) == ["agree"]


def test_an_answer_that_hung_longer_than_the_outbox_waits_is_sent_once_it_has_failed(
    venue: Venue, still: Page, solutions: Round
) -> None:
    """The timer of the outbox finds it on its way; what htmx gives up is not forgotten."""
    mend(still)
    time_passes(still)
    expect_sent(still)
    hung: list[Route] = []

    def hang(route: Route) -> None:
        hung.append(route)

    still.context.route("**/votes", hang)
    with still.expect_event("request", lambda request: request.url.endswith("/votes")):
        label = agree(still)
    time_passes(still)
    with still.expect_event("requestfailed"):
        hung[0].abort()
    mend(still)
    time_passes(still)
    expect(still.locator("#kept")).to_contain_text(SENT)
    assert answers(venue, solutions)[label] == "agree"


def test_after_many_failures_the_next_answer_is_tried_soon(
    venue: Venue, still: Page, solutions: Round
) -> None:
    for _ in range(5):
        try_in_vain(still)  # now it waits for 22 seconds at least
    mend(still)
    agree(still)
    assert kept(still) == 2
    still.clock.fast_forward(3_000)
    expect_sent(still)
    assert list(answers(venue, solutions).values()) == ["agree", "agree"]


def test_what_another_tab_was_sending_is_tried_when_that_has_had_its_time(
    venue: Venue, still: Page, solutions: Round
) -> None:
    mend(still)
    still.evaluate(_ANOTHER_TAB_SENDS)
    out_of_the_pocket(still)
    assert (kept(still), answers(venue, solutions)) == (1, {})
    still.clock.fast_forward(5_000)
    expect_sent(still)
    assert list(answers(venue, solutions).values()) == ["agree"]
