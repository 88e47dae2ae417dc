"""The phone in a hand: small, by keyboard, with a bad network, through the back button."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.looking import scrolls
from tests.fixtures.browsers import Watch
from tests.fixtures.phones import joined
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.actions.tokens import new_id
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.scale import scale
from workshop.domain.kind import Kind
from workshop.domain.part import Part
from workshop.domain.round import Round, RoundState, RoundStep
from workshop.domain.workshop import WorkshopState
from workshop.store import parts, rounds, workshops

NewPage = Callable[..., Page]

# What a stream had on its way comes after the network has gone, and the stream does not end.
LATE = """
  const Source = EventSource;
  globalThis.EventSource = class extends Source {
    constructor(...where) {
      super(...where);
      this.addEventListener("error", (event) => event.stopImmediatePropagation());
      addEventListener("offline", () => {
        const { version } = document.querySelector("[data-live]").dataset;
        this.dispatchEvent(new MessageEvent("changed", { data: version }));
        globalThis.late = true;
      });
    }
  };
"""


def five_points() -> Ballot:
    return scale([f"Point number {number}" for number in range(1, 5)])


def open_a_round_of_five_options(venue: Venue) -> None:
    """Put the barriers to the room with five options, as a later round."""
    room = venue.room
    versions = [statement.version_id for statement in room.statements_of(Kind.BARRIER)]
    one = new_id()
    round_ = Round(
        id=one,
        workshop_id=room.workshop.id,
        position=2,
        title="Five options",
        question="How much does this hold us back here?",
        kind=Kind.BARRIER,
        ballot=five_points(),
        state=RoundState.DRAFT,
        size=len(versions),
    )
    with venue.hall.store.writing() as database:
        rounds.insert(database, round_, versions)
        part = Part(id=one, workshop_id=room.workshop.id, position=2, round=round_)
        parts.insert(database, part)
        workshops.set_state(database, room.workshop.id, WorkshopState.LIVE)
        rounds.set_state(database, one, RoundState.OPEN, now=venue.hall.now())
        workshops.show_part(database, room.workshop.id, one)


@pytest.mark.parametrize("scripts", [True, False])
def test_five_options_and_the_longest_statement_fit_without_scrolling(
    venue: Venue, new_page: NewPage, scripts: bool
) -> None:
    open_a_round_of_five_options(venue)
    phone = joined(new_page(375, 667, scripts=scripts), venue)
    for _ in range(10):
        expect(phone.locator(".answer")).to_have_count(5)
        assert not scrolls(phone)
        bottom = phone.locator(".answer").last.bounding_box()
        assert bottom is not None
        assert bottom["y"] + bottom["height"] <= 667
        label = phone.locator("h1 .tag").inner_text()
        phone.get_by_role("button", name="Point number 1").click()
        expect(phone.locator(".saved", has_text=f"{label} saved")).to_be_visible()


def press_on_the_desk(desk: Page) -> None:
    was = desk.locator("#go").inner_text()
    desk.locator("#go").click()
    expect(desk.locator("#go")).not_to_have_text(was)


def test_a_phone_whose_stream_is_cut_polls(venue: Venue, new_page: NewPage, watch: Watch) -> None:
    watch.expect("503")
    phone = new_page(375, 667)
    cut: list[str] = []

    def cut_streams(route: Route) -> None:
        cut.append(route.request.url)
        route.fulfill(status=503, body="")

    phone.route(lambda url: url.endswith(venue.address("/live/{}")), cut_streams)
    joined(phone, venue)
    desk = new_page(1280, 720)
    desk.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    desk.goto(venue.address("/host/w/{}/"))
    press_on_the_desk(desk)
    expect(phone.locator(".answer").first).to_be_visible(timeout=15_000)
    assert cut


def test_a_phone_says_when_the_network_is_gone_and_catches_up_when_it_is_back(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.tolerate("ERR_INTERNET_DISCONNECTED", "htmx:")
    phone = joined(new_page(375, 667), venue)
    expect(phone.get_by_text("Connected")).to_be_visible()
    phone.context.set_offline(True)
    expect(phone.get_by_text("No connection")).to_be_visible()
    desk = new_page(1280, 720)
    desk.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    desk.goto(venue.address("/host/w/{}/"))
    press_on_the_desk(desk)
    phone.context.set_offline(False)
    expect(phone.locator(".answer").first).to_be_visible(timeout=15_000)
    expect(phone.get_by_text("Connected")).to_be_visible()


def test_what_is_heard_after_the_network_has_gone_does_not_say_connected(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.tolerate("ERR_INTERNET_DISCONNECTED", "htmx:")
    phone = new_page(375, 667)
    phone.add_init_script(LATE)
    joined(phone, venue)
    expect(phone.get_by_text("Connected")).to_be_visible()
    phone.context.set_offline(True)
    phone.wait_for_function("() => globalThis.late")
    expect(phone.get_by_text("No connection")).to_be_visible()
    expect(phone.get_by_text("Connected")).to_be_hidden()


def test_a_phone_out_of_a_pocket_shows_what_is_now(venue: Venue, new_page: NewPage) -> None:
    phone = joined(new_page(375, 667), venue)
    expect(phone.get_by_text("Connected")).to_be_visible()
    turn = """(state) => {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }"""
    phone.evaluate(turn, "hidden")
    desk = new_page(1280, 720)
    desk.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    desk.goto(venue.address("/host/w/{}/"))
    press_on_the_desk(desk)
    expect(phone.get_by_role("heading", name="You are in.")).to_be_visible()
    phone.evaluate(turn, "visible")
    expect(phone.locator(".answer").first).to_be_visible()


def test_an_update_that_fails_is_asked_for_again(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.expect("ERR_FAILED", "htmx:")
    phone = joined(new_page(375, 667), venue)
    expect(phone.get_by_text("Connected")).to_be_visible()
    phone.route("**/w/*/", lambda route: route.abort(), times=1)
    desk = new_page(1280, 720)
    desk.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    desk.goto(venue.address("/host/w/{}/"))
    press_on_the_desk(desk)
    expect(phone.locator(".answer").first).to_be_visible(timeout=15_000)
    expect(phone.locator("#problem")).to_have_text("")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_comment_half_written_is_not_lost_by_a_tap_on_an_answer(
    venue: Venue, new_page: NewPage, scripts: bool
) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    phone = joined(new_page(375, 667, scripts=scripts), venue)
    label = phone.locator("h1 .tag").inner_text()
    phone.get_by_text("Add a comment").click()
    phone.get_by_label("What should we know about this?").fill("Half written")
    phone.get_by_role("button", name="Agree", exact=True).click()
    expect(phone.locator(".saved-now")).to_contain_text(f"{label} saved")
    phone.goto(venue.address("/w/{}/statement/" + label))
    expect(phone.locator(".own")).to_contain_text("Half written")


def test_the_back_button_shows_what_is_now(venue: Venue, new_page: NewPage) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    phone = joined(new_page(375, 667), venue)
    label = phone.locator("h1 .tag").inner_text()
    phone.get_by_role("button", name="Agree", exact=True).click()
    expect(phone.locator(".saved", has_text=f"{label} saved")).to_be_visible()
    phone.get_by_role("link", name="My answers").click()
    expect(phone.locator(".votes li")).to_have_count(1)
    phone.go_back()
    expect(phone.locator(".progress strong")).to_have_text("2 of 14")


def test_a_vote_that_cannot_be_sent_says_so_and_another_tap_takes_its_place(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.expect("ERR_FAILED", "htmx:")
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    phone = joined(new_page(375, 667), venue)
    phone.route("**/votes", lambda route: route.abort())
    phone.get_by_role("button", name="Agree", exact=True).click()
    expect(phone.locator("#kept")).to_contain_text("Kept on this phone, not sent yet: 1")
    phone.get_by_role("link", name="Back").click()
    phone.get_by_role("button", name="Disagree", exact=True).click()
    expect(phone.locator(".progress strong")).to_have_text("2 of 14")
    expect(phone.locator("#kept")).to_contain_text("Kept on this phone, not sent yet: 1")
    phone.unroute("**/votes")
    phone.get_by_role("link", name="Back").click()
    phone.get_by_role("button", name="Not sure").click()
    expect(phone.locator(".progress strong")).to_have_text("2 of 14")
    expect(phone.locator("#kept")).not_to_contain_text("Kept on", timeout=15_000)
    expect(phone.locator("#problem")).to_have_text("")
    phone.get_by_role("link", name="My answers").click()
    expect(phone.locator(".votes .given")).to_contain_text("Not sure")


@pytest.mark.parametrize(("width", "height"), [(375, 667), (320, 568), (320, 400)])
def test_a_comment_box_that_opens_below_the_fold_comes_into_sight_with_its_button(
    venue: Venue, new_page: NewPage, width: int, height: int
) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    phone = joined(new_page(width, height), venue)
    expect(phone.get_by_text("Connected")).to_be_visible()  # in 320 px it takes a line of its own
    phone.locator(".below summary").focus()
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("button", name="Save comment")).to_be_in_viewport(ratio=1)
    expect(phone.locator(".below summary")).to_be_focused()
    if height > 500:
        expect(phone.get_by_label("What should we know about this?")).to_be_in_viewport(ratio=1)


def news(phone: Page) -> None:
    """The room has news, and this phone shows it."""
    phone.evaluate(
        "() => new Promise((done) => {"
        " addEventListener('htmx:afterSettle', () => done(), { once: true });"
        " htmx.trigger(document.querySelector('[data-live]'), 'changed'); })"
    )


def test_news_from_the_room_leaves_the_reader_where_they_are(
    venue: Venue, new_page: NewPage
) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    phone = joined(new_page(375, 667), venue)
    phone.get_by_text("Add a comment").click()
    expect(phone.get_by_role("button", name="Save comment")).to_be_in_viewport(ratio=1)
    news(phone)
    expect(phone.get_by_role("button", name="Save comment")).to_be_in_viewport(ratio=1)
    venue.room.step(Kind.SOLUTION, RoundStep.CLOSE)
    news(phone)
    expect(phone.get_by_role("button", name="Agree", exact=True)).to_have_count(0)
    assert phone.evaluate("() => scrollY") == 0


def test_who_wants_less_motion_sees_the_comment_box_at_once(
    venue: Venue, new_page: NewPage
) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    phone = joined(new_page(375, 667), venue)
    phone.emulate_media(reduced_motion="reduce")
    phone.evaluate(
        "() => { window.moves = 0; addEventListener('scroll', () => { window.moves += 1; }); }"
    )
    phone.get_by_text("Add a comment").click()
    expect(phone.get_by_role("button", name="Save comment")).to_be_in_viewport(ratio=1)
    assert phone.evaluate("() => window.moves") == 1


@pytest.mark.parametrize(("width", "language"), [(320, "en"), (375, "pl"), (375, "ar")])
def test_nothing_moves_when_it_is_said_that_the_phone_is_connected(
    venue: Venue, new_page: NewPage, *, width: int, language: str
) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    phone = new_page(width, 667)
    phone.route("**/live/**", lambda _route: None)  # nothing is heard yet
    joined(phone, venue)
    phone.goto(venue.address(f"/w/{{}}/?language={language}"))
    states = phone.locator(".mast-state")
    assert not any(state.is_visible() for state in states.all())
    before = (phone.locator(".mast-name").bounding_box(), phone.locator("h1").bounding_box())
    phone.evaluate(
        "() => { document.querySelector('[data-connection=connected]').hidden = false; }"
    )
    after = (phone.locator(".mast-name").bounding_box(), phone.locator("h1").bounding_box())
    for was, stands in zip(before, after, strict=True):
        assert was
        assert stands
        assert stands == pytest.approx(was, abs=1)
