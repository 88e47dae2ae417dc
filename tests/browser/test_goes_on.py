"""After a vote was saved, the phone puts the next card out of its page: as the server would."""

from collections.abc import Callable

from playwright.sync_api import Page, Response, expect

from tests.fixtures.browsers import axe
from tests.fixtures.outboxes import agree, answers
from tests.fixtures.phones import joined
from tests.fixtures.rounds import add_round, of, open_round, take
from tests.fixtures.venues import Venue
from workshop.domain.ballots.agreement import agreement
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

NewPage = Callable[..., Page]


def answered_with(phone: Page) -> list[int]:
    """The status of each answer to a vote from now on."""
    statuses: list[int] = []

    def note(response: Response) -> None:
        if response.url.endswith("/votes"):
            statuses.append(response.status)

    phone.on("response", note)
    return statuses


def place(phone: Page, words: str) -> None:
    expect(phone.locator(".progress strong")).to_have_text(words)


def drawn(phone: Page) -> tuple[str, str]:
    """The card as eyes and forms have it, but for what was saved and the next vote's number."""
    phone.locator(".saved-now").evaluate("place => { place.textContent = ''; }")
    shown = phone.locator("main.card")
    sent = shown.locator("form input[type=hidden]:not([name=sequence])")
    return shown.inner_text(), str(sent.evaluate_all("all => all.map((one) => one.outerHTML)"))


def test_the_next_card_is_that_of_the_server_and_says_what_was_saved(
    venue: Venue, new_page: NewPage
) -> None:
    round_ = open_round(venue.room, agreement(), most=3)
    phone = joined(new_page(375, 667), venue)
    statuses = answered_with(phone)
    labels = [agree(phone)]
    place(phone, "2 of 3")
    expect(phone.locator(".saved-now")).to_have_text(f"{labels[0]} saved")
    expect(phone.get_by_role("status")).to_have_text(f"{labels[0]} saved")
    expect(phone.locator("progress")).to_have_attribute("value", "1")
    expect(phone.locator("h1")).to_be_focused()
    assert axe(phone) == []
    alone = drawn(phone)
    phone.reload()
    place(phone, "2 of 3")
    assert drawn(phone) == alone
    labels.append(agree(phone))
    place(phone, "3 of 3")
    labels.append(agree(phone))
    expect(phone.get_by_text("You can change any of them")).to_be_visible()
    assert statuses == [204, 204, 200]
    assert answers(venue, round_) == dict.fromkeys(labels, "agree")


def test_who_goes_back_and_on_again_meets_the_same_cards(venue: Venue, new_page: NewPage) -> None:
    open_round(venue.room, agreement(), most=3)
    phone = joined(new_page(375, 667), venue)
    label = agree(phone)
    place(phone, "2 of 3")
    phone.get_by_role("link", name="Back").click()
    expect(phone).to_have_url(venue.address(f"/w/{{}}/statement/{label}"))
    expect(phone.locator(".answer[aria-pressed=true]")).to_contain_text("Your answer")
    phone.get_by_role("button", name="Disagree").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("You have answered 1 of 3")


def test_a_flag_of_one_s_own_is_shown_on_the_next_card(venue: Venue, new_page: NewPage) -> None:
    round_ = open_round(venue.room, agreement(), most=2)
    phone = joined(new_page(375, 667), venue)
    first = phone.locator("h1 .tag").inner_text()
    (other,) = {each.label for each in of(venue.room, round_)} - {first}
    phone.goto(venue.address(f"/w/{{}}/statement/{other}"))
    phone.get_by_text("Add a comment or a flag").click()
    flag = phone.get_by_role("button", name="Unclear")
    flag.click()
    expect(flag).to_have_attribute("aria-pressed", "true")
    phone.goto(venue.address("/w/{}/"))
    statuses = answered_with(phone)
    agree(phone)
    place(phone, "2 of 2")
    expect(flag).to_have_attribute("aria-pressed", "true")
    assert statuses == [200]


def test_of_a_long_round_the_next_part_comes_while_twenty_cards_are_left(
    venue: Venue, new_page: NewPage
) -> None:
    room = venue.room
    everything = [*room.statements_of(Kind.BARRIER), *room.statements_of(Kind.SOLUTION)]
    take(room, add_round(room, agreement(), chosen=everything), RoundStep.OPEN)
    phone = joined(new_page(375, 667), venue)
    statuses = answered_with(phone)
    for number in range(len(everything)):
        place(phone, f"{number + 1} of {len(everything)}")
        agree(phone)
    expect(phone.get_by_text("You can change any of them")).to_be_visible()
    assert statuses == [204] * (len(everything) - 1) + [200]


def test_a_reload_after_a_statement_that_was_opened_by_its_address_stays_at_the_next_card(
    venue: Venue, new_page: NewPage
) -> None:
    round_ = open_round(venue.room, agreement(), most=3)
    phone = joined(new_page(375, 667), venue)
    first = phone.locator("h1 .tag").inner_text()
    other = next(each.label for each in of(venue.room, round_) if each.label != first)
    phone.goto(venue.address(f"/w/{{}}/statement/{other}"))
    statuses = answered_with(phone)
    agree(phone)
    expect(phone.locator("h1 .tag")).to_have_text(first)
    expect(phone).to_have_url(venue.address("/w/{}/"))
    phone.reload()
    expect(phone.locator("h1 .tag")).to_have_text(first)
    assert statuses == [204]


def scrolled_down_and_agreed(phone: Page) -> None:
    """Open the comment box, which brings it into sight, and agree with a key."""
    phone.emulate_media(reduced_motion="reduce")  # it is in sight at once, and nothing still moves
    phone.locator(".below summary").click()
    phone.wait_for_function("() => scrollY > 0")
    phone.get_by_role("button", name="Agree", exact=True).press("Enter")


def test_the_next_card_is_read_from_its_top(venue: Venue, new_page: NewPage) -> None:
    open_round(venue.room, agreement(), most=3)
    phone = joined(new_page(320, 400), venue)
    scrolled_down_and_agreed(phone)
    place(phone, "2 of 3")
    assert phone.evaluate("() => scrollY") == 0


def test_a_page_of_the_server_s_is_read_from_its_top_too(venue: Venue, new_page: NewPage) -> None:
    open_round(venue.room, agreement(), most=3)
    phone = joined(new_page(320, 400), venue)
    for number in (2, 3):
        agree(phone)
        place(phone, f"{number} of 3")
    scrolled_down_and_agreed(phone)
    expect(phone.get_by_text("You can change any of them")).to_be_visible()
    assert phone.evaluate("() => scrollY") == 0
