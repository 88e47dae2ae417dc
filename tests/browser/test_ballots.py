"""Every ballot in a hand: with scripts and without, changed, abstained from, looked over."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls, scrolls_sideways
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.marks import stored
from tests.fixtures.phones import joined
from tests.fixtures.rounds import open_round, take
from tests.fixtures.venues import Venue
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import scale
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

NewPage = Callable[..., Page]

SHORT = ["Very strongly", "Strongly", "Somewhat", "Half", "A little", "Hardly", "Not at all"]
LONG = [f"{word}, as far as I know here" for word in SHORT]
ALL = [points(5, 3), ranking(3), matrix(), scale(SHORT)]


def label_of(place: Page, row: int, within: str) -> str:
    return place.locator(f"{within} li").nth(row).get_attribute("id") or ""


def inside(page: Page, selector: str) -> bool:
    """Whether the last of these is wholly in the window."""
    box = page.locator(selector).last.bounding_box()
    assert box is not None
    assert page.viewport_size is not None
    return box["y"] >= 0 and box["y"] + box["height"] <= page.viewport_size["height"]


@pytest.mark.parametrize("scripts", [True, False])
def test_points_are_given_taken_back_and_abstained_from(
    venue: Venue, new_page: NewPage, *, scripts: bool
) -> None:
    round_ = open_round(venue.room, points(5, 3), most=4)
    phone = joined(new_page(375, 667, scripts=scripts), venue)
    first, second = (label_of(phone, row, ".spend") for row in (0, 1))
    for label in (first, first, second):
        phone.get_by_role("button", name=f"One point more for {label}", exact=True).click()
    phone.get_by_role("button", name=f"One point less for {second}", exact=True).click()
    phone.get_by_role("button", name=f"One point more for {second}", exact=True).click()
    expect(phone.locator(".purse-left")).to_have_text("2 of 5 points left")
    assert inside(phone, ".purse")
    phone.get_by_role("button", name="Done").click()
    expect(phone.get_by_role("heading", name="You have spent 3 of 5 points.")).to_be_visible()
    expect(phone.locator(".votes li").first).to_contain_text("2 points")
    marks = stored(venue.room, round_)
    assert (marks[first, ""], marks[second, ""]) == ("2", "1")
    phone.get_by_role("link", name="Change my ballot").click()
    phone.get_by_role("button", name="I abstain from this vote").click()
    expect(phone.get_by_role("heading", name="You abstain")).to_be_visible()
    assert set(stored(venue.room, round_).values()) == {"abstain"}
    phone.get_by_role("button", name="Take it back").click()
    expect(phone.locator(".purse-left")).to_have_text("5 of 5 points left")


def test_quick_taps_are_one_request_and_none_is_lost(venue: Venue, new_page: NewPage) -> None:
    round_ = open_round(venue.room, points(20), most=4)
    phone = joined(new_page(375, 667), venue)
    label = label_of(phone, 0, ".spend")
    sent: list[str] = []
    phone.on("request", lambda request: sent.append(request.method))
    phone.evaluate(
        "() => { for (let n = 0; n < 12; n++) document.querySelector('[name=more]').click(); }"
    )
    expect(phone.locator(".count").first).to_have_value("12")
    expect(phone.locator(".state-kept")).to_be_visible()
    assert sent.count("POST") == 1
    assert stored(venue.room, round_)[label, ""] == "12"
    phone.reload()
    expect(phone.locator(".count").first).to_have_value("12")


def test_points_that_cannot_be_sent_stay_on_the_page_and_are_sent_again(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.expect("ERR_FAILED", "htmx:")
    round_ = open_round(venue.room, points(5), most=4)
    phone = joined(new_page(375, 667), venue)
    label = label_of(phone, 0, ".spend")
    phone.route("**/votes", lambda route: route.abort(), times=1)
    phone.get_by_role("button", name=f"One point more for {label}", exact=True).click()
    expect(phone.locator(".state-failed")).to_be_visible()
    expect(phone.locator(".count").first).to_have_value("1")
    expect(phone.locator(".state-kept")).to_be_visible(timeout=10_000)
    assert stored(venue.room, round_)[label, ""] == "1"
    expect(phone.locator("#problem")).to_have_text("")


def test_points_typed_over_the_budget_are_refused_in_words_and_stay(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.expect("422")
    round_ = open_round(venue.room, points(5), most=4)
    phone = joined(new_page(375, 667), venue)
    for row in (0, 1):
        phone.locator(".count").nth(row).fill("4")
    expect(phone.locator(".purse-left")).to_have_text("3 too many")
    expect(phone.locator("#problem")).to_contain_text("You gave 8 points and have 5.")
    expect(phone.locator(".count").nth(1)).to_have_value("4")
    phone.locator(".count").nth(1).fill("1")
    expect(phone.locator(".state-kept")).to_be_visible()
    expect(phone.locator("#problem")).to_have_text("")
    assert sorted(stored(venue.room, round_).values()) == ["0", "0", "1", "4"]


def test_leaving_the_page_at_once_loses_no_point(venue: Venue, new_page: NewPage) -> None:
    round_ = open_round(venue.room, points(5), most=4)
    phone = joined(new_page(375, 667), venue)
    label = label_of(phone, 0, ".spend")
    phone.get_by_role("button", name=f"One point more for {label}", exact=True).click()
    with phone.expect_response("**/votes") as saved:
        phone.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert saved.value.headers["outbox"] == "saved"
    phone.goto(venue.address("/"))
    assert stored(venue.room, round_)[label, ""] == "1"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_ranking_is_tapped_together_and_changed(
    venue: Venue, new_page: NewPage, *, scripts: bool
) -> None:
    round_ = open_round(venue.room, ranking(3), most=5)
    phone = joined(new_page(375, 667, scripts=scripts), venue)
    chosen = []
    for place in (1, 2, 3):
        chosen.append(label_of(phone, 0, ".rest"))
        phone.locator(f"#pick-{chosen[-1]}").click()
        expect(phone.locator(".order li")).to_have_count(place)
    expect(phone.locator(".pick-words", has_text="All places are taken")).to_have_count(2)
    phone.get_by_role("button", name=f"{chosen[2]} one place up").click()
    expect(phone.locator(".order li").nth(1)).to_have_attribute("id", chosen[2])
    phone.get_by_role("button", name=f"Take out {chosen[0]}").click()
    expect(phone.locator(".order li")).to_have_count(2)
    assert inside(phone, ".purse")
    phone.get_by_role("link", name="Done").click()
    expect(phone.get_by_role("heading", name="You have put 2 in order.")).to_be_visible()
    marks = stored(venue.room, round_)
    assert [marks[label, ""] for label in chosen] == ["after-2", "2", "1"]


def test_the_list_under_the_thumb_stays_where_it_is(venue: Venue, new_page: NewPage) -> None:
    """What is chosen goes above it, and would push it down."""
    open_round(venue.room, ranking(3), most=14)
    phone = joined(new_page(375, 667), venue)
    rest = phone.locator(".rest")
    for row, places in ((8, 1), (6, 2)):
        phone.locator(f"#pick-{label_of(phone, row, '.rest')}").scroll_into_view_if_needed()
        before = rest.bounding_box()
        phone.locator(f"#pick-{label_of(phone, row, '.rest')}").click()
        expect(phone.locator(".order li")).to_have_count(places)
        after = rest.bounding_box()
        assert before is not None
        assert after is not None
        assert abs(after["y"] - before["y"]) < 1


def test_a_tap_while_another_is_on_its_way_is_not_lost(venue: Venue, new_page: NewPage) -> None:
    open_round(venue.room, ranking(3), most=5)
    phone = joined(new_page(375, 667), venue)
    phone.evaluate(
        "() => [...document.querySelectorAll('.pick')].slice(0, 3).forEach((pick) => pick.click())"
    )
    expect(phone.locator(".order li")).to_have_count(3)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_matrix_goes_on_when_both_are_chosen(
    venue: Venue, new_page: NewPage, *, scripts: bool
) -> None:
    round_ = open_round(venue.room, matrix(), most=3)
    phone = joined(new_page(375, 667, scripts=scripts), venue)
    label = phone.locator("h1 .tag").inner_text()
    for row, step in ((0, "4"), (1, "2")):
        phone.locator(".criterion").nth(row).locator(".mark", has_text=step).click()
    if not scripts:
        phone.get_by_role("button", name="Save", exact=True).click()
    expect(phone.locator(".saved-now")).to_contain_text(f"{label} saved")
    phone.get_by_role("button", name="Not my field").click()
    expect(phone.locator(".progress strong")).to_have_text("3 of 3")
    marks = stored(venue.room, round_)
    assert (marks[label, "impact"], marks[label, "feasibility"]) == ("4", "2")
    phone.get_by_role("link", name="My answers").click()
    expect(phone.locator(".votes")).to_contain_text("Impact 4, feasibility 2")
    expect(phone.locator(".votes")).to_contain_text("Not my field")


def test_arrow_keys_on_a_matrix_choose_and_do_not_send(venue: Venue, new_page: NewPage) -> None:
    round_ = open_round(venue.room, matrix(), most=3)
    phone = joined(new_page(375, 667), venue)
    label = phone.locator("h1 .tag").inner_text()
    for row in (0, 1):
        phone.locator(".criterion").nth(row).locator("input").first.focus()
        phone.keyboard.press("Space")
        phone.keyboard.press("ArrowRight")
    expect(phone.locator(".scale input:checked")).to_have_count(2)
    assert stored(venue.room, round_) == {}
    phone.keyboard.press("Tab")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    expect(phone.locator(".saved-now")).to_contain_text(f"{label} saved")
    assert stored(venue.room, round_)[label, "impact"] == "2"


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(
    ("ballot", "last"),
    [
        (matrix(), ".pair"),
        (scale(SHORT), ".answer"),
        (scale(LONG), ".answer"),
        (scale(SHORT[:5]), ".answer"),
    ],
    ids=["matrix", "seven short", "seven long", "five"],
)
def test_each_statement_with_all_its_answers_fits_without_scrolling(
    venue: Venue, new_page: NewPage, ballot: Ballot, last: str, kind: Kind
) -> None:
    round_ = open_round(venue.room, ballot, most=14, kind=kind)
    phone = joined(new_page(375, 667), venue)
    for statement in venue.room.statements_of(kind)[: round_.size]:
        phone.goto(venue.address("/w/{}/statement/" + statement.label))
        assert (statement.text, scrolls(phone)) == (statement.text, False)
        assert inside(phone, last)


@pytest.mark.parametrize("ballot", ALL, ids=lambda ballot: str(ballot.kind))
def test_each_ballot_is_clean_in_the_dark_and_from_right_to_left(
    venue: Venue, new_page: NewPage, ballot: Ballot
) -> None:
    round_ = open_round(venue.room, ballot, most=6)
    phone = joined(new_page(375, 667, dark=True), venue)
    press_something(phone, ballot)
    for path in ("/w/{}/", "/w/{}/answers", "/w/{}/statement/S101", None):
        if path is None:
            take(venue.room, round_, RoundStep.CLOSE)
        phone.goto(venue.address(path or "/w/{}/"))
        phone.evaluate("() => { document.documentElement.dir = 'rtl'; }")
        assert (path, axe(phone)) == (path, [])
        assert not scrolls_sideways(phone)


def press_something(phone: Page, ballot: Ballot) -> None:
    """Give a first answer and wait until it is saved."""
    buttons = {"points": "[name=more]", "ranking": ".pick", "matrix": ".pair .choice"}
    phone.locator(buttons.get(ballot.kind, ".answer")).first.click()
    kept = {"points": ".state-kept", "ranking": ".order"}
    expect(phone.locator(kept.get(ballot.kind, ".saved-now"))).to_be_visible()
    if not ballot.is_whole:
        expect(phone.locator(".progress strong")).to_have_text(re.compile("^2 of"))
