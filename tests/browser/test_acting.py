"""Who should act, in real browsers: a host, three phones, one of them without scripts, a screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import clipped, scrolls, scrolls_sideways
from tests.fixtures.acting import all_say, asked, asking, decided, take
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.phones import joined
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.acting.asking import AskingStep, Stage
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store import contacts

NewPage = Callable[..., Page]


def sound(page: Page) -> None:
    """Nothing wrong in the light and in the dark, and nothing beside the window."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []
    assert not scrolls_sideways(page)


def choose(phone: Page, actor: str) -> None:
    """Tap an actor where a proposal is asked about, and wait for the next."""
    about = phone.locator("h1").inner_text()
    phone.get_by_label(actor, exact=True).check(force=True)
    phone.get_by_role("button", name="Save and go on").click()
    expect(phone.locator("h1")).not_to_have_text(about)


def labels(venue: Venue) -> list[str]:
    return [each.label for each in asked(venue.room)]


@pytest.fixture
def host(venue: Venue, new_page: NewPage) -> Page:
    page = new_page(1280, 720)
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    return page


def test_the_room_says_who_should_act_and_sees_it(
    venue: Venue, new_page: NewPage, host: Page, watch: Watch
) -> None:
    watch.expect("422")  # who names nobody is told so
    decided(venue.room, "S101", "S102", "S103")
    swift, plain, third = (
        joined(new_page(375, 667, scripts=s), venue) for s in (True, False, True)
    )
    screen = new_page(1280, 720)
    screen.goto(venue.address("/screen/{}/"))
    host.goto(venue.address("/host/w/{}/who/"))
    sound(host)
    host.get_by_role("button", name="Ask the room").click()
    expect(screen.get_by_role("heading", name="Who should act?")).to_be_visible()
    expect(swift.get_by_role("link", name="Answer now")).to_be_visible()
    sound(swift)

    for phone in (swift, plain, third):
        phone.goto(venue.address("/w/{}/"))
        phone.get_by_role("link", name="Answer now").click()
        expect(phone.get_by_role("button", name="Save and go on")).to_be_visible()
    assert not scrolls(swift)
    sound(swift)
    for phone in (swift, plain):
        for _ in range(3):
            choose(phone, "Local authority")
        expect(phone.get_by_role("heading", name="Your answers are kept")).to_be_visible()
    sound(swift)
    third.get_by_role("button", name="Save and go on").click()
    expect(third.get_by_role("alert").first).to_contain_text("Choose who should act")
    third.get_by_role("button", name="Not sure").click()
    expect(third.get_by_text("2 of 3")).to_be_visible()
    expect(host.get_by_text("3 of 3 who joined answered")).to_be_visible()

    rest = [venue.room.somebody() for _ in range(3)]
    for label in labels(venue)[:2]:
        all_say(venue.room, rest, label, asking(venue.room).actors[0])
    host.get_by_role("button", name="Close").click()
    expect(third.get_by_role("heading", name="is closed")).to_be_visible()
    assert "of 6" not in swift.locator("body").inner_text()
    host.get_by_role("button", name="Reveal").click()
    expect(screen.get_by_text("6 of 6 who joined answered")).to_be_visible()
    assert clipped(screen) == []
    sound(screen)
    expect(third.get_by_role("heading", name="what the room said")).to_be_visible()
    plain.goto(venue.address("/w/{}/who/"))
    expect(plain.get_by_text("Fewer than five answered").first).to_be_visible()
    sound(swift)
    sound(host)
    host.set_viewport_size({"width": 375, "height": 667})
    sound(host)


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (375, 667)])
def test_the_space_bar_of_the_desk_leads_from_asking_to_the_reveal(
    venue: Venue, host: Page, width: int, height: int
) -> None:
    room = venue.room
    decided(room, "S101")
    room.step(Kind.BARRIER, RoundStep.REVEAL)
    take(room, AskingStep.OPEN)
    host.set_viewport_size({"width": width, "height": height})
    host.goto(venue.address("/host/w/{}/"))
    for word, stage in (("Close", Stage.CLOSED), ("Reveal", Stage.REVEALED)):
        expect(host.locator("#go:not([data-resting])")).to_contain_text(f"{word} “Who should act?”")
        sound(host)
        host.locator("h1").click()
        host.keyboard.press("Space")
        expect(host.locator("#go")).not_to_contain_text(f"{word} “Who")
        assert asking(room).stage is stage
    expect(host.locator("#go")).to_contain_text("Next:")


def test_an_offer_with_a_contact_comes_to_the_organiser_and_is_deleted(
    venue: Venue, new_page: NewPage, host: Page
) -> None:
    decided(venue.room, "S101", "S102")
    phone = joined(new_page(375, 667), venue)
    host.goto(venue.address("/host/w/{}/who/"))
    host.get_by_role("button", name="Switch it on").click()
    phone.get_by_role("link", name="I can help with something").click()
    expect(phone.get_by_role("heading", name="I can help with this")).to_be_visible()
    sound(phone)
    phone.locator(".helping button").first.click()
    expect(phone.locator("[aria-pressed='true']")).to_have_count(1)
    expect(host.get_by_text("1 person offers help.")).to_be_visible()
    phone.get_by_role("link", name="Leave a contact").click()
    expect(phone.get_by_role("heading", name="Leave a contact")).to_be_visible()
    sound(phone)
    phone.get_by_label("Your name").fill("Bob Baker")
    phone.get_by_label("E-mail or phone").fill("bob@example.org")
    phone.get_by_label("The organisers may keep this").check()
    phone.get_by_role("button", name="Keep my contact").click()
    expect(phone.get_by_role("heading", name="Your contact is kept")).to_be_visible()
    sound(phone)

    expect(host.get_by_text("1 person left a contact.")).to_be_visible()
    with host.expect_download() as waiting:
        host.get_by_role("button", name="Download the contacts").click()
    assert "Bob Baker,bob@example.org" in waiting.value.path().read_text(encoding="utf-8-sig")
    sound(host)
    host.get_by_text("Delete them now").click()
    host.get_by_role("button", name="Delete 1 contact for good").click()
    expect(host.get_by_text("1 contact is deleted.")).to_be_visible()
    with venue.hall.store.reading() as database:
        assert contacts.by_day(database, venue.room.workshop.id) == {}
