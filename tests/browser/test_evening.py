"""The 90-minute evening on the small pack, as people play it: laptop, screen, phones, paper."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page, expect

from tests.browser import recount
from tests.browser.looking import clipped, scrolls
from tests.browser.test_journey import screen_address, set_up, step
from tests.fixtures.browsers import axe
from tests.fixtures.server import Server

NewPage = Callable[..., Page]

TITLE = "An evening on plans"
MISSING = "Give every street one day a year when the council comes to listen."
RUDE = "The mayor is a fool."
BARRIERS, SOLUTIONS = 10, 14


@dataclass
class Evening:
    """Who is there, and what the projector said of each round."""

    laptop: Page
    projector: Page
    phones: tuple[Page, ...]
    told: dict[str, recount.Told] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)

    def reveal(self, title: str) -> None:
        """Close and reveal, then write down every page of what the projector says."""
        step(self.laptop, "Close")
        step(self.laptop, "Reveal")
        expect(self.projector.locator("#stage .row").first).to_be_visible()
        assert (axe(self.projector), clipped(self.projector)) == ([], [])
        self.bases[title] = self.projector.locator(".base").inner_text()
        self.told[title] = dict(read_rows(self.projector))
        while self.projector.locator("#page-next").count():
            first = self.projector.locator(".row .tag").first.inner_text()
            self.projector.locator("#page-next").press("Enter")
            expect(self.projector.locator(".row .tag").first).not_to_have_text(first)
            self.told[title] |= read_rows(self.projector)

    def on(self, word: str, heading: str) -> None:
        """Press Next; another part is there then."""
        expect(self.laptop.locator("#go[data-resting]")).to_have_count(0)
        self.laptop.locator("#go", has_text=re.compile(word)).click()
        expect(self.laptop.locator("#state")).to_contain_text(heading)


def read_rows(projector: Page) -> recount.Told:
    """The numbers beside each bar, as people in the room read them."""
    found: recount.Told = {}
    for row in projector.locator("#stage .row").all():
        label = row.locator(".tag").inner_text()
        if row.locator(".backing").count():
            said = re.findall(r"\d+", row.locator(".backing").inner_text())
        else:
            said = [
                re.sub(r"\s", "", each) for each in row.locator(".tally .sign").all_inner_texts()
            ]
        found[label] = tuple(said)
    return found


def test_the_ninety_minute_evening(server: Server, new_page: NewPage) -> None:
    laptop = new_page(1280, 720)
    set_up(laptop, server)
    found_the_evening(laptop)
    desk = laptop.url
    projector = new_page(1920, 1080)
    projector.goto(screen_address(laptop, server))
    phones = tuple(new_page(375, 667) for _ in range(3))
    code = laptop.locator(".mast-code").inner_text()
    for phone, group in zip(phones, ("Resident", "Councillor", "I prefer not to say"), strict=True):
        phone.goto(f"{server.address}/j/{code}")
        phone.get_by_role("button", name=group, exact=True).click()
        expect(phone.locator("#now")).to_contain_text("Arrive and join")
    expect(projector.locator("#stage")).to_contain_text(re.compile(r"3\s+people have joined"))
    evening = Evening(laptop, projector, phones)

    evening.on("Next", "Welcome")
    evening.on("Next: Barriers", "Voting is not open yet")
    step(laptop, "Open voting")
    vote(phones, ("A lot", "A little", "No"), BARRIERS)
    comment(phones[0], RUDE)
    hide_the_comment(laptop, desk)
    suggest(phones[1])
    approve_the_suggestion(laptop, desk)
    expect(phones[1].locator("#suggested")).to_contain_text("S115", timeout=15_000)
    key_in_two_sheets(laptop, desk)
    laptop.goto(desk)
    expect(laptop.locator(".facts")).to_contain_text("on paper")
    evening.reveal("Barriers")
    expect(phones[1].get_by_text(RUDE)).to_have_count(0)

    evening.on("Next: Talk", "Talk: what holds us back most")
    expect(projector.locator("h1")).to_contain_text("Talk: what holds us back most")
    evening.on("Next: Solutions", "Voting is not open yet")
    step(laptop, "Open voting")
    vote(phones, ("Agree", "Not sure", "Disagree"), SOLUTIONS + 1)
    evening.reveal("Solutions")
    assert "S115" in evening.told["Solutions"]

    vote_again_on_three(laptop, desk)
    evening.on("Next: Solutions, again", "Voting is not open yet")
    step(laptop, "Open voting")
    vote(phones, ("Disagree", "Agree", "Agree"), 3, also=", voting again")
    evening.reveal("Solutions, again")

    evening.on("Next: Talk", "Talk: the best")
    evening.on("Next: What to do first", "Voting is not open yet")
    step(laptop, "Open voting")
    spend(phones)
    evening.reveal("What to do first")
    assert not scrolls(projector)
    evening.on("Next: Read back", "Read back")
    compare(evening, download_votes(laptop, desk))


def found_the_evening(laptop: Page) -> None:
    laptop.get_by_role("link", name="New workshop").click()
    laptop.locator("a[href$='/host/new/cedp']").click()
    laptop.get_by_label("Title").fill(TITLE)
    laptop.get_by_label("What will happen with this").fill("We publish what the room said.")
    expect(laptop.get_by_label("Agenda")).to_have_value("evening")
    laptop.get_by_role("button", name="Make the workshop").click()
    expect(laptop.locator("#state")).to_contain_text("Arrive and join")
    desk = laptop.url
    laptop.get_by_text("Prepare and arrange").click()
    laptop.locator("#way-voices").click()
    laptop.locator("#suggestions-held").check()
    laptop.get_by_role("button", name="Keep the changes").click()
    expect(laptop.get_by_role("status")).to_contain_text("Kept.")
    laptop.goto(desk)


def vote(phones: tuple[Page, ...], answers: tuple[str, ...], count: int, *, also: str = "") -> None:
    """Each phone answers every statement; the second one changes its mind from card to card."""
    for place, phone in enumerate(phones):
        for number in range(count):
            answer = answers[(place + number * (place == 1)) % len(answers)]
            expect(phone.locator(".progress strong")).to_have_text(f"{number + 1} of {count}{also}")
            phone.get_by_role("button", name=answer, exact=True).click()
        expect(phone.locator("h1")).to_contain_text(f"You have answered all {count}")


def comment(phone: Page, text: str) -> None:
    phone.locator(".votes a").first.click()
    phone.get_by_text("Add a comment").click()
    phone.get_by_label("What should we know about this?").fill(text)
    phone.get_by_role("button", name="Save comment").click()
    expect(phone.locator(".own")).to_contain_text(text)


def hide_the_comment(laptop: Page, desk: str) -> None:
    laptop.goto(f"{desk}moderate")
    row = laptop.locator("[data-row]", has_text=RUDE)
    row.get_by_role("button", name=re.compile("^Hide")).click()
    expect(laptop.locator("[data-row]", has_text="Hidden from the room.")).to_have_count(1)


def suggest(phone: Page) -> None:
    phone.get_by_role("link", name="Something missing?").click()
    phone.get_by_label("A solution").check()
    phone.get_by_label("Say it in one sentence").fill(MISSING)
    phone.get_by_role("button", name="Next").click()
    phone.get_by_role("button", name="Send mine").click()
    expect(phone.locator("#suggested")).to_contain_text("Waiting for the facilitator")


def approve_the_suggestion(laptop: Page, desk: str) -> None:
    laptop.goto(f"{desk}moderate")
    expect(laptop.locator("[data-row]", has_text=MISSING)).to_have_count(1)
    laptop.get_by_role("button", name=re.compile("^Approve")).first.click()
    expect(laptop.locator("#queue")).to_contain_text("Suggestion, in as S115.")


def key_in_two_sheets(laptop: Page, desk: str) -> None:
    """Two paper ballots, with the keyboard alone."""
    laptop.goto(f"{desk}paper")
    laptop.get_by_role("link", name=re.compile("^Key in ?: Barriers")).click()
    laptop.wait_for_url("**/paper/*", wait_until="load")  # until then Enter would save the sheet
    for number, keys in enumerate(("1123012301", "3331110002"), start=1):
        expect(laptop.locator("#number")).to_be_focused()
        laptop.keyboard.press("Enter")
        expect(laptop.locator("#group")).to_be_focused()
        laptop.keyboard.type("resi")
        laptop.keyboard.press("Enter")
        for key in keys:
            laptop.keyboard.press(key)
        expect(laptop.locator("#save")).to_be_focused()
        laptop.keyboard.press("Enter")
        expect(laptop.locator(".just-saved")).to_contain_text(f"Number {number} is saved.")


def vote_again_on_three(laptop: Page, desk: str) -> None:
    laptop.goto(desk)
    laptop.locator("#again").click()
    expect(laptop.get_by_role("heading", name="Vote again on")).to_be_visible()
    for box in laptop.locator("input[name=statement]").all()[3:]:
        box.uncheck()
    laptop.get_by_role("button", name="Put it on the agenda").click()
    expect(laptop.locator(".plan")).to_contain_text("Repeats “Solutions”.")
    laptop.goto(desk)


def spend(phones: tuple[Page, ...]) -> None:
    """The first phone spends on one statement, the second on five, the third abstains."""
    first, second, third = phones
    for press in range(5):
        first.locator("button[name=more]").first.click()
        expect(first.locator(".purse-left")).to_contain_text(re.compile(f"^{4 - press}|^All|^No"))
    for place in range(5):
        second.locator("button[name=more]").nth(place).click()
    for phone in (first, second):
        expect(phone.locator(".state-kept")).to_be_visible()
    third.get_by_role("button", name=re.compile("abstain")).click()
    expect(third.locator("#now")).to_contain_text("abstain")


def download_votes(laptop: Page, desk: str) -> str:
    laptop.goto(f"{desk}export/")
    with laptop.expect_download() as waiting:
        laptop.locator("a[href$='/votes.csv']").click()
    return waiting.value.path().read_text(encoding="utf-8-sig")


def compare(evening: Evening, votes: str) -> None:
    """Every number that stood on the screen is what the exported votes give when counted again."""
    exported = recount.read(votes)
    assert set(exported) == set(evening.told) == set(evening.bases)
    for title, rows in exported.items():
        assert (title, recount.as_projected(rows)) == (title, evening.told[title])
        assert evening.bases[title].startswith(f"{recount.people(rows)} of 5")
    assert recount.channels(exported["Barriers"]) == {"": 5}, "two sheets would be readable"
