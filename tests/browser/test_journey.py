"""The whole journey in real Chromium: from the set-up link to the downloaded ranking."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable

import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.looking import scrolls
from tests.fixtures.browsers import axe
from tests.fixtures.server import Server

NewPage = Callable[..., Page]

PASSWORD = "five tables and a tea urn"  # noqa: S105 - of a server that lives for one test
TITLE = "Local firms, local jobs"
ANSWERS = ("A lot", "A little", "No", "Not sure")


def test_a_workshop_from_the_set_up_link_to_the_download(server: Server, new_page: NewPage) -> None:
    laptop = new_page(1280, 720)
    set_up(laptop, server)
    found_a_workshop(laptop)
    projector = new_page(1920, 1080)
    projector.goto(screen_address(laptop, server))
    expect(projector.locator("#stage")).to_contain_text(TITLE)
    assert axe(projector) == []

    join = scan(projector)
    assert join.startswith(server.address.upper() + "/J/")
    phone, plain = new_page(375, 667), new_page(375, 667, scripts=False)
    for page in (phone, plain):
        page.goto(join)
    assert axe(phone) == []
    phone.get_by_role("button", name="Resident").click()
    plain.get_by_role("button", name="I prefer not to say").click()
    for page in (phone, plain):
        expect(page.get_by_role("heading", name="You are in.")).to_be_visible()
    assert axe(phone) == []
    expect(projector.locator("#stage")).to_contain_text(re.compile(r"2\s+people have joined"))

    step(laptop, "Open")
    expect(phone.locator(".answer")).to_have_count(4)
    plain.reload()
    cast = vote_on_everything(phone) + vote_on_everything(plain)
    expect(phone.get_by_role("heading", name="You have answered all 24")).to_be_visible()
    assert axe(phone) == []
    say(phone, "On a phone: <b>true</b> here")
    say(plain, "=1+1 without scripts")
    expect(projector.locator("#stage")).to_contain_text(re.compile(r"2\s+of 2\s+have begun"))
    expect(laptop.locator("#desk")).to_contain_text(re.compile(r"2\s+of 2\s+have begun"))
    assert axe(projector) == []

    step(laptop, "Close")
    expect(phone.get_by_role("heading", name="Your 24 answers are counted")).to_be_visible()
    expect(projector.locator("#stage")).to_contain_text("Voting is closed")
    assert axe(phone) == axe(projector) == []
    step(laptop, "Reveal")
    expect(projector.locator("#stage .row").first).to_be_visible()
    expect(phone.locator("#now")).to_contain_text("The result is on the screen.")
    assert axe(projector) == axe(laptop) == axe(phone) == []
    assert not scrolls(projector)

    table = download(laptop, "ranking")
    assert counted(table) == cast
    assert [row["statement"] for row in table][:1] == [
        projector.locator("#stage .row .tag").first.inner_text()
    ]
    comments = download(laptop, "comments")
    assert sorted(row["comment"] for row in comments) == [
        "'=1+1 without scripts",
        "On a phone: <b>true</b> here",
    ]


def set_up(laptop: Page, server: Server) -> None:
    link = server.link("/host/setup/").split(f":{server.port}")[1]
    laptop.goto(server.address + link)
    assert axe(laptop) == []
    laptop.get_by_label("Password", exact=True).fill(PASSWORD)
    laptop.get_by_role("button", name="Keep it").click()
    expect(laptop.get_by_role("heading", name="Workshops")).to_be_visible()
    assert axe(laptop) == []


def found_a_workshop(laptop: Page) -> None:
    laptop.get_by_role("link", name="New workshop").click()
    expect(laptop.get_by_role("heading", name="New workshop")).to_be_visible()
    assert axe(laptop) == []
    laptop.locator("a[href$='/host/new/mainstreaming-ced']").click()
    laptop.get_by_label("Title").fill(TITLE)
    laptop.get_by_label("What will happen with this").fill("We publish what the room said.")
    laptop.get_by_label("Agenda").select_option("votes")
    assert axe(laptop) == []
    laptop.get_by_role("button", name="Make the workshop").click()
    expect(laptop.locator("#desk")).to_contain_text("have joined")
    assert axe(laptop) == []


def screen_address(laptop: Page, server: Server) -> str:
    return f"{server.address}/screen/{laptop.locator('.mast-code').inner_text()}/"


def scan(projector: Page) -> str:
    """Read the square on the projected page as a phone's camera would."""
    picture = Image.open(io.BytesIO(projector.screenshot()))
    (found,) = zxingcpp.read_barcodes(picture)
    return str(found.text)


def step(laptop: Page, word: str) -> None:
    button = laptop.locator("#go", has_text=re.compile(word, re.IGNORECASE))
    expect(laptop.locator("#go[data-resting]")).to_have_count(0)
    button.click()
    expect(button).to_have_count(0)


def vote_on_everything(page: Page) -> Counter[tuple[str, str]]:
    """Answer all 24 barriers, each with another answer than the one before."""
    cast: Counter[tuple[str, str]] = Counter()
    for number in range(24):
        label = page.locator("h1 .tag").inner_text()
        answer = ANSWERS[number % 4]
        if number in {1, 23}:
            assert not scrolls(page)
        page.get_by_role("button", name=answer, exact=True).click()
        done = page.locator(".saved", has_text=f"{label} saved")
        expect(done).to_be_visible()
        cast[label, answer] += 1
    return cast


def say(page: Page, text: str) -> None:
    page.locator(".votes a").first.click()
    page.get_by_text("Add a comment").click()
    page.get_by_label("What should we know about this?").fill(text)
    page.get_by_role("button", name="Save comment").click()
    expect(page.locator(".own")).to_contain_text(text)


def download(laptop: Page, name: str) -> list[dict[str, str]]:
    desk = laptop.url
    laptop.goto(desk.split("/export")[0].rstrip("/") + "/export/")
    assert axe(laptop) == []
    with laptop.expect_download() as waiting:
        laptop.locator(f"a[href$='/{name}.csv']").click()
    text = waiting.value.path().read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def counted(table: list[dict[str, str]]) -> Counter[tuple[str, str]]:
    columns = {"a_lot": "A lot", "a_little": "A little", "no": "No", "not_sure": "Not sure"}
    found: Counter[tuple[str, str]] = Counter()
    for row in table:
        for column, answer in columns.items():
            if int(row[column]):
                found[row["statement"], answer] = int(row[column])
    return found
