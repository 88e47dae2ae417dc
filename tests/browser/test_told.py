"""After a reveal: what a phone puts together of the room's half and its own answers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Response, expect

from tests.browser.test_beside import with_two_answers
from tests.fixtures import planned
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.outboxes import NO_NETWORK, ONE_KEPT, agree, cut
from tests.fixtures.phones import joined
from tests.fixtures.rounds import of, open_round
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.scale import scale

NewPage = Callable[..., Page]
Press = Callable[[str], None]

# What stands on the page, as it is read: white space between two elements is nothing.
STANDS = """() => {
  const of = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent.replace(/\\s+/g, " ").trim();
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    const names = [...node.attributes].map(({ name, value }) => `${name}=${value.trim()}`).sort();
    const inside = [...node.childNodes].map(of).filter(Boolean);
    return `<${node.localName} ${names.join(" ")}>${inside.join("|")}</>`;
  };
  return of(document.querySelector("main"));
}"""


def open_to_twenty(venue: Venue, ballot: Ballot) -> None:
    """An open round on eight statements that twenty people have answered."""
    round_ = open_round(venue.room, ballot, most=8)
    answers = [answer.key for answer in ballot.answers]
    ids = [each.version_id for each in of(venue.room, round_)]
    for person in range(20):
        given = {
            (version_id, ""): answers[(person * place // 3) % len(answers)]
            for place, version_id in enumerate(ids)
        }
        planned.fill_in(venue.room, round_, given)


def halves(page: Page) -> list[Response]:
    """The answers that bring the room's half; they come into the list as they arrive."""
    found: list[Response] = []

    def take_note(response: Response) -> None:
        if response.headers.get("hx-retarget") == "#told":
            found.append(response)

    page.on("response", take_note)
    return found


@pytest.fixture
def press(venue: Venue, new_page: NewPage) -> Press:
    """A desk: press the button with this id, "go" to close and to reveal."""
    desk = new_page(1280, 720)
    desk.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))

    def on(button: str) -> None:
        desk.goto(venue.address("/host/w/{}/"))
        was = desk.locator("#go").inner_text()
        desk.locator(f"#{button}").click()
        expect(desk.locator("#go")).not_to_have_text(was)

    return on


def until_it_is_closed(phone: Page, *, answers: int = 2) -> None:
    """It lists its own answers, and the script that will put them beside the room's has come."""
    expect(phone.locator("#told[data-holds] .votes li")).to_have_count(answers)
    phone.wait_for_function(
        "() => performance.getEntriesByName(document.querySelector('#told script').src).length"
    )


def tell(phone: Page, press: Press) -> None:
    """Close and reveal, before a phone with two answers."""
    press("go")
    until_it_is_closed(phone)
    press("go")
    expect(phone.locator(".beside li:visible")).to_have_count(2)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    "ballot",
    [agreement(), scale(["Not at all", "A little", "Somewhat", "A lot"])],
    ids=["agreement", "scale"],
)
def test_a_phone_puts_together_what_the_server_draws(
    venue: Venue, new_page: NewPage, press: Press, *, ballot: Ballot, language: str
) -> None:
    open_to_twenty(venue, ballot)
    phone = new_page(375, 667)
    joined(phone, venue)
    for _ in range(3):
        shown = phone.locator("h1").inner_text()
        phone.locator(".answer").nth(1).click()
        expect(phone.locator("h1")).not_to_have_text(shown)
    phone.goto(venue.address(f"/w/{{}}/?language={language}"))
    came = halves(phone)
    press("go")
    until_it_is_closed(phone, answers=3)
    press("go")
    expect(phone.locator(".beside li:visible")).to_have_count(3)
    expect(phone.locator(".htmx-settling")).to_have_count(0)
    assert len(came) == 1
    together = phone.evaluate(STANDS)
    heading = phone.locator("#told h2").inner_text()
    expect(phone.locator("#said")).to_have_text(heading)
    expect(phone.locator("h1")).to_be_focused()
    assert axe(phone) == []
    version = phone.locator("#now").get_attribute("data-version")
    phone.reload()
    assert phone.evaluate(STANDS) == together
    assert phone.locator("#now").get_attribute("data-version") == version


def test_who_has_answered_everything_has_no_others(
    venue: Venue, new_page: NewPage, press: Press
) -> None:
    open_round(venue.room, agreement(), most=2)
    phone = new_page(375, 667)
    came = halves(phone)
    with_two_answers(phone, venue)
    tell(phone, press)
    expect(phone.locator("#told")).not_to_contain_text("All other statements")
    assert len(came) == 1


def test_a_phone_that_keeps_an_answer_is_sent_a_page_of_its_own(
    venue: Venue, new_page: NewPage, watch: Watch, press: Press
) -> None:
    watch.tolerate(*NO_NETWORK)
    open_round(venue.room, agreement(), most=4)
    phone = new_page(375, 667)
    came = halves(phone)
    with_two_answers(phone, venue)
    cut(phone)
    agree(phone)
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    tell(phone, press)
    assert came == []


def test_the_next_vote_comes_after_it(venue: Venue, new_page: NewPage, press: Press) -> None:
    open_round(venue.room, agreement(), most=2)
    phone = new_page(375, 667)
    came = halves(phone)
    with_two_answers(phone, venue)
    tell(phone, press)
    press("reopen")
    expect(phone.get_by_role("heading", name="You have answered all 2")).to_be_visible()
    tell(phone, press)
    assert len(came) == 2
