"""Flags and who should act are kept like votes; of what is not, no word is lost unsaid."""

from collections.abc import Callable

from playwright.sync_api import Page, Request, expect

from tests.fixtures.acting import decided, take
from tests.fixtures.browsers import Watch
from tests.fixtures.outboxes import NO_NETWORK, ONE_KEPT, SENT, agree, cut, kept, mend
from tests.fixtures.venues import Venue
from tests.fixtures.voices import allow
from workshop.actions.acting.helping import ask_for_help
from workshop.domain.acting.asking import AskingStep
from workshop.store import flags

NewPage = Callable[..., Page]

_SAID = """
select text || ' ' || mark as what from comments
join rounds on rounds.id = comments.round_id where rounds.workshop_id = ? order by text
"""


def stored(venue: Venue, sql: str) -> list[str]:
    with venue.hall.store.reading() as database:
        return [row["what"] for row in database.query(sql, [venue.room.workshop.id])]


def test_the_newest_state_of_a_flag_is_kept_and_sent(venue: Venue, phone: Page) -> None:
    phone.context.set_offline(True)
    phone.get_by_text("Add a comment or a flag").click()
    unclear, old = (phone.get_by_role("button", name=name) for name in ("Unclear", "Out of date"))
    for pressed in ("true", "false", "true"):
        unclear.click()
        expect(unclear).to_have_attribute("aria-pressed", pressed)
    for pressed in ("true", "false"):
        old.click()
        expect(old).to_have_attribute("aria-pressed", pressed)
    assert kept(phone) == 2
    agree(phone)
    expect(phone.locator(".progress strong")).to_have_text("2 of 14")
    phone.get_by_role("link", name="Back").click()
    phone.get_by_text("Add a comment or a flag").click()
    expect(unclear).to_have_attribute("aria-pressed", "true")
    expect(old).to_have_attribute("aria-pressed", "false")
    phone.context.set_offline(False)
    expect(phone.locator("#kept")).to_contain_text(SENT, timeout=15_000)
    with venue.hall.store.reading() as database:
        (found,) = flags.counts(database, venue.room.workshop.id).values()
    assert found == {"unclear": 1}


def test_who_should_act_is_kept_and_the_next_proposal_comes_with_the_network(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.tolerate(*NO_NETWORK)
    decided(venue.room, "S101", "S102")
    take(venue.room, AskingStep.OPEN)
    phone = new_page(375, 667)
    phone.goto(venue.address("/j/{}"))
    phone.get_by_role("button", name="Join").click()
    phone.get_by_role("link", name="Answer now").click()
    phone.wait_for_load_state("load")
    first, second = (f"Who should act? {number} of 2" for number in (1, 2))
    expect(phone.get_by_text(first)).to_be_visible()
    phone.context.set_offline(True)
    phone.get_by_label("Local authority", exact=True).check(force=True)
    phone.get_by_role("button", name="Save and go on").click()
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    expect(phone.get_by_text(first)).to_be_visible()
    phone.context.set_offline(False)
    expect(phone.get_by_text(second)).to_be_visible(timeout=15_000)
    expect(phone.get_by_text(first)).to_be_hidden()
    assert kept(phone) == 0


def test_a_suggestion_without_network_says_so_and_its_words_outlive_a_reload(
    venue: Venue, phone: Page
) -> None:
    allow(venue.room)
    phone.goto(venue.address("/w/{}/suggest"))
    phone.get_by_label("A barrier").check()
    text = phone.get_by_label("Say it in one sentence")
    text.fill("Buses stop at six")
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Next").click()
    expect(phone.get_by_role("alert")).to_contain_text("Not saved")
    expect(text).to_have_value("Buses stop at six")
    phone.context.set_offline(False)
    phone.reload()
    expect(text).to_have_value("Buses stop at six")
    phone.get_by_label("A barrier").check()
    phone.get_by_role("button", name="Next").click()
    phone.get_by_role("button", name="Send mine").click()
    expect(phone.get_by_role("heading", name="Your suggestions")).to_be_visible()
    phone.goto(venue.address("/w/{}/suggest"))
    expect(phone.get_by_text("Buses stop at six")).to_have_count(1)
    expect(text).to_have_value("")
    assert stored(venue, "select text as what from suggestions where workshop_id = ?") == [
        "Buses stop at six"
    ]


def test_a_contact_without_network_says_so_and_stays_on_its_page(venue: Venue, phone: Page) -> None:
    ask_for_help(venue.hall, workshop=venue.room.now(), wanted=True, actor="alice")
    phone.goto(venue.address("/w/{}/help/contact"))
    phone.get_by_label("Your name").fill("Bob")
    phone.get_by_label("E-mail or phone").fill("bob@example.org")
    phone.get_by_label("The organisers may keep this").check()
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Keep my contact").click()
    expect(phone.get_by_role("alert")).to_contain_text("Not saved")
    phone.context.set_offline(False)
    phone.get_by_role("button", name="Keep my contact").click()
    expect(phone.get_by_role("heading", name="Your contact is kept")).to_be_visible()
    assert stored(venue, "select name as what from contacts where workshop_id = ?") == ["Bob"]


def test_a_comment_without_network_stands_below_its_statement_and_its_field_is_free(
    venue: Venue, phone: Page
) -> None:
    cut(phone)
    phone.get_by_text("Add a comment or a flag").click()
    field = phone.get_by_label("What should we know about this?")
    for text in ("Only with money", "And with time"):
        field.fill(text)
        phone.locator(".tone", has_text="Concern").click()
        phone.get_by_role("button", name="Save comment").click()
        expect(phone.locator(".own-kept")).to_contain_text(f"{text} Not sent yet")
        expect(field).to_have_value("")
        expect(phone.get_by_label("Just a comment")).to_be_checked()
    expect(phone.locator("#kept")).to_contain_text("not sent yet: 2")
    phone.reload()
    expect(phone.locator(".own-kept li")).to_have_count(2)
    expect(field).to_have_value("")
    mend(phone)
    expect(phone.locator("#kept")).to_contain_text(SENT, timeout=15_000)
    expect(phone.locator(".own-kept")).to_have_count(0)
    expect(phone.locator(".own li")).to_have_count(2)
    assert stored(venue, _SAID) == ["And with time concern", "Only with money concern"]


def test_the_words_of_a_comment_that_is_refused_come_back(
    venue: Venue, phone: Page, watch: Watch
) -> None:
    watch.tolerate(*NO_NETWORK, "422")
    cut(phone)
    phone.get_by_text("Add a comment or a flag").click()
    field = phone.get_by_label("What should we know about this?")
    field.evaluate("each => each.removeAttribute('maxlength')")
    words = "Only with money. " * 100
    field.fill(words)
    phone.get_by_role("button", name="Save comment").click()
    expect(phone.locator(".own-kept")).to_contain_text("Not sent yet")
    expect(field).to_have_value("")
    mend(phone)
    expect(phone.locator("#kept li")).to_contain_text("Only with money. ", timeout=15_000)
    expect(field).to_have_value(words)
    expect(phone.locator(".own-kept")).to_have_count(0)
    phone.get_by_role("button", name="I have read this").click()
    phone.reload()
    expect(field).to_have_value(words)
    assert stored(venue, _SAID) == []


def test_a_captive_portal_is_not_taken_for_the_server_and_no_suggestion_is_given_to_it(
    venue: Venue, phone: Page
) -> None:
    allow(venue.room)
    phone.goto(venue.address("/w/{}/suggest"))
    phone.get_by_label("A barrier").check()
    text = phone.get_by_label("Say it in one sentence")
    text.fill("Buses stop at six")
    phone.context.route(
        "**/*",
        lambda route: route.fulfill(status=200, content_type="text/html", body="<p>Our Wi-Fi</p>"),
    )
    phone.get_by_role("button", name="Next").click()
    expect(phone.get_by_role("alert")).to_contain_text("Not saved")
    expect(text).to_have_value("Buses stop at six")
    phone.context.unroute("**/*")
    phone.get_by_role("button", name="Next").click()
    expect(phone.get_by_role("button", name="Send mine")).to_be_visible()


def test_a_double_tap_asks_once_whether_the_server_is_there_and_posts_once(
    venue: Venue, phone: Page
) -> None:
    allow(venue.room)
    phone.goto(venue.address("/w/{}/suggest"))
    phone.get_by_label("A barrier").check()
    phone.get_by_label("Say it in one sentence").fill("Buses stop at six")
    icon = phone.locator("link[rel=icon]").evaluate("link => link.href")
    sent: list[str] = []

    def note(request: Request) -> None:
        if request.method == "POST" or request.url == icon:
            sent.append(request.method)

    phone.on("request", note)
    phone.get_by_role("button", name="Next").dblclick()
    expect(phone.get_by_role("button", name="Send mine")).to_be_visible()
    assert sent == ["GET", "POST"]
