"""Without a mouse and without a finger: everything that people and hosts do, by keys alone."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.access.keys import at, goes_round, in_sight, press, reach, wait_at
from tests.fixtures.decided import standing
from tests.fixtures.groups import add_groups, called
from tests.fixtures.marks import stored
from tests.fixtures.reported import decided, noted
from tests.fixtures.rounds import BALLOTS, of, open_round, take
from tests.fixtures.venues import Venue
from tests.fixtures.voices import allow, said, say
from workshop.actions.entering import make_entry_link
from workshop.domain.comment import Sight
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState, RoundStep

NewPage = Callable[..., Page]


def joined(page: Page, venue: Venue) -> Page:
    page.goto(venue.address("/j/{}"))
    press(page, "form .button")
    expect(page.locator("#now")).to_be_visible()
    page.wait_for_load_state("load")
    return page


def hosting(page: Page, venue: Venue, path: str) -> Page:
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    page.goto(venue.address("/host/w/{}/" + path))
    return page


def test_join_vote_comment_and_keep_the_receipt(venue: Venue, new_page: NewPage) -> None:
    venue.room.step(Kind.BARRIER, RoundStep.OPEN)
    phone = joined(new_page(375, 667), venue)
    assert goes_round(phone)
    label = phone.locator("h1 .tag").inner_text()
    press(phone, "[value=a-lot]")
    expect(phone.locator("#said")).to_have_text(f"{label} saved")
    wait_at(phone, "h1")
    label = phone.locator("h1 .tag").inner_text()
    press(phone, ".below summary")
    reach(phone, "#comment")
    phone.keyboard.type("Who pays?")
    press(phone, "details .button")
    expect(phone.locator(".own")).to_contain_text("Who pays?")
    wait_at(phone, "h1")
    press(phone, "[value=no]")
    expect(phone.locator("#said")).to_have_text(f"{label} saved")
    venue.room.step(Kind.BARRIER, RoundStep.CLOSE)
    phone.reload()
    press(phone, "main a[href$='/receipts']")
    expect(phone.locator("h1")).to_have_text("Your receipts")


def test_points_and_a_ranking(venue: Venue, new_page: NewPage) -> None:
    points = open_round(venue.room, BALLOTS["points"], most=3)
    phone = joined(new_page(375, 667), venue)
    press(phone, "[name=more]")
    assert at(phone, "[name=more]")
    phone.keyboard.press("Enter")
    expect(phone.locator(".state-kept")).to_be_visible()
    assert at(phone, "[name=more]")
    press(phone, ".purse .button")
    wait_at(phone, "h1")
    assert sorted(stored(venue.room, points).values()) == ["0", "0", "2"]

    take(venue.room, points, RoundStep.CLOSE)
    open_round(venue.room, BALLOTS["ranking"], most=5)
    phone.goto(venue.address("/w/{}/"))
    first, second = (each.get_attribute("id") or "" for each in phone.locator(".rest li").all()[:2])
    reach(phone, f"#pick-{first}")
    for label, place in ((first, "1st"), (second, "2nd")):
        phone.keyboard.press("Enter")
        expect(phone.locator("#said")).to_have_text(f"{label} is now {place}")
    press(phone, f"#up-{second}")
    expect(phone.locator("#said")).to_have_text(f"{second} is now 1st")
    assert at(phone, f"#up-{second}")
    press(phone, ".purse .button")
    expect(phone.locator("h1")).to_have_text("You have put 2 in order.")


def test_open_close_and_reveal_and_everybody_is_told(venue: Venue, new_page: NewPage) -> None:
    phone, screen = joined(new_page(375, 667), venue), new_page(1280, 720)
    screen.goto(venue.address("/screen/{}/"))
    desk = hosting(new_page(1280, 720), venue, "")
    assert goes_round(desk)
    reach(desk, "#go")
    for state, told in (
        (RoundState.OPEN, "Voting is open."),
        (RoundState.CLOSED, "Voting is closed."),
        (RoundState.REVEALED, "The result is revealed."),
    ):
        expect(desk.locator("#go[data-resting]")).to_have_count(0)
        desk.keyboard.press("Enter")
        expect(desk.locator("#announce")).to_contain_text(told)
        wait_at(desk, "#go")
        assert venue.room.round_of(Kind.BARRIER).state is state
        wait_at(phone, "h1")
        heading = screen.locator("#stage h1")
        expect(screen.locator("#said")).to_have_text(heading.inner_text())
    expect(phone.locator("#now")).to_contain_text("The result is on the screen.")


def test_hide_a_comment_and_undo_it(venue: Venue, new_page: NewPage) -> None:
    allow(venue.room)
    venue.room.step(Kind.BARRIER, RoundStep.OPEN)
    for words in ("Who pays?", "And when?"):
        say(venue.room, venue.room.somebody(), words)
    desk = hosting(new_page(1280, 720), venue, "moderate")
    assert goes_round(desk)
    press(desk, "main [data-act=hide]")
    expect(desk.locator("#undo-said")).to_contain_text("Hidden:")
    wait_at(desk, "main *")
    assert sorted(each.sight for each in said(venue.room)) == [Sight.HIDDEN, Sight.SHOWN]
    press(desk, "#undo")
    expect(desk.locator("#undo")).to_have_count(0)
    wait_at(desk, "main *")
    assert {each.sight for each in said(venue.room)} == {Sight.SHOWN}


def test_reword_merge_and_undo(venue: Venue, new_page: NewPage) -> None:
    room = venue.room
    desk = hosting(new_page(1280, 720), venue, f"refine/{standing(room, 'S101').statement.id}")
    reach(desk, "[name=way]")
    while not at(desk, "#way-reword"):
        desk.keyboard.press("ArrowDown")
    reach(desk, "textarea")
    desk.keyboard.press("Control+A")
    desk.keyboard.type("Write it together.")
    expect(desk.locator("#difference ins").first).to_be_visible()
    reach(desk, "#same-yes")
    desk.keyboard.press("Space")
    reach(desk, "#reason")
    desk.keyboard.type("Shorter.")
    press(desk, "#decide")
    expect(desk.locator(".refine-state")).to_have_text("Reworded")
    desk.goto(venue.address("/host/w/{}/refine/"))
    for label in ("S102", "S103"):
        press(desk, f"#{label} input", "Space")
    press(desk, "#solution .button")
    expect(desk.locator("h1")).to_contain_text("Merge")
    reach(desk, "textarea")
    desk.keyboard.press("Control+A")
    desk.keyboard.type("Both of them.")
    reach(desk, "#reason")
    desk.keyboard.type("They say the same.")
    press(desk, ".sure .button")
    expect(desk.locator(".refine-state")).to_have_text("From S102 and S103")
    press(desk, "[name=refinement]")
    expect(desk.locator("#S103 .refine-so-far")).to_contain_text("Not decided yet")


def test_publish_the_report_and_go_about_in_it(venue: Venue, new_page: NewPage) -> None:
    decided(venue.room)
    noted(venue.room, "S101", lead="Chamber of commerce", owner="Head of markets")
    desk = hosting(new_page(1280, 720), venue, "report/")
    assert goes_round(desk)
    reach(desk, "#introduction")
    desk.keyboard.type("Why we asked.")
    in_sight(desk)
    press(desk, "#part-annex", "Space")
    press(desk, "[formaction$='/publish']")
    expect(desk.get_by_role("status")).to_contain_text("Published.")
    press(desk, "main a[href^='/r/']")
    expect(desk.get_by_text("Why we asked.")).to_be_visible()
    expect(desk.get_by_role("heading", name="Annex")).to_have_count(0)
    assert goes_round(desk)
    press(desk, "a[href='#you-said']")
    expect(desk.get_by_role("heading", name="You said, we did")).to_be_in_viewport()
    desk.keyboard.press("Tab")
    in_sight(desk)
    assert at(desk, "[aria-labelledby=you-said] .wide")
    expect(desk.get_by_role("row").filter(has_text="Head of markets")).to_be_in_viewport()


def test_key_in_paper_take_it_back_and_key_it_in_again(venue: Venue, new_page: NewPage) -> None:
    """In a low window, where a mark that was not scrolled to would be behind a bar."""
    add_groups(venue.room, "Councillor", "Resident")
    round_ = open_round(venue.room, BALLOTS["agreement"], most=10)
    desk = hosting(new_page(1024, 420), venue, "paper")
    press(desk, f"#key-{round_.id}")
    wait_at(desk, "#number")
    key_in_number_7(desk)
    assert goes_round(desk)
    press(desk, "#undo")
    expect(desk.get_by_role("status").first).to_contain_text("Number 7 is taken back.")
    wait_at(desk, "#number")
    key_in_number_7(desk)
    expect(desk.locator(".sheet-entered tbody")).to_contain_text("7")
    expect(desk.locator(".sheet-entered tbody")).to_contain_text("9 of 10")
    given = stored(venue.room, round_)
    marks = [given.get((each.label, ""), " ") for each in of(venue.room, round_)]
    assert "".join(mark[0] for mark in marks) == "danad daad"


def key_in_number_7(desk: Page) -> None:
    """A sheet of which one key is refused, one mark is corrected and one is left out."""
    desk.keyboard.type("7")
    with desk.expect_navigation():
        desk.keyboard.press("Enter")
    wait_at(desk, "#group")
    desk.keyboard.type("resi")
    expect(desk.locator("#group-name")).to_have_text("Resident")
    desk.keyboard.press("Enter")
    desk.keyboard.press("9")
    expect(desk.locator("#hint")).to_have_text("Keys here: 0 to 2")
    for key in (*"22", "ArrowUp", *"1012", "Space", *"2112"):
        in_sight(desk)
        desk.keyboard.press(key)
    wait_at(desk, "#save")
    desk.keyboard.press("Enter")
    expect(desk.locator(".just-saved")).to_contain_text("Number 7 is saved.")
    wait_at(desk, "#number")


def shared(tablet: Page, venue: Venue) -> Page:
    """A device that a host has made a shared tablet, from its own page."""
    press(hosting(tablet, venue, "paper"), "#share-here")
    expect(tablet.locator("h1")).to_have_text("Make this a shared tablet?")
    press(tablet, "main .button")
    expect(tablet.locator("#now")).to_be_visible()
    return tablet


def test_share_a_tablet_take_turns_and_hand_over(venue: Venue, new_page: NewPage) -> None:
    """Who waits on the tablet's page is told when voting opens, wherever the focus was."""
    add_groups(venue.room, "Councillor", "Resident")
    tablet = shared(new_page(768, 1024), venue)
    expect(tablet.locator("h1")).to_have_text("Voting is not open now.")
    reach(tablet, ".to-data")
    desk = hosting(new_page(1280, 720), venue, "")
    press(desk, "#go")
    wait_at(tablet, "h1")
    expect(tablet.locator("h1")).to_have_text("Does this hold us back here?")
    for name, answer in (("Councillor", "a-lot"), ("Resident", "no")):
        press(tablet, ".start-button")
        expect(tablet.locator("h1")).to_have_text("Your turn")
        press(tablet, f"[name=group][value='{called(venue.room, name).id}']")
        expect(tablet.locator(".progress")).to_contain_text("1 of 10")
        label = tablet.locator("h1 .tag").inner_text()
        press(tablet, f"[value={answer}]")
        expect(tablet.locator("#said")).to_have_text(f"{label} saved")
        wait_at(tablet, "h1")
        press(tablet, ".hand-over button")
        expect(tablet.locator(".start-button")).to_be_visible()
    expect(desk.locator("main")).to_contain_text("2 on a tablet")


def test_a_tablet_asks_whether_somebody_is_there_and_a_key_says_so(
    venue: Venue, new_page: NewPage
) -> None:
    venue.room.step(Kind.BARRIER, RoundStep.OPEN)
    tablet = shared(new_page(768, 1024), venue)
    tablet.clock.install()
    press(tablet, ".start-button")
    expect(tablet.locator(".progress")).to_contain_text("1 of 10")
    assert goes_round(tablet)
    for key, wanted in (("Enter", ".answer"), ("Escape", ".below summary")):
        reach(tablet, wanted)
        tablet.clock.fast_forward("03:01")
        wait_at(tablet, "#still-there .button")
        reach(tablet, "#still-there .choice")
        reach(tablet, "#still-there .button")
        tablet.keyboard.press(key)
        expect(tablet.get_by_role("dialog")).to_have_count(0)
        wait_at(tablet, wanted)
    tablet.clock.fast_forward("03:01")
    press(tablet, "#still-there .choice")
    expect(tablet.locator(".start-button")).to_be_visible()
