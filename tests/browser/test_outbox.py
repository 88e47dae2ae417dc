"""Without network nothing is lost: kept on the phone, said in words, sent and counted once."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from tests.fixtures.browsers import Watch, axe
from tests.fixtures.marks import stored
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
from tests.fixtures.rounds import open_round
from tests.fixtures.venues import Venue
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.kind import Kind
from workshop.domain.round import Round
from workshop.store import comments

NewPage = Callable[..., Page]


def test_an_answer_without_network_is_kept_said_and_sent_when_it_is_back(
    venue: Venue, phone: Page, solutions: Round
) -> None:
    phone.context.set_offline(True)
    label = agree(phone)
    expect(phone.locator("#kept").get_by_text(ONE_KEPT)).to_be_visible()
    expect(phone.get_by_role("status")).to_have_text(ONE_KEPT)
    expect(phone.get_by_text("No connection")).to_be_visible()
    expect(phone.locator("#problem")).to_have_text("")
    assert axe(phone) == []
    assert answers(venue, solutions) == {}
    phone.context.set_offline(False)
    expect(phone.locator("#kept")).to_have_text(re.compile(SENT))
    expect(phone.locator(".progress strong")).to_have_text("2 of 14")
    assert answers(venue, solutions) == {label: "agree"}
    assert kept(phone) == 0
    expect(phone.locator("#kept")).to_be_hidden(timeout=10_000)


def test_it_is_still_there_after_a_reload_and_numbers_go_on(
    venue: Venue, phone: Page, solutions: Round
) -> None:
    label = keep_one(phone)
    phone.reload()
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    expect(phone.locator(".progress strong")).to_have_text("2 of 14")
    phone.get_by_role("link", name="Back").click()
    expect(phone.locator("h1 .tag")).to_have_text(label)
    phone.get_by_role("button", name="Disagree").click()
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    mend(phone)
    expect(phone.locator("#kept")).to_contain_text(SENT, timeout=15_000)
    assert answers(venue, solutions) == {label: "disagree"}


def test_a_phone_that_was_closed_sends_when_it_is_opened_again(
    venue: Venue, phone: Page, solutions: Round, watch: Watch
) -> None:
    phone.context.set_offline(True)
    label = agree(phone)
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    context = phone.context
    phone.close()
    context.set_offline(False)
    again = context.new_page()
    watch.over(again)
    again.goto(venue.address("/w/{}/answers"))
    # a tab that was closed while it sent holds its lease for five seconds
    expect(again.locator(".votes li")).to_have_count(1, timeout=15_000)
    assert answers(venue, solutions) == {label: "agree"}


def test_answers_and_comments_are_sent_in_the_order_they_were_given(
    venue: Venue, phone: Page
) -> None:
    first = keep_one(phone)
    labels = [statement.label for statement in venue.room.statements_of(Kind.SOLUTION)]
    second = next(label for label in labels if label != first)
    phone.goto(venue.address("/w/{}/statement/" + second))
    phone.get_by_text("Add a comment").click()
    phone.get_by_label("What should we know about this?").fill("Only with money")
    agree(phone)
    expect(phone.locator("#kept")).to_contain_text("not sent yet: 3")
    sent: list[str] = []
    phone.on(
        "response",
        lambda answer: (
            sent.append(f"{answer.url.rpartition('/')[2]} {answer.headers['outbox']}")
            if answer.request.method == "POST"
            else None
        ),
    )
    mend(phone)
    expect(phone.locator("#kept")).to_contain_text(SENT, timeout=15_000)
    assert sent == ["votes saved", "votes saved", "comments saved"]
    with venue.hall.store.reading() as database:
        said = comments.of_workshop(database, venue.room.workshop.id)
    assert [comment.text for comment in said] == ["Only with money"]


def test_two_tabs_share_what_is_kept_and_it_counts_once(
    venue: Venue, phone: Page, solutions: Round, watch: Watch
) -> None:
    other = phone.context.new_page()
    watch.over(other)
    other.goto(venue.address("/w/{}/"))
    cut(phone)
    label = agree(phone)
    for page in (phone, other):
        expect(page.locator("#kept")).to_contain_text(ONE_KEPT, timeout=10_000)
    mend(phone)
    for page in (phone, other):
        expect(page.locator("#kept")).not_to_contain_text("Kept", timeout=15_000)
    assert answers(venue, solutions) == {label: "agree"}
    assert kept(phone) == 0


def test_points_given_without_network_outlive_a_reload(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.tolerate(*NO_NETWORK)
    round_ = open_round(venue.room, points(5), most=4)
    phone = joined(new_page(375, 667), venue)
    cut(phone)
    first, second = (phone.locator(".spend li").nth(row) for row in (0, 1))
    labels = [row.get_attribute("id") for row in (first, second)]
    for row in (first, first, second):
        row.get_by_role("button", name="One point more").click()
    expect(phone.locator(".state-failed")).to_be_visible()
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    phone.reload()
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    mend(phone)
    expect(phone.locator(".count").first).to_have_value("2", timeout=15_000)
    marks = stored(venue.room, round_)
    assert [marks[label or "", ""] for label in labels] == ["2", "1"]


def test_places_tapped_without_network_are_all_kept(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.tolerate(*NO_NETWORK)
    round_ = open_round(venue.room, ranking(3), most=5)
    phone = joined(new_page(375, 667), venue)
    phone.context.set_offline(True)
    chosen = [phone.locator(".rest li").nth(row).get_attribute("id") or "" for row in range(4)]
    for count, label in enumerate(chosen, start=1):
        phone.locator(f"#pick-{label}").click()
        expect(phone.locator(".pick[aria-pressed=true]")).to_have_count(count)
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    phone.context.set_offline(False)
    expect(phone.locator(".order li")).to_have_count(3, timeout=15_000)
    marks = stored(venue.room, round_)
    assert [marks[label, ""] for label in chosen] == ["1", "2", "3", "after-3"]


def test_a_changed_mind_while_the_first_answer_is_on_its_way_stands(
    venue: Venue, phone: Page, solutions: Round
) -> None:
    label = keep_one(phone)
    phone.reload()  # now it is sent from the outbox
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    phone.get_by_role("link", name="Back").click()
    expect(phone.locator("h1 .tag")).to_have_text(label)
    mend(phone)

    sent: list[str] = []

    def tap_another(route: Route) -> None:
        sent.append(route.request.post_data or "")
        if len(sent) == 1:
            phone.get_by_role("button", name="Disagree").click()
        route.continue_()

    phone.context.route("**/votes", tap_another)
    expect(phone.locator("#kept")).to_contain_text(SENT, timeout=15_000)
    expect(phone.locator("#kept li")).to_have_count(0)
    expect(phone.locator("#kept")).to_be_hidden(timeout=15_000)
    assert answers(venue, solutions) == {label: "disagree"}
    assert ("answer=agree" in sent[0], "answer=disagree" in sent[-1]) == (True, True)


def test_an_update_that_comes_while_an_answer_is_on_its_way_hides_no_answer(
    venue: Venue, phone: Page, solutions: Round
) -> None:
    def update_first(route: Route) -> None:
        with phone.expect_response(
            lambda answer: "/w/" in answer.url and "hx-request" in answer.request.headers
        ):
            phone.evaluate("() => htmx.trigger(document.getElementById('now'), 'changed')")
        route.continue_()

    phone.context.route("**/votes", update_first)
    label = agree(phone)
    expect(phone.locator(".progress strong")).to_have_text("2 of 14", timeout=15_000)
    assert answers(venue, solutions) == {label: "agree"}
