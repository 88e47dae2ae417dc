"""Two halves on one page of the refinement desk: what is typed in one outlives the saved other."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Dialog, Page, Route, expect

from tests.browser.looking import scrolls_sideways
from tests.browser.test_refine import SIZES, at_statement
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.decided import standing
from tests.fixtures.people import Room
from tests.fixtures.venues import Venue
from workshop.actions.refinement.noting import note
from workshop.domain.refinement.refinement import Way
from workshop.store import notes

NewPage = Callable[..., Page]
REASON = "So that it gets done."
CAN_IT = re.compile("Save.*Can it be done")


def type_a_decision(page: Page) -> None:
    page.get_by_label("Park").check()
    page.get_by_label("Why", exact=True).fill(REASON)


def expect_the_decision(page: Page) -> None:
    expect(page.get_by_label("Park")).to_be_checked()
    expect(page.get_by_label("Why", exact=True)).to_have_value(REASON)


def open_part(page: Page, part: str = "feasibility") -> None:
    page.locator(f"#part-{part} summary").click()


def saved(room: Room, label: str) -> dict[str, str]:
    with room.hall.store.reading() as database:
        found = notes.of_workshop(database, room.workshop.id)
    return {k: n.value for k, n in found.get(standing(room, label).statement.id, {}).items()}


def elsewhere(room: Room, label: str, **typed: str) -> None:
    note(
        room.hall,
        workshop=room.now(),
        statement_id=standing(room, label).statement.id,
        typed=typed,
        seen={},
        actor="alice",
    )


class Asked:
    """What the browser asks before a page is left; the writer stays."""

    def __init__(self, page: Page) -> None:
        self.times = 0
        page.on("dialog", self._stay)

    def _stay(self, dialog: Dialog) -> None:
        assert dialog.type == "beforeunload"
        self.times += 1
        dialog.dismiss()


def test_saving_the_record_leaves_the_decision_and_the_page_alone(
    venue: Venue, new_page: NewPage
) -> None:
    page = at_statement(new_page(1280, 720), venue, "S101")
    asked = Asked(page)
    type_a_decision(page)
    open_part(page, "who")
    open_part(page)
    page.get_by_label("Risks").fill("Rents.")
    page.get_by_role("button", name=CAN_IT).click()
    expect(page.locator("#announce")).to_have_text("Saved: Risks.")
    expect(page.locator("#part-feasibility .record-said")).to_have_text("Saved: Risks.")
    assert saved(venue.room, "S101") == {"risks": "Rents."}
    expect_the_decision(page)
    expect(page.locator("#save-feasibility")).to_be_focused()
    expect(page.locator("#part-who")).to_have_attribute("open", "")

    page.get_by_label("Where", exact=True).press("Enter")  # it saves its part, and decides nothing
    expect(page.locator("#announce")).to_have_text("You have changed nothing since it was saved.")
    expect(page.get_by_label("Where", exact=True)).to_be_focused()
    assert standing(venue.room, "S101").refinement is None

    page.locator("#decide").click()
    expect(page.locator(".refine-state")).to_have_text("Parked")
    page.get_by_role("link", name="Back to the shortlist").click()
    expect(page.locator("h1")).to_have_text("Refine")
    assert asked.times == 0


def test_what_is_typed_while_the_record_is_saved_stays(venue: Venue, new_page: NewPage) -> None:
    page = at_statement(new_page(1280, 720), venue, "S101")
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/notes", hold)
    open_part(page)
    page.get_by_label("Risks").fill("Rents.")
    with page.expect_request("**/notes"):
        page.get_by_role("button", name=CAN_IT).click()
    page.get_by_label("Depends on").fill("A law.")
    open_part(page, "fairness")
    page.get_by_label("Who gains").fill("Sps.")
    page.get_by_label("Who gains").press("Home")
    page.keyboard.press("ArrowRight")
    waiting.pop().continue_()
    expect(page.locator("#announce")).to_have_text("Saved: Risks.")
    expect(page.get_by_label("Who gains")).to_be_focused()
    page.keyboard.type("ho")
    expect(page.get_by_label("Depends on")).to_have_value("A law.")
    expect(page.get_by_label("Who gains")).to_have_value("Shops.")
    page.unroute("**/notes")
    page.get_by_role("button", name=CAN_IT).click()
    expect(page.locator("#announce")).to_have_text("Saved: Depends on; Who gains.")
    assert saved(venue.room, "S101") == {
        "risks": "Rents.",
        "depends_on": "A law.",
        "gains": "Shops.",
    }


def test_leaving_with_something_typed_asks_first(venue: Venue, new_page: NewPage) -> None:
    page = at_statement(new_page(1280, 720), venue, "S101")
    asked = Asked(page)
    back = page.get_by_role("link", name="Back to the shortlist")
    open_part(page)
    page.get_by_label("Effort").select_option("low")
    back.click()
    expect(page.get_by_label("Effort")).to_have_value("low")
    assert asked.times == 1
    page.get_by_role("button", name=CAN_IT).click()
    expect(page.locator("#announce")).to_have_text("Saved: Effort.")
    type_a_decision(page)
    back.click()
    expect_the_decision(page)
    assert asked.times == 2

    page.get_by_label("Risks").fill("Rents.")
    page.locator("#decide").click()  # decided, and the record comes back: it is still unsaved
    expect(page.locator(".refine-state")).to_have_text("Parked")
    expect(page.get_by_label("Risks")).to_have_value("Rents.")
    page.get_by_label("Risks").click()
    back.click()
    expect(page.get_by_label("Risks")).to_have_value("Rents.")
    assert asked.times == 3
    page.get_by_role("button", name=CAN_IT).click()
    expect(page.locator("#announce")).to_have_text("Saved: Risks.")
    back.click()
    expect(page.locator("h1")).to_have_text("Refine")
    assert asked.times == 3


def test_new_words_go_along_to_the_page_of_a_merge_which_is_not_left_unasked(
    venue: Venue, new_page: NewPage
) -> None:
    page = at_statement(new_page(1280, 720), venue, "S101")
    asked = Asked(page)
    page.get_by_label("Merge", exact=True).check()
    page.locator("#with-S102").check()
    page.get_by_label("Why", exact=True).fill(REASON)
    page.locator("#decide").click()
    page.get_by_role("link", name="Back to the shortlist").click()
    expect(page.get_by_label("Why", exact=True)).to_have_value(REASON)
    assert asked.times == 1
    page.get_by_label("The new wording").fill("Both of them.")
    page.get_by_role("link", name="Back to the shortlist").click()
    expect(page.get_by_label("The new wording")).to_have_value("Both of them.")
    assert asked.times == 2
    page.get_by_role("button", name="Merge them").click()
    expect(page.locator(".refine-state")).to_have_text("From S101 and S102")
    assert asked.times == 2


def test_a_clash_and_a_missing_reason_keep_both_halves(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.expect("409", "422")
    page = at_statement(new_page(1280, 720), venue, "S101")
    elsewhere(venue.room, "S101", risks="Theirs.")
    type_a_decision(page)
    open_part(page)
    page.get_by_label("Risks").fill("Mine.")
    page.get_by_role("button", name=CAN_IT).click()
    expect(page.locator("#risks-stands")).to_contain_text("Theirs.")
    expect(page.locator("#announce")).to_contain_text("changed 1 field meanwhile")
    expect(page.get_by_label("Risks")).to_be_focused()
    expect_the_decision(page)

    page.get_by_label("Why", exact=True).fill("")
    page.locator("#decide").click()
    expect(page.get_by_role("alert").first).to_contain_text("reason")
    expect(page.get_by_label("Park")).to_be_checked()
    expect(page.get_by_label("Risks")).to_have_value("Mine.")


def test_without_scripts_each_half_outlives_the_other(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.expect("422")
    page = at_statement(new_page(375, 667, scripts=False), venue, "S101")
    type_a_decision(page)
    open_part(page)
    page.get_by_label("Risks").fill("Rents.")
    page.get_by_role("button", name=CAN_IT).click()
    expect(page.get_by_role("status").first).to_contain_text("Saved: Risks.")
    expect_the_decision(page)
    expect(page.get_by_label("Risks")).to_have_value("Rents.")

    page.get_by_label("Why", exact=True).fill("")
    page.get_by_label("Depends on").fill("A law.")
    page.locator("#decide").click()
    expect(page.get_by_role("alert").first).to_contain_text("reason")
    expect(page.get_by_label("Depends on")).to_have_value("A law.")
    type_a_decision(page)
    page.locator("#decide").click()
    expect(page.locator(".refine-state")).to_have_text("Parked")
    expect(page.get_by_label("Depends on")).to_have_value("A law.")
    expect(page.locator("#part-feasibility summary")).to_contain_text("Not saved yet")
    page.get_by_role("button", name=CAN_IT).click()
    expect(page.get_by_label("Depends on")).to_have_value("A law.")
    assert saved(venue.room, "S101") == {"risks": "Rents.", "depends_on": "A law."}

    open_part(page, "who")
    page.get_by_label("Where", exact=True).fill("Balsall Heath")
    page.get_by_label("Where", exact=True).press(
        "Enter"
    )  # without scripts it saves, and decides nothing
    expect(page.locator("#part-who")).to_have_attribute("open", "")
    assert saved(venue.room, "S101")["place"] == "Balsall Heath"
    assert standing(venue.room, "S101").way is Way.PARK


@pytest.mark.parametrize(("width", "height", "dark"), SIZES)
def test_the_page_with_both_halves_answered(
    venue: Venue, new_page: NewPage, width: int, height: int, dark: bool
) -> None:
    page = at_statement(new_page(width, height, dark=dark), venue, "S101")
    open_part(page)
    page.get_by_label("Risks").fill("Rents.")
    page.get_by_role("button", name=CAN_IT).click()
    expect(page.locator("#announce")).to_have_text("Saved: Risks.")
    assert (axe(page), scrolls_sideways(page)) == ([], False)
    page.get_by_label("Depends on").fill("A law.")
    type_a_decision(page)
    page.locator("#decide").click()
    expect(page.locator("#part-feasibility summary")).to_contain_text("Not saved yet")
    assert (axe(page), scrolls_sideways(page)) == ([], False)
