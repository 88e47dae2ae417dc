"""Without network nothing is lost: kept on the phone, said in words, sent and counted once."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.fixtures.browsers import Watch, axe
from tests.fixtures.marks import stored
from tests.fixtures.proxy import between
from tests.fixtures.rounds import open_round
from tests.fixtures.venues import Venue
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundStep
from workshop.store import comments, participants

NewPage = Callable[..., Page]

OPEN, CLOSE = RoundStep.OPEN, RoundStep.CLOSE
NO_NETWORK = ("ERR_INTERNET_DISCONNECTED", "ERR_FAILED", "ERR_NETWORK_CHANGED", "htmx:")
ONE_KEPT = "1 answer is kept on this phone and will be sent."
TWO_KEPT = "2 answers are kept on this phone and will be sent."
SENT = "Sent."


def joined(page: Page, venue: Venue) -> Page:
    page.goto(venue.address("/j/{}"))
    page.get_by_role("button", name="Join").click()
    expect(page.locator("#now")).to_be_visible()
    page.wait_for_load_state("load")
    return page


@pytest.fixture
def solutions(venue: Venue) -> Round:
    venue.room.step(Kind.SOLUTION, OPEN)
    return venue.room.round_of(Kind.SOLUTION)


@pytest.fixture
def phone(venue: Venue, new_page: NewPage, watch: Watch, solutions: Round) -> Page:
    """A phone at its first card."""
    del solutions  # it is open
    watch.tolerate(*NO_NETWORK)
    return joined(new_page(375, 667), venue)


def cut(page: Page) -> None:
    """Votes and comments do not reach the server; pages do."""
    for path in ("**/votes", "**/comments"):
        page.context.route(path, lambda route: route.abort())


def mend(page: Page) -> None:
    for path in ("**/votes", "**/comments"):
        page.context.unroute(path)


def agree(page: Page) -> str:
    """Tap Agree on the card; return its label."""
    label = page.locator("h1 .tag").inner_text()
    page.get_by_role("button", name="Agree", exact=True).click()
    return label


def answers(venue: Venue, round_: Round) -> dict[str, str]:
    return {label: answer for (label, _), answer in stored(venue.room, round_).items()}


def set_grace(venue: Venue, seconds: int) -> None:
    with venue.hall.store.writing() as database:
        database.execute("update rounds set grace_seconds = ?", [seconds])


def kept(page: Page) -> int:
    """How many entries the phone has in its storage."""
    count: int = page.evaluate(
        """() => Object.keys(localStorage).filter((key) => /^workshop-outbox-\\w+$/.test(key))
          .map((key) => JSON.parse(localStorage.getItem(key)).entries.length)
          .reduce((sum, one) => sum + one, 0)"""
    )
    return count


def test_an_answer_without_network_is_kept_said_and_sent_when_it_is_back(
    venue: Venue, phone: Page, solutions: Round
) -> None:
    phone.context.set_offline(True)
    label = agree(phone)
    expect(phone.get_by_role("status").filter(has_text=ONE_KEPT)).to_be_visible()
    expect(phone.get_by_text("No connection")).to_be_visible()
    expect(phone.locator("#problem")).to_have_text("")
    pressed = phone.get_by_role("button", name="Agree", exact=True)
    expect(pressed).to_have_attribute("aria-pressed", "true")
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
    cut(phone)
    label = agree(phone)
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    phone.reload()
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    assert phone.locator("h1 .tag").inner_text() == label
    phone.get_by_role("button", name="Disagree").click()
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    mend(phone)
    expect(phone.locator(".progress strong")).to_have_text("2 of 14", timeout=15_000)
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
    expect(again.locator(".votes li")).to_have_count(1)
    assert answers(venue, solutions) == {label: "agree"}


def test_answers_and_comments_are_sent_in_the_order_they_were_given(
    venue: Venue, phone: Page
) -> None:
    cut(phone)
    first = agree(phone)
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    labels = [statement.label for statement in venue.room.statements_of(Kind.SOLUTION)]
    second = next(label for label in labels if label != first)
    phone.goto(venue.address("/w/{}/statement/" + second))
    phone.get_by_text("Add a comment").click()
    phone.get_by_label("What should we know about this?").fill("Only with money")
    agree(phone)
    expect(phone.locator("#kept")).to_contain_text("3 answers are kept")
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
        expect(page.locator("#kept")).not_to_contain_text("kept", timeout=15_000)
    assert answers(venue, solutions) == {label: "agree"}
    assert kept(phone) == 0


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
    cut(phone)
    label = agree(phone)
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
    venue.room.step(Kind.SOLUTION, CLOSE)
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
    assert phone.locator("h1 .tag").inner_text() == label
    assert "Wi-Fi" not in phone.locator("body").inner_text()
    phone.context.unroute("**/w/**")
    expect(phone.locator(".progress strong")).to_have_text("2 of 14", timeout=15_000)
    assert answers(venue, solutions) == {label: "agree"}


def test_a_phone_that_was_forgotten_is_told_and_keeps_nothing(
    venue: Venue, phone: Page, solutions: Round, watch: Watch
) -> None:
    watch.tolerate(*NO_NETWORK, "403")
    cut(phone)
    label = agree(phone)
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
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
    cut(phone)
    agree(phone)
    expect(phone.locator("#kept")).to_contain_text(ONE_KEPT)
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
    expect(phone.locator("#kept")).to_contain_text("as long as this page is open")
    phone.context.set_offline(False)
    expect(phone.locator(".progress strong")).to_have_text("2 of 14", timeout=15_000)
    assert answers(venue, solutions) == {label: "agree"}


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
