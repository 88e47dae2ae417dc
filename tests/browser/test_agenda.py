"""An evening from its template: changed, copied, moved, timed, voted on and voted on again."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.actions.evening import agenda, names, part_called
from tests.browser.looking import scrolls, scrolls_sideways
from tests.fixtures.browsers import axe
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.actions.outlining import use_template
from workshop.actions.steering import take_step
from workshop.domain.ballots.ranking import ranking
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.template import Template

NewPage = Callable[..., Page]


def enter(page: Page, venue: Venue) -> Page:
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    return page


def named(what: str, which: str) -> re.Pattern[str]:
    """The name of a button; browsers put a space before what only screen readers are told."""
    return re.compile(f"{what} ?: {re.escape(which)}$")


def press(page: Page, word: str) -> None:
    button = page.locator("#go", has_text=re.compile(word))
    expect(page.locator("#go[data-resting]")).to_have_count(0)
    button.click()
    expect(button).to_have_count(0)


def state_of(venue: Venue, name: str) -> RoundState:
    found = part_called(venue.room, name).round
    assert found is not None
    return found.state


@pytest.mark.parametrize("scripts", [True, False])
def test_an_evening_is_built_and_changed(venue: Venue, new_page: NewPage, scripts: bool) -> None:
    laptop = enter(new_page(1280, 720, scripts=scripts), venue)
    laptop.goto(venue.address("/host/w/{}/"))
    laptop.get_by_role("link", name="Change the agenda").click()
    laptop.get_by_label("The 90-minute evening").check()
    laptop.get_by_role("button", name="Use this agenda").click()
    expect(laptop.locator(".plan-part")).to_have_count(8)
    expect(laptop.locator(".plan-total")).to_have_text("90 minutes")

    laptop.get_by_role("link", name=named("Change", "What to do first")).click()
    expect(laptop.get_by_label("Points to spend")).to_have_value("5")
    laptop.get_by_label("Put the best in order").check()
    if not scripts:
        laptop.get_by_role("button", name="Change ballot").click()
    expect(laptop.get_by_label("Points to spend")).to_have_count(0)
    laptop.get_by_label("How many in order").fill("2")
    laptop.get_by_role("button", name="Keep the vote").click()
    expect(laptop.locator(".plan")).to_contain_text("Put the best 2 in order.")
    changed = part_called(venue.room, "What to do first").round
    assert changed is not None
    assert changed.ballot == ranking(2)

    laptop.get_by_role("button", name=named("Copy", "Talk: what holds us back most")).click()
    expect(laptop.locator(".plan-part")).to_have_count(9)
    laptop.get_by_role("button", name=named("Down", "Barriers")).click()
    expect(laptop.locator(".plan-part").nth(3)).to_contain_text("Vote: Barriers")
    assert names(venue.room)[2:5] == [
        "Talk: what holds us back most",
        "Barriers",
        "Talk: what holds us back most",
    ]


def test_the_form_counts_while_it_is_filled_in(venue: Venue, new_page: NewPage) -> None:
    laptop = enter(new_page(1280, 720), venue)
    laptop.goto(venue.address("/host/w/{}/agenda/round"))
    takes = laptop.locator("#takes")
    expect(takes).to_contain_text("14 solutions")
    laptop.get_by_label("Title").fill("Quick")
    laptop.get_by_label("Barriers").check()
    expect(takes).to_contain_text("10 barriers")
    expect(laptop.locator("#question-default")).to_contain_text("Is this true for us here?")
    laptop.locator("summary", has_text="Only these themes").click()
    laptop.get_by_label("capacity and skills").check()
    expect(takes).to_contain_text("3 barriers")
    laptop.get_by_label("Chosen by hand").check()
    laptop.get_by_label("B101").check()
    laptop.get_by_label("S101").check()
    expect(takes).to_contain_text("2 statements")
    expect(laptop.get_by_label("Title")).to_have_value("Quick")
    assert axe(laptop) == []
    laptop.get_by_role("button", name="Keep the vote").click()
    expect(laptop.locator(".plan")).to_contain_text("Vote: Quick")
    assert names(venue.room) == ["Barriers", "Solutions", "Quick"]


def test_a_vote_again_on_two_statements_says_who_moved(venue: Venue, new_page: NewPage) -> None:
    room, laptop = venue.room, enter(new_page(1280, 720), venue)
    phone = new_page(375, 667)
    phone.goto(venue.address("/j/{}"))
    phone.get_by_role("button", name="Join").click()
    laptop.goto(venue.address("/host/w/{}/"))
    press(laptop, "Open voting")
    phone.get_by_role("button", name="A lot", exact=True).click()
    expect(phone.locator(".saved", has_text="saved")).to_be_visible()
    press(laptop, "Close voting")
    press(laptop, "Reveal results")
    laptop.locator("#again").click()
    expect(laptop.get_by_role("heading", name="Vote again on")).to_be_visible()
    assert axe(laptop) == []
    for box in laptop.locator("input[name=statement]").all()[2:]:
        box.uncheck()
    laptop.get_by_role("button", name="Put it on the agenda").click()
    expect(laptop.locator(".plan-part").nth(1)).to_contain_text("Repeats “Barriers”.")
    laptop.goto(venue.address("/host/w/{}/"))
    press(laptop, "Next: Barriers, again")
    press(laptop, "Open voting")
    expect(phone.locator(".progress")).to_contain_text("1 of 2")
    for label, then in (("A lot", "2 of 2"), ("No", "You have answered all 2")):
        phone.get_by_role("button", name=label, exact=True).click()
        expect(phone.locator("#now")).to_contain_text(then)
    press(laptop, "Close voting")
    press(laptop, "Reveal results")
    laptop.locator(".agenda .now a", has_text="See the result").click()
    expect(laptop.get_by_role("heading", name="what moved")).to_be_visible()
    assert axe(laptop) == []
    assert state_of(venue, "Barriers") is RoundState.REVEALED
    assert len(agenda(room)) == 3


def test_a_timer_ticks_is_extended_by_key_and_seen_on_phones(
    venue: Venue, new_page: NewPage
) -> None:
    laptop, phone = enter(new_page(1280, 720), venue), new_page(375, 667)
    phone.goto(venue.address("/j/{}"))
    phone.get_by_role("button", name="Join").click()
    laptop.goto(venue.address("/host/w/{}/"))
    press(laptop, "Open voting")
    laptop.get_by_label("Timer").fill("3")
    laptop.get_by_role("button", name="Start the timer").click()
    clock = laptop.locator("[data-timer-clock]")
    expect(clock).to_have_text(re.compile("2:5[0-9]"))
    expect(phone.locator(".mast-timer")).to_contain_text(
        re.compile("About 3 minutes left 2:5[0-9]")
    )
    assert not scrolls(phone)
    assert axe(phone) == axe(laptop) == []
    laptop.locator("h1").click()
    laptop.keyboard.press("t")
    expect(clock).to_have_text(re.compile("3:[45][0-9]"))
    expect(phone.locator(".mast-timer")).to_contain_text(re.compile("About 4 minutes left"))
    laptop.get_by_role("button", name="Stop the timer").click()
    expect(phone.locator(".mast-timer")).to_have_count(0)


def test_a_round_closes_by_itself_in_a_served_workshop(venue: Venue, new_page: NewPage) -> None:
    """The test moves the deadline into the past, so ten seconds more are ten seconds from now."""
    laptop, phone = enter(new_page(1280, 720), venue), new_page(375, 667)
    phone.goto(venue.address("/j/{}"))
    phone.get_by_role("button", name="Join").click()
    laptop.goto(venue.address("/host/w/{}/"))
    press(laptop, "Open voting")
    laptop.get_by_label("Timer").fill("3")
    laptop.get_by_label("then close").check()
    laptop.get_by_role("button", name="Start the timer").click()
    expect(laptop.locator("#timer")).to_contain_text("then voting closes by itself")
    with venue.hall.store.writing() as database:
        database.execute(
            "update parts set timer_ends_at = '2020-01-01T00:00:00.000Z'"
            " where timer_ends_at is not null and workshop_id = ?",
            [venue.room.workshop.id],
        )
    laptop.get_by_role("button", name="10 seconds more").click()
    expect(phone.get_by_role("heading", name="Voting on this is closed.")).to_be_visible(
        timeout=45_000
    )
    expect(laptop.locator("#go")).to_contain_text("Reveal results")
    assert state_of(venue, "Barriers") is RoundState.CLOSED


@pytest.mark.parametrize(("width", "height", "dark"), [(1280, 720, False), (375, 667, True)])
def test_every_page_of_the_agenda(
    venue: Venue, new_page: NewPage, width: int, height: int, dark: bool
) -> None:
    room = venue.room
    use_template(venue.hall, workshop=room.now(), template=Template.EVENING, actor="alice")
    barriers = part_called(room, "Barriers")
    assert barriers.round is not None
    for step in (RoundStep.OPEN, RoundStep.CLOSE):
        take_step(
            venue.hall, workshop=room.now(), round_id=barriers.round.id, step=step, actor="alice"
        )
    laptop = enter(new_page(width, height, dark=dark), venue)
    for path in (
        "agenda",
        "agenda/round",
        "agenda/talk",
        f"agenda/{part_called(room, 'What to do first').id}",
        f"agenda/{part_called(room, 'Arrive and join').id}",
        f"agenda/{part_called(room, 'Solutions').id}/delete",
        f"agenda/{barriers.id}/again",
        "groups",
        "",
    ):
        laptop.goto(venue.address("/host/w/{}/" + path))
        expect(laptop.locator("main")).to_be_visible()
        assert (path, axe(laptop)) == (path, [])
        assert (path, scrolls_sideways(laptop)) == (path, False)


def test_a_long_agenda_leaves_the_button_in_sight(venue: Venue, new_page: NewPage) -> None:
    use_template(
        venue.hall, workshop=venue.room.now(), template=Template.THREE_HOURS, actor="alice"
    )
    laptop = enter(new_page(1280, 720), venue)
    laptop.goto(venue.address("/host/w/{}/"))
    expect(laptop.locator(".agenda ol li")).to_have_count(10)
    assert not scrolls(laptop)
    expect(laptop.locator("#show-blank")).to_be_in_viewport(ratio=1)
