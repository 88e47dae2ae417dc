"""Paper keyed in with the keyboard alone: five sheets of each kind, the guard, the way back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls_sideways
from tests.fixtures.browsers import Watch, axe
from tests.fixtures.groups import add_groups, called, merge
from tests.fixtures.rounds import BALLOTS, add_round, of, take
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.ballots.marks import Mark
from workshop.domain.round import Round, RoundStep
from workshop.store import sheets, votes

NewPage = Callable[..., Page]

# what is typed for the ten statements of five sheets; a space leaves one out
TYPED = {
    "agreement": ("1212012120", "2222211111", "0000000000", "1 1 1 1 1 ", "1111122222"),
    "holds-back": ("1230123012", "3333333333", "0000011111", "1 2 3 0 1 ", "1231231231"),
    "scale": ("1234560123", "6543216543", "0000000000", "1 2 3 4 5 ", "6666611111"),
    "points": ("5500000000", "1111111111", "2222200000", "5 3 2     ", "         1"),
    "ranking": ("123       ", "       123", "3 2 1     ", "1         ", " 1 2      "),
    "matrix": ("1234512345", "5555555555", "0000000000", "1 2 3 4 5 ", "5432154321"),
}


def at_the_pile(laptop: Page, venue: Venue, round_: Round) -> Page:
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    laptop.goto(venue.address("/host/w/{}/paper/" + round_.id))
    expect(laptop.locator("#number")).to_be_focused()
    return laptop


def with_groups(venue: Venue) -> None:
    add_groups(venue.room, "Councillor", "Council officer", "Resident")


def key_in(laptop: Page, number: str, group: str, typed: str, *, twice: bool = False) -> None:
    """One sheet: number, group, the marks, and the save; only keys are pressed."""
    expect(laptop.locator("#number")).to_be_focused()
    laptop.keyboard.type(number)
    if number != laptop.locator("#number").get_attribute("data-asked"):
        with laptop.expect_navigation():
            laptop.keyboard.press("Enter")
    else:
        laptop.keyboard.press("Enter")
    expect(laptop.locator("#group")).to_be_focused()
    laptop.keyboard.type(group)
    laptop.keyboard.press("Enter")
    for key in typed:
        laptop.keyboard.press("Space" if key == " " else key)
        if twice and key not in " 0":
            laptop.keyboard.press(key)
        elif twice:
            laptop.keyboard.press("Space" if key == " " else key)
    expect(laptop.locator("#save")).to_be_focused()
    laptop.keyboard.press("Enter")


def standing(venue: Venue, round_: Round, number: int) -> dict[Mark, str]:
    with venue.hall.store.reading() as database:
        sheet = sheets.by_number(database, number, round_id=round_.id)
        assert sheet is not None
        return votes.marks(database, round_id=round_.id, participant_id=sheet.participant_id)


def saved(laptop: Page, number: int) -> None:
    expect(laptop.locator(".just-saved")).to_contain_text(f"Number {number} is saved.")


@pytest.mark.parametrize("name", list(TYPED))
def test_five_sheets_are_keyed_in_with_the_keyboard_alone(
    venue: Venue, new_page: NewPage, name: str
) -> None:
    with_groups(venue)
    round_ = take(venue.room, add_round(venue.room, BALLOTS[name]), RoundStep.OPEN)
    laptop = at_the_pile(new_page(1280, 720), venue, round_)
    for place, typed in enumerate(TYPED[name]):
        number = 3 * place + 1
        key_in(laptop, str(number), "resi", typed, twice=name == "matrix")
        saved(laptop, number)
    assert axe(laptop) == []
    with venue.hall.store.reading() as database:
        entered = sheets.of_round(database, round_.id)
    assert [sheet.number for sheet in entered] == [13, 10, 7, 4, 1]
    assert {sheet.group_id for sheet in entered} == {called(venue.room, "Resident").id}
    first = [statement.version_id for statement in of(venue.room, round_)]
    marks = standing(venue, round_, 1)
    assert {version for version, _ in marks} == set(first)
    if name == "points":
        assert [marks[version, ""] for version in first] == ["5", "5", *["0"] * 8]
    if name == "matrix":
        assert [marks[version, "impact"] for version in first] == list("1234512345")


def test_enter_does_not_pass_over_the_first_mark_where_the_group_is_fixed(
    venue: Venue, new_page: NewPage
) -> None:
    with_groups(venue)
    first, second = (add_round(venue.room, BALLOTS["agreement"], title=t) for t in ("One", "Two"))
    take(venue.room, first, RoundStep.OPEN)
    laptop = at_the_pile(new_page(1280, 720), venue, first)
    key_in(laptop, "7", "3", TYPED["agreement"][0])
    saved(laptop, 7)
    take(venue.room, first, RoundStep.CLOSE, RoundStep.REVEAL)
    take(venue.room, second, RoundStep.OPEN)
    at_the_pile(laptop, venue, second)
    laptop.keyboard.type("7")
    with laptop.expect_navigation():
        laptop.keyboard.press("Enter")
    expect(laptop.locator("[data-mark]").first).to_be_focused()
    laptop.keyboard.press("Enter")
    expect(laptop.locator("[data-mark]").first).to_be_focused()
    expect(laptop.locator("#hint")).to_contain_text("The group stays.")
    laptop.keyboard.type(TYPED["agreement"][1])
    laptop.keyboard.press("Enter")
    saved(laptop, 7)
    assert len(standing(venue, second, 7)) == 10


def test_a_group_is_chosen_by_its_digit_too(venue: Venue, new_page: NewPage) -> None:
    with_groups(venue)
    round_ = take(venue.room, add_round(venue.room, BALLOTS["agreement"]), RoundStep.OPEN)
    laptop = at_the_pile(new_page(1280, 720), venue, round_)
    key_in(laptop, "1", "2", "1111122222")
    saved(laptop, 1)
    expect(laptop.locator(".sheet-entered")).to_contain_text("Council officer")


def test_a_group_is_its_number_also_one_of_two_digits_or_of_a_sheet_from_before_a_merge(
    venue: Venue, new_page: NewPage
) -> None:
    add_groups(venue.room, *(f"Table {n}" for n in range(1, 13)))
    merge(venue.room, ["Table 2", "Table 11"], "Front")
    round_ = take(venue.room, add_round(venue.room, BALLOTS["agreement"]), RoundStep.OPEN)
    laptop = at_the_pile(new_page(1280, 720), venue, round_)
    expect(laptop.locator(".groups")).to_contain_text("2, 11 or 13 Front")
    for number, group, name in (
        ("1", "12", "Table 12"),
        ("2", "11", "Front"),
        ("3", "13", "Front"),
    ):
        laptop.keyboard.press("Enter")
        laptop.keyboard.type(group)
        expect(laptop.locator("#group-name")).to_have_text(name)
        laptop.locator("#number").focus()
        key_in(laptop, number, group, "12" + int(number) * "1" + (8 - int(number)) * "2")
        saved(laptop, int(number))
    with venue.hall.store.reading() as database:
        entered = sheets.of_round(database, round_.id)
    entered_for = [called(venue.room, name).id for name in ("Front", "Table 11", "Table 12")]
    assert [sheet.group_id for sheet in entered] == entered_for


def test_a_number_that_no_group_has_goes_no_further(venue: Venue, new_page: NewPage) -> None:
    with_groups(venue)
    round_ = take(venue.room, add_round(venue.room, BALLOTS["agreement"]), RoundStep.OPEN)
    laptop = at_the_pile(new_page(1280, 720), venue, round_)
    laptop.keyboard.press("Enter")
    laptop.keyboard.type("4")
    laptop.keyboard.press("Enter")
    expect(laptop.locator("#group")).to_be_focused()
    expect(laptop.locator("#group-name")).to_have_text("no group has this number")
    assert axe(laptop) == []
    laptop.keyboard.type("3")
    laptop.keyboard.press("Enter")
    expect(laptop.locator("#group-name")).to_have_text("Resident")
    expect(laptop.locator("[data-mark]").first).to_be_focused()


def test_the_guard_fires_and_no_is_what_enter_means(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.expect("409")
    with_groups(venue)
    round_ = take(venue.room, add_round(venue.room, BALLOTS["agreement"]), RoundStep.OPEN)
    laptop = at_the_pile(new_page(1280, 720), venue, round_)
    key_in(laptop, "1", "1", "1212012120")
    saved(laptop, 1)
    key_in(laptop, "2", "1", "1212012120")
    expect(laptop.locator("#same-title")).to_have_text(
        "The same as number 1. Really another sheet?"
    )
    expect(laptop.locator("#leave-out")).to_be_focused()
    assert axe(laptop) == []
    laptop.keyboard.press("Enter")
    expect(laptop.locator("#same-title")).to_have_count(0)
    expect(laptop.locator(".sheet-entered tbody tr")).to_have_count(1)
    key_in(laptop, "2", "1", "1212012120")
    expect(laptop.locator("#leave-out")).to_be_focused()
    laptop.keyboard.press("Tab")
    laptop.keyboard.press("Enter")
    saved(laptop, 2)


def test_the_last_sheet_is_taken_back_and_a_number_shows_its_sheet_again(
    venue: Venue, new_page: NewPage
) -> None:
    with_groups(venue)
    round_ = take(venue.room, add_round(venue.room, BALLOTS["agreement"]), RoundStep.OPEN)
    laptop = at_the_pile(new_page(1280, 720), venue, round_)
    key_in(laptop, "1", "1", "1212012120")
    saved(laptop, 1)
    key_in(laptop, "2", "2", "2121021210")
    saved(laptop, 2)
    laptop.locator("#undo").focus()
    laptop.keyboard.press("Enter")
    expect(laptop.locator(".said")).to_contain_text("Number 2 is taken back.")
    expect(laptop.locator(".sheet-entered tbody tr")).to_have_count(1)
    laptop.locator("#number").focus()
    laptop.locator("#number").select_text()
    laptop.keyboard.type("1")
    laptop.keyboard.press("Enter")
    expect(laptop.locator("#save")).to_have_text("Save the correction")
    assert laptop.locator("[data-mark]").first.input_value() == "1"
    laptop.locator("[data-mark]").first.focus()
    laptop.keyboard.press("2")
    laptop.locator("#save").press("Enter")
    saved(laptop, 1)
    assert standing(venue, round_, 1)[of(venue.room, round_)[0].version_id, ""] == "disagree"


def test_keys_that_are_not_on_the_ballot_do_nothing_and_say_so(
    venue: Venue, new_page: NewPage
) -> None:
    round_ = take(venue.room, add_round(venue.room, BALLOTS["agreement"]), RoundStep.OPEN)
    laptop = at_the_pile(new_page(1280, 720), venue, round_)
    laptop.keyboard.press("Enter")
    first = laptop.locator("[data-mark]").first
    expect(first).to_be_focused()
    for key in ("3", "9", "x"):
        laptop.keyboard.press(key)
    expect(first).to_be_focused()
    assert first.input_value() == ""
    expect(laptop.locator("#hint")).to_contain_text("Keys here: 0 to 2")
    laptop.keyboard.press("1")
    laptop.keyboard.press("Backspace")
    expect(first).to_be_focused()


def test_the_points_that_are_left_are_told_as_they_are_typed(
    venue: Venue, new_page: NewPage
) -> None:
    round_ = take(venue.room, add_round(venue.room, BALLOTS["points"]), RoundStep.OPEN)
    laptop = at_the_pile(new_page(1280, 720), venue, round_)
    expect(laptop.locator("#tally")).to_have_text("10 of 10 points left")
    laptop.keyboard.press("Enter")
    laptop.keyboard.press("5")
    laptop.keyboard.press("4")
    expect(laptop.locator("#tally")).to_have_text("1 of 10 points left")
    laptop.keyboard.press("3")
    expect(laptop.locator("#tally")).to_have_text("2 points too many")


def test_an_abstention_is_one_key(venue: Venue, new_page: NewPage) -> None:
    round_ = take(venue.room, add_round(venue.room, BALLOTS["ranking"]), RoundStep.OPEN)
    laptop = at_the_pile(new_page(1280, 720), venue, round_)
    laptop.keyboard.press("Enter")
    laptop.keyboard.press("a")
    expect(laptop.locator("#abstain")).to_be_checked()
    expect(laptop.locator("#save")).to_be_focused()
    laptop.keyboard.press("Enter")
    expect(laptop.locator(".just-saved")).to_contain_text("It is an abstention.")


@pytest.mark.parametrize(("width", "height", "dark"), [(375, 667, True), (1280, 720, False)])
@pytest.mark.parametrize("name", list(BALLOTS))
def test_every_form_can_be_read_and_does_not_scroll_sideways(
    venue: Venue, new_page: NewPage, name: str, width: int, height: int, dark: bool
) -> None:
    round_ = take(venue.room, add_round(venue.room, BALLOTS[name]), RoundStep.OPEN)
    laptop = at_the_pile(new_page(width, height, dark=dark), venue, round_)
    assert axe(laptop) == []
    assert not scrolls_sideways(laptop)
