"""Without network a phone goes on to the next statement by itself, as it does with one."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.fixtures.browsers import Watch, axe
from tests.fixtures.marks import stored
from tests.fixtures.outboxes import (
    NO_NETWORK,
    ONE_KEPT,
    SENT,
    agree,
    answers,
    cut,
    kept,
    mend,
)
from tests.fixtures.phones import joined
from tests.fixtures.rounds import now, of, open_round, take
from tests.fixtures.stillness import try_in_vain
from tests.fixtures.venues import Venue
from workshop.actions.rehearsing import remove_rehearsal
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.matrix import matrix
from workshop.domain.kind import Kind
from workshop.domain.pick import Pick, PickBy
from workshop.domain.round import Round, RoundStep
from workshop.store import comments, rounds

NewPage = Callable[..., Page]
Asked = Callable[[Ballot, int], tuple[Round, Page]]


def place(phone: Page) -> Locator:
    return phone.locator(".progress strong")


def card(phone: Page) -> tuple[str, str]:
    """What the card says, to eyes and to scripts, without the number of the next vote."""
    shown = phone.locator("main.card")
    sent = shown.locator("form input[type=hidden]:not([name=sequence])")
    return shown.inner_text(), str(sent.evaluate_all("all => all.map((one) => one.outerHTML)"))


@pytest.fixture
def asked(venue: Venue, new_page: NewPage, watch: Watch) -> Asked:
    """Open a round, and bring a phone to its first card: asked(ballot, most)."""
    watch.tolerate(*NO_NETWORK)

    def ask(ballot: Ballot, most: int) -> tuple[Round, Page]:
        round_ = open_round(venue.room, ballot, most=most)
        return round_, joined(new_page(375, 667), venue)

    return ask


def test_every_card_comes_without_network_as_it_comes_with_one(venue: Venue, asked: Asked) -> None:
    round_, phone = asked(agreement(), 4)
    phone.context.set_offline(True)
    labels = [agree(phone)]
    expect(phone.get_by_role("status")).to_have_text(ONE_KEPT)
    expect(place(phone)).to_have_text("2 of 4")
    expect(phone.locator("h1")).to_be_focused()
    expect(phone.locator("progress")).to_have_attribute("value", "1")
    assert axe(phone) == []
    alone = card(phone)
    phone.context.set_offline(False)
    expect(phone.locator("#kept")).to_contain_text(SENT)
    expect(phone.locator("main.card form [data-hx-post], main.card form")).not_to_have_count(0)
    expect(phone.get_by_text("Connected")).to_be_visible()
    assert card(phone) == alone

    phone.context.set_offline(True)
    for position in ("3 of 4", "4 of 4"):
        labels.append(agree(phone))
        expect(place(phone)).to_have_text(position)
    labels.append(agree(phone))
    end = phone.get_by_role("heading", level=1)
    expect(end).to_have_text("You have answered all 4. Thank you.")
    expect(end).to_be_focused()
    expect(phone.get_by_text("is kept on this phone and will be sent.")).to_be_visible()
    expect(phone.get_by_text("Keep this page open: it sends by itself.")).to_be_visible()
    assert axe(phone) == []
    assert (kept(phone), answers(venue, round_)) == (3, {labels[0]: "agree"})
    phone.context.set_offline(False)
    expect(phone.get_by_text("You can change any of them")).to_be_visible(timeout=15_000)
    assert answers(venue, round_) == dict.fromkeys(labels, "agree")


def test_back_goes_through_what_is_in_the_page_and_a_changed_mind_counts(
    venue: Venue, asked: Asked
) -> None:
    round_, phone = asked(agreement(), 3)
    phone.context.set_offline(True)
    labels = [agree(phone)]
    expect(place(phone)).to_have_text("2 of 3")
    labels.append(agree(phone))
    expect(place(phone)).to_have_text("3 of 3")
    back = phone.get_by_role("link", name="Back")
    for position in ("2 of 3", "1 of 3"):
        back.click()
        expect(place(phone)).to_have_text(position)
        expect(phone.locator(".answer[aria-pressed=true]")).to_contain_text("Your answer")
    expect(back).to_have_count(0)
    phone.get_by_role("button", name="Disagree").click()
    expect(place(phone)).to_have_text("3 of 3")
    phone.get_by_role("link", name="My answers").click()
    expect(phone.locator("#kept")).to_contain_text("No network: this page stays.")
    expect(phone.get_by_role("status")).to_have_text("No network: this page stays.")
    expect(phone.locator("#problem")).to_have_text("")
    back.click()
    expect(place(phone)).to_have_text("2 of 3")
    phone.context.set_offline(False)
    expect(phone.locator("#kept")).to_contain_text(SENT, timeout=15_000)
    expect(place(phone)).to_have_text("2 of 3")  # who went back stays there
    assert answers(venue, round_) == {labels[0]: "disagree", labels[1]: "agree"}


def test_a_matrix_goes_on_without_network_and_shows_both_answers_again(
    venue: Venue, asked: Asked
) -> None:
    round_, phone = asked(matrix(), 3)
    phone.context.set_offline(True)
    labels = []
    for position in ("2 of 3", "3 of 3"):
        labels.append(phone.locator("h1 .tag").inner_text())
        for name in ("impact", "feasibility"):
            phone.locator(f"[name={name}][value='4']").click()
        expect(place(phone)).to_have_text(position)
        expect(phone.locator("main :checked:not([name=mark])")).to_have_count(0)
    labels.append(phone.locator("h1 .tag").inner_text())
    phone.get_by_role("button", name="Not my field").click()
    phone.get_by_role("link", name="Back").click()
    pressed = phone.get_by_role("button", name="Not my field")
    expect(pressed).to_have_attribute("aria-pressed", "true")
    phone.get_by_role("link", name="Back").click()
    expect(phone.locator("[name=impact]:checked")).to_have_value("4")
    phone.context.set_offline(False)
    expect(phone.locator("#kept")).to_contain_text(SENT, timeout=15_000)
    marks = stored(venue.room, round_)
    assert [marks[label, "impact"] for label in labels] == ["4", "4", "not-my-field"]


def test_words_that_are_being_typed_keep_their_card_and_outlive_a_reload(
    venue: Venue, phone: Page, solutions: Round
) -> None:
    cut(phone)
    label = agree(phone)
    expect(place(phone)).to_have_text("2 of 14")
    phone.get_by_text("Add a comment").click()
    typed = phone.get_by_label("What should we know about this?")
    typed.fill("Only with money")
    phone.reload()
    expect(place(phone)).to_have_text("2 of 14")
    expect(typed).to_have_value("Only with money")
    expect(typed).to_be_visible()
    second = agree(phone)
    expect(place(phone)).to_have_text("3 of 14")
    expect(typed).to_have_value("")
    mend(phone)
    expect(phone.locator("#kept")).to_contain_text(SENT, timeout=15_000)
    with venue.hall.store.reading() as database:
        said = comments.of_workshop(database, venue.room.workshop.id)
    assert [comment.text for comment in said] == ["Only with money"]
    assert answers(venue, solutions) == {label: "agree", second: "agree"}


def test_who_went_back_comes_along_when_another_round_is_open_by_then(
    venue: Venue, phone: Page
) -> None:
    phone.context.set_offline(True)
    agree(phone)
    phone.get_by_role("link", name="Back").click()
    expect(place(phone)).to_have_text("1 of 14")
    venue.room.step(Kind.SOLUTION, RoundStep.CLOSE)
    venue.room.step(Kind.BARRIER, RoundStep.OPEN)
    phone.context.set_offline(False)
    expect(place(phone)).to_have_text("1 of 10", timeout=15_000)
    expect(phone.locator("#problem")).to_have_text("")


def test_the_cards_of_an_earlier_opening_are_gone(venue: Venue, asked: Asked) -> None:
    # three old cards would be left behind the two that are asked again: one at least is neither
    round_, phone = asked(agreement(), 5)
    expect(place(phone)).to_have_text("1 of 5")
    venue.room.somebody(rehearsal=True)
    take(venue.room, round_, RoundStep.CLOSE)
    remove_rehearsal(venue.hall, workshop=venue.room.now(), actor="alice")
    two = Pick(by=PickBy.HAND, statement_ids=tuple(each.id for each in of(venue.room, round_)[:2]))
    with venue.hall.store.writing() as database:
        rounds.update_draft(database, replace(now(venue.room, round_), pick=two))
    take(venue.room, round_, RoundStep.OPEN)
    phone.evaluate("htmx.trigger('#now', 'changed')")
    expect(place(phone)).to_have_text("1 of 2")
    phone.context.set_offline(True)
    agree(phone)
    expect(place(phone)).to_have_text("2 of 2")
    agree(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text(
        "You have answered all 2. Thank you."
    )


def test_who_went_back_stays_there_however_often_it_is_tried_in_vain(still: Page) -> None:
    expect(place(still)).to_have_text("2 of 14")
    still.get_by_role("link", name="Back").click()
    expect(place(still)).to_have_text("1 of 14")
    try_in_vain(still)
    try_in_vain(still)
    expect(place(still)).to_have_text("1 of 14")


def test_who_types_while_an_answer_is_on_its_way_keeps_the_card_if_it_fails(phone: Page) -> None:
    hung: list[Route] = []

    def hang(route: Route) -> None:
        hung.append(route)

    phone.context.route("**/votes", hang)
    phone.get_by_text("Add a comment").click()
    with phone.expect_request("**/votes"):
        agree(phone)
    typed = phone.get_by_label("What should we know about this?")
    typed.fill("Only with money")
    hung[0].abort()
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    expect(place(phone)).to_have_text("1 of 14")
    expect(typed).to_have_value("Only with money")
    expect(typed).to_be_focused()
