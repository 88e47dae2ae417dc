"""A shared tablet in the hands of three people, and the back button in the hands of a fourth."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.marks import stored
from tests.fixtures.rounds import open_round
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store import participants, results

NewPage = Callable[..., Page]


def shared(new_page: NewPage, venue: Venue, width: int = 768, height: int = 1024) -> Page:
    """A device that a helper has made a shared tablet."""
    laptop = new_page(1280, 720)
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    laptop.goto(venue.address("/host/w/{}/paper"))
    link = laptop.locator("#share-here").get_attribute("href")
    tablet = new_page(width, height)
    tablet.goto(f"{venue.server.address}{link}")
    assert axe(tablet) == []
    tablet.get_by_role("button", name="Share this device").click()
    expect(tablet.locator("#now")).to_be_visible()
    return tablet


def begin(tablet: Page) -> None:
    tablet.get_by_role("button", name="Next person: start").click()
    expect(tablet.locator(".answer")).to_have_count(3)


def answer(tablet: Page, name: str, times: int) -> None:
    for _ in range(times):
        label = tablet.locator("h1").inner_text()
        tablet.get_by_role("button", name=name, exact=True).click()
        expect(tablet.locator("h1")).not_to_have_text(label)


def counted(venue: Venue) -> tuple[int, dict[str, int]]:
    with venue.hall.store.reading() as database:
        round_id = venue.room.round_of(Kind.SOLUTION).id
        voted = results.voted_by_channel(database, round_id)
        return sum(participants.by_channel(database, venue.room.workshop.id).values()), voted


def test_three_people_one_after_the_other_and_nothing_behind_the_back_button(
    venue: Venue, new_page: NewPage
) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    tablet = shared(new_page, venue)
    assert axe(tablet) == []
    for name, times in (("Agree", 14), ("Disagree", 3), ("Not sure", 1)):
        begin(tablet)
        answer(tablet, name, times)
        if times == 14:
            expect(tablet.get_by_role("heading", name="You have answered all 14")).to_be_visible()
            assert axe(tablet) == []
            tablet.get_by_role("button", name="Hand over to the next person").click()
        else:
            tablet.get_by_role("button", name="I have finished").click()
        expect(tablet.get_by_role("button", name="Next person: start")).to_be_visible()
    for _ in range(3):
        tablet.go_back()
        expect(tablet.get_by_role("button", name="Next person: start")).to_be_visible()
        expect(tablet.locator(".votes")).to_have_count(0)
    assert counted(venue) == (3, {"tablet": 3})


def test_what_a_turn_read_beside_the_room_is_not_behind_the_back_button(
    venue: Venue, new_page: NewPage
) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    tablet = shared(new_page, venue)
    begin(tablet)
    answer(tablet, "Agree", 1)
    venue.room.step(Kind.SOLUTION, RoundStep.CLOSE, RoundStep.REVEAL)
    tablet.goto(venue.address("/w/{}/"))
    expect(tablet.get_by_text("+ Agree.")).to_be_visible()
    assert axe(tablet) == []
    tablet.get_by_role("button", name="Hand over to the next person").click()
    waiting = tablet.get_by_role("heading", name="Voting is not open now.")
    expect(waiting).to_be_visible()
    for _ in range(2):
        tablet.go_back()
        expect(waiting).to_be_visible()
        expect(tablet.locator(".beside")).to_have_count(0)


def test_an_answer_can_be_changed_within_the_turn(venue: Venue, new_page: NewPage) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    tablet = shared(new_page, venue)
    begin(tablet)
    answer(tablet, "Agree", 1)
    tablet.get_by_role("link", name="My answers").click()
    tablet.locator(".votes a").first.click()
    tablet.get_by_role("button", name="Disagree").click()
    expect(tablet.locator(".votes .given")).to_contain_text("Disagree")
    assert counted(venue) == (1, {"tablet": 1})


def test_nobody_there_is_asked_and_then_the_turn_ends_by_itself(
    venue: Venue, new_page: NewPage
) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    tablet = shared(new_page, venue)
    tablet.clock.install()
    begin(tablet)
    answer(tablet, "Agree", 1)
    dialog = tablet.get_by_role("dialog", name="Are you still there?")
    tablet.clock.fast_forward("02:50")
    expect(dialog).to_have_count(0)
    tablet.clock.fast_forward("00:11")
    expect(dialog).to_be_visible()
    assert axe(tablet) == []
    tablet.get_by_role("button", name="Yes, I go on").click()
    expect(dialog).to_have_count(0)
    tablet.clock.fast_forward("03:01")
    expect(dialog).to_be_visible()
    tablet.clock.fast_forward("01:01")
    expect(tablet.get_by_role("button", name="Next person: start")).to_be_visible()
    assert counted(venue) == (1, {"tablet": 1})


def test_what_a_turn_left_in_the_browser_goes_with_it(venue: Venue, new_page: NewPage) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    tablet = shared(new_page, venue)
    begin(tablet)
    tablet.evaluate("() => localStorage.setItem('draft', 'mine')")
    tablet.get_by_role("button", name="I have finished").click()
    expect(tablet.get_by_role("button", name="Next person: start")).to_be_visible()
    tablet.wait_for_function("() => localStorage.length === 0")


def empty_script(route: Route) -> None:
    route.fulfill(content_type="text/javascript", body="")


def test_it_goes_also_when_the_turn_was_handed_over_before_its_script_had_come(
    venue: Venue, new_page: NewPage
) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    tablet = shared(new_page, venue)
    tablet.route("**/js/tablet*.js*", empty_script)
    begin(tablet)
    tablet.evaluate("() => localStorage.setItem('draft', 'mine')")
    tablet.unroute_all()
    tablet.get_by_role("button", name="I have finished").click()
    expect(tablet.get_by_role("button", name="Next person: start")).to_be_visible()
    tablet.wait_for_function("() => localStorage.length === 0")


def test_a_tablet_that_waits_starts_by_itself_when_voting_opens(
    venue: Venue, new_page: NewPage
) -> None:
    tablet = shared(new_page, venue)
    expect(tablet.get_by_role("heading", name="Voting is not open now.")).to_be_visible()
    desk = new_page(1280, 720)
    desk.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    desk.goto(venue.address("/host/w/{}/"))
    desk.locator("#go").click()
    expect(tablet.get_by_role("button", name="Next person: start")).to_be_visible()


@pytest.mark.parametrize(("width", "height"), [(375, 667), (320, 568), (768, 1024)])
def test_a_small_device_can_be_shared_too(
    venue: Venue, new_page: NewPage, width: int, height: int
) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    tablet = shared(new_page, venue, width, height)
    assert not scrolls_sideways(tablet)
    begin(tablet)
    assert not scrolls_sideways(tablet)
    assert axe(tablet) == []
    low = tablet.get_by_role("button", name="Not sure").bounding_box()
    foot = tablet.locator(".hand-over").bounding_box()
    assert low is not None
    assert foot is not None
    assert foot["y"] + foot["height"] <= height + 1


def test_the_count_being_typed_on_the_desk_is_not_lost_when_people_join(
    venue: Venue, new_page: NewPage
) -> None:
    desk = new_page(1280, 720)
    desk.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    desk.goto(venue.address("/host/w/{}/"))
    desk.get_by_text("Count the room").click()
    desk.locator("#people").fill("3")
    phone = new_page(375, 667)
    phone.goto(venue.address("/j/{}"))
    phone.get_by_role("button", name="Join").click()
    expect(phone.get_by_role("heading", name="You are in.")).to_be_visible()
    desk.locator("#people").press_sequentially("1")
    assert desk.locator("#people").input_value() == "31"
    desk.locator("#keep-heads").click()
    expect(desk.locator(".heads")).to_contain_text("31 in the room.")
    expect(desk.locator(".figure-main")).to_have_text("1 person has joined")
    assert axe(desk) == []


def test_points_given_just_before_the_hand_over_are_kept(venue: Venue, new_page: NewPage) -> None:
    round_ = open_round(venue.room, points(5), most=4)
    tablet = shared(new_page, venue)
    tablet.get_by_role("button", name="Next person: start").click()
    expect(tablet.locator(".count").first).to_be_visible()
    tablet.wait_for_load_state("load")
    tablet.evaluate(
        """() => {
          document.querySelector("[name=more]").click();
          document.querySelector(".hand-over [data-hand-over]").requestSubmit();
        }"""
    )
    expect(tablet.get_by_role("button", name="Next person: start")).to_be_visible()
    assert "1" in stored(venue.room, round_).values()


PICKS_THEN_HANDS_OVER = """() => {
  [...document.querySelectorAll(".pick")].slice(0, 3).forEach((pick) => pick.click());
  document.querySelector(".hand-over [data-hand-over]").requestSubmit();
}"""


def at_a_ranking(new_page: NewPage, venue: Venue) -> Page:
    tablet = shared(new_page, venue)
    tablet.get_by_role("button", name="Next person: start").click()
    expect(tablet.locator(".pick")).to_have_count(5)
    tablet.wait_for_load_state("load")
    return tablet


def test_places_tapped_just_before_the_hand_over_are_kept(venue: Venue, new_page: NewPage) -> None:
    round_ = open_round(venue.room, ranking(3), most=5)
    tablet = at_a_ranking(new_page, venue)
    tablet.evaluate(PICKS_THEN_HANDS_OVER)
    expect(tablet.get_by_role("button", name="Next person: start")).to_be_visible()
    assert {"1", "2", "3"} <= set(stored(venue.room, round_).values())


def test_a_turn_stays_until_its_last_places_could_be_sent_and_then_ends(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.expect("ERR_FAILED", "htmx:")
    round_ = open_round(venue.room, ranking(3), most=5)
    tablet = at_a_ranking(new_page, venue)
    tablet.route("**/votes", lambda route: route.abort())
    tablet.evaluate("() => localStorage.setItem('draft', 'mine')")
    tablet.evaluate(PICKS_THEN_HANDS_OVER)
    expect(tablet.locator("#kept")).to_contain_text("Kept on this phone, not sent yet: 1")
    expect(tablet.locator("#kept")).to_contain_text("This turn ends as soon as that has happened.")
    expect(tablet.locator(".pick")).to_have_count(5)
    assert stored(venue.room, round_) == {}
    assert tablet.evaluate("() => localStorage.getItem('draft')") == "mine"
    tablet.unroute("**/votes")
    start = tablet.get_by_role("button", name="Next person: start")
    expect(start).to_be_visible(timeout=15_000)
    assert {"1", "2", "3"} <= set(stored(venue.room, round_).values())
    assert tablet.evaluate("() => localStorage.length") == 0


def test_an_answer_tapped_just_before_the_turn_ends_is_kept(
    venue: Venue, new_page: NewPage
) -> None:
    venue.room.step(Kind.SOLUTION, RoundStep.OPEN)
    tablet = shared(new_page, venue)
    begin(tablet)

    def hand_over_first(route: Route) -> None:
        tablet.evaluate(
            "() => document.querySelector('.hand-over [data-hand-over]').requestSubmit()"
        )
        route.continue_()

    order: list[str] = []
    tablet.on("response", lambda answer: order.append(f"{answer.url.rpartition('/')[2]} answered"))
    tablet.on("request", lambda request: order.append(request.url.rpartition("/")[2]))
    tablet.route("**/votes", hand_over_first)
    tablet.locator(".answer").first.click()
    expect(tablet.get_by_role("button", name="Next person: start")).to_be_visible()
    assert counted(venue) == (1, {"tablet": 1})
    assert order.index("votes answered") < order.index("done")
